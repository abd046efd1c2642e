import { expect, test } from 'vitest'
import { AppError } from '#shared/api/envelope.ts'
import { workbookParts } from '#shared/export/spreadsheet.ts'
import { typeOfColumn } from '#shared/export/table.ts'
import { recognise } from '#shared/recognition/recognise.ts'
import { applyFacts } from '#shared/tables/apply-facts.ts'
import { readOriginal } from './read-original.ts'
import { splitTable } from './split-table.ts'
import { ods, xlsx } from './testing/documents.ts'
import { encodeText } from './testing/encode-text.ts'
import { packZip } from './testing/pack-zip.ts'

// Tables of transcripts: one a row, with what the columns say of it.

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

async function readRow(bytes: Uint8Array, name: string) {
  const { source, facts } = await readOriginal(bytes, name)
  if (facts === undefined) throw new Error('it is no row of a table')
  return applyFacts(recognise(source), facts)
}

async function readAll(bytes: Uint8Array, name: string) {
  const { rows } = await splitTable(bytes, name)
  return Promise.all(rows.map(async (row) => ({ file: row.name, ...(await readRow(row.bytes, row.name)) })))
}

async function faultOf(bytes: Uint8Array, name: string): Promise<string> {
  try {
    await splitTable(bytes, name)
    return 'read'
  } catch (error) {
    return error instanceof AppError ? `${error.code}: ${error.message}` : `thrown ${String(error)}`
  }
}

const ENGLISH = `Speech_ID,Headline,Date,Speaker,Country,Full Text,Source,Link,Lang,Type
1,Statement on the ferry,14 March 2019,Foreign Minister Anna Keller,Keld,"We will not accept the radar.
The ferry must run again. ""Frank"" talks are needed.",Ministry of Keld,https://mfa.example/1,English,statement
2,Talks at Haven,2019-03-15T10:30,,,"Reporter: Was a date named?

Minister Mori: No.",,,,Press conference
`

test('each row of a .csv is a text of its own, with what its columns say put over what its words show', async () => {
  const [first, second, ...others] = await readAll(utf8(ENGLISH), 'folder/speeches.csv')
  expect(others).toEqual([])
  expect(first).toMatchObject({
    file: 'speeches (row 2).csv',
    title: 'Statement on the ferry',
    kind: 'statement',
    date: '2019-03-14',
    language: 'en',
    publisher: 'Ministry of Keld',
    url: 'https://mfa.example/1',
    text: 'We will not accept the radar.\nThe ferry must run again. "Frank" talks are needed.',
    speakers: [{ name: 'Anna Keller', labels: [], office: 'Foreign Minister', affiliation: 'Keld' }],
    guesses: { date: { source: 'table-column', isSure: true }, place: { source: 'none' } },
  })
  expect(first?.blocks.map(({ kind, speaker, label, role }) => [kind, speaker, label, role])).toEqual([
    ['speech', 0, null, 'statement'],
    ['speech', 0, null, 'statement'],
  ])
  expect(second).toMatchObject({ title: 'Talks at Haven', kind: 'press-conference', date: '2019-03-15', time: '10:30' })
  expect(second?.speakers.map(({ name }) => name)).toEqual(['Reporter', 'Mori'])
})

test('headers in Russian and Japanese, semicolons, tabs, notes above the header and legacy encodings', async () => {
  const russian =
    'Выгрузка\n\nДата;Заголовок;Выступающий;Текст\n15.03.2019;О пароме;Иван Орлов;Мы этого не примем, и паром пойдёт снова.\n'
  expect(await readAll(encodeText(russian, 'windows-1251'), 'a.csv')).toMatchObject([
    { title: 'О пароме', date: '2019-03-15', speakers: [{ name: 'Иван Орлов' }], file: 'a (row 4).csv' },
  ])
  const japanese = '日付\tタイトル\t発言者\t本文\n2019年3月15日\t会見\t河野太郎\t我々は協議を続けます。\n'
  expect(await readAll(encodeText(japanese, 'shift_jis'), 'a.tsv')).toMatchObject([
    { title: '会見', date: '2019-03-15', language: 'ja', speakers: [{ name: '河野太郎' }] },
  ])
})

test('a date that can be read in two ways is none, one that can be read in one way is', async () => {
  const dates = ['03/04/2019', '14/03/2019', '03/14/2019', '2019', '2019-03', '31.02.2019', '5/5/2019']
  const table = `text,date\n${dates.map((date) => `We met.,${date}`).join('\n')}\n`
  const read = await readAll(utf8(table), 'a.csv')
  expect(read.map(({ date }) => date)).toEqual([
    null,
    '2019-03-14',
    '2019-03-14',
    '2019',
    '2019-03',
    null,
    '2019-05-05',
  ])
})

test('the row that is kept holds every cell as it stood, and gives the same text when it is read again', async () => {
  const guarded = `"text","note","guarded"\r\n"'=A1 is what he said.","'-1","text"\r\n`
  const { rows } = await splitTable(utf8(guarded), 'a.csv')
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(rows[0]?.bytes)).toBe(`\uFEFF${guarded}`)
  const again = await splitTable(rows[0]?.bytes ?? utf8(''), 'a.csv')
  expect(again.rows[0]?.bytes).toEqual(rows[0]?.bytes)
  expect((await readRow(rows[0]?.bytes ?? utf8(''), 'a.csv')).text).toBe('=A1 is what he said.')
})

