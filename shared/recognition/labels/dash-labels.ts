import type { DraftBlock } from '../draft-block.ts'
import type { Label } from './label-meanings.ts'

// Recognises the long dash that Japanese papers print before a question instead of a word for who asks.

const LONG_DASH = /^(?:[―—─−－]{2,3}|[―─－])$/u

/** True for a long dash as the marker of a paragraph or as a label. */
export function isLongDash(printed: string | null): boolean {
  return printed !== null && LONG_DASH.test(printed)
}

/** The labels of those who ask: dashes that come back, each with an answer below; they leave their paragraphs. */
export function takeDashLabels(drafts: readonly DraftBlock[]): ReadonlyMap<DraftBlock, Label> {
  const open = drafts.filter((draft) => draft.kind === null)
  const asking = open.filter((draft) => isLongDash(draft.marker))
  if (asking.length < 2 || open.some((draft, i) => isLongDash(draft.marker) && isLongDash(open[i + 1]?.marker ?? null)))
    return new Map()
  return new Map(
    asking.map((draft) => {
      const printed = draft.marker ?? ''
      draft.marker = null
      draft.label = printed
      return [draft, { printed, length: 0, part: 'asks', person: null, strength: 'certain' }] as const
    }),
  )
}
