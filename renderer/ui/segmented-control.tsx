import type { ReactNode } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { classNames } from './class-names.ts'
import fieldStyles from './field.module.css'
import styles from './segmented-control.module.css'

interface Segment<Id extends string> {
  readonly id: Id
  /** What it means; shown where there is no `content`, and always told to screen readers and on hover. */
  readonly label: string
  /** A sign in place of the words. */
  readonly content?: ReactNode
}

interface SegmentedControlProps<Id extends string> {
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly segments: readonly Segment<Id>[]
  readonly value: Id | null
  readonly onChange: (value: Id) => void
  readonly isDisabled?: boolean
}

/** One of a few, all in sight. */
export function SegmentedControl<Id extends string>(props: SegmentedControlProps<Id>) {
  const { label, isLabelHidden = false, segments, value, onChange } = props
  return (
    <RadioGroup
      className={fieldStyles.field ?? ''}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
      orientation="horizontal"
      value={value}
      isDisabled={props.isDisabled ?? false}
      onChange={(id) => {
        const chosen = segments.find((segment) => segment.id === id)
        if (chosen) onChange(chosen.id)
      }}
    >
      {isLabelHidden ? null : <Label className={fieldStyles.label ?? ''}>{label}</Label>}
      <div className={styles.segments}>
        {segments.map((segment) => (
          <Radio
            key={segment.id}
            value={segment.id}
            aria-label={segment.label}
            className={classNames(styles.segment, segment.content !== undefined && styles.sign)}
          >
            <span title={segment.content === undefined ? undefined : segment.label}>
              {segment.content ?? segment.label}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
