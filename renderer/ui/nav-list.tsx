import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './nav-list.module.css'
import { Bar } from './progress-bar.tsx'

interface NavSectionProps {
  readonly title: string
  readonly children: ReactNode
}

/** A headed group in the list beside the rail. */
export function NavSection({ title, children }: NavSectionProps) {
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{title}</h2>
      <ul>{children}</ul>
    </section>
  )
}

interface NavItemProps {
  readonly children: ReactNode
  readonly isCurrent?: boolean
  /** A second, quieter line. */
  readonly detail?: string
  /** A number at the right of the second line. */
  readonly count?: number
  /** Share from 0 to 1, as a thin bar; `progressLabel` says it in words. */
  readonly progress?: number
  readonly progressLabel?: string
  /** Indented and plain: a place within the open page. */
  readonly isPlace?: boolean
  readonly onPress: () => void
}

/** One entry of such a group; the current one comes into sight. */
export function NavItem(props: NavItemProps) {
  const { isCurrent = false } = props
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isCurrent) item.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  return (
    <li ref={item}>
      <NavEntry {...props} />
    </li>
  )
}

/** The entry itself, for lists that make their own rows. A plain button: dozens of them come with every screen. */
export function NavEntry(props: NavItemProps) {
  const { children, isCurrent = false, detail, count, progress, isPlace = false, onPress } = props
  return (
    <button
      type="button"
      className={classNames(styles.item, isPlace && styles.place, isCurrent && styles.current)}
      aria-current={isCurrent && (isPlace ? 'location' : 'page')}
      onClick={onPress}
    >
      <span className={styles.name}>{children}</span>
      {detail === undefined && count === undefined ? null : (
        <span className={styles.second}>
          <span className={styles.detail}>{detail}</span>
          {count === undefined ? null : <span>{count}</span>}
        </span>
      )}
      {progress === undefined ? null : (
        <span className={styles.progress}>
          <Bar share={progress} />
          {props.progressLabel === undefined ? null : <span className={styles.hidden}>{props.progressLabel}</span>}
        </span>
      )}
    </button>
  )
}
