import { Icon } from '../ui/icon.tsx'
import styles from './check-note.module.css'

/** Asks for a look at a field. */
export function CheckNote({ children }: { readonly children: string }) {
  return (
    <span className={styles.check}>
      <Icon name="warning" size={12} />
      <span>Please check: {children}</span>
    </span>
  )
}
