import type { HistoryEntry } from '#shared/api/analysis-api.ts'
import { count } from '../../ui/counting.ts'

/** The point before the first command; its number is that which `history.goTo` knows. */
export const beginning = 0

/** What stands after the label of an entry; null where there is nothing to say. */
export function describeState({ kind, state, steps }: HistoryEntry): string | null {
  if (kind !== 'do') return null
  if (state === 'discarded') return 'undone, then replaced'
  if (state === 'undone') return 'undone'
  return steps === 0 ? 'the project stands here' : null
}

/** An entry in the words of the person. */
export function nameEntry({ kind, label }: HistoryEntry): string {
  if (kind === 'do') return label
  return `${kind === 'undo' ? 'Undid' : 'Redid'}: ${label}`
}

/** What going to the point would do, or why one cannot; `null` stands for the beginning. */
export function describeWay(entry: HistoryEntry | null): string {
  if (entry === null)
    return 'Takes back everything that was done; it can be done again until something else is changed.'
  if (entry.kind !== 'do') return 'This step took something back or did it again: choose what was done itself.'
  if (entry.steps === null) return 'Cannot be reached any more: it was undone, and then other work was done instead.'
  if (entry.steps === 0) return 'The project stands here.'
  if (entry.steps > 0) return `Does ${count(entry.steps, 'step')} again.`
  const number = -entry.steps
  const again = number === 1 ? 'it' : 'they'
  return `Takes back ${count(number, 'step')}; ${again} can be done again until something else is changed.`
}

/** What has just been done. */
export function tellJump({ undone, redone }: { readonly undone: number; readonly redone: number }): string {
  if (undone > 0) return `Took back ${count(undone, 'step')}.`
  return redone > 0 ? `Did ${count(redone, 'step')} again.` : 'The project stands here already.'
}
