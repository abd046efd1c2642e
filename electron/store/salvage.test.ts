import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { AppError } from '#shared/api/envelope.ts'
import { startScratchBackend } from '../test-support/scratch-backend.ts'
import { ProjectDatabase } from './database.ts'
import { ProjectStore, type StoreOptions } from './project-store.ts'
import { salvageProject, type SalvageReport } from './salvage.ts'
import { listTaggedPassages } from './passage-store.ts'
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

test('of fifty projects with a page overwritten each, all that can be read is saved and can be opened', () => {
  const pages = whole.length / PAGE
  let saved = 0
  let passages = 0
  for (let n = 0; n < 50; n++) {
    const name = `page-${n}`
    const page = 1 + Math.floor(((n + 0.5) / 50) * (pages - 1))
    const report = salvage(name, (bytes) => bytes.fill(0xa5, page * PAGE, (page + 1) * PAGE))
    if (typeof report === 'string') {
      // The few pages that hold the schema, the project's own row or the coder leave nothing to build on.
      expect(report).toBe('not-a-project')
      continue
    }
    saved += 1
    passages += countSaved(name).passages
  }
  expect(saved).toBeGreaterThanOrEqual(40)
  // One page holds a small part of the whole, so most of what was tagged is there in most of them.
  expect(passages / saved).toBeGreaterThan(50)
}, 120_000)

test('of a project whose end is cut off, what stood before the cut is saved', () => {
  const report = salvage('cut', (bytes) => bytes.subarray(0, Math.floor((bytes.length * 0.7) / PAGE) * PAGE))
  if (typeof report === 'string') expect(report).toBe('not-a-project')
  else countSaved('cut')
})

test('a file without anything readable is refused and nothing is made of it', () => {
  expect(salvage('noise', (bytes) => bytes.fill(0x5a))).toBe('not-a-project')
  expect(() => readFileSync(join(folder, 'noise-saved.demarche'))).toThrow('ENOENT')
})
