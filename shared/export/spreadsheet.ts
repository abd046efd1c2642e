import { guard } from './spreadsheet-guard.ts'
import type { ColumnType, Table, TableRow } from './table.ts'
import { element, escapeXmlText, openTag, XML_DECLARATION } from './xml.ts'

/** UTF-16 units that Excel takes in a cell; what is longer goes on in the sheet "long texts". */
const CELL_LIMIT = 32_767
/** Rows that Excel takes in a sheet, the header among them. */
const ROW_LIMIT = 1_048_576
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Places in the list of styles: plain, header, date, and text that would be a formula if it were typed again. */
const STYLE = { plain: 0, header: 1, date: 2, quoted: 3 } as const
const WIDTHS: Readonly<Record<ColumnType, number>> = { text: 24, number: 10, date: 12 }
/** Columns of prose are wide. */
const WIDE: ReadonlySet<string> = new Set(['quotation', 'citation', 'gloss', 'definition', 'question', 'this workbook'])

interface Part {
  readonly path: string
  /** A sheet comes in pieces, made as they are asked for. */
  readonly text: string | Iterable<string>
}

/** Rows of "long texts": sheet, row, column, part and text. */
type LongTexts = TableRow[]

/**
 * The parts of an Office Open XML workbook, a sheet for each table: header frozen and filtered, text as inline
 * strings (never formulas), numbers as numbers, whole days as dates. Every character comes back, those that XML
 * cannot hold too, by the format's own `_x0000_` notation. Rows are read as the parts are; what names the sheets
 * comes last, as only then is known whether there are long texts and how many sheets the rows have filled.
 */
export function* workbookParts(tables: readonly Table[]): Generator<Part> {
  const long: LongTexts = []
  const names: string[] = []
  yield { path: '_rels/.rels', text: writeRelationships([['officeDocument', 'xl/workbook.xml']]) }
  yield { path: 'xl/styles.xml', text: STYLES }
  for (const table of tables) yield* sheetParts(table, names, long)
  if (long.length > 0) yield* sheetParts(longTexts(long), names, [])
  yield { path: 'xl/workbook.xml', text: writeWorkbook(names) }
  yield {
    path: 'xl/_rels/workbook.xml.rels',
    text: writeRelationships([
      ...names.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
      ['styles', 'styles.xml'],
    ]),
  }
  yield { path: '[Content_Types].xml', text: writeContentTypes(names.length) }
}

/** A table as one sheet, or as more where its rows are more than a sheet holds: "quotations (2)". */
function* sheetParts(table: Table, names: string[], long: LongTexts): Generator<Part> {
  const rows = table.rows[Symbol.iterator]()
  for (let next = rows.next(), part = 1; part === 1 || !next.done; part += 1) {
    const name = part === 1 ? table.name : `${table.name} (${part})`
    names.push(name)
    const taken = {
      *[Symbol.iterator](): Generator<TableRow> {
        for (let count = 1; !next.done && count < ROW_LIMIT; count += 1) {
          yield next.value
          next = rows.next()
        }
      },
    }
    yield { path: `xl/worksheets/sheet${names.length}.xml`, text: writeSheet({ ...table, name, rows: taken }, long) }
  }
}

function longTexts(rows: LongTexts): Table {
  const columns = ['sheet', 'row', 'column', 'part', 'text'] as const
  const numbers: ReadonlySet<string> = new Set(['row', 'part'])
  return {
    name: 'long texts',
    columns: columns.map((name) => ({ name, type: numbers.has(name) ? 'number' : 'text' })),
    rows,
  }
}

