import type { StandingGuesses } from '#shared/domain/guesses.ts'
import { MetadataField } from '#shared/domain/guesses.ts'
import type { ReactNode } from 'react'
import { CheckNote } from '../../parts/check-note.tsx'
import { tellSource } from '../../parts/guess-words.ts'
import type { MetadataDraft } from '../../parts/metadata-draft.ts'

/** Where what stands in each field comes from, as long as it is what was found: what the person wrote is no guess. */
export function noteGuesses(guesses: StandingGuesses, found: MetadataDraft, now: MetadataDraft) {
  return (field: keyof MetadataDraft): ReactNode => {
    const known = MetadataField.safeParse(field)
    const guess = known.success ? guesses[known.data] : undefined
    if (!guess || now[field] !== found[field]) return undefined
    // Only a date must be known; what else a page does not say is nothing to worry about.
    const isMissed = guess.source === 'none' && field !== 'date'
    return guess.isSure || isMissed ? tellSource(guess) : <CheckNote>{tellSource(guess)}</CheckNote>
  }
}
