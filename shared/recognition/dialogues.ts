import type { TurnRole } from '../domain/transcripts.ts'
import type { DraftBlock } from './draft-block.ts'

// Recognises dialogues whose turns are told apart by a dash only: questions and answers take turns.

const DASH = /^[–—-]$/u
const ASKS = /[?？]["”’»)]*$/u

/** The role of each paragraph that a dash opens, where they are plainly questions and answers by turns. */
export function findDialogue(drafts: readonly DraftBlock[]): ReadonlyMap<DraftBlock, TurnRole> {
  const open = drafts.filter((draft) => draft.kind === null)
  const said = open.filter((draft) => draft.marker !== null && DASH.test(draft.marker))
  if (said.length < 4 || said.length * 4 < open.length || open.some((draft) => draft.label !== null)) return new Map()
  const [even, odd] = [questionShare(said, 0), questionShare(said, 1)]
  const first = even >= 0.6 && odd <= 0.34 ? 0 : odd >= 0.6 && even <= 0.34 ? 1 : null
  if (first === null) return new Map()
  return new Map(said.map((draft, i) => [draft, i % 2 === first ? 'question' : 'answer'] as const))
}

function questionShare(said: readonly DraftBlock[], parity: number): number {
  const every = said.filter((_, i) => i % 2 === parity)
  return every.filter((draft) => ASKS.test(draft.text)).length / Math.max(1, every.length)
}
