import { ATTRIBUTION_LABELS } from '../domain/positions.ts'
import { formatDate } from './date-words.ts'
import type { CodebookLookup } from './codebook-lookup.ts'
import type { ExportSource } from './export-source.ts'

/** What the export holds, in words: the filters, or "the whole project". */
export function describeFilters(source: ExportSource, lookup: CodebookLookup): string {
  const { filters } = source.head
  const titles = new Map<string, string>(source.summaries.map((summary) => [summary.id, summary.title]))
  const described: string[] = []
  const transcripts = filters.transcriptIds ?? []
  if (transcripts.length > 0)
    described.push(`texts: ${transcripts.map((id) => `“${titles.get(id) ?? id}”`).join(', ')}`)
  const issues = filters.issueIds ?? []
  if (issues.length > 0) described.push(`issues with their sub-issues: ${issues.map(lookup.issuePath).join(', ')}`)
  const holders = filters.holderIds ?? []
  if (holders.length > 0) described.push(`holders: ${holders.map((id) => lookup.actor(id).name).join(', ')}`)
  const codes = filters.codeIds ?? []
  if (codes.length > 0) described.push(`codes with those below them: ${codes.map(lookup.codePath).join(', ')}`)
  const attributions = filters.attributions ?? []
  if (attributions.length > 0)
    described.push(`on whose word: ${attributions.map((one) => ATTRIBUTION_LABELS[one]).join(', ')}`)
  const disagreements = new Set<string>(filters.disagreementIds)
  if (disagreements.size > 0) {
    const chosen = source.disagreements.filter((one) => disagreements.has(one.id))
    described.push(`disagreements: ${chosen.map((one) => `“${one.title}”`).join(', ')}`)
  }
  const passages = filters.passageIds ?? []
  if (passages.length > 0) described.push(`${passages.length} chosen ${passages.length === 1 ? 'passage' : 'passages'}`)
  if (filters.from) described.push(`from ${formatDate(filters.from)}`)
  if (filters.to) described.push(`until ${formatDate(filters.to)}`)
  return described.length === 0 ? 'the whole project' : described.join('; ')
}
