import type { ReactNode } from 'react'
import styles from './composer.module.css'

interface FieldRowProps {
  readonly label: string
  /** Why the field is filled as it is: "suggested by the words “…”". */
  readonly because?: ReactNode
  readonly children: ReactNode
}

/** One line of the composer: what it asks for, and the field. */
export function FieldRow({ label, because, children }: FieldRowProps) {
  return (
    <div className={styles.fieldRow}>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      <div>
        {children}
        {because ? <p className={styles.because}>{because}</p> : null}
      </div>
    </div>
  )
}

/** The keys that work in the composer now. */
export function ComposerFoot({ children }: { readonly children: ReactNode }) {
  return <footer className={styles.foot}>{children}</footer>
}

/** The words that a guess came from, as long as the field is as guessed. */
export function sayWhy(because: string | undefined, isStill: boolean): string | null {
  return because === undefined || !isStill ? null : `guessed from “${because}”`
}
