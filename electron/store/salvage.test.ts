import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { AppError } from '#shared/api/envelope.ts'
import { startScratchBackend } from '../test-support/scratch-backend.ts'
import { listFaults } from '../services/integrity.ts'
import { ProjectDatabase } from './database.ts'
import { ProjectStore, type StoreOptions } from './project-store.ts'
import { salvageProject, type SalvageReport } from './salvage.ts'
import { listTaggedPassages } from './passage-store.ts'
import { listIntegrityFaults } from './schema-check.ts'
import { listDamagedTexts } from './text-hashes.ts'
import { getTranscript, listTranscripts } from './transcript-store.ts'

const PAGE = 4096
let folder: string
let options: StoreOptions
let whole: Buffer

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-'))
  options = {
    userData: join(folder, 'user'),
    spool: join(folder, 'spool'),
    appVersion: 'test',
    now: () => new Date(),
    onChange: () => {},
  }
  const scratch = startScratchBackend(folder)
  await scratch.call('projects.openSample', {})
  const { output } = await scratch.call('projects.copy', {})
  const path = await scratch.backend.resolve(output)
  whole = readFileSync(path ?? '')
  await scratch.backend.close()
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Damages a copy of the sample and salvages it; answers the report, or the error's code. */
function salvage(name: string, damage: (bytes: Buffer) => Buffer): SalvageReport | string {
  const from = join(folder, `${name}.demarche`)
  const bytes = damage(Buffer.from(whole))
  writeFileSync(from, bytes)
  try {
    const report = salvageProject(from, join(folder, `${name}-saved.demarche`), options)
    expect(readFileSync(from).equals(bytes)).toBe(true)
    return report
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

/** Opens what was saved the way the program does, checks included, and reads all of it. */
function countSaved(name: string): { transcripts: number; passages: number } {
  const store = ProjectStore.open(join(folder, `${name}-saved.demarche`), options)
  try {
    const transcripts = listTranscripts(store.db)
    for (const { id } of transcripts) {
      const { text, blocks } = getTranscript(store.db, id)
      expect(blocks.map((block) => text.slice(block.start, block.end)).join('\n')).toBe(text)
    }
    const passages = transcripts.flatMap(({ id }) => listTaggedPassages(store.db, id))
    expect(passages.every((passage) => passage.spans.length > 0)).toBe(true)
    return { transcripts: transcripts.length, passages: passages.length }
  } finally {
    store.close()
  }
}

test('of a project that is whole every row is saved', () => {
  const report = salvage('whole', (bytes) => bytes)
  if (typeof report === 'string') throw new Error(report)
  expect(report.damagedTexts).toEqual([])
  expect(report.tables.filter((table) => table.isIncomplete || table.orphaned > 0)).toEqual([])
  const original = ProjectDatabase.open(join(folder, 'whole.demarche'), { readonly: true })
  const expected = original.get<{ n: number }>('SELECT count(*) AS n FROM passage')?.n
  original.close()
  expect(countSaved('whole')).toEqual({ transcripts: 6, passages: expected })
})

test.each([
  ['the page that holds the schema', (bytes: Buffer) => bytes.fill(0xa5, 0, PAGE)],
  ['its second half', (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length / 2 / PAGE) * PAGE)],
])('of a project that has lost %s, what stands in the other pages is saved and can be opened', (name, damage) => {
  const report = salvage(name, damage)
  if (typeof report === 'string') throw new Error(report)
  countSaved(name)
  const saved = ProjectDatabase.open(join(folder, `${name}-saved.demarche`), { readonly: true })
  expect(saved.get<{ n: number }>('SELECT count(*) AS n FROM actor')?.n).toBe(8)
  expect(saved.get<{ n: number }>('SELECT count(*) AS n FROM memo')?.n).toBe(8)
  expect(saved.get<{ title: string }>('SELECT title FROM project')?.title).toMatch(/ \(recovered\)$/)
  saved.close()
})

test('what names an actor, an issue or a stance that is lost stays, with a stand-in that says so', () => {
  const report = salvage('lost', (bytes) => {
    const source = new Database(bytes)
    source.pragma('foreign_keys = OFF')
    for (const table of ['actor', 'issue', 'term', 'coder', 'project']) source.exec(`DELETE FROM ${table}`)
    return source.serialize()
  })
  if (typeof report === 'string') throw new Error(report)
  const saved = ProjectDatabase.open(join(folder, 'lost-saved.demarche'), { readonly: true })
  const one = (sql: string) => saved.get<Record<string, unknown>>(sql)
  expect(one('SELECT count(*) AS n FROM position')?.['n']).toBe(
    report.tables.find(({ table }) => table === 'position')?.read,
  )
  expect(one('SELECT DISTINCT name FROM actor')).toEqual({ name: '(lost)' })
  expect(one('SELECT title FROM project')).toEqual({ title: 'lost (recovered)' })
  saved.close()
  countSaved('lost')
})

test('a text whose title is lost stays with all that was marked in it, and passes every check', () => {
  const counts = salvage('whole', (bytes) => bytes)
  const report = salvage('untitled', (bytes) => {
    const source = new Database(bytes)
    source.pragma('foreign_keys = OFF')
    source.exec('DELETE FROM transcript')
    return source.serialize()
  })
  if (typeof report === 'string' || typeof counts === 'string') throw new Error(String(report))
  expect(countSaved('untitled')).toEqual(countSaved('whole'))
  const store = ProjectStore.open(join(folder, 'untitled-saved.demarche'), options)
  try {
    expect(new Set(listTranscripts(store.db).map(({ title }) => title))).toEqual(new Set(['(lost)']))
    expect([...listIntegrityFaults(store.db), ...listDamagedTexts(store.db)]).toEqual([])
  } finally {
    store.close()
  }
})

test('passages whose text is lost stand on what was quoted of it, in its order, and pass every check', () => {
  salvage('whole', (bytes) => bytes)
  const report = salvage('quoted', (bytes) => {
    const source = new Database(bytes)
    source.pragma('foreign_keys = OFF')
    source.exec('DELETE FROM revision; DELETE FROM original_chunk')
    return source.serialize()
  })
  if (typeof report === 'string') throw new Error(report)
  expect(countSaved('quoted').passages).toBe(countSaved('whole').passages)
  const [before, after] = ['whole', 'quoted'].map((name) => {
    const store = ProjectStore.open(join(folder, `${name}-saved.demarche`), options)
    const transcripts = listTranscripts(store.db)
    const titles = transcripts.map(({ title }) => title)
    const quotes = transcripts.map(({ id }) =>
      listTaggedPassages(store.db, id).flatMap(({ positions, spans }) => [
        positions.length,
        ...spans.map((span) => span.quote),
      ]),
    )
    const faults = listFaults(store.db)
    store.close()
    return { titles, quotes, faults }
  })
  expect(after?.faults).toEqual([])
  expect(after?.quotes).toEqual(before?.quotes.filter((of) => of.length > 0))
  expect(after?.titles.every((title) => title.endsWith(' (quotations only)'))).toBe(true)
})

test('a file without anything readable is refused and nothing is made of it', () => {
  expect(salvage('noise', (bytes) => bytes.fill(0x5a))).toBe('not-a-project')
  expect(() => readFileSync(join(folder, 'noise-saved.demarche'))).toThrow('ENOENT')
})
