import type { StandingGuesses } from '#shared/domain/guesses.ts'
import { MetadataField } from '#shared/domain/guesses.ts'
import type { ReactNode } from 'react'
import { tellSource } from '../../parts/guess-words.ts'
import type { MetadataDraft } from '../../parts/metadata-draft.ts'
import { Icon } from '../../ui/icon.tsx'
import styles from './side.module.css'

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

/** Asks for a look at a field. */
export function CheckNote({ children }: { readonly children: string }) {
  return (
    <span className={styles.check}>
      <Icon name="warning" size={12} />
      <span>Please check: {children}</span>
    </span>
  )
}
