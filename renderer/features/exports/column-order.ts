/** What most people want to see of quotations, in the order in which it is read. */
const USUAL: readonly string[] = [
  'date',
  'transcript_title',
  'speaker',
  'holder',
  'issue',
  'stance_label',
  'attribution',
  'quotation',
  'citation',
]

/** The columns to begin a choice with: the usual ones of quotations, else all but ids. */
export function firstColumns(known: readonly string[]): string[] {
  const usual = known.includes('quotation') ? USUAL.filter((column) => known.includes(column)) : []
  return usual.length > 0 ? usual : known.filter((column) => !column.endsWith('_id') && !column.endsWith('_ids'))
}

/** The columns with the one at `from` moved to `to`. */
export function moveColumn(columns: readonly string[], from: number, to: number): string[] {
  const column = columns[from]
  if (column === undefined) return [...columns]
  return columns.toSpliced(from, 1).toSpliced(to, 0, column)
}
