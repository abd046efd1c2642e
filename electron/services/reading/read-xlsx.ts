import { posix } from 'node:path'
import { AppError } from '#shared/api/envelope.ts'
import { TableRows, type ReadSheet } from './table-rows.ts'
import { isDateFormat, readSerialDate } from './xlsx-dates.ts'
import { stepThroughXml, walkXml, type XmlHandler } from './xml-events.ts'
import { unpackZip } from './zip-archive.ts'
import type { ZipFiles } from './zip-archive.ts'

// Reads workbooks (.xlsx): the cells of each sheet as text, dates as ISO. By hand, because no library reads them
// behind the walls that stand before archives and XML here.

const PARTS = /^xl\/(?:workbook|sharedStrings|styles|worksheets\/[\w-]+)\.xml$|^xl\/_rels\/workbook\.xml\.rels$/iu

/**
 * The sheets that are not hidden, in the workbook's order; each is read when asked for, and no further than to the first
 * rows where `mostRows` says how many are enough (a few more may come).
 */
export async function* readXlsx(bytes: Uint8Array, mostRows = Infinity): AsyncGenerator<ReadSheet> {
  const parts = await unpackZip(bytes, (name) => PARTS.test(name))
  const workbook = parts.get('xl/workbook.xml')
  if (!workbook) throw new AppError('unreadable-file', 'It holds no workbook; nothing was imported from it.')
  const { sheets, startsIn1904 } = readWorkbook(workbook, parts)
  const strings = new SharedStrings(parts.get('xl/sharedStrings.xml'))
  const dateStyles = readDateStyles(parts.get('xl/styles.xml'))
  for (const path of sheets) {
    const part = parts.get(path)
    if (part) yield readSheet(part, { strings, dateStyles, startsIn1904 }, mostRows)
  }
}

function readWorkbook(workbook: Uint8Array, parts: ZipFiles): { sheets: string[]; startsIn1904: boolean } {
  const targets = new Map<string, string>()
  walkXml(parts.get('xl/_rels/workbook.xml.rels') ?? new TextEncoder().encode('<none/>'), {
    open: (_, { Id = '', Target = '' }) => void targets.set(Id, posix.resolve('/xl', Target).slice(1)),
  })
  const sheets: string[] = []
  let startsIn1904 = false
  walkXml(workbook, {
    open(tag, attributes) {
      const name = localName(tag)
      if (name === 'workbookPr') startsIn1904 = /^(?:1|true)$/u.test(attributes['date1904'] ?? '')
      const id = Object.entries(attributes).find(([key]) => key === 'id' || key.endsWith(':id'))?.[1]
      if (name === 'sheet' && (attributes['state'] ?? 'visible') === 'visible') sheets.push(targets.get(id ?? '') ?? '')
    },
  })
  return { sheets, startsIn1904 }
}

/**
 * Texts by their number, read as far as they are asked for; how the words are read aloud, which Japanese cells hold as
 * well, is no part of them.
 */
class SharedStrings implements XmlHandler {
  readonly #strings: string[] = []
  readonly #steps: Generator<number, void> | null
  #text = ''
  #isText = false
  #isAloud = false

  constructor(part: Uint8Array | undefined) {
    this.#steps = part ? stepThroughXml(part, this) : null
  }

  /** Empty for a number that is none. Throws as `walkXml`. */
  at(index: number): string {
    while (index >= this.#strings.length && this.#steps?.next().done === false);
    return this.#strings[index] ?? ''
  }

  open(tag: string): void {
    const name = localName(tag)
    if (name === 'si') this.#text = ''
    else if (name === 'rPh') this.#isAloud = true
    else if (name === 't') this.#isText = !this.#isAloud
  }

  close(tag: string): void {
    const name = localName(tag)
    if (name === 'si') this.#strings.push(unescapeCharacters(this.#text))
    else if (name === 'rPh') this.#isAloud = false
    else if (name === 't') this.#isText = false
  }

  text(words: string): void {
    if (this.#isText) this.#text += words
  }
}

/** For each style of cells whether it shows numbers as dates. */
function readDateStyles(part: Uint8Array | undefined): boolean[] {
  const codes = new Map<number, string>()
  const styles: boolean[] = []
  let isInCells = false
  if (part) {
    walkXml(part, {
      open(tag, attributes) {
        const name = localName(tag)
        const id = Number(attributes['numFmtId'] ?? 0)
        if (name === 'numFmt') codes.set(id, attributes['formatCode'] ?? '')
        else if (name === 'cellXfs') isInCells = true
        else if (name === 'xf' && isInCells) styles.push(isDateFormat(id, codes.get(id) ?? null))
      },
      close: (tag) => {
        if (localName(tag) === 'cellXfs') isInCells = false
      },
    })
  }
  return styles
}

interface Workbook {
  readonly strings: SharedStrings
  readonly dateStyles: readonly boolean[]
  readonly startsIn1904: boolean
}

interface Cell {
  readonly type: string
  readonly style: number
  /** What stands in the cell, or the number of the text that does. */
  text: string
}

function readSheet(part: Uint8Array, workbook: Workbook, mostRows: number): ReadSheet {
  const rows = new TableRows()
  let cell: Cell | null = null
  let [isValue, isAloud] = [false, false]
  const steps = stepThroughXml(part, {
    open(tag, { r, t = 'n', s = '0' }) {
      const name = localName(tag)
      if (name === 'row') rows.startRow(r === undefined ? null : Number(r) - 1)
      else if (name === 'c') {
        cell = { type: t, style: Number(s), text: '' }
        rows.startCell(r === undefined ? null : columnOf(r))
      } else if (name === 'rPh') isAloud = true
      else if (name === 'v' || name === 't') isValue = cell !== null && !isAloud
    },
    close(tag) {
      const name = localName(tag)
      if (name === 'c' && cell !== null) {
        rows.put(toText(cell, workbook))
        cell = null
      } else if (name === 'rPh') isAloud = false
      else if (name === 'v' || name === 't') isValue = false
    },
    text(words) {
      if (isValue && cell !== null) cell.text += words
    },
  })
  for (const share of steps) if (rows.all.length >= mostRows) return { rows: rows.all, share }
  return { rows: rows.all, share: 1 }
}

function toText({ type, style, text }: Cell, { strings, dateStyles, startsIn1904 }: Workbook): string {
  if (type === 's') return strings.at(Number(text))
  if (type === 'inlineStr' || type === 'str') return unescapeCharacters(text)
  if (type === 'd') return text.replace(/T00:00(?::00(?:\.0+)?)?Z?$/u, '')
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE'
  if (type !== 'n' || text === '') return ''
  const number = Number(text)
  if (dateStyles[style] === true) return readSerialDate(number, startsIn1904) ?? text
  return Number.isFinite(number) ? String(number) : text
}

/** "B" of "B12" is column 1. Of more columns than any sheet has, the last. */
function columnOf(reference: string): number {
  let column = 0
  for (const letter of /^[A-Z]{1,3}/u.exec(reference)?.[0] ?? 'A') column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

/** ISO 29500: "_x000B_" stands for a character that XML cannot hold. */
function unescapeCharacters(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

function localName(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1)
}
