import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { AppError } from '#shared/api/envelope.ts'
import { describeTable } from './describe-table.ts'
import { splitTable } from './split-table.ts'
import { ods, xlsx } from './testing/documents.ts'
import { encodeText } from './testing/encode-text.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const whole = (bytes: Uint8Array) => ({ bytes, byteLength: bytes.length })

const inline = (place: string, words: string) => `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`

const shared = (place: string, at: number) => `<c r="${place}" t="s"><v>${at}</v></c>`

const odsCell = (words: string) => `<table:table-cell><text:p>${words}</text:p></table:table-cell>`

async function faultOf(bytes: Uint8Array, name: string): Promise<string> {
  try {
    await describeTable(whole(bytes), name)
    return 'read'
  } catch (error) {
    return error instanceof AppError ? `${error.code}: ${error.message}` : `thrown ${String(error)}`
  }
}

test('a table is described by its columns, what first stands in each, and how many rows hold anything', async () => {
  const bytes = utf8('Выгрузка\n\nДата;Текст;Зал\n;Паром снова пойдёт.;\n\n2019-03-15;Нет.;\n')
  expect(await describeTable(whole(bytes), 'a.csv')).toEqual({
    table: {
      encoding: 'utf-8',
      isEncodingGuessed: false,
      columns: [
        { name: 'Дата', sample: '2019-03-15', field: 'date', guess: 'date' },
        { name: 'Текст', sample: 'Паром снова пойдёт.', field: 'text', guess: 'text' },
        { name: 'Зал', sample: '', field: null, guess: null },
      ],
    },
    columnsBy: 'names',
    rows: 2,
    areRowsCounted: true,
  })
})

test('a table of which no name is the text is described too, and as a person chose for its header', async () => {
  const bytes = utf8('番号,誰,言葉\n1,河野太郎,協議を続けます。\n')
  const readWith = async (...choices: Parameters<typeof describeTable>[3] & object) => {
    const { table, columnsBy } = await describeTable(whole(bytes), 'a.csv', null, choices)
    return [columnsBy, ...table.columns.map(({ field }) => field)]
  }
  expect(await readWith()).toEqual([null, null, null, null])
  const header = ['番号', '誰', '言葉']
  expect(await readWith({ header, fields: [null, 'speaker', 'text'] })).toEqual(['choice', null, 'speaker', 'text'])
})

test('columns that only hold a known word in their names are told as guessed', async () => {
  const { table, columnsBy } = await describeTable(whole(utf8('interview_body,Who\nNo.,A\n')), 'a.csv')
  expect([columnsBy, table.columns[0]?.field]).toEqual(['words-in-names', 'text'])
})

test('of a workbook no more is read than the first rows need, and the others are reckoned from them', async () => {
  const rows = Array.from(
    { length: 4_000 },
    (_, at) => inline(`A${at + 2}`, `Said on day ${at}.`) + inline(`B${at + 2}`, 'x'),
  )
  const sheet = (...more: string[]) => ({ rows: [inline('A1', 'Gesagt') + inline('B1', 'Wer'), ...rows, ...more] })
  const sound = await describeTable(whole(await xlsx({ strings: [], sheets: [sheet()] })), 'a.xlsx')
  expect(sound.table.columns.map(({ name, sample }) => [name, sample])).toEqual([
    ['Gesagt', 'Said on day 0.'],
    ['Wer', 'x'],
  ])
  expect(sound.areRowsCounted).toBe(false)
  expect(Math.abs(sound.rows - 4_000)).toBeLessThan(400)
  const broken = await xlsx({ strings: [], sheets: [sheet('</row></sheetData><oops>')] })
  expect((await describeTable(whole(broken), 'a.xlsx')).table.columns).toHaveLength(2)
  await expect(splitTable(broken, 'a.xlsx')).rejects.toThrow('damaged')
})

test('the names of a workbook’s columns are found wherever its texts lie, and a second sheet where the first has none', async () => {
  const strings = [...Array.from({ length: 20_000 }, (_, at) => `Filler ${at}`), 'text', 'We met.']
  const sheets = [
    { rows: [inline('A1', 'Notes') + inline('B1', 'More'), inline('A2', 'a') + inline('B2', 'b')] },
    { rows: [shared('A1', 20_000), shared('A2', 20_001)] },
  ]
  const { table, rows, areRowsCounted } = await describeTable(whole(await xlsx({ strings, sheets })), 'a.xlsx')
  expect(table.columns).toEqual([{ name: 'text', sample: 'We met.', field: 'text', guess: 'text' }])
  expect([rows, areRowsCounted]).toEqual([1, true])
})

