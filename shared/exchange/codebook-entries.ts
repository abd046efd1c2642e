import type { Code } from '../domain/codes.ts'
import type { Issue } from '../domain/issues.ts'
import { pathOf } from '../domain/trees.ts'
import { hueColour } from '../export/hue-colour.ts'
import type { TableRow } from '../export/table.ts'
import type { SortedCodebook, CodebookNode } from './codebook-nodes.ts'
import { hueOfColour } from './colours.ts'

/** One issue or code as a codebook file has it. An empty note says nothing, and takes nothing away. */
export interface CodebookEntry {
  readonly kind: 'issue' | 'code'
  /** Names from the root down, its own last. */
  readonly path: readonly string[]
  readonly definition: string
  readonly inclusion: string
  readonly exclusion: string
  readonly example: string
  readonly source: string
  /** Other names of an issue. */
  readonly names: readonly string[]
  /** 0 to 359; null where the file gives none. */
  readonly hue: number | null
  /** In the file, counted from 1; null where it has no lines. */
  readonly line: number | null
}

/** Something in a file that is not brought in, and why. */
export interface SkippedEntry {
  readonly line: number | null
  readonly reason: string
}

export interface CodebookFile {
  readonly entries: readonly CodebookEntry[]
  readonly skipped: readonly SkippedEntry[]
}

/** The columns of a codebook in CSV; the manual, section 9, tells what each holds. */
export const CODEBOOK_COLUMNS = [
  'kind',
  'path',
  'definition',
  'inclusion',
  'exclusion',
  'example',
  'colour',
  'names',
  'source',
] as const
type Column = (typeof CODEBOOK_COLUMNS)[number]

/** Issues, then codes, a row each, in tree order. */
export function* codebookRows(issues: readonly Issue[], codes: readonly Code[]): Generator<TableRow> {
  const issuesById = new Map<string, Issue>(issues.map((issue) => [issue.id, issue]))
  for (const issue of issues) {
    const names = issue.names.map((name) => name.text.replaceAll('|', '/')).join(' | ')
    yield rowOf('issue', issue, pathOf(issuesById, issue.id), names, '')
  }
  const codesById = new Map<string, Code>(codes.map((code) => [code.id, code]))
  for (const code of codes) yield rowOf('code', code, pathOf(codesById, code.id), '', code.source)
}

function rowOf(kind: string, item: Issue | Code, path: readonly string[], names: string, source: string): TableRow {
  const { definition, inclusion, exclusion, example, hue } = item
  return [
    kind,
    writePath(path),
    definition,
    inclusion,
    exclusion,
    example,
    `#${hueColour(hue, 0.6, 0.42)}`,
    names,
    source,
  ]
}

/** "A > B"; a `>` or `\` within a name has a `\` before it. */
function writePath(path: readonly string[]): string {
  return path.map((name) => name.replaceAll(/[\\>]/gu, String.raw`\$&`)).join(' > ')
}

function readPath(text: string): string[] {
  return text
    .split(/\s+>\s+/u)
    .map((name) => name.replaceAll(/\\([\\>])/gu, '$1').trim())
    .filter((name) => name !== '')
}

/** Words that stand over a column in files of people and of other programs. */
const HEADINGS: Readonly<Record<string, Column | 'parent'>> = {
  kind: 'kind',
  type: 'kind',
  path: 'path',
  name: 'path',
  code: 'path',
  label: 'path',
  tag: 'path',
  parent: 'parent',
  category: 'parent',
  definition: 'definition',
  description: 'definition',
  memo: 'definition',
  inclusion: 'inclusion',
  include: 'inclusion',
  'use it for': 'inclusion',
  'when to use': 'inclusion',
  exclusion: 'exclusion',
  exclude: 'exclusion',
  'not for': 'exclusion',
  'when not to use': 'exclusion',
  example: 'example',
  examples: 'example',
  colour: 'colour',
  color: 'colour',
  hue: 'colour',
  names: 'names',
  'also called': 'names',
  aliases: 'names',
  source: 'source',
}

const KINDS: Readonly<Record<string, 'issue' | 'code'>> = {
  '': 'code',
  code: 'code',
  codes: 'code',
  issue: 'issue',
  issues: 'issue',
}

/**
 * The entries of a table whose first record is its heading, under whatever of the known names; null where no column
 * says what they are called. Columns that are missing are empty, those that are not known are left out.
 */
export function readCodebookRecords(
  records: readonly { readonly cells: readonly string[]; readonly line: number }[],
): CodebookFile | null {
  const [heading, ...rows] = records
  const columns = (heading?.cells ?? []).map((cell) => HEADINGS[cell.trim().toLowerCase()])
  if (!columns.includes('path')) return null
  const entries: CodebookEntry[] = []
  const skipped: SkippedEntry[] = []
  for (const { cells, line } of rows) {
    const cell = (column: Column | 'parent'): string => cells[columns.indexOf(column)]?.trim() ?? ''
    if (cells.every((one) => one.trim() === '')) continue
    const kind = KINDS[cell('kind').toLowerCase()]
    const path = [...readPath(cell('parent')), ...readPath(cell('path'))]
    if (path.length === 0) skipped.push({ line, reason: 'it has no name' })
    else if (kind === undefined) skipped.push({ line, reason: `its kind “${cell('kind')}” is neither issue nor code` })
    else {
      entries.push({
        kind,
        path,
        definition: cell('definition'),
        inclusion: cell('inclusion'),
        exclusion: cell('exclusion'),
        example: cell('example'),
        source: cell('source'),
        names: cell('names')
          .split('|')
          .map((name) => name.trim())
          .filter((name) => name !== ''),
        hue: readHue(cell('colour')),
        line,
      })
    }
  }
  return { entries, skipped }
}

/** A colour, or degrees on the wheel. */
function readHue(text: string): number | null {
  if (/^\d{1,3}$/u.test(text) && Number(text) < 360) return Number(text)
  return hueOfColour(text)
}

/** The entries of a REFI-QDA codebook. Actors and list entries are no part of a codebook's trees. */
export function entriesOfCodebook({ issues, codes, actors, terms }: SortedCodebook): CodebookFile {
  const walk = (kind: 'issue' | 'code', nodes: readonly CodebookNode[], above: readonly string[]): CodebookEntry[] =>
    nodes.flatMap((node) => {
      const path = [...above, node.name.trim() === '' ? 'Code without a name' : node.name.trim()]
      const { definition, inclusion, exclusion, example, hue } = node
      const notes = { definition, inclusion, exclusion, example, source: '' }
      const names = kind === 'issue' ? node.also : []
      return [{ kind, path, ...notes, names, hue, line: null }, ...walk(kind, node.children, path)]
    })
  const skipped: SkippedEntry[] = []
  if (actors.length > 0) skipped.push({ line: null, reason: `${actors.length} actors are not part of a codebook` })
  if (terms.length > 0) skipped.push({ line: null, reason: `${terms.length} entries of lists stay out` })
  return { entries: [...walk('issue', issues, []), ...walk('code', codes, [])], skipped }
}
