import { create } from 'zustand'

/** The answer that is being rated, by the offset at which it begins; null while none is. */
export const useAnswerState = create<{ readonly rating: number | null }>(() => ({ rating: null }))

export function rateAnswerAt(rating: number | null): void {
  useAnswerState.setState({ rating })
}