test('an OpenDocument table is described', async () => {
  const bytes = await ods(
    `<table:table-row>${odsCell('Who')}${odsCell('Words')}</table:table-row><table:table-row>${odsCell('A')}${odsCell('No.')}</table:table-row>`,
  )
  const { table, rows } = await describeTable(whole(bytes), 'a.ods')
  expect([table.columns.map(({ name, field }) => [name, field]), rows]).toEqual([
    [
      ['Who', null],
      ['Words', 'text'],
    ],
    1,
  ])
})

test('what is no table, holds no row, is damaged or locked is refused in plain words', async () => {
  expect(await faultOf(utf8(''), 'a.csv')).toMatch(/^empty-file: “a\.csv” is empty/u)
  expect(await faultOf(utf8('text,title\n,\n'), 'a.csv')).toMatch(/^empty-file: “a\.csv” has no row below/u)
  expect(await faultOf(utf8('one\n\ntwo\n'), 'a.csv')).toMatch(/^unreadable-file: “a\.csv”: None of its columns/u)
  expect(await faultOf(utf8('We met.'), 'a.xlsx')).toMatch(/^unreadable-file: .*no \.xlsx file inside/u)
  expect(await faultOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 1, 2]), 'a.xlsx')).toMatch(
    /with a password/u,
  )
  expect(await faultOf(utf8('text'), 'a.txt')).toMatch(/^unsupported-format: .*no table/u)
})

const cellText = fc
  .array(fc.constantFrom('радар', '協議', 'No.', ' ', ',', ';', '"', '\n', '\t', '😀'), { maxLength: 8 })
  .map((parts) => parts.join(''))
const quoted = (cells: readonly string[]): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')

test('however much of a table has been read, its columns are those of the whole', async () => {
  const header = ['Слова', '誰', 'Day']
  const encodings = [(text: string) => utf8(text), (text: string) => utf8(`\uFEFF${text}`), utf16]
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cellText, cellText, cellText), { minLength: 1, maxLength: 12 }),
      fc.constantFrom(...encodings),
      fc.nat({ max: 400 }),
      async (rows, encode, more) => {
        const top = encode(`${quoted(header)}\n`).length
        const bytes = encode(`${[header, ...rows].map(quoted).join('\n')}\n`)
        const head = bytes.subarray(0, top + (encode === utf16 ? more * 2 : more))
        fc.pre(head.length < bytes.length)
        const { table, rows: reckoned } = await describeTable({ bytes: head, byteLength: bytes.length }, 'a.csv')
        expect(table.columns.map(({ name }) => name)).toEqual(header)
        expect(table.isEncodingGuessed).toBe(false)
        expect(reckoned).toBeGreaterThanOrEqual(1)
      },
    ),
  )
})

test('a table that has been read as a whole has as many rows as are imported of it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cellText, cellText), { minLength: 1, maxLength: 20 }), async (rows) => {
      const bytes = utf8([['text', 'title'], ...rows].map(quoted).join('\n'))
      const imported = await splitTable(bytes, 'a.csv').then(
        (split) => split.rows.length,
        () => 0,
      )
      const described = await describeTable(whole(bytes), 'a.csv').catch(() => ({ rows: 0, areRowsCounted: true }))
      expect(described).toMatchObject({ rows: imported, areRowsCounted: true })
    }),
  )
})

test('the first part of a table in an old encoding is read in it', async () => {
  const rows = Array.from({ length: 400 }, (_, at) => `Мы не примем радар, сказано ${at} раз.;Анна Келлер`)
  const bytes = encodeText(['Слова;Кто', ...rows].join('\r\n'), 'windows-1251')
  const { table, rows: reckoned } = await describeTable(
    { bytes: bytes.subarray(0, 5_001), byteLength: bytes.length },
    'a.csv',
  )
  expect(table).toMatchObject({ encoding: 'windows-1251', isEncodingGuessed: true })
  expect(table.columns.map(({ name }) => name)).toEqual(['Слова', 'Кто'])
  expect(Math.abs(reckoned - 400)).toBeLessThan(20)
})

/** UTF-16 with its mark, the lower half of each character first. */
function utf16(text: string): Uint8Array {
  const units = [0xfeff, ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))]
  return Uint8Array.from(units.flatMap((unit) => [unit & 0xff, unit >> 8]))
}
