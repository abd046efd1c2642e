import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import type { Correction } from '#shared/corrections/correction.ts'
import { SpeakerId, type TranscriptId } from '#shared/domain/ids.ts'
import type { Block, Speaker } from '#shared/domain/transcripts.ts'
import { ProjectDatabase } from '../store/database.ts'
import { dumpProject } from '../test-support/dump-project.ts'
import { startScratchBackend, type ScratchBackend } from '../test-support/scratch-backend.ts'

const TEXT = `Talks at Haven, 2 June 2019

Minister Halden: We reject the new station. 日本 and 😀 stand in this text too.

Minister Tamsin: Our forces stay where our law places them.

Reporter: Was a date named?

Minister Tamsin: I would not go into that today.`

let scratch: ScratchBackend

afterEach(() => scratch.dispose())

async function openTalks(): Promise<TranscriptId> {
  scratch = startScratchBackend()
  await scratch.call('projects.create', { title: 'Talks' })
  const result = await scratch.call('imports.text', { text: TEXT, name: 'Talks' })
  if (result.id === null) throw new Error('the text was not imported')
  return result.id
}

function dump(): string {
  const db = ProjectDatabase.open(join(scratch.folder, 'Talks.demarche'), { readonly: true })
  try {
    return dumpProject(db)
  } finally {
    db.close()
  }
}

/** One random command; `pick` chooses among what is there. What cannot be done now does nothing. */
type Step = {
  readonly command: number
  readonly pick: number
  readonly start: number
  readonly length: number
  readonly name: string
}

const step: fc.Arbitrary<Step> = fc.record({
  command: fc.nat(18),
  pick: fc.nat(1000),
  start: fc.nat(200),
  length: fc.integer({ min: 1, max: 60 }),
  name: fc.constantFrom('Norrland', 'Keld', 'Russia', 'Россия', '日本', 'Station', 'Forces'),
})

async function perform(transcriptId: TranscriptId, { command, pick, start, length, name }: Step): Promise<void> {
  const { call } = scratch
  const one = <Item>(items: readonly Item[]): Item | undefined => items[pick % Math.max(1, items.length)]
  const transcript = (await call('transcripts.list', {})).find(({ id }) => id === transcriptId)
  if (!transcript) return
  const { revision, text, blocks, speakers } = await call('transcripts.get', { id: transcriptId })
  const passage = one(await call('passages.list', { transcriptId }))
  const position = one(await call('positions.list', {}))
  const actor = one(await call('actors.list', {}))
  const issue = one(await call('issues.list', {}))
  const code = one(await call('codes.list', {}))
  const disagreement = one(await call('disagreements.list', {}))
  const stance = one((await call('terms.list', {})).filter((term) => term.list === 'stance'))
  if (!stance) throw new Error('the project has no stances')
  const newPosition = {
    holder: { name },
    issue: { path: [name, 'Talks'] },
    stanceId: stance.id,
    attribution: 'reported' as const,
  }
  const end = Math.min(text.length, start + length)
  switch (command) {
    case 0:
      return void (await call('passages.tag', {
        transcriptId,
        revisionId: revision.id,
        spans: [{ start, end }],
        tags: { positions: [newPosition] },
      }))
    case 1:
      return void (await call('passages.tag', {
        transcriptId,
        revisionId: revision.id,
        spans: [{ start, end }],
        tags: { codes: [{ path: [name] }], memo: name },
      }))
    case 2:
      return void (passage && (await call('passages.delete', { id: passage.id })))
    case 3:
      return void (passage && (await call('passages.setSpans', { id: passage.id, spans: [{ start, end }] })))
    case 4:
      return void (
        position &&
        (await call('positions.update', { id: position.id, changes: { gloss: name, issue: { path: [name] } } }))
      )
    case 5:
      return void (position && (await call('positions.delete', { id: position.id })))
    case 6:
      return void (actor && (await call('actors.update', { id: actor.id, changes: { name, aliases: [`${name} 2`] } })))
    case 7: {
      const into = (await call('actors.list', {})).find(({ id }) => id !== actor?.id)
      return void (actor && into && (await call('actors.merge', { from: actor.id, into: into.id })))
    }
    case 8:
      return void (
        issue &&
        (await call('issues.update', {
          id: issue.id,
          changes: { name, names: [{ text: name, usedById: actor?.id ?? null }] },
        }))
      )
    case 9:
      return void (code && (await call('codes.delete', { id: code.id })))
    case 10: {
      const sides = [{ actorIds: actor ? [actor.id] : [], positionIds: position ? [position.id] : [] }]
      return void (await call('disagreements.create', { title: name, sides }))
    }
    case 11: {
      const acknowledgements = passage ? [{ passageId: passage.id, actorId: null, does: 'denies' as const }] : []
      return void (
        disagreement &&
        (await call('disagreements.update', { id: disagreement.id, changes: { acknowledgements, intensity: 3 } }))
      )
    }
    case 12: {
      const corrections: Correction[] = [
        { does: 'kind', seqs: [start % blocks.length], kind: length % 2 === 0 ? 'furniture' : 'heading' },
        { does: 'speaker', seqs: [2 % blocks.length], speaker: { newId: newSpeakerId(), name } },
      ]
      return void (await call('transcripts.correct', { id: transcriptId, revisionId: revision.id, corrections }))
    }
    case 18: {
      const correction = someCorrection(blocks, speakers, pick, length, name)
      const input = { id: transcriptId, revisionId: revision.id, corrections: [correction] }
      return void (await call('transcripts.correct', input))
    }
    case 13: {
      const words = { spans: [{ start, end }] }
      const places = passage ? [words, { passageId: passage.id }, words] : [words]
      const tags = { positions: [newPosition], codes: [{ path: [name] }], memo: name }
      const items = places.map((on) => ({ on, tags }))
      return void (await call('passages.tagMany', { transcriptId, revisionId: revision.id, items }))
    }
    case 14: {
      const ids = (await call('passages.list', { transcriptId })).map(({ id }) => id)
      return void (code && (await call('passages.retag', { ids, from: code.id, to: { path: [name, 'Other'] } })))
    }
    case 15: {
      const ids = (await call('positions.list', {})).map(({ id }) => id)
      const changes = { issue: { path: [name] }, holder: { name }, addressee: { name: 'Keld' } }
      return void (await call('positions.updateMany', { ids, changes }))
    }
    case 16: {
      const statuses = (await call('terms.list', {})).filter((term) => term.list === 'disagreement-status')
      const dated = statuses.map(({ id }) => ({
        statusId: id,
        since: '2019-06',
        note: name,
        passageId: passage?.id ?? null,
      }))
      return void (
        disagreement && (await call('disagreements.update', { id: disagreement.id, changes: { statuses: dated } }))
      )
    }
    default:
      return void (await call('transcripts.delete', { id: transcriptId }))
  }
}

