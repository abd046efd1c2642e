import type { CSSProperties } from 'react'
import { classNames } from './class-names.ts'
import styles from './list-box.module.css'

/** One thing to choose in a select or combo box. */
export interface Option {
  readonly id: string
  readonly name: string
  /** Smaller, after the name. */
  readonly detail?: string | undefined
  /** At the right end: a count. */
  readonly end?: string | undefined
  /** Before the name: a sign such as ▲. */
  readonly sign?: string | undefined
  /** Before the name: a dot of this hue, in degrees. */
  readonly hue?: number | undefined
  /** Other words by which it is found. */
  readonly keywords?: readonly string[] | undefined
  /** Heading under which it is listed; options of a section stand together. */
  readonly section?: string | undefined
}

/** Sets the hue that class `hue` makes colours of. */
export function hueStyle(hue: number): CSSProperties {
  // Safe: a custom property, which React's type does not list.
  return { '--hue': hue } as CSSProperties
}

/** What an option shows. */
export function OptionContent({ option }: { readonly option: Option }) {
  return (
    <>
      {option.hue === undefined ? null : (
        <span className={classNames('hue', styles.dot)} style={hueStyle(option.hue)} aria-hidden="true" />
      )}
      {option.sign === undefined ? null : (
        <span className={styles.sign} aria-hidden="true">
          {option.sign}
        </span>
      )}
      <span className={styles.name}>{option.name}</span>
      {option.detail === undefined ? null : <span className={styles.detail}>{option.detail}</span>}
      {option.end === undefined ? null : <span className={styles.end}>{option.end}</span>}
    </>
  )
}

/** The options under their headings, in order of first appearance. */
export function groupBySection<Item extends Option>(options: readonly Item[]): { section: string; options: Item[] }[] {
  const groups = new Map<string, Item[]>()
  for (const option of options) {
    const section = option.section ?? ''
    const members = groups.get(section)
    if (members) members.push(option)
    else groups.set(section, [option])
  }
  return [...groups].map(([section, members]) => ({ section, options: members }))
}
