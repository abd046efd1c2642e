import { Button as AriaButton } from 'react-aria-components'
import { classNames } from '../../ui/class-names.ts'
import { hueStyle } from '../../ui/option.tsx'
import { Section } from '../../ui/section.tsx'
import type { TreeRow } from '../../ui/tree-rows.ts'
import styles from './codebook.module.css'

interface ChildrenProps<Item extends TreeRow> {
  readonly noun: string
  readonly items: readonly Item[]
  /** Uses of each with those below it. */
  readonly totals: ReadonlyMap<string, number>
  readonly parent: Item
  readonly goTo: (id: Item['id']) => void
}

/** What hangs right below, each with the uses of all that hangs below it in turn. */
export function Children<Item extends TreeRow>({ noun, items, totals, parent, goTo }: ChildrenProps<Item>) {
  const children = items.filter((item) => item.parentId === parent.id)
  if (children.length === 0) return null
  return (
    <Section title={`Sub-${noun}s`}>
      <ul className={styles.rows}>
        {children.map((child) => (
          <li key={child.id} className={styles.row}>
            <span>
              <span className={classNames('hue', styles.dot)} style={hueStyle(child.hue)} aria-hidden="true" />
              <AriaButton className={styles.link ?? ''} onPress={() => goTo(child.id)}>
                {child.name}
              </AriaButton>
            </span>
            <span className={styles.quiet}>{totals.get(child.id)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
