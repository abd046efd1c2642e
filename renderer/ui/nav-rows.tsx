import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './nav-list.module.css'

/** Entries under one heading. */
export interface NavGroup<Item> {
  readonly key: string
  readonly title: string
  readonly items: readonly Item[]
}

type Row<Item> = { readonly heading: string; readonly key: string } | { readonly item: Item; readonly key: string }

interface NavRowsProps<Item> {
  readonly groups: readonly NavGroup<Item>[]
  readonly currentId: string | null
  /** Asked for what is in sight only. */
  readonly renderEntry: (item: Item, isCurrent: boolean) => ReactNode
  /** Pixels of an entry, about; each is measured once it is in sight. */
  readonly rowHeight: number
  /** Below the last row. */
  readonly foot?: ReactNode
  readonly className?: string | undefined
}

const headingHeight = 40

/** Groups of very many entries in the list beside the rail: only the rows in sight are there. It scrolls by itself. */
export function NavRows<Item extends { readonly id: string }>(props: NavRowsProps<Item>) {
  const { groups, currentId, renderEntry, rowHeight, foot, className } = props
  const scroll = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => groups.flatMap(rowsOf), [groups])
  // Its functions are called here only, so that nothing memoized can go stale.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => (rows[index] && 'item' in rows[index] ? rowHeight : headingHeight),
    // A new one makes all rows be laid out anew.
    getItemKey: useCallback((index: number) => rows[index]?.key ?? index, [rows]),
    overscan: 8,
  })
  const current = useMemo(() => rows.findIndex(({ key }) => key === currentId), [rows, currentId])
  // Also when the list becomes lower, as what stands below it fills.
  useEffect(() => {
    const list = scroll.current
    if (current < 0 || !list) return
    let height = Infinity
    const observer = new ResizeObserver(() => {
      if (list.clientHeight < height) virtualizer.scrollToIndex(current, { align: 'auto' })
      height = list.clientHeight
    })
    observer.observe(list)
    return () => observer.disconnect()
  }, [current, virtualizer])
  return (
    <div ref={scroll} className={classNames(styles.rows, className)}>
      <ul className={styles.list} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ key, index, start }) => {
          const row = rows[index]
          if (!row) return null
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className={styles.rowPlace}
              style={{ transform: `translateY(${start}px)` }}
            >
              {'item' in row ? (
                renderEntry(row.item, row.key === currentId)
              ) : (
                <h2 className={classNames(styles.heading, index > 0 && styles.next)}>{row.heading}</h2>
              )}
            </li>
          )
        })}
      </ul>
      {foot}
    </div>
  )
}

function rowsOf<Item extends { readonly id: string }>({ key, title, items }: NavGroup<Item>): Row<Item>[] {
  return [{ heading: title, key }, ...items.map((item) => ({ item, key: item.id }))]
}
