import styles from './spinner.module.css'

/** That something is under way. `label` says what, to screen readers; leave it out inside a button. */
export function Spinner({ label }: { readonly label?: string }) {
  return (
    <span className={styles.spinner} {...(label === undefined ? { 'aria-hidden': true } : { role: 'status' })}>
      {label === undefined ? null : <span className={styles.label}>{label}</span>}
    </span>
  )
}
