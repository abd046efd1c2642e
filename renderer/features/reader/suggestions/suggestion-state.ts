import type { Span } from '#shared/domain/spans.ts'
import type { Suggestion } from '#shared/suggestions/suggestion.ts'
import { create } from 'zustand'

interface SuggestionState {
  /** Those of the open text that are neither dismissed nor tagged, in reading order. */
  readonly open: readonly Suggestion[]
  /** How many the person has dismissed in this text. */
  readonly dismissed: number
  /** True until the whole text has been read by the rules. */
  readonly isReading: boolean
  /** The one that is being looked at. */
  readonly active: Suggestion | null
}

const none = { open: [], dismissed: 0, isReading: false, active: null } as const

export const useSuggestionState = create<SuggestionState>(() => none)

/** Another text is opened, or suggestions are switched off. */
export function forgetSuggestions(): void {
  useSuggestionState.setState(none)
}

export function letGoOfSuggestion(): void {
  if (useSuggestionState.getState().active !== null) useSuggestionState.setState({ active: null })
}

/** Shows these; the active one stays active while it is among them. */
export function showSuggestions(open: readonly Suggestion[], dismissed: number, isReading: boolean): void {
  useSuggestionState.setState(({ active }) => ({
    open,
    dismissed,
    isReading,
    active: active && (open.find((one) => isSame(one, active)) ?? null),
  }))
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end
}
