import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import * as fc from 'fast-check'
import type { Correction } from '#shared/corrections/correction.ts'
import { SpeakerId, type TranscriptId } from '#shared/domain/ids.ts'
import type { Block, Speaker } from '#shared/domain/transcripts.ts'
import { ProjectDatabase } from '../store/database.ts'
import { dumpProject } from './dump-project.ts'
import type { ScratchBackend } from './scratch-backend.ts'

const TEXT = `Talks at Haven, 2 June 2019

Minister Halden: We reject the new station. 日本 and 😀 stand in this text too.

Minister Tamsin: Our forces stay where our law places them.

Reporter: Was a date named?

Minister Tamsin: I would not go into that today.`

export async function openTalks(scratch: ScratchBackend): Promise<TranscriptId> {
  await scratch.call('projects.create', { title: 'Talks' })
  const result = await scratch.call('imports.text', { text: TEXT, name: 'Talks' })
  if (result.id === null) throw new Error('the text was not imported')
  return result.id
}

export function dump(scratch: ScratchBackend): string {
  const db = ProjectDatabase.open(join(scratch.folder, 'Talks.demarche'), { readonly: true })
  try {
    return dumpProject(db)
  } finally {
    db.close()
  }
}

/** One random command; `pick` chooses among what is there. What cannot be done now does nothing. */
export type Step = {
  readonly command: number
  readonly pick: number
  readonly start: number
  readonly length: number
  readonly name: string
}

export const step: fc.Arbitrary<Step> = fc.record({
  command: fc.nat(19),
  pick: fc.nat(1000),
  start: fc.nat(200),
  length: fc.integer({ min: 1, max: 60 }),
  name: fc.constantFrom('Norrland', 'Keld', 'Russia', 'Россия', '日本', 'Station', 'Forces'),
})

async function perform(
  scratch: ScratchBackend,
  transcriptId: TranscriptId,
  { command, pick, start, length, name }: Step,
): Promise<void> {
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
    case 19: {
      const saved = one(await call('savedSearches.list', {}))
      if (!saved || length % 4 === 0) return void (await call('savedSearches.save', { name, query: `${name} ${pick}` }))
      if (length % 4 === 1) return void (await call('savedSearches.rename', { id: saved.id, name }))
      return void (await call(length % 4 === 2 ? 'savedSearches.look' : 'savedSearches.delete', { id: saved.id }))
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
export async function performOrRefuse(
  scratch: ScratchBackend,
  transcriptId: TranscriptId,
  random: Step,
): Promise<void> {
  const before = dump(scratch)
  try {
    await perform(scratch, transcriptId, random)
  } catch {
    if (dump(scratch) !== before) throw new Error('a command that was refused has changed something')
  }
}

/**
 * Performs the steps, perhaps starts the program anew, undoes all of it and does all of it again. Throws where a state
 * on the way is not the one that was there before. The backend is closed afterwards.
 */
export async function undoAndRedo(start: ScratchBackend, steps: readonly Step[], restarts: boolean): Promise<void> {
  let scratch = start
  const insist = (state: string, what: string) => {
    if (dump(scratch) !== state) throw new Error(`${what} led elsewhere`)
  }
  try {
    const transcriptId = await openTalks(scratch)
    const states = [dump(scratch)]
    for (const random of steps) {
      await performOrRefuse(scratch, transcriptId, random)
      const now = dump(scratch)
      if (now !== states.at(-1)) states.push(now)
    }
    if (restarts) {
      scratch = await scratch.restart()
      const [project] = await scratch.call('projects.list', {})
      await scratch.call('projects.open', { handle: project?.handle })
    }
    for (const state of states.slice(0, -1).toReversed()) {
      await scratch.call('history.undo', {})
      insist(state, 'an undo')
    }
    for (const state of states.slice(1)) {
      await scratch.call('history.redo', {})
      insist(state, 'a redo')
    }
    const { faults } = await scratch.call('projects.check', {})
    if (faults.length > 0) throw new Error(faults.join('; '))
  } finally {
    await scratch.dispose()
  }
}
