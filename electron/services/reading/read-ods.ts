import { AppError } from '#shared/api/envelope.ts'
import { readOdfContent } from './odf-content.ts'
import { TableRows, type Sheet } from './table-rows.ts'
import { walkXml, type XmlHandler } from './xml-events.ts'

// Reads OpenDocument spreadsheets (.ods): the cells of each sheet as text, dates as ISO.

/** A cell that says of itself that it stands there more often than this only fills the row. */
const MAX_REPEATED = 1_000
const SILENT = new Set(['office:annotation', 'text:ruby-text', 'table:tracked-changes'])

/** The sheets in their order. Throws as `readOdfContent` and `TableRows` do. */
export async function readOds(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const reader = new OdsReader()
  walkXml(await readOdfContent(bytes), reader)
  if (reader.sheets.length === 0) {
    throw new AppError('unreadable-file', 'It holds no table; nothing was imported from it.')
  }
  return reader.sheets.map((sheet) => sheet.all)
}

class OdsReader implements XmlHandler {
  readonly sheets: TableRows[] = []
  #row = 0
  #column = 0
  #rowRepeats = 1
  #cellRepeats = 1
  #date: string | null = null
  #parts: string[] | null = null
  #silent = 0

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (SILENT.has(tag)) this.#silent++
    else if (tag === 'table:table') {
      this.sheets.push(new TableRows())
      this.#row = 0
    } else if (tag === 'table:table-row') {
      this.#rowRepeats = Number(attributes['table:number-rows-repeated'] ?? 1)
      this.#column = 0
    } else if (tag === 'table:table-cell' || tag === 'table:covered-table-cell') {
      this.#cellRepeats = Number(attributes['table:number-columns-repeated'] ?? 1)
      this.#date = attributes['office:date-value'] ?? null
      this.#parts = []
    } else if (this.#silent === 0) this.#openText(tag, attributes)
  }

  close(tag: string): void {
    if (SILENT.has(tag)) this.#silent--
    else if (tag === 'table:table-row') this.#row += this.#rowRepeats
    else if (tag === 'table:table-cell' || tag === 'table:covered-table-cell') this.#endCell()
  }

  text(text: string): void {
    if (this.#silent === 0) this.#parts?.push(text.replace(/[ \t\r\n]+/gu, ' '))
  }

  #openText(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (tag === 'text:p' && this.#parts !== null && this.#parts.length > 0) this.#parts.push('\n')
    else if (tag === 'text:s') this.#parts?.push(' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, 1000)))
    else if (tag === 'text:tab') this.#parts?.push('\t')
    else if (tag === 'text:line-break') this.#parts?.push('\n')
  }

  #endCell(): void {
    const words = this.#date?.replace('T', ' ').replace(/:\d\d(?:\.\d+)?$/u, '') ?? this.#parts?.join('') ?? ''
    const sheet = this.sheets.at(-1)
    if (sheet && words.trim() !== '') {
      const [columns, rows] = [Math.min(this.#cellRepeats, MAX_REPEATED), Math.min(this.#rowRepeats, MAX_REPEATED)]
      for (let row = 0; row < rows; row++) {
        sheet.startRow(this.#row + row)
        for (let column = 0; column < columns; column++) {
          sheet.startCell(this.#column + column)
          sheet.put(words)
        }
      }
    }
    this.#column += this.#cellRepeats
    this.#parts = null
  }
}
