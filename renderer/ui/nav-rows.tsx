import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useCallback, useEffect, useMemo, useRef } from 'react'
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
  /** Asked for what is in sight only; a new function makes all of that anew. */
  readonly renderEntry: (item: Item, isCurrent: boolean) => ReactNode
  /** Pixels of an entry, about; each is measured once it is in sight. */
  readonly rowHeight: number
  /** Below the last row. */
  readonly foot?: ReactNode
  readonly className?: string | undefined
}

const headingHeight = 40
/** So many rows stand above the current one where the list begins with it in sight. */
const rowsAbove = 3

/** Groups of very many entries in the list beside the rail: only the rows in sight are there. It scrolls by itself. */
export function NavRows<Item extends { readonly id: string }>(props: NavRowsProps<Item>) {
  const { groups, currentId, renderEntry, rowHeight, foot, className } = props
  const scroll = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => groups.flatMap(rowsOf), [groups])
  const current = useMemo(() => rows.findIndex(({ key }) => key === currentId), [rows, currentId])
  // Its functions are called here only, so that nothing memoized can go stale.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => heightOf(rows[index], rowHeight),
    // A new one makes all rows be laid out anew.
    getItemKey: useCallback((index: number) => rows[index]?.key ?? index, [rows]),
    overscan: 8,
    // Else what stands at the top would be made first, and then what stands here.
    initialOffset: () =>
      rows.slice(0, Math.max(0, current - rowsAbove)).reduce((sum, row) => sum + heightOf(row, rowHeight), 0),
  })
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
              <RowContent
                row={row}
                isFirst={index === 0}
                isCurrent={row.key === currentId}
                // Safe: the rows are made of such items.
                renderEntry={renderEntry as (item: unknown, isCurrent: boolean) => ReactNode}
              />
            </li>
          )
        })}
      </ul>
      {foot}
    </div>
  )
}

function heightOf(row: Row<unknown> | undefined, rowHeight: number): number {
  return row && 'item' in row ? rowHeight : headingHeight
}

interface RowContentProps {
  readonly row: Row<unknown>
  readonly isFirst: boolean
  readonly isCurrent: boolean
  readonly renderEntry: (item: unknown, isCurrent: boolean) => ReactNode
}

/** Kept while the list scrolls. */
const RowContent = memo(function RowContent({ row, isFirst, isCurrent, renderEntry }: RowContentProps) {
  if ('item' in row) return renderEntry(row.item, isCurrent)
  return <h2 className={classNames(styles.heading, !isFirst && styles.next)}>{row.heading}</h2>
})

function rowsOf<Item extends { readonly id: string }>({ key, title, items }: NavGroup<Item>): Row<Item>[] {
  return [{ heading: title, key }, ...items.map((item) => ({ item, key: item.id }))]
}
