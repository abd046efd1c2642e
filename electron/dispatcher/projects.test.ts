import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ActorId } from '#shared/domain/ids.ts'
import { startScratchBackend, type ScratchBackend } from '../test-support/scratch-backend.ts'

let scratch: ScratchBackend

beforeEach(() => {
  scratch = startScratchBackend()
})

afterEach(() => scratch.dispose())

test('the recent list names a project by the title that it had when it was closed', async () => {
  await scratch.call('projects.create', { title: 'Talks' })
  await scratch.call('projects.rename', { title: 'Strait talks' })
  await scratch.call('projects.close', {})
  expect((await scratch.call('projects.list', {})).map(({ title, present }) => [title, present])).toEqual([
    ['Strait talks', true],
  ])
})

test('a project that cannot be opened leaves the one that is open as it was', async () => {
  await scratch.call('projects.create', { title: 'Talks' })
  const path = join(scratch.folder, 'thesis.demarche')
  writeFileSync(path, 'Chapter one. '.repeat(1000))
  const handle = await scratch.backend.grant(path)
  await expect(scratch.call('projects.open', { handle })).rejects.toMatchObject({ code: 'not-a-project' })
  expect(await scratch.call('projects.current', {})).toMatchObject({ title: 'Talks' })
})

test('every call that needs a project says so where none is open', async () => {
  await expect(scratch.call('transcripts.list', {})).rejects.toMatchObject({
    code: 'no-project',
    message: 'No project is open.',
  })
  expect(await scratch.call('projects.current', {})).toBeNull()
})

test('the sample project opens whole, with disagreements in several states, and opens afresh each time', async () => {
  const sample = await scratch.call('projects.openSample', {})
  expect(sample.counts.transcripts).toBeGreaterThanOrEqual(4)
  expect(sample.counts.passages).toBeGreaterThanOrEqual(40)
  expect(await scratch.call('projects.check', {})).toEqual({ ok: true, faults: [] })
  const disagreements = await scratch.call('disagreements.list', {})
  expect(new Set(disagreements.map(({ statuses }) => statuses.at(-1)?.statusId)).size).toBeGreaterThanOrEqual(3)
  await scratch.call('projects.rename', { title: 'Scribbled over' })
  expect((await scratch.call('projects.openSample', {})).title).toBe(sample.title)
})

test('what names something that is not there is refused as that, and nothing is stored', async () => {
  await scratch.call('projects.create', { title: 'Talks' })
  const organisationId = ActorId.parse('01890000-0000-7000-8000-000000000001')
  const affiliations = [{ office: 'Minister', organisationId, from: null, to: null }]
  await expect(scratch.call('actors.create', { name: 'Halden', kind: 'person', affiliations })).rejects.toMatchObject({
    code: 'not-found',
  })
  expect(await scratch.call('actors.list', {})).toEqual([])
})

test('an issue cannot be hung below itself, and the tree stays as it was', async () => {
  await scratch.call('projects.create', { title: 'Talks' })
  const islands = await scratch.call('issues.create', { parentId: null, name: 'Islands' })
  const forces = await scratch.call('issues.create', { parentId: islands.id, name: 'Forces' })
  const before = await scratch.call('issues.list', {})
  await expect(
    scratch.call('issues.update', { id: islands.id, changes: { parentId: forces.id } }),
  ).rejects.toMatchObject({ code: 'conflict' })
  expect(await scratch.call('issues.list', {})).toEqual(before)
})
