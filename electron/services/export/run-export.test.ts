import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ExportRequest } from '#shared/api/analysis-api.ts'
import { AppError } from '#shared/api/envelope.ts'
import { EXAMPLE_IDS, exampleSource } from '#shared/export/example-source.ts'
import type { ExportSource } from '#shared/export/export-source.ts'
import type { PrintPage } from '../../ports.ts'
import { Task } from '../task.ts'
import { listExportFormats } from './export-formats.ts'
import { previewExport, runExport } from './run-export.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-export-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const run = (
  request: ExportRequest,
  source: ExportSource = exampleSource(),
  task = freeTask(),
  print: PrintPage = async (page, pdf) => copyFileSync(page, pdf),
) => runExport(request, source, folder, task, print)
const freeTask = () => new Task(new AbortController().signal)

test.each(listExportFormats())(
  'a %s file is written, named after the project, and can be previewed',
  async (format) => {
    const file = await run({ format })
    expect(file.name).toMatch(/^Varn Strait _talks_\.[a-z]+$/u)
    const bytes = readFileSync(file.path)
    expect(bytes).toHaveLength(file.byteLength)
    const preview = await previewExport({ format }, exampleSource())
    expect(preview.rows).toBe(4)
    expect(preview.text).not.toBe('')
    const isArchive = bytes.toString('latin1').startsWith('PK')
    if (!isArchive) expect(bytes.toString('utf8').startsWith(preview.text)).toBe(true)
  },
)

test('a page is printed to the file, and not kept', async () => {
  const file = await run({ format: 'pdf' })
  expect(file).toMatchObject({ name: 'Varn Strait _talks_.pdf', mediaType: 'application/pdf' })
  expect(readdirSync(folder)).toHaveLength(1)
})

const refuse = () => Promise.reject(new AppError('no-printer', 'There is nothing to print with.'))

test('where nothing can be printed, no file is left', async () => {
  await expect(run({ format: 'pdf' }, exampleSource(), freeTask(), refuse)).rejects.toMatchObject({
    code: 'no-printer',
  })
  expect(readdirSync(folder)).toEqual([])
})

test('an option that the format does not have is refused', async () => {
  const request = { format: 'json', options: { bom: true } } as const
  await expect(run(request)).rejects.toMatchObject({ code: 'invalid-input' })
})

const failingSource = () => ({
  ...exampleSource(),
  transcript: () => {
    throw new Error('broken')
  },
})

test('an export that fails leaves no file', async () => {
  await expect(run({ format: 'json' }, failingSource())).rejects.toThrow('broken')
  expect(readdirSync(folder)).toEqual([])
})

/** Formats that do not read the passages are written before anybody could cancel. */
const READS_NO_PASSAGES = ['csl-json', 'ris', 'bibtex', 'qdc']
const MANY = 20_000
const findMany = () => ({
  transcriptIds: new Set<string>(),
  passages: MANY,
  rows: MANY,
  among: () => new Set<string>(),
})
const READS_PASSAGES = listExportFormats().filter((format) => !READS_NO_PASSAGES.includes(format))

test.each(READS_PASSAGES)(
  'a cancel that comes while a %s file is written is heard at once, and no file is left',
  async (format) => {
    const control = new AbortController()
    const source = exampleSource()
    const [passage] = source.passages(EXAMPLE_IDS.transcriptId)
    function* manyPassages() {
      // The cancel comes from outside: it is heard only where the export lets others have the thread.
      setImmediate(() => control.abort())
      for (let count = 0; count < MANY; count++) if (passage) yield passage
      throw new Error('all was read before the cancel was heard')
    }
    const task = new Task(control.signal)
    // A turn that is always over: the task looks up after each piece.
    Object.defineProperty(task, 'isTurnOver', { value: true })
    const cancelled = run({ format }, { ...source, passages: manyPassages, find: findMany }, task)
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' })
    expect(readdirSync(folder)).toEqual([])
  },
)
