import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { array, assert, integer, property, tuple } from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { AppError } from '#shared/api/envelope.ts'
import { checkIncoming } from '#shared/exchange/check-incoming.ts'
import type { Incoming } from '#shared/exchange/incoming.ts'
import { Report, type ReportLine } from '#shared/exchange/report.ts'
import { readSqlite } from './read-sqlite.ts'

const folder = mkdtempSync(join(tmpdir(), 'demarche-sqlite-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A database made by these statements, and rows by table. */
function build(
  schema: readonly string[],
  rows: Readonly<Record<string, readonly (readonly unknown[])[]>> = {},
): string {
  const path = join(folder, `${crypto.randomUUID()}.sqlite3`)
  const db = new Database(path)
  db.pragma('foreign_keys = OFF')
  db.pragma('synchronous = OFF')
  for (const statement of schema) db.exec(statement)
  for (const [table, values] of Object.entries(rows)) {
    for (const row of values) db.prepare(`INSERT INTO ${table} VALUES (${row.map(() => '?').join(', ')})`).run(...row)
  }
  db.close()
  return path
}

function read(path: string): { incoming: Incoming; lines: ReportLine[]; format: string; title: string | null } {
  const report = new Report()
  const { incoming, format, title } = readSqlite(path, report)
  return { incoming: checkIncoming(incoming, () => null, report), lines: report.lines(), format, title }
}

function codeOf(path: string): string {
  try {
    read(path)
    return 'read'
  } catch (error) {
    return error instanceof AppError ? error.code : `thrown: ${String(error)}`
  }
}

const quotesOf = ({ transcripts, passages }: Incoming): string[] =>
  passages.map(({ transcriptId, spans }) => {
    const text = transcripts.find(({ id }) => id === transcriptId)?.text ?? ''
    return spans.map(({ start, end }) => text.slice(start, end)).join(' […] ')
  })
const namesOf = (codes: readonly { id: string; parentId: string | null; name: string }[]): string[] =>
  codes.map(({ parentId, name }) => `${codes.find(({ id }) => id === parentId)?.name ?? ''}/${name}`)

/** As Taguette 1.4 makes its tables. */
const TAGUETTE = [
  'CREATE TABLE users (login VARCHAR(30) NOT NULL PRIMARY KEY, created DATETIME NOT NULL)',
  'CREATE TABLE projects (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name VARCHAR(200) NOT NULL, description TEXT NOT NULL, created DATETIME NOT NULL)',
  `CREATE TABLE documents (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name VARCHAR(200) NOT NULL, description TEXT NOT NULL,
     filename VARCHAR(200) NOT NULL, created DATETIME NOT NULL, project_id INTEGER NOT NULL REFERENCES projects (id),
     text_direction VARCHAR(13) NOT NULL, contents TEXT NOT NULL)`,
  'CREATE TABLE highlights (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, document_id INTEGER NOT NULL REFERENCES documents (id), start_offset INTEGER NOT NULL, end_offset INTEGER NOT NULL, snippet TEXT NOT NULL)',
  'CREATE TABLE tags (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, project_id INTEGER NOT NULL REFERENCES projects (id), path VARCHAR(200) NOT NULL, description TEXT NOT NULL)',
  'CREATE TABLE highlight_tags (highlight_id INTEGER NOT NULL REFERENCES highlights (id), tag_id INTEGER NOT NULL REFERENCES tags (id), PRIMARY KEY (highlight_id, tag_id))',
]
const HTML =
  '<h1>Pressekonferenz 🕊️ in Häven</h1>\n<p>Minister <b>Hal</b>den: Wir sprachen über die Inseln.\nLange.</p>\n\n<ul><li>領土問題は存在しない。</li><li>С нашей стороны — нет.</li></ul>'
/** Its text nodes one after the other, as Taguette counts them: in bytes of UTF-8. */
const WORDS =
  'Pressekonferenz 🕊️ in Häven\nMinister Halden: Wir sprachen über die Inseln.\nLange.\n\n領土問題は存在しない。С нашей стороны — нет.'

function highlight(quote: string): [number, number] {
  const at = WORDS.indexOf(quote)
  return [Buffer.byteLength(WORDS.slice(0, at)), Buffer.byteLength(WORDS.slice(0, at + quote.length))]
}

function taguette(highlights: readonly (readonly unknown[])[], html = HTML): string {
  return build(TAGUETTE, {
    projects: [[1, 'Talks', 'About talks', '2024-01-02 03:04:05']],
    documents: [[1, 'Häven', 'A note on it', 'haeven.html', '2024-01-02 03:04:05', 1, 'LEFT_TO_RIGHT', html]],
    tags: [
      [1, 1, 'interesting', 'Further review required'],
      [2, 1, 'law.treaties', 'Treaties'],
      [3, 1, 'law', 'All law'],
      [4, 1, 'place.sea.strait', ''],
    ],
    highlights,
    highlight_tags: highlights.flatMap(([id]) => [
      [id, 1],
      [id, 2],
    ]),
  })
}

test('a project of Taguette: its offsets are bytes of the words between the tags', () => {
  const quotes = ['🕊️ in Häven', 'Halden: Wir', 'Inseln.\nLange.', '領土問題', 'С нашей стороны — нет.']
  const { incoming, format, title, lines } = read(
    taguette(quotes.map((quote, n) => [n + 1, 1, ...highlight(quote), quote])),
  )
  expect([format, title]).toEqual(['taguette', 'Talks'])
  expect(incoming.transcripts[0]?.text).toBe(
    'Pressekonferenz 🕊️ in Häven\nMinister Halden: Wir sprachen über die Inseln. Lange.\n領土問題は存在しない。\nС нашей стороны — нет.',
  )
  expect(quotesOf(incoming)).toEqual(quotes.map((quote) => quote.replace('\n', ' ')))
  expect(incoming.passages.every(({ codings }) => codings.length === 2)).toBe(true)
  expect(namesOf(incoming.codes)).toEqual(['/interesting', 'law/treaties', '/law', 'sea/strait', '/place', 'place/sea'])
  expect(incoming.codes.find(({ name }) => name === 'treaties')?.definition).toBe('Treaties')
  expect(incoming.memos.map(({ subject, text }) => [subject, text])).toEqual([['transcript', 'A note on it']])
  expect(lines.filter(({ fate }) => fate === 'lost')).toEqual([])
})

test('the same file gives the same ids, so that a second time meets the first', () => {
  const path = taguette([[1, 1, ...highlight('領土問題'), '']])
  expect(read(path).incoming).toEqual(read(path).incoming)
})

test('highlights outside the document, on no words or on another document are lost with a word', () => {
  const { incoming, lines } = read(
    taguette([
      [1, 1, 0, 100_000, ''],
      [2, 1, 5, 5, ''],
      [3, 7, 0, 3, ''],
      [4, 1, -4, 3, ''],
      [5, 1, 0, 15, 'Pressekonferenz'],
    ]),
  )
  expect(quotesOf(incoming)).toEqual(['Pressekonferenz'])
  expect(lines.filter(({ fate }) => fate === 'lost').map(({ count }) => count)).toEqual([3, 1])
})

test('property: any offsets of bytes are read, inside characters too, and never beyond the text', () => {
  const total = Buffer.byteLength(WORDS)
  const offset = integer({ min: 0, max: total })
  assert(
    property(array(tuple(offset, offset), { minLength: 40, maxLength: 80 }), (pairs) => {
      const highlights = pairs.map(([a, b], index) => [index + 1, 1, Math.min(a, b), Math.max(a, b), ''])
      for (const quote of quotesOf(read(taguette(highlights)).incoming)) {
        expect(quote.isWellFormed()).toBe(true)
        for (const line of quote.split('\n')) expect(WORDS.replaceAll('\n', ' ')).toContain(line)
      }
    }),
    { numRuns: 8 },
  )
}, 30_000)

/** As DNA 3.0 makes its tables. */
const DNA = [
  'CREATE TABLE CODERS (ID INTEGER NOT NULL PRIMARY KEY, Name TEXT NOT NULL)',
  `CREATE TABLE DOCUMENTS (ID INTEGER NOT NULL PRIMARY KEY, Title TEXT NOT NULL, Text TEXT NOT NULL, Coder INTEGER, Author TEXT NOT NULL DEFAULT '',
     Source TEXT NOT NULL DEFAULT '', Section TEXT NOT NULL DEFAULT '', Notes TEXT NOT NULL DEFAULT '', Type TEXT NOT NULL DEFAULT '', Date INTEGER NOT NULL)`,
  'CREATE TABLE STATEMENTTYPES (ID INTEGER NOT NULL PRIMARY KEY, Label TEXT NOT NULL, Red INTEGER, Green INTEGER, Blue INTEGER)',
  'CREATE TABLE VARIABLES (ID INTEGER NOT NULL PRIMARY KEY, Variable TEXT NOT NULL, DataType TEXT NOT NULL, StatementTypeId INTEGER)',
  'CREATE TABLE STATEMENTS (ID INTEGER NOT NULL PRIMARY KEY, StatementTypeId INTEGER, DocumentId INTEGER, Start INTEGER NOT NULL, Stop INTEGER NOT NULL, Coder INTEGER)',
  "CREATE TABLE ENTITIES (ID INTEGER PRIMARY KEY NOT NULL, VariableId INTEGER NOT NULL, Value TEXT NOT NULL DEFAULT '', Red INTEGER, Green INTEGER, Blue INTEGER, ChildOf INTEGER)",
  'CREATE TABLE DATABOOLEAN (ID INTEGER PRIMARY KEY NOT NULL, StatementId INTEGER NOT NULL, VariableId INTEGER NOT NULL, Value INTEGER NOT NULL)',
  'CREATE TABLE DATAINTEGER (ID INTEGER PRIMARY KEY NOT NULL, StatementId INTEGER NOT NULL, VariableId INTEGER NOT NULL, Value INTEGER NOT NULL)',
  'CREATE TABLE DATASHORTTEXT (ID INTEGER PRIMARY KEY NOT NULL, StatementId INTEGER NOT NULL, VariableId INTEGER NOT NULL, Entity INTEGER NOT NULL)',
  'CREATE TABLE DATALONGTEXT (ID INTEGER PRIMARY KEY NOT NULL, StatementId INTEGER NOT NULL, VariableId INTEGER NOT NULL, Value TEXT)',
  'CREATE TABLE ATTRIBUTEVARIABLES (ID INTEGER PRIMARY KEY NOT NULL, VariableId INTEGER NOT NULL, AttributeVariable TEXT NOT NULL)',
  'CREATE TABLE ATTRIBUTEVALUES (ID INTEGER PRIMARY KEY NOT NULL, EntityId INTEGER NOT NULL, AttributeVariableId INTEGER NOT NULL, AttributeValue TEXT NOT NULL)',
]
const SPEECH = 'Halden 🕊️ said no.\n\nTamsin: 領土問題 is closed; we agree on trade.\nWhat else?'
const stretch = (quote: string): [number, number] => [SPEECH.indexOf(quote), SPEECH.indexOf(quote) + quote.length]

function dna(statements: readonly (readonly unknown[])[]): string {
  return build(DNA, {
    CODERS: [[1, 'Admin']],
    DOCUMENTS: [[1, 'Debate', SPEECH, 1, 'A. Writer', 'The Daily', 'Politics', '', 'article', 1_552_577_400]],
    STATEMENTTYPES: [
      [1, 'DNA Statement', 255, 255, 100],
      [2, 'Annotation', 200, 200, 200],
    ],
    VARIABLES: [
      [1, 'person', 'short text', 1],
      [2, 'organization', 'short text', 1],
      [3, 'concept', 'short text', 1],
      [4, 'agreement', 'boolean', 1],
      [5, 'note', 'long text', 2],
    ],
    STATEMENTS: statements,
    ENTITIES: [
      [1, 1, 'Anders Halden', 0, 0, 0, null],
      [2, 2, 'Norrland', 0, 0, 0, null],
      [3, 3, 'Islands', 255, 0, 0, 4],
      [4, 3, 'Territory', 0, 255, 0, 3],
      [5, 2, 'Keld', 0, 0, 0, null],
    ],
    DATABOOLEAN: [
      [1, 1, 4, 0],
      [2, 2, 4, 1],
    ],
    DATASHORTTEXT: [
      [1, 1, 1, 1],
      [2, 1, 2, 2],
      [3, 1, 3, 3],
      [4, 2, 2, 5],
      [5, 2, 3, 4],
      [6, 4, 2, 5],
    ],
    DATALONGTEXT: [[1, 3, 5, 'Irony?']],
    ATTRIBUTEVARIABLES: [
      [1, 1, 'Alias'],
      [2, 1, 'Type'],
    ],
    ATTRIBUTEVALUES: [
      [1, 1, 1, 'Халден'],
      [2, 1, 2, 'politician'],
    ],
  })
}

test('a DNA database: statements become positions, other values codes and memos', () => {
  const { incoming, format, lines } = read(
    dna([
      [1, 1, 1, ...stretch('Halden 🕊️ said no.'), 1],
      [2, 1, 1, ...stretch('領土問題 is closed'), 1],
      [3, 2, 1, ...stretch('領土問題 is closed'), 1],
      [4, 1, 1, ...stretch('we agree'), 1],
      [5, 1, 9, 0, 4, 1],
      [6, 1, 1, 0, 4000, 1],
    ]),
  )
  expect(format).toBe('dna')
  expect(quotesOf(incoming)).toEqual(['Halden 🕊️ said no.', '領土問題 is closed', 'we agree'])
  const [transcript] = incoming.transcripts
  expect(transcript?.metadata).toMatchObject({
    title: 'Debate',
    date: '2019-03-14',
    time: '15:30',
    publisher: 'The Daily',
  })
  const actor = (id: string | undefined): string | undefined => incoming.actors.find((one) => one.id === id)?.name
  const issue = (id: string): string | undefined => incoming.issues.find((one) => one.id === id)?.name
  const stance = (id: string): string | undefined => incoming.terms.find((one) => one.id === id)?.key
  expect(incoming.positions.map((one) => [actor(one.holderId), stance(one.stanceId), issue(one.issueId)])).toEqual([
    ['Anders Halden', 'rejects', 'Islands'],
    ['Keld', 'supports', 'Territory'],
  ])
  const halden = incoming.actors.find(({ name }) => name === 'Anders Halden')
  expect(halden).toMatchObject({ kind: 'person', aliases: ['Халден'], note: 'Type: politician' })
  expect(actor(halden?.affiliations[0]?.organisationId ?? undefined)).toBe('Norrland')
  expect(namesOf(incoming.codes)).toEqual(['/DNA Statement', 'DNA Statement/organization', 'organization/Keld'])
  expect(incoming.memos.map(({ subject, text }) => [subject, text])).toEqual([
    ['transcript', 'Author: A. Writer\nSection: Politics\nType: article'],
    ['passage', 'Irony?'],
  ])
  expect(lines.filter(({ fate }) => fate === 'lost').map(({ what }) => what)).toEqual([
    'statements of documents that the file does not hold',
    'statements that lie outside their document or cover no words',
  ])
  // Islands hang under Territory and Territory under Islands: one of them stands at the top.
  expect(incoming.issues.filter(({ parentId }) => parentId === null)).toHaveLength(1)
})

test('other databases, damaged ones, views and computed columns are refused', () => {
  expect(codeOf(build(['CREATE TABLE a (b)']))).toBe('unsupported-format')
  const endless = 'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS id, i AS name FROM n'
  expect(codeOf(build([...TAGUETTE.slice(2), `CREATE VIEW projects AS ${endless}`]))).toBe('unsupported-format')
  const computed = TAGUETTE.map((one) => one.replace('path VARCHAR(200) NOT NULL', 'path TEXT AS (hex(zeroblob(9)))'))
  expect(codeOf(build(computed))).toBe('unsupported-format')
  const path = join(folder, 'cut.sqlite3')
  writeFileSync(path, Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(4000, 7)]))
  expect(codeOf(path)).toBe('unreadable-file')
})
