import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Snapshot } from '#shared/domain/snapshots.ts'
import { startScratchBackend, type ScratchBackend } from '../test-support/scratch-backend.ts'

let scratch: ScratchBackend

beforeEach(async () => {
  scratch = startScratchBackend()
  await scratch.call('projects.create', { title: 'Talks' })
})

afterEach(() => scratch.dispose())

async function names(): Promise<string[]> {
  return (await scratch.call('codes.list', {})).map((code) => code.name)
}

async function reopen(): Promise<void> {
  scratch = await scratch.restart()
  const [project] = await scratch.call('projects.list', {})
  await scratch.call('projects.open', { handle: project?.handle })
}

async function onlySnapshot(): Promise<Snapshot> {
  const [first, ...others] = await scratch.call('snapshots.list', {})
  if (!first || others.length > 0) throw new Error(`there are ${others.length} more snapshots than one`)
  return first
}

test('a session with changes leaves one snapshot at its end, a session without leaves none', async () => {
  await reopen()
  expect(await scratch.call('snapshots.list', {})).toEqual([])
  await scratch.call('codes.create', { parentId: null, name: 'Tone' })
  await reopen()
  expect((await onlySnapshot()).reason).toBe('session')
  await reopen()
  await onlySnapshot()
})

test('a person’s session leaves a snapshot however soon it ends, a script’s a moment after another none', async () => {
  const attended = startScratchBackend(undefined, { attended: true })
  try {
    await attended.call('projects.create', { title: 'Talks' })
    const code = await attended.call('codes.create', { parentId: null, name: 'Tone' })
    await attended.call('codes.delete', { id: code.id })
    await attended.call('projects.close', {})
    const folder = join(attended.folder, 'user-data', 'snapshots')
    const [project = ''] = readdirSync(folder)
    expect(
      readdirSync(join(folder, project))
        .toSorted()
        .map((name) => name.split('-', 2)[1]),
    ).toEqual(['before', 'session'])
  } finally {
    await attended.dispose()
  }
  const code = await scratch.call('codes.create', { parentId: null, name: 'Tone' })
  await scratch.call('codes.delete', { id: code.id })
  await reopen()
  expect((await onlySnapshot()).reason).toBe('before-delete')
})

test('before a code with its uses is deleted, the project as it was is kept', async () => {
  const code = await scratch.call('codes.create', { parentId: null, name: 'Tone' })
  await scratch.call('codes.delete', { id: code.id })
  const snapshot = await onlySnapshot()
  expect(snapshot).toMatchObject({ reason: 'before-delete', lastChange: 'Made the code “Tone”' })
  expect(await scratch.call('snapshots.get', { id: snapshot.id })).toMatchObject({ counts: { codes: 1, memos: 0 } })
})

test('restoring a snapshot brings the project back, and what was there is kept as a snapshot too', async () => {
  const code = await scratch.call('codes.create', { parentId: null, name: 'Tone' })
  await scratch.call('codes.delete', { id: code.id })
  await scratch.call('codes.create', { parentId: null, name: 'Later' })
  const snapshot = await onlySnapshot()
  await scratch.call('snapshots.restore', { id: snapshot.id })
  expect(await names()).toEqual(['Tone'])
  const [newest] = await scratch.call('snapshots.list', {})
  expect(newest?.reason).toBe('before-restore')
  await scratch.call('snapshots.restore', { id: newest?.id ?? '' })
  expect(await names()).toEqual(['Later'])
  expect(readdirSync(scratch.folder).filter((name) => name.startsWith('Talks'))).toEqual(['Talks.demarche'])
})

test('a restored project can be worked in, undone and closed like any other', async () => {
  const code = await scratch.call('codes.create', { parentId: null, name: 'Tone' })
  await scratch.call('codes.delete', { id: code.id })
  await scratch.call('snapshots.restore', { id: (await onlySnapshot()).id })
  await scratch.call('codes.create', { parentId: null, name: 'Second' })
  await scratch.call('history.undo', {})
  expect(await names()).toEqual(['Tone'])
  await reopen()
  expect(await names()).toEqual(['Tone'])
  expect(await scratch.call('projects.check', {})).toEqual({ ok: true, faults: [] })
})

test('a copy of the project is a whole project of its own, while the project stays open', async () => {
  await scratch.call('codes.create', { parentId: null, name: 'Tone' })
  const { output, name } = await scratch.call('projects.copy', {})
  const path = await scratch.backend.resolve(output)
  writeFileSync(join(scratch.folder, 'copy.demarche'), readFileSync(path ?? ''))
  expect(name).toBe('Talks.demarche')
  await scratch.call('projects.close', {})
  await scratch.call('projects.open', { handle: await scratch.backend.grant(join(scratch.folder, 'copy.demarche')) })
  expect(await names()).toEqual(['Tone'])
})

test('a snapshot that is gone, and a name that is none, are refused', async () => {
  const gone = { id: '20260101T000000000Z-session-1.demarche' }
  await expect(scratch.call('snapshots.restore', gone)).rejects.toMatchObject({ code: 'not-found' })
  await expect(scratch.call('snapshots.restore', { id: '../Talks.demarche' })).rejects.toMatchObject({
    code: 'invalid-input',
  })
  expect(await scratch.call('projects.current', {})).toMatchObject({ title: 'Talks' })
})
