import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

interface EmptyStateProps {
  readonly title: string
  /** What this place is for, and how something comes here: one sentence. */
  readonly children: ReactNode
  /** Under a page title of its own; otherwise this is the page's title. */
  readonly isNested?: boolean
  /** The one thing to do. */
  readonly action?: ReactNode
}

/** What stands where there is nothing yet: it teaches one thing. */
export function EmptyState({ title, isNested = false, children, action }: EmptyStateProps) {
  const Title = isNested ? 'h2' : 'h1'
  return (
    <div className={styles.empty}>
      <Title className={styles.title}>{title}</Title>
      <p className={styles.sentence}>{children}</p>
      {action === undefined ? null : <div className={styles.action}>{action}</div>}
    </div>
  )
}
