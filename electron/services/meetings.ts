import { fold } from '#shared/domain/folding.ts'
import type { RevisionId } from '#shared/domain/ids.ts'
import { proposeEvents, type EventProposal } from '#shared/domain/same-events.ts'
import type { ProjectDatabase } from '../store/database.ts'
import { getEventCandidate, listSharedDays } from '../store/event-store.ts'
import { readRevisionText } from '../store/search-source.ts'
import type { Task } from './task.ts'

/** So many answers are remembered: those of a library of ten thousand texts. */
const REMEMBERED = 200_000

/** Whether texts name persons. What a revision says never changes, so that each is read for a name once. */
export class Mentions {
  readonly #known = new Map<string, boolean>()
  /** The text that was asked about last, folded: others are often asked about it next. */
  #last: { readonly id: RevisionId; readonly words: string } | null = null

  has(db: ProjectDatabase, id: RevisionId, surname: string): boolean {
    const name = fold(surname)
    const key = `${id} ${name}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const isNamed = this.#wordsOf(db, id).includes(name)
    if (this.#known.size >= REMEMBERED) this.#known.clear()
    this.#known.set(key, isNamed)
    return isNamed
  }

  #wordsOf(db: ProjectDatabase, id: RevisionId): string {
    if (this.#last?.id !== id) this.#last = { id, words: fold(readRevisionText(db, id) ?? '') }
    return this.#last.words
  }
}

/**
 * Transcripts that may be accounts of one meeting. In a large library that takes many texts to be read: between days
 * others have the thread. Throws `cancelled`.
 */
export async function findAccounts(db: ProjectDatabase, mentions: Mentions, task: Task): Promise<EventProposal[]> {
  const proposals: EventProposal[] = []
  for (const ofDay of listSharedDays(db)) {
    const candidates = ofDay.flatMap((id) => getEventCandidate(db, id) ?? [])
    const accounts = candidates.map(({ revisionId, ...candidate }) => ({
      ...candidate,
      mentions: (surname: string) => mentions.has(db, revisionId, surname),
    }))
    proposals.push(...proposeEvents(accounts))
    if (task.isTurnOver) await task.rest()
  }
  return proposals
}
