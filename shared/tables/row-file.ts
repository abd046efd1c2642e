// One row of a table as a file of its own: what is kept of it as the original of its transcript.

/** The name of a row's file: "speeches (row 12).csv" for row 12 of "speeches.xlsx". */
export function rowFileName(tableName: string, row: number): string {
  return `${tableName.replace(/\.[^./\\]{1,12}$/u, '')} (row ${row}).csv`
}

/**
 * The header and the row as CSV: UTF-8 with the mark that spreadsheets look for, CRLF, every cell quoted and none
 * altered. Every column of either is there.
 */
export function rowFile(header: readonly string[], cells: readonly string[]): string {
  const width = Math.max(header.length, cells.length)
  const line = (row: readonly string[]): string =>
    Array.from({ length: width }, (_, at) => `"${(row[at] ?? '').replaceAll('"', '""')}"`).join(',')
  return `\uFEFF${line(header)}\r\n${line(cells)}\r\n`
}
