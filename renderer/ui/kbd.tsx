import styles from './kbd.module.css'

/** One key or chord as printed on a keyboard: "Ctrl K". */
export function Kbd({ children }: { readonly children: string }) {
  return <kbd className={styles.kbd}>{children}</kbd>
}
