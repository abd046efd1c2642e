import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startScratchBackend, type ScratchBackend } from '../test-support/scratch-backend.ts'

let scratch: ScratchBackend
let path: string

beforeEach(async () => {
  scratch = startScratchBackend(undefined, { attended: true })
  path = join(scratch.folder, 'Talks.demarche')
  await scratch.call('projects.create', { title: 'Talks' })
  await scratch.call('codes.create', { parentId: null, name: 'Stored' })
  copyFileSync(path, join(scratch.folder, 'other'))
  await scratch.call('codes.create', { parentId: null, name: 'Stored later' })
})

afterEach(() => scratch.dispose())

function makeCode(name: string) {
  return scratch.call('codes.create', { parentId: null, name })
}

async function names(): Promise<string[]> {
  return (await scratch.call('codes.list', {})).map((code) => code.name)
}

/** Resolves once the change waits: it is kept on the disk before that is announced. */
async function untilKept(): Promise<string> {
  await expect.poll(() => scratch.events.some(({ type }) => type === 'unstored.changed')).toBe(true)
  const folder = join(scratch.folder, 'user-data', 'recovery')
  const [file] = readdirSync(folder)
  return readFileSync(join(folder, file ?? ''), 'utf8')
}

async function reopen(): Promise<void> {
  const [project] = await scratch.call('projects.list', {})
  await scratch.call('projects.open', { handle: project?.handle })
}

test.each<[string, () => void]>([
  ['moved', () => renameSync(path, join(scratch.folder, 'elsewhere'))],
  ['deleted', () => rmSync(path)],
  ['replaced', () => renameSync(join(scratch.folder, 'other'), path)],
])('of a project that was %s while open, a copy holds everything, the last change too', async (_how, meddle) => {
  meddle()
  const first = makeCode('Waiting')
  expect(await untilKept()).toContain('Waiting')
  const second = makeCode('Waiting too')
  expect(await scratch.call('unstored.get', {})).toMatchObject({
    reason: { code: 'project-changed-outside' },
    changes: [{}, {}],
    isKept: true,
    canCopy: true,
  })
  expect(await scratch.call('unstored.saveCopy', {})).toMatchObject({
    project: { title: 'Talks', readOnly: false },
    stored: { stored: 2, left: 0, refused: [] },
  })
  expect((await first).name).toBe('Waiting')
  expect((await second).name).toBe('Waiting too')
  expect(await names()).toEqual(['Stored', 'Stored later', 'Waiting', 'Waiting too'])
  expect(await scratch.call('unstored.get', {})).toBeNull()
  expect(readdirSync(join(scratch.folder, 'user-data', 'recovery'))).toEqual([])
  expect(await scratch.call('projects.check', {})).toEqual({ ok: true, faults: [] })
})

test('a project that is back at its place is opened again with the change that waited', async () => {
  renameSync(path, join(scratch.folder, 'elsewhere'))
  const waiting = makeCode('Waiting')
  await untilKept()
  expect(await scratch.call('unstored.retry', {})).toEqual({ stored: 0, left: 1, refused: [] })
  renameSync(join(scratch.folder, 'elsewhere'), path)
  expect(await scratch.call('unstored.reopen', {})).toMatchObject({ stored: { stored: 1, left: 0 } })
  expect((await waiting).name).toBe('Waiting')
  expect(await names()).toEqual(['Stored', 'Stored later', 'Waiting'])
})

test.each<[string, () => void]>([
  ['gone', () => rmSync(path)],
  [
    'replaced by a damaged one',
    () => {
      rmSync(path)
      writeFileSync(path, readFileSync(join(scratch.folder, 'other')).subarray(0, 20_000))
    },
  ],
])('a file that is %s is not opened again, and the one that is held is not let go for it', async (_how, meddle) => {
  meddle()
  const waiting = makeCode('Waiting')
  await untilKept()
  await expect(scratch.call('unstored.reopen', {})).rejects.toMatchObject({
    code: expect.stringMatching(/^(not-found|damaged-project)$/),
  })
  expect(await scratch.call('unstored.get', {})).toMatchObject({ changes: [{}], canCopy: true })
  expect(await scratch.call('unstored.saveCopy', {})).toMatchObject({ stored: { stored: 1 } })
  expect((await waiting).name).toBe('Waiting')
  expect(await names()).toEqual(['Stored', 'Stored later', 'Waiting'])
})

