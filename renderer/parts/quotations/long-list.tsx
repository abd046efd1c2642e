import { useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { count } from '../../ui/counting.ts'
import styles from './quotation.module.css'

interface LongListProps<Item> {
  readonly items: readonly Item[]
  /** What they are, for the button that shows more. */
  readonly noun?: string
  readonly children: (item: Item) => ReactNode
}

const step = 100

/** The first hundred, and more when asked for. Give it a `key` that changes with what it lists. */
export function LongList<Item>({ items, noun = 'quotation', children }: LongListProps<Item>) {
  const [shown, setShown] = useState(step)
  const rest = items.length - shown
  return (
    <>
      {items.slice(0, shown).map(children)}
      {rest > 0 ? (
        <div className={styles.more}>
          <Button variant="quiet" onPress={() => setShown(shown + step)}>
            Show {Math.min(rest, step)} more of {count(rest, noun)}
          </Button>
        </div>
      ) : null}
    </>
  )
}
