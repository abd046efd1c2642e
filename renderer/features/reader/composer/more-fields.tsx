import type { PositionGuess } from '#shared/domain/guess-position.ts'
import { Confidence } from '#shared/domain/positions.ts'
import type { KeyboardEvent } from 'react'
import { useState } from 'react'
import { SegmentedControl } from '../../../ui/segmented-control.tsx'
import { isSame } from '../position-draft.ts'
import type { PositionDraft } from '../position-draft.ts'
import type { CountedCodebook } from '../../../parts/codebook-data.ts'
import { AddresseeField } from './actor-fields.tsx'
import styles from './composer.module.css'
import { FieldRow, sayWhy } from './field-row.tsx'

interface MoreFieldsProps {
  readonly draft: PositionDraft
  readonly codebook: CountedCodebook
  readonly date: string | null
  /** Null where a stored position is changed. */
  readonly guess: PositionGuess | null
  readonly onChange: (changes: Partial<PositionDraft>, isLast: boolean) => void
  readonly onEnter: () => void
}

/** What is seldom needed: folded away until it is asked for, or filled. */
export function MoreFields({ draft, codebook, date, guess, onChange, onEnter }: MoreFieldsProps) {
  const isFilled = draft.gloss !== '' || draft.confidence !== null
  const [hasAddressee] = useState(draft.addressee !== null)
  const isConditional = draft.stanceId !== null && codebook.terms.get(draft.stanceId)?.key === 'conditional'
  const [isOpen, setOpen] = useState(isFilled)
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    onEnter()
  }
  const line = (field: 'conditions' | 'gloss', label: string, placeholder: string) => (
    <FieldRow label={label}>
      <div className={styles.field} data-field={field}>
        <input
          className={styles.input}
          aria-label={label}
          placeholder={placeholder}
          value={draft[field]}
          onChange={(event) => onChange({ [field]: event.target.value }, false)}
          onKeyDown={handleKeyDown}
        />
      </div>
    </FieldRow>
  )
  const conditions = line('conditions', 'Condition', 'on what it hangs')
  const isStill = guess !== null && isSame(draft.addressee, guess.addressee?.value)
  const addressee = (
    <FieldRow label="To" because={sayWhy(guess?.addressee?.because, isStill)}>
      <AddresseeField {...{ draft, codebook, date, onChange, onEnter }} />
    </FieldRow>
  )
  if (!isOpen) {
    return (
      <>
        {hasAddressee ? addressee : null}
        {isConditional || draft.conditions !== '' ? conditions : null}
        <button type="button" className={styles.more} onClick={() => setOpen(true)}>
          {hasAddressee ? 'More: condition, gloss, confidence' : 'More: addressee, condition, gloss, confidence'}
        </button>
      </>
    )
  }
  return (
    <>
      {addressee}
      {conditions}
      {line('gloss', 'Gloss', 'the position in a sentence of your own')}
      <FieldRow label="Confidence">
        <SegmentedControl
          label="Confidence"
          isLabelHidden
          segments={Confidence.options.map((id) => ({ id, label: id }))}
          value={draft.confidence}
          onChange={(confidence) => onChange({ confidence }, false)}
        />
      </FieldRow>
    </>
  )
}
