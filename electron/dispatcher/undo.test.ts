import { readdirSync } from 'node:fs'
import * as fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import type { TranscriptId } from '#shared/domain/ids.ts'
import { startScratchBackend, type ScratchBackend } from '../test-support/scratch-backend.ts'
import { dump as dumpOf, openTalks as open, performOrRefuse, step } from '../test-support/undo-model.ts'

let scratch: ScratchBackend

afterEach(() => scratch.dispose())

async function openTalks(): Promise<TranscriptId> {
  scratch = startScratchBackend()
  return open(scratch)
}

const dump = (): string => dumpOf(scratch)

test('any earlier point can be gone to and come back from, forward as well, and the project is the same byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 10 }),
      fc.array(fc.nat(1000), { minLength: 1, maxLength: 6 }),
      async (steps, jumps) => {
        const transcriptId = await openTalks()
        try {
          /** The project before the first command and after each. */
          const states = [{ seq: 0, dump: await undoneDump() }]
          const note = async () => {
            const { undoSeq } = await scratch.call('history.next', {})
            if (undoSeq !== null && undoSeq !== states.at(-1)?.seq) states.push({ seq: undoSeq, dump: dump() })
          }
          await note()
          for (const random of steps) {
            await performOrRefuse(scratch, transcriptId, random)
            await note()
          }
          let at = states.length - 1
          for (const jump of [...jumps, states.length - 1]) {
            const to = jump % states.length
            const state = states[to] ?? { seq: 0, dump: '' }
            const { undone, redone } = await scratch.call('history.goTo', { seq: state.seq })
            expect(redone - undone).toBe(to - at)
            expect(dump()).toBe(state.dump)
            at = to
          }
          expect(await scratch.call('projects.check', {})).toEqual({ ok: true, faults: [] })
        } finally {
          await scratch.dispose()
        }
      },
    ),
    { numRuns: 40 },
  )
}, 120_000)

/** The project as it was before its first command. */
async function undoneDump(): Promise<string> {
  await scratch.call('history.undo', {})
  const before = dump()
  await scratch.call('history.redo', {})
  return before
}

test('the history says how far each step is, and what cannot be reached', async () => {
  await openTalks()
  await scratch.call('projects.rename', { title: 'First' })
  await scratch.call('projects.rename', { title: 'Second' })
  await scratch.call('history.undo', {})
  await scratch.call('projects.rename', { title: 'Third' })
  await scratch.call('projects.rename', { title: 'Fourth' })
  await scratch.call('history.undo', {})
  const list = await scratch.call('history.list', { only: 'commands' })
  expect(list.map(({ label, state, steps }) => [label, state, steps])).toEqual([
    ['Renamed the project to “Fourth”', 'undone', 1],
    ['Renamed the project to “Third”', 'done', 0],
    ['Renamed the project to “Second”', 'discarded', null],
    ['Renamed the project to “First”', 'done', -1],
    ['Imported “Talks”', 'done', -2],
  ])
  const seqOf = (title: string) => list.find(({ label }) => label.includes(title))?.seq ?? -1
  const before = dump()
  await expect(scratch.call('history.goTo', { seq: seqOf('Second') })).rejects.toMatchObject({ code: 'conflict' })
  await expect(scratch.call('history.goTo', { seq: 999 })).rejects.toMatchObject({ code: 'not-found' })
  expect(dump()).toBe(before)
  scratch.events.length = 0
  expect(await scratch.call('history.goTo', { seq: seqOf('First') })).toEqual({
    undone: 1,
    redone: 0,
    label: 'Renamed the project to “First”',
  })
  expect(await scratch.call('history.goTo', { seq: seqOf('Fourth') })).toMatchObject({ undone: 0, redone: 2 })
  expect(scratch.events.filter(({ type }) => type === 'store.changed')).toHaveLength(2)
  expect(await scratch.call('history.goTo', { seq: seqOf('Fourth') })).toMatchObject({ undone: 0, redone: 0 })
  expect(await scratch.call('projects.current', {})).toMatchObject({ title: 'Fourth' })
})

