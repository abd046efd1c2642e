import type { BringInCounts, PackageFormat, PackageInspection } from '#shared/api/exchange-api.ts'
import type { ReportLine } from '#shared/exchange/report.ts'
import { count } from '../../ui/counting.ts'

const FORMATS: Readonly<Record<PackageFormat, string>> = {
  qdpx: 'REFI-QDA project',
  qdc: 'REFI-QDA codebook',
  'web-annotation': 'collection of Web Annotations',
  json: 'whole project of Demarche',
  taguette: 'Taguette database',
  dna: 'Discourse Network Analyzer database',
}

/** "A REFI-QDA project, “Talks”, written by NVivo 12.6." */
export function describePackage({ format, title, origin }: PackageInspection): string {
  const name = title === null || title === '' ? '' : `, “${title}”`
  const program = origin === null || FORMATS[format].startsWith(origin) ? '' : `, written by ${origin}`
  return `A ${FORMATS[format]}${name}${program}.`
}

const KINDS: Readonly<Record<keyof BringInCounts, readonly [one: string, many: string]>> = {
  transcripts: ['transcript', 'transcripts'],
  passages: ['passage', 'passages'],
  positions: ['position', 'positions'],
  disagreements: ['disagreement', 'disagreements'],
  codes: ['code', 'codes'],
  issues: ['issue', 'issues'],
  actors: ['actor', 'actors'],
  events: ['event', 'events'],
  memos: ['memo', 'memos'],
  answers: ['rated answer', 'rated answers'],
  savedSearches: ['saved search', 'saved searches'],
  coders: ['coder', 'coders'],
}

export interface CountRow {
  readonly kind: keyof BringInCounts
  readonly label: string
  readonly added: number
  readonly alreadyThere: number
}

/** What the package holds, kind by kind; what it holds nothing of is left out. */
export function countRows(counts: BringInCounts): CountRow[] {
  // Safe: the counts have exactly these keys.
  const kinds = Object.keys(KINDS) as (keyof BringInCounts)[]
  return kinds
    .map((kind) => ({ kind, label: KINDS[kind][1], ...counts[kind] }))
    .filter(({ added, alreadyThere }) => added + alreadyThere > 0)
}

/** "6 transcripts, 77 passages and 8 actors": the first kinds of which something is new; empty where nothing is. */
export function summariseCounts(counts: BringInCounts): string {
  const parts = countRows(counts)
    .filter(({ added, kind }) => added > 0 && kind !== 'coders')
    .slice(0, 3)
    .map(({ kind, added }) => count(added, ...KINDS[kind]))
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`
}

/** The report without what the table of counts says already. */
export function linesOf(report: readonly ReportLine[], fate: 'approximated' | 'lost'): ReportLine[] {
  return report.filter((line) => line.fate === fate)
}
