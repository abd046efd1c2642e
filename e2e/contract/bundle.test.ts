import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Call } from '#shared/api/contract.ts'
import { wholeEnvelope } from '#shared/api/pieces.ts'
import type { CarryingBackend } from '../../electron/ports.ts'
import { column, pdf } from '../../electron/services/reading/testing/pdf-document.ts'
import { scratchPorts } from '../../electron/test-support/scratch-backend.ts'
import { startBackendWorker } from '../../electron/worker/start-backend-worker.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
let folder: string
let backend: CarryingBackend

/** The bundle as the package has it: beside it no module but SQLite's. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-bundle-'))
  const bundle = join(folder, 'app', 'dist', 'electron')
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const config = join(root, 'electron', 'vite.config.ts')
  execFileSync(process.execPath, [vite, 'build', '--config', config, '--outDir', bundle, '--logLevel', 'error'], {
    cwd: root,
  })
  mkdirSync(join(folder, 'app', 'node_modules'))
  cpSync(join(root, 'node_modules', 'better-sqlite3'), join(folder, 'app', 'node_modules', 'better-sqlite3'), {
    recursive: true,
  })
  writeFileSync(join(folder, 'app', 'package.json'), '{"type":"module"}')
  backend = startBackendWorker(scratchPorts(folder), pathToFileURL(join(bundle, 'backend-worker.js')))
}, 60_000)

afterAll(async () => {
  await backend.close()
  rmSync(folder, { recursive: true, force: true })
})

test('the packaged backend imports a text in an old encoding and a PDF, searches them, and writes every format, with no module but SQLite’s beside it', async () => {
  // The dispatcher answers each method with its own output.
  const call = (async (method, input) => wholeEnvelope(await backend.call(method, input))) as Call
  expect(await call('projects.create', { title: 'Packaged' })).toMatchObject({ ok: true })
  const path = join(folder, 'windows-1251.txt')
  writeFileSync(
    path,
    toWindows1251(
      'Вопрос: Обсуждался ли статус островов?\n\nОтвет: Да, мы подтвердили нашу позицию по этому вопросу.\n',
    ),
  )
  const imported = await call('imports.files', { handles: [await backend.grant(path)] })
  expect(imported).toMatchObject({ ok: true, value: [{ status: 'imported' }] })
  const list = await call('transcripts.list', {})
  const id = list.ok ? list.value[0]?.id : undefined
  if (id === undefined) throw new Error('nothing was imported')
  expect(await call('transcripts.get', { id })).toMatchObject({ value: { original: { encoding: 'windows-1251' } } })
  const printed = join(folder, 'printed.pdf')
  writeFileSync(printed, pdf([column(['Reporter: Was a date named?', 'Minister Mori: No.'], 50, 100, 30)]))
  const fromPaper = await call('imports.files', { handles: [await backend.grant(printed)] })
  expect(fromPaper).toMatchObject({ ok: true, value: [{ status: 'imported' }] })
  expect(await call('search.run', { query: 'остров' })).toMatchObject({ ok: true, value: { total: 1 } })
  const formats = await call('exports.formats', {})
  if (!formats.ok) throw new Error(formats.error.message)
  for (const format of formats.value) {
    expect([format, await call('exports.run', { format })]).toMatchObject([format, { ok: true }])
  }
  expect(await call('projects.openSample', {})).toMatchObject({ ok: true })
}, 60_000)

/** Russian letters and ASCII only. */
function toWindows1251(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0)
    return code < 0x80 ? code : code - 0x410 + 0xc0
  })
}