test('the history is found by its words, in any script and case, and read on page by page', async () => {
  await openTalks()
  for (const name of ['Санкции', 'Sanctions', '制裁']) await scratch.call('codes.create', { parentId: null, name })
  const labels = async (input: { query?: string; limit?: number; before?: number }) =>
    (await scratch.call('history.list', { only: 'commands', ...input })).map(({ label }) => label)
  expect(await labels({ query: 'САНКЦИИ made' })).toEqual(['Made the code “Санкции”'])
  expect(await labels({ query: '制裁' })).toEqual(['Made the code “制裁”'])
  expect(await labels({ query: 'nothing' })).toEqual([])
  const [newest] = await scratch.call('history.list', { limit: 1 })
  expect(await labels({ limit: 1, before: newest?.seq ?? 0 })).toEqual(['Made the code “Sanctions”'])
})

test('a new command ends the chance to redo what was undone before it', async () => {
  await openTalks()
  await scratch.call('projects.rename', { title: 'First' })
  await scratch.call('history.undo', {})
  await scratch.call('projects.rename', { title: 'Second' })
  await expect(scratch.call('history.redo', {})).rejects.toMatchObject({ code: 'nothing-to-undo' })
  expect(await scratch.call('history.next', {})).toMatchObject({ undo: 'Renamed the project to “Second”', redo: null })
})

test('an undo that names its entry is refused once something else was done', async () => {
  await openTalks()
  await scratch.call('projects.rename', { title: 'First' })
  const { undoSeq } = await scratch.call('history.next', {})
  await scratch.call('projects.rename', { title: 'Second' })
  const undo = { seq: undoSeq ?? 0 }
  await expect(scratch.call('history.undo', undo)).rejects.toMatchObject({ code: 'conflict' })
  await scratch.call('history.undo', {})
  await scratch.call('history.undo', undo)
  expect(await scratch.call('projects.current', {})).toMatchObject({ title: 'Talks' })
})

test('replacing a list by the same list leaves nothing to undo', async () => {
  await openTalks()
  const actor = await scratch.call('actors.create', { name: 'Keld', kind: 'state', aliases: ['Кельд', 'ケルド'] })
  const made = await scratch.call('disagreements.create', {
    title: 'Forces',
    sides: [{ actorIds: [actor.id], positionIds: [] }],
  })
  const before = await scratch.call('history.next', {})
  await scratch.call('disagreements.update', { id: made.id, changes: { sides: made.sides } })
  await scratch.call('actors.update', { id: actor.id, changes: { aliases: actor.aliases } })
  expect(await scratch.call('history.next', {})).toEqual(before)
})

test('the history names what was done, undone and redone in the words of the user', async () => {
  await openTalks()
  await scratch.call('codes.create', { parentId: null, name: 'Sanctions' })
  await scratch.call('history.undo', {})
  await scratch.call('history.redo', {})
  const history = await scratch.call('history.list', {})
  expect(history.map(({ kind, label, state }) => ({ kind, label, state }))).toEqual([
    { kind: 'redo', label: 'Made the code “Sanctions”', state: 'done' },
    { kind: 'undo', label: 'Made the code “Sanctions”', state: 'done' },
    { kind: 'do', label: 'Made the code “Sanctions”', state: 'done' },
    { kind: 'do', label: 'Imported “Talks”', state: 'done' },
  ])
})

test('undo brings back a deleted transcript with its original bytes', async () => {
  const id = await openTalks()
  await scratch.call('transcripts.delete', { id })
  await scratch.call('history.undo', {})
  expect(await scratch.call('projects.check', {})).toEqual({ ok: true, faults: [] })
  expect((await scratch.call('transcripts.get', { id })).text).toContain('日本 and 😀')
})

test('nothing is left beside the project after closing it', async () => {
  await openTalks()
  await scratch.backend.close()
  expect(readdirSync(scratch.folder).filter((name) => name.startsWith('Talks'))).toEqual(['Talks.demarche'])
})
