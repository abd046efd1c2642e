import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useCallback, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import type { LibraryDialog } from './library-dialog.ts'
import type { LibraryRow } from './library-rows.ts'
import styles from './library-screen.module.css'
import { EventRow, TranscriptRow } from './transcript-rows.tsx'

interface TranscriptListProps {
  readonly rows: readonly LibraryRow[]
  readonly onAsk: (dialog: LibraryDialog) => void
}

/** The list itself; only the rows in sight are built. Arrow keys go from row to row. */
export const TranscriptList = memo(function TranscriptList({ rows, onAsk }: TranscriptListProps) {
  const scroll = useRef<HTMLDivElement>(null)
  // Its functions are called here only, so that nothing memoized can go stale.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => (rows[index]?.type === 'event' ? 56 : 62),
    // A new one makes all rows be laid out anew.
    getItemKey: useCallback((index: number) => keyOf(rows[index]) ?? index, [rows]),
    overscan: 12,
  })

  const focusRow = (from: number, step: 1 | -1) => {
    let index = from + step
    while (rows[index]?.type === 'event') index += step
    if (!rows[index]) return
    virtualizer.scrollToIndex(index)
    requestAnimationFrame(() => {
      scroll.current?.querySelector<HTMLElement>(`[data-index="${index}"] button`)?.focus()
    })
  }
  const handleKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null
    if (!row || event.defaultPrevented) return
    event.preventDefault()
    focusRow(Number(row.dataset['index']), event.key === 'ArrowDown' ? 1 : -1)
  }

  return (
    // The keys only add to what Tab does: every row is a button of its own.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={scroll} className={styles.scroll} onKeyDown={handleKeyDown}>
      {rows.length === 0 ? <p className={styles.nothing}>No transcript is like that.</p> : null}
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
              {row.type === 'event' ? (
                <EventRow event={row.event} onAsk={onAsk} />
              ) : (
                <TranscriptRow transcript={row.transcript} onAsk={onAsk} />
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
})

function keyOf(row: LibraryRow | undefined): string | undefined {
  if (row?.type === 'transcript') return row.transcript.id
  return row?.event?.id
}
