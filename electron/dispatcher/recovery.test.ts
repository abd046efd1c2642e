import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { FileHandle } from '#shared/api/references.ts'
import { startScratchBackend, type ScratchBackend } from '../test-support/scratch-backend.ts'

let scratch: ScratchBackend
let handle: FileHandle

/** A project with a snapshot of a whole state, then cut in half. */
beforeEach(async () => {
  scratch = startScratchBackend()
  await scratch.call('projects.create', { title: 'Talks' })
  await scratch.call('imports.text', {
    name: 'Talks',
    text: 'Minister Halden: We reject the new station. '.repeat(2000),
  })
  await scratch.call('codes.create', { parentId: null, name: 'Tone' })
  await scratch.call('projects.close', {})
  const path = join(scratch.folder, 'Talks.demarche')
  const bytes = readFileSync(path)
  writeFileSync(path, bytes.subarray(0, Math.floor(bytes.length / 2)))
  handle = await scratch.backend.grant(path)
})

afterEach(() => scratch.dispose())

test('a damaged project is not opened, and what its newest snapshot holds can be seen', async () => {
  await expect(scratch.call('projects.open', { handle })).rejects.toMatchObject({ code: 'damaged-project' })
  expect(await scratch.call('recovery.newestSnapshot', { handle })).toMatchObject({
    snapshot: { reason: 'session' },
    counts: { transcripts: 1, codes: 1 },
  })
})

test('of a project that was cut in half is said what can still be read, and nothing is left of trying', async () => {
  expect(await scratch.call('recovery.inspect', { handle })).toMatchObject({
    isIncomplete: true,
    counts: { transcripts: expect.any(Number), codes: expect.any(Number) },
  })
  expect(readdirSync(join(scratch.folder, 'spool'))).toEqual([])
  writeFileSync(join(scratch.folder, 'Talks.demarche'), 'x'.repeat(9000))
  expect(await scratch.call('recovery.inspect', { handle })).toBeNull()
  expect(readdirSync(join(scratch.folder, 'spool'))).toEqual([])
})

test('a snapshot that is damaged as well is passed over for the one before it', async () => {
  const userData = join(scratch.folder, 'user-data', 'snapshots')
  const [project = ''] = readdirSync(userData)
  const [snapshot = ''] = readdirSync(join(userData, project))
  const whole = readFileSync(join(userData, project, snapshot))
  const newer = snapshot.replace(/^\d{4}/, '2999')
  writeFileSync(join(userData, project, newer), whole.subarray(0, Math.floor(whole.length / 2)))
  expect(await scratch.call('recovery.newestSnapshot', { handle })).toMatchObject({ snapshot: { id: snapshot } })
})

test('the newest snapshot opens as a project of its own with a name of its own, and the damaged file stays as it is', async () => {
  const before = readFileSync(join(scratch.folder, 'Talks.demarche'))
  expect(await scratch.call('recovery.openSnapshot', { handle })).toMatchObject({
    title: 'Talks (from snapshot)',
    readOnly: false,
  })
  expect(await scratch.call('projects.check', {})).toEqual({ ok: true, faults: [] })
  expect((await scratch.call('codes.list', {})).map((code) => code.name)).toEqual(['Tone'])
  expect(readFileSync(join(scratch.folder, 'Talks.demarche')).equals(before)).toBe(true)
})

test('of a project that was deleted the newest snapshot opens as a new project', async () => {
  rmSync(join(scratch.folder, 'Talks.demarche'))
  await expect(scratch.call('projects.open', { handle })).rejects.toMatchObject({ code: 'not-found' })
  expect(await scratch.call('recovery.newestSnapshot', { handle })).toMatchObject({ counts: { codes: 1 } })
  expect(await scratch.call('recovery.openSnapshot', { handle })).toMatchObject({ title: 'Talks (from snapshot)' })
})

test('a text that is lost is read anew from its original file, which is whole', async () => {
  scratch = await scratch.restart()
  await scratch.call('projects.create', { title: 'Other talks' })
  await scratch.call('imports.text', { name: 'Haven', text: 'Minister Halden: We reject the new station.' })
  await scratch.call('projects.close', {})
  const path = join(scratch.folder, 'Other talks.demarche')
  const db = new Database(path)
  db.pragma('foreign_keys = OFF')
  db.exec('DELETE FROM revision')
  db.close()
  handle = await scratch.backend.grant(path)
  await expect(scratch.call('projects.open', { handle })).rejects.toMatchObject({ code: 'damaged-project' })
  expect(await scratch.call('recovery.salvage', { handle })).toMatchObject({
    project: { title: 'Other talks (recovered)', counts: { transcripts: 1 } },
    readAnew: 1,
  })
  expect(await scratch.call('projects.check', {})).toEqual({ ok: true, faults: [] })
})

test('of a file that says nothing any more, nothing is made', async () => {
  writeFileSync(join(scratch.folder, 'Talks.demarche'), 'x'.repeat(9000))
  await expect(scratch.call('recovery.salvage', { handle })).rejects.toMatchObject({ code: 'not-a-project' })
  expect(await scratch.call('projects.current', {})).toBeNull()
})

test('a project that was never opened here has no snapshot', async () => {
  const other = await scratch.backend.grant(join(scratch.folder, 'other.demarche'))
  expect(await scratch.call('recovery.newestSnapshot', { handle: other })).toBeNull()
  await expect(scratch.call('recovery.openSnapshot', { handle: other })).rejects.toMatchObject({ code: 'not-found' })
})