function* writeSheet({ name, columns, rows }: Table, long: LongTexts): Generator<string> {
  const letters = columns.map((_, index) => columnName(index))
  const pane = element('pane', { ySplit: 1, topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' })
  const widths = columns.map(({ name, type }, index) =>
    element('col', { min: index + 1, max: index + 1, width: widthOf(name, type), customWidth: 1 }),
  )
  yield XML_DECLARATION + openTag('worksheet', { xmlns: MAIN })
  yield element('sheetViews', {}, element('sheetView', { workbookViewId: 0 }, pane))
  yield element('cols', {}, ...widths)
  yield '<sheetData>'
  const header = columns.map((column, index) => inlineString(column.name, letters[index] ?? '', 1, STYLE.header))
  yield element('row', { r: 1 }, ...header)
  let number = 1
  for (const row of rows) {
    number += 1
    let cells = ''
    for (let index = 0; index < columns.length; index += 1) {
      const value = row[index] ?? ''
      const { name: columnTitle, type } = columns[index] ?? { name: '', type: 'text' }
      if (typeof value === 'string' && value.length > CELL_LIMIT) {
        const [head = '', ...rest] = cutCell(value)
        rest.forEach((text, part) => long.push([name, number, columnTitle, part + 2, text]))
        cells += writeCell(head, type, letters[index] ?? '', number)
      } else cells += writeCell(value, type, letters[index] ?? '', number)
    }
    yield `<row r="${number}">${cells}</row>`
  }
  yield '</sheetData>'
  yield element('autoFilter', { ref: `A1:${letters.at(-1)}${number}` })
  yield '</worksheet>'
}

function widthOf(column: string, type: ColumnType): number {
  if (/^(?:issue|code): /u.test(column)) return 6
  return WIDE.has(column) ? 60 : WIDTHS[type]
}

/** The text in parts that fit a cell, no character cut in two. */
function cutCell(text: string): string[] {
  const parts: string[] = []
  let rest = text
  while (rest.length > CELL_LIMIT) {
    const unit = rest.charCodeAt(CELL_LIMIT - 1)
    const at = unit >= 0xd800 && unit <= 0xdbff ? CELL_LIMIT - 1 : CELL_LIMIT
    parts.push(rest.slice(0, at))
    rest = rest.slice(at)
  }
  return [...parts, rest]
}

function writeCell(value: string | number, type: ColumnType, column: string, row: number): string {
  if (value === '') return ''
  if (typeof value === 'number') return `<c r="${column}${row}"><v>${value}</v></c>`
  const day = type === 'date' ? serialDay(value) : null
  if (day !== null) return `<c r="${column}${row}" s="${STYLE.date}"><v>${day}</v></c>`
  return inlineString(value, column, row, guard(value) === value ? STYLE.plain : STYLE.quoted)
}

/** Written by hand: a workbook has millions of these. */
function inlineString(text: string, column: string, row: number, style: number): string {
  const content = escapeXmlText(escapeUnits(text))
  return `<c r="${column}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${content}</t></is></c>`
}

/** Control characters and what looks like their notation, in the format's own notation (ISO 29500, ST_Xstring). */
function escapeUnits(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are what it is about
  return text.replaceAll(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/gu, (unit) => {
    return `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
  })
}

/** Days since the end of 1899, as Excel counts; null for what is no whole day or before its leap-year fault. */
function serialDay(iso: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(iso) || iso < '1900-03-01') return null
  return Math.round((Date.parse(iso) - Date.UTC(1899, 11, 30)) / 86_400_000)
}

/** "A", "Z", "AA" for 0, 25, 26. */
function columnName(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest === 0 ? '' : columnName(rest - 1)) + String.fromCharCode(65 + (index % 26))
}

function writeContentTypes(sheets: number): string {
  return (
    XML_DECLARATION +
    element(
      'Types',
      { xmlns: `${PACKAGE}/content-types` },
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      override('/xl/workbook.xml', 'sheet.main'),
      override('/xl/styles.xml', 'styles'),
      ...Array.from({ length: sheets }, (_, index) => override(`/xl/worksheets/sheet${index + 1}.xml`, 'worksheet')),
    )
  )
}

function override(path: string, kind: string): string {
  return element('Override', { PartName: path, ContentType: `${TYPES}.${kind}+xml` })
}

function writeRelationships(targets: readonly (readonly [kind: string, target: string])[]): string {
  const children = targets.map(([kind, target], index) =>
    element('Relationship', { Id: `rId${index + 1}`, Type: `${RELATIONSHIPS}/${kind}`, Target: target }),
  )
  return XML_DECLARATION + element('Relationships', { xmlns: `${PACKAGE}/relationships` }, ...children)
}

function writeWorkbook(names: readonly string[]): string {
  const sheets = names.map((name, index) => element('sheet', { name, sheetId: index + 1, 'r:id': `rId${index + 1}` }))
  return (
    XML_DECLARATION + element('workbook', { xmlns: MAIN, 'xmlns:r': RELATIONSHIPS }, element('sheets', {}, ...sheets))
  )
}

const FONT = element('sz', { val: 11 }) + element('name', { val: 'Calibri' })
const STYLES =
  XML_DECLARATION +
  element(
    'styleSheet',
    { xmlns: MAIN },
    element('numFmts', { count: 1 }, element('numFmt', { numFmtId: 164, formatCode: 'yyyy-mm-dd' })),
    element('fonts', { count: 2 }, element('font', {}, FONT), element('font', {}, '<b/>', FONT)),
    element(
      'fills',
      { count: 2 },
      element('fill', {}, element('patternFill', { patternType: 'none' })),
      element('fill', {}, element('patternFill', { patternType: 'gray125' })),
    ),
    element('borders', { count: 1 }, element('border', {}, '<left/><right/><top/><bottom/><diagonal/>')),
    element('cellStyleXfs', { count: 1 }, element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
    element(
      'cellXfs',
      { count: 4 },
      cellStyle({}),
      cellStyle({ fontId: 1, applyFont: 1 }),
      cellStyle({ numFmtId: 164, applyNumberFormat: 1 }),
      cellStyle({ quotePrefix: 1 }),
    ),
    element('cellStyles', { count: 1 }, element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
  )

function cellStyle(attributes: Readonly<Record<string, number>>): string {
  return element(
    'xf',
    { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0, applyAlignment: 1, ...attributes },
    element('alignment', { vertical: 'top', wrapText: 1 }),
  )
}