test('of a project that was written over nothing is copied, and no snapshot is made of what is there now', async () => {
  await scratch.call('projects.rename', { title: 'Talks at Haven' })
  writeFileSync(path, readFileSync(join(scratch.folder, 'other')))
  const waiting = makeCode('Waiting')
  await untilKept()
  expect(await scratch.call('unstored.get', {})).toMatchObject({ canCopy: false })
  await expect(scratch.call('unstored.saveCopy', {})).rejects.toMatchObject({ code: 'project-changed-outside' })
  expect(await scratch.call('unstored.reopen', {})).toMatchObject({
    project: { title: 'Talks' },
    stored: { stored: 1 },
  })
  await waiting
  expect(await names()).toEqual(['Stored', 'Waiting'])
  expect(existsSync(join(scratch.folder, 'user-data', 'snapshots'))).toBe(false)
})

test('a change that waited when the program ended is there to be stored the next time, or given up', async () => {
  renameSync(path, join(scratch.folder, 'elsewhere'))
  const waiting = makeCode('Waiting').catch((error: unknown) => error)
  await untilKept()
  await scratch.backend.close()
  expect(await waiting).toMatchObject({ code: 'project-changed-outside' })
  renameSync(join(scratch.folder, 'elsewhere'), path)

  scratch = startScratchBackend(scratch.folder, { attended: true })
  await reopen()
  expect(await names()).toEqual(['Stored', 'Stored later'])
  expect(await scratch.call('unstored.get', {})).toMatchObject({ reason: null, changes: [{}] })
  expect(await scratch.call('unstored.retry', {})).toEqual({ stored: 1, left: 0, refused: [] })
  expect(await names()).toEqual(['Stored', 'Stored later', 'Waiting'])

  renameSync(path, join(scratch.folder, 'elsewhere'))
  const given = makeCode('Given up').catch((error: unknown) => error)
  await expect.poll(async () => (await scratch.call('unstored.get', {}))?.changes.length).toBe(1)
  await scratch.call('unstored.forget', {})
  expect(await given).toMatchObject({ code: 'project-changed-outside' })
  expect(await scratch.call('unstored.get', {})).toBeNull()
  expect(readdirSync(join(scratch.folder, 'user-data', 'recovery'))).toEqual([])
})

test('a change that has become impossible is refused with its reason, and those after it are stored', async () => {
  const [code] = await scratch.call('codes.list', {})
  renameSync(path, join(scratch.folder, 'elsewhere'))
  const refused = scratch.call('codes.update', { id: code?.id ?? '', changes: { name: '' } }).catch((e: unknown) => e)
  await expect(refused).resolves.toMatchObject({ code: 'invalid-input' })
  const first = scratch.call('codes.delete', { id: code?.id ?? '' })
  await untilKept()
  const second = scratch.call('codes.update', { id: code?.id ?? '', changes: { name: 'Gone' } })
  const outcome = second.catch((error: unknown) => error)
  expect(await scratch.call('unstored.saveCopy', {})).toMatchObject({
    stored: { stored: 1, refused: [expect.any(String)] },
  })
  await first
  expect(await outcome).toMatchObject({ code: 'not-found' })
})

test('without a person at hand a change is refused at once and not kept', async () => {
  await scratch.backend.close()
  scratch = startScratchBackend(scratch.folder)
  await reopen()
  rmSync(path)
  await expect(makeCode('Waiting')).rejects.toMatchObject({ code: 'project-changed-outside' })
  expect(await scratch.call('unstored.get', {})).toBeNull()
})
