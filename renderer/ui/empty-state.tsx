import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

interface EmptyStateProps {
  readonly title: string
  /** What this place is for, and how something comes here: one sentence. */
  readonly children: ReactNode
  /** The one thing to do. */
  readonly action?: ReactNode
}

/** What stands where there is nothing yet: it teaches one thing. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.sentence}>{children}</p>
      {action === undefined ? null : <div className={styles.action}>{action}</div>}
    </div>
  )
}
