import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import styles from './inline-error.module.css'

/** What went wrong, beside the thing that did. */
export function InlineError({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.error} role="alert">
      <Icon name="warning" />
      <span>{children}</span>
    </div>
  )
}
