import type { SpeakerId } from '#shared/domain/ids.ts'
import { create } from 'zustand'
import type { SpeakerScope } from './make-steps.ts'

/** What stands beside the paragraph: who speaks there, or what is known of a speaker. */
type Panel =
  | { readonly type: 'who'; readonly scope: SpeakerScope }
  | { readonly type: 'rename'; readonly speakerId: SpeakerId }

interface CorrectionState {
  /** The paragraph that keys act on, and the other end of those chosen with it: places in the text. */
  readonly at: number
  readonly anchor: number
  /** Where the paragraph is about to be parted: a UTF-16 offset into its words. */
  readonly caret: number | null
  readonly panel: Panel | null
}

const start: CorrectionState = { at: 0, anchor: 0, caret: null, panel: null }

export const useCorrectionState = create<CorrectionState>(() => start)

/** What is chosen in a text of so many paragraphs: undo may have left fewer than there were. */
export function useChosen(length: number): CorrectionState {
  const state = useCorrectionState()
  const last = Math.max(0, length - 1)
  return { ...state, at: Math.min(state.at, last), anchor: Math.min(state.anchor, last) }
}

/** Another text is on the screen; the keys act on its paragraph of that place. */
export function resetCorrection(seq = 0): void {
  useCorrectionState.setState({ ...start, at: seq, anchor: seq })
}

/** Goes to a paragraph; `isExtending` chooses all from the anchor to it. */
export function goToBlock(seq: number, isExtending = false): void {
  useCorrectionState.setState(({ anchor }) => ({
    at: seq,
    anchor: isExtending ? anchor : seq,
    caret: null,
    panel: null,
  }))
}

export function closePanel(): void {
  useCorrectionState.setState({ panel: null })
}

/** The places of the chosen paragraphs, in order. */
export function seqsBetween({ at, anchor }: Pick<CorrectionState, 'at' | 'anchor'>): number[] {
  const first = Math.min(at, anchor)
  return Array.from({ length: Math.abs(at - anchor) + 1 }, (_, index) => first + index)
}
