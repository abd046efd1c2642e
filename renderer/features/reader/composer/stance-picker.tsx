import type { TermId } from '#shared/domain/ids.ts'
import type { Term } from '#shared/domain/terms.ts'
import type { KeyboardEvent, Ref } from 'react'
import { SegmentedControl } from '../../../ui/segmented-control.tsx'
import styles from './composer.module.css'

interface StancePickerProps {
  readonly stances: readonly Term[]
  readonly value: TermId | null
  readonly onChange: (id: TermId) => void
  readonly onEnter: () => void
  readonly ref?: Ref<HTMLDivElement>
}

/** The project's scale by its signs; a digit or an arrow key chooses. */
export function StancePicker({ stances, value, onChange, onEnter, ref }: StancePickerProps) {
  const handleKeyDown = (event: KeyboardEvent) => {
    const chosen = /^[1-9]$/.test(event.key) ? stances[Number(event.key) - 1] : undefined
    if (chosen) onChange(chosen.id)
    else if (event.key !== 'Enter') return
    else onEnter()
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the digits that its radio buttons are pressed with
    <div ref={ref ?? null} className={styles.stances} onKeyDownCapture={handleKeyDown}>
      <SegmentedControl
        label="Stance"
        isLabelHidden
        value={value}
        onChange={onChange}
        segments={stances.map((stance, index) => ({
          id: stance.id,
          label: stance.label,
          content: (
            <span className={styles.sign}>
              {stance.sign}
              {index < 9 ? <small>{index + 1}</small> : null}
            </span>
          ),
        }))}
      />
    </div>
  )
}
