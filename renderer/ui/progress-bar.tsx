import { Label, ProgressBar as AriaProgressBar } from 'react-aria-components'
import styles from './progress-bar.module.css'

interface ProgressBarProps {
  /** What is under way: "Importing". */
  readonly label: string
  readonly done: number
  readonly total: number
}

/** How far a long task has come, with its count. */
export function ProgressBar({ label, done, total }: ProgressBarProps) {
  return (
    <AriaProgressBar
      className={styles.progress ?? ''}
      value={done}
      maxValue={Math.max(total, 1)}
      valueLabel={`${done.toLocaleString('en')} of ${total.toLocaleString('en')}`}
    >
      {({ percentage = 0, valueText }) => (
        <>
          <Label>{label}</Label>
          <span className={styles.count}>{valueText}</span>
          <Bar share={percentage / 100} />
        </>
      )}
    </AriaProgressBar>
  )
}

/** A thin line, filled by a share from 0 to 1. Decoration: the number stands beside it in words. */
export function Bar({ share }: { readonly share: number }) {
  return (
    <span className={styles.bar} aria-hidden="true">
      <span className={styles.fill} style={{ width: `${Math.round(share * 100)}%` }} />
    </span>
  )
}