test('.xlsx: shared and inline strings, dates by their format, no furigana, no hidden sheet, gaps where nothing is', async () => {
  const bytes = await xlsx({
    strings: [
      'text',
      'date',
      'title',
      '<r><t>We </t></r><r><t xml:space="preserve">met.</t></r>',
      '<t>会談</t><rPh sb="0" eb="2"><t>カイダン</t></rPh>',
    ],
    sheets: [
      {
        state: 'hidden',
        rows: [
          '<c r="A1" t="inlineStr"><is><t>text</t></is></c>',
          '<c r="A2" t="inlineStr"><is><t>hidden</t></is></c>',
        ],
      },
      {
        rows: [
          '<c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c>',
          '<c r="A2" t="s"><v>3</v></c><c r="C2" s="1"><v>43538.4375</v></c><c r="D2" t="s"><v>4</v></c>',
          '<c r="A3" t="str"><f>1+1</f><v>Two_x000A_lines.</v></c><c r="C3"><v>2019</v></c>',
          '<c r="A4" t="inlineStr"><is><t>Said.</t></is></c><c r="C4" s="2"><v>43538</v></c>',
        ],
      },
    ],
  })
  const read = await readAll(bytes, 'a.xlsx')
  expect(read.map(({ file, text, title, date, time }) => [file, text, title, date, time])).toEqual([
    ['a (row 2).csv', 'We met.', '会談', '2019-03-14', '10:30'],
    ['a (row 3).csv', 'Two\nlines.', 'Two', '2019', null],
    ['a (row 4).csv', 'Said.', 'Said.', '2019-03-14', null],
  ])
})

test('.xlsx: a workbook as Demarche writes it comes back, character by character', async () => {
  const words = 'We will not accept the radar\u000B, «мы с этим не согласны» _x0041_ 領土 😀.'
  const columns = ['text', 'title', 'date', 'publisher'].map(typeOfColumn)
  const parts: Record<string, string> = {}
  for (const { path, text } of workbookParts([
    { name: 'texts', columns, rows: [[words, '=Talks', '2019-03-14', 'Keld']] },
  ])) {
    parts[path] = typeof text === 'string' ? text : [...text].join('')
  }
  const [row, ...others] = (await splitTable(await packZip(parts), 'a.xlsx')).rows
  expect(others).toEqual([])
  expect(new TextDecoder().decode(row?.bytes).split('\r\n')[1]).toBe(`"${words}","=Talks","2019-03-14","Keld"`)
})

test('.ods: dates by their value, repeated and empty cells, comments are no words', async () => {
  const bytes = await ods(
    `<table:table-row>${odsCell('date')}<table:table-cell table:number-columns-repeated="2"/>${odsCell('text')}</table:table-row>` +
      '<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>' +
      `<table:table-row>${odsCell('14.3.2019', 'office:value-type="date" office:date-value="2019-03-14T10:30:00"')}${odsCell('x', 'table:number-columns-repeated="2"')}` +
      '<table:table-cell><office:annotation><text:p>note</text:p></office:annotation><text:p>We<text:s text:c="2"/>met.</text:p><text:p>And talked.</text:p></table:table-cell></table:table-row>' +
      '<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>',
  )
  expect(await readAll(bytes, 'a.ods')).toMatchObject([
    { file: 'a (row 4).csv', text: 'We  met.\nAnd talked.', date: '2019-03-14', time: '10:30' },
  ])
})

test('a table without a column of texts, without rows, of too many, or with a password is refused in plain words', async () => {
  expect(await faultOf(utf8('a,b\n1,2\n'), 'a.csv')).toMatch(
    /^unreadable-file: “a.csv”: None of its columns is called “text”/u,
  )
  expect(await faultOf(utf8('text,title\n,\n'), 'a.csv')).toMatch(/^empty-file: .*no row below/u)
  expect(await faultOf(utf8(`text\n${'a\n'.repeat(100_001)}`), 'a.csv')).toMatch(/^unreadable-file: .*100,000 rows/u)
  expect(await faultOf(utf8('text,"unclosed\n'), 'a.csv')).toMatch(/^unreadable-file: .*not a table/u)
  await expect(readOriginal(utf8('title,text\nTalks,We met, and talked.\n'), 'a.csv')).rejects.toThrow(
    'more cells than columns',
  )
  const locked = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  expect(await faultOf(locked, 'a.xlsx')).toMatch(/^unsupported-format: .*with a password/u)
  const far = await xlsx({ strings: [], sheets: [{ rows: ['<c r="XFD1" t="str"><v>text</v></c>'.repeat(200)] }] })
  expect(await faultOf(far, 'a.xlsx')).toMatch(/^(?:unreadable-file|empty-file)/u)
  expect(await faultOf(utf8('We met.'), 'a.xlsx')).toMatch(/^unreadable-file: .*no \.xlsx file inside/u)
  await expect(readOriginal(utf8('text\none\ntwo\n'), 'a.csv')).rejects.toThrow('a table of 2 texts')
})

function odsCell(text: string, attributes = ''): string {
  return `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`
}
