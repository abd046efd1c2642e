import { AppError } from '#shared/api/envelope.ts'

/** The cells of a table as text, row by row; rows end where nothing follows. */
export type Sheet = readonly (readonly string[])[]

/** A sheet, or its first rows: `share` says how much of it they are, from 0 to 1. */
export interface ReadSheet {
  readonly rows: Sheet
  readonly share: number
}

/** No table of transcripts has more; a sheet can say of one cell that it stands in the last row of a million. */
const MAX_ROWS = 100_000
const MAX_CELLS = 2_000_000

/** Gathers the cells of a sheet, which may skip rows and columns. Throws `unreadable-file` for too many of them. */
export class TableRows {
  readonly all: string[][] = []
  #row = -1
  #column = -1
  #cells = 0

  /** The row at this place, counted from 0, or the next one. */
  startRow(at: number | null): void {
    this.#row = at ?? this.#row + 1
    this.#column = -1
  }

  startCell(at: number | null): void {
    this.#column = at ?? this.#column + 1
  }

  /** Puts the text in the current cell. */
  put(text: string): void {
    if (text === '') return
    if (!(this.#row >= 0 && this.#row < MAX_ROWS && this.#column >= 0)) throw tooLarge()
    while (this.all.length <= this.#row) this.all.push([])
    const row = this.all[this.#row] ?? []
    this.#cells += Math.max(0, this.#column + 1 - row.length)
    if (this.#cells > MAX_CELLS) throw tooLarge()
    while (row.length < this.#column) row.push('')
    row[this.#column] = text
  }
}

/** Throws as `TableRows` does. */
export function checkRowCount(count: number): void {
  if (count > MAX_ROWS) throw tooLarge()
}

function tooLarge(): AppError {
  return new AppError(
    'unreadable-file',
    `It is a table of more than ${MAX_ROWS.toLocaleString('en')} rows or ${MAX_CELLS.toLocaleString('en')} cells; nothing was imported from it.`,
  )
}
