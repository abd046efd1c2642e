import type { ReactNode } from 'react'
import styles from './section.module.css'

interface SectionProps {
  readonly title: string
  /** Quiet, after the title: a count. */
  readonly detail?: string | undefined
  /** Buttons at its right. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A headed part of a page. */
export function Section({ title, detail, actions, children }: SectionProps) {
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {detail === undefined ? null : <span className={styles.detail}>{detail}</span>}
        {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </section>
  )
}