/** One of those that change the text, or a speaker renamed, perhaps into another. */
function someCorrection(
  blocks: readonly Block[],
  speakers: readonly Speaker[],
  pick: number,
  length: number,
  name: string,
): Correction {
  const seq = pick % blocks.length
  const speaker = speakers[pick % Math.max(1, speakers.length)]
  switch (length % 5) {
    case 0:
      return { does: 'split', seq, at: length }
    case 1:
      return { does: 'join', seq }
    case 2:
      return { does: 'label', seq, end: length, newId: newSpeakerId() }
    case 3:
      return { does: 'unlabel', seq }
    default:
      return {
        does: 'rename',
        speakerId: speaker?.id ?? newSpeakerId(),
        name: speakers.at(-1)?.name ?? name,
        office: name,
        affiliation: null,
      }
  }
}

function newSpeakerId(): SpeakerId {
  return SpeakerId.parse(randomUUID())
}

/** Commands may be refused (an actor in use, a span that cuts a character); refused ones change nothing. */
async function performOrRefuse(transcriptId: TranscriptId, random: Step): Promise<void> {
  const before = dump()
  try {
    await perform(transcriptId, random)
  } catch {
    expect(dump()).toBe(before)
  }
}

test('undoing every command leads back through the same states, redoing them forward again, also after a restart', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), fc.boolean(), async (steps, restarts) => {
      const transcriptId = await openTalks()
      try {
        const states = [dump()]
        for (const random of steps) {
          await performOrRefuse(transcriptId, random)
          const now = dump()
          if (now !== states.at(-1)) states.push(now)
        }
        if (restarts) {
          scratch = await scratch.restart()
          const [project] = await scratch.call('projects.list', {})
          await scratch.call('projects.open', { handle: project?.handle })
        }
        for (const state of states.slice(0, -1).toReversed()) {
          await scratch.call('history.undo', {})
          expect(dump()).toBe(state)
        }
        for (const state of states.slice(1)) {
          await scratch.call('history.redo', {})
          expect(dump()).toBe(state)
        }
        expect(await scratch.call('projects.check', {})).toEqual({ ok: true, faults: [] })
      } finally {
        await scratch.dispose()
      }
    }),
    { numRuns: 60 },
  )
}, 120_000)

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
            await performOrRefuse(transcriptId, random)
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
