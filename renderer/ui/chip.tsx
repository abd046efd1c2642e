import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import styles from './chip.module.css'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import { hueStyle } from './option.tsx'

interface ChipProps {
  readonly children: ReactNode
  /** Dashed: said by somebody else. */
  readonly isDashed?: boolean
  /** Degrees; colours the edge and the words. */
  readonly hue?: number
  /** Adds a cross; `removeLabel` says what it takes away. */
  readonly onRemove?: () => void
  readonly removeLabel?: string
}

/** A short word about something. */
export function Chip({ children, isDashed = false, hue, onRemove, removeLabel = 'Remove' }: ChipProps) {
  return (
    <span
      className={classNames(
        styles.chip,
        isDashed && styles.dashed,
        hue !== undefined && 'hue',
        hue !== undefined && styles.coloured,
      )}
      {...(hue === undefined ? {} : { style: hueStyle(hue) })}
    >
      {children}
      {onRemove ? (
        <AriaButton className={styles.remove ?? ''} aria-label={removeLabel} onPress={onRemove}>
          <Icon name="close" size={11} />
        </AriaButton>
      ) : null}
    </span>
  )
}
