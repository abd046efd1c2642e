import { lookUpCodebook } from './codebook-lookup.ts'
import type { ExportSource } from './export-source.ts'
import { POSITION_COLUMNS, quotationRowsWithPassages, type QuotationColumn } from './quotation-table.ts'
import type { TableCell, TableRow } from './table.ts'

/** A column of 0 and 1 for each issue and each code of the codebook, after the columns that were chosen. */
interface Marks {
  readonly issueIds: readonly string[]
  readonly codeIds: readonly string[]
  /** "issue: Islands > Name of the islands", "code: Legal argument"; none twice. */
  readonly names: readonly string[]
}

/** The names of the columns of 0 and 1. */
export function markColumns(source: ExportSource): readonly string[] {
  return marksOf(source).names
}

/**
 * A row for each passage. What differs between its positions is joined by "; " in their order; an issue is 1 where a
 * position of the passage is on it itself, a code where the passage bears it.
 */
export function* wideRows(source: ExportSource, columns: readonly QuotationColumn[]): Generator<TableRow> {
  const marks = marksOf(source)
  const differing = columns.map((column) => POSITION_COLUMNS.has(column))
  let rows: TableRow[] = []
  let marked: readonly TableCell[] = []
  let passageId: string | null = null
  for (const { excerpt, row } of quotationRowsWithPassages(source, columns)) {
    const { passage } = excerpt
    if (passageId === passage.id) {
      rows.push(row)
      continue
    }
    if (passageId !== null) yield [...joinRows(rows, differing), ...marked]
    const issues = new Set<string>(passage.positions.map((position) => position.issueId))
    const codes = new Set<string>(passage.codeIds)
    marked = [
      ...marks.issueIds.map((id) => (issues.has(id) ? 1 : 0)),
      ...marks.codeIds.map((id) => (codes.has(id) ? 1 : 0)),
    ]
    rows = [row]
    passageId = passage.id
  }
  if (passageId !== null) yield [...joinRows(rows, differing), ...marked]
}

function joinRows(rows: readonly TableRow[], differing: readonly boolean[]): TableRow {
  const [first = []] = rows
  if (rows.length < 2) return first
  return first.map((cell, at) => (differing[at] ? rows.map((row) => row[at] ?? '').join('; ') : cell))
}

function marksOf(source: ExportSource): Marks {
  const lookup = lookUpCodebook(source)
  const issueIds = source.issues.map(({ id }) => id)
  const codeIds = source.codes.map(({ id }) => id)
  const names = [
    ...issueIds.map((id) => `issue: ${lookup.issuePath(id)}`),
    ...codeIds.map((id) => `code: ${lookup.codePath(id)}`),
  ]
  return { issueIds, codeIds, names: tellApart(names) }
}

/** Two codes of one path would be two columns of one name. */
function tellApart(names: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return names.map((name) => {
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name} (${times})`
  })
}
