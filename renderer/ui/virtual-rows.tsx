import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { measuredInFrames } from './measured-in-frames.ts'
import styles from './virtual-rows.module.css'

interface VirtualRowsProps<Row> {
  readonly rows: readonly Row[]
  /** Pixels of a row, about; each is measured once it is in sight. */
  readonly rowHeight: number
  /** Asked for what is in sight only. */
  readonly children: (row: Row) => ReactNode
  readonly className?: string | undefined
}

/** A plain list of very many rows that never change their order: only those in sight are there. It scrolls by itself. */
export function VirtualRows<Row>({ rows, rowHeight, children, className }: VirtualRowsProps<Row>) {
  const scroll = useRef<HTMLDivElement>(null)
  // Its functions are called here only, so that nothing memoized can go stale.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    ...measuredInFrames,
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  })
  return (
    <div ref={scroll} className={classNames(styles.scroll, className)}>
      <ul className={styles.list} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ key, index, start }) => {
          const row = rows[index]
          if (row === undefined) return null
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              className={styles.place}
              style={{ transform: `translateY(${start}px)` }}
            >
              {children(row)}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
