import { childrenOf, descendantsOf, readXml, textIn } from '#shared/export/testing/read-xml.ts'
import { readPackage, textOfPart } from './read-package.ts'

type Cell = string | number | null

/** ISO 29500: `_x000B_` in a string stands for the character. */
const unescape = (text: string): string =>
  text.replaceAll(/_x([0-9A-Fa-f]{4})_/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** A reader of workbooks that knows the format and nothing of the writer: sheets by name, rows by their header. */
export async function readWorkbook(bytes: Buffer): Promise<Map<string, Record<string, Cell>[]>> {
  const files = await readPackage(bytes)
  const targets = new Map(
    childrenOf(readXml(textOfPart(files, 'xl/_rels/workbook.xml.rels'))).map(({ attributes }) => [
      attributes['Id'],
      attributes['Target'],
    ]),
  )
  const sheets = descendantsOf(readXml(textOfPart(files, 'xl/workbook.xml')), 'sheet')
  return new Map(
    sheets.map(({ attributes }) => {
      const xml = readXml(textOfPart(files, `xl/${targets.get(attributes['r:id'])}`))
      const rows = descendantsOf(xml, 'row').map((row) => {
        const cells = childrenOf(row, 'c').map((cell): [string, Cell] => {
          const text = textIn(cell)
          const value = cell.attributes['t'] === 'inlineStr' ? unescape(text) : Number(text)
          return [(cell.attributes['r'] ?? '').replaceAll(/\d/gu, ''), value]
        })
        return new Map(cells)
      })
      const [header = new Map<string, Cell>(), ...body] = rows
      const records = body.map((row) =>
        Object.fromEntries([...header].map(([column, name]) => [String(name), row.get(column) ?? null])),
      )
      return [attributes['name'] ?? '', records]
    }),
  )
}
