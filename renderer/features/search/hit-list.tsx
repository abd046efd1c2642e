// Rows that are chosen one by one or in stretches, of which only those in sight are built, are more than `select` can show.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import type { SearchHit } from '#shared/api/search-api.ts'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import { navigate } from '../../state/route.ts'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import { usePages, useRequest } from './search-data.ts'
import styles from './search-screen.module.css'
import { keyOf, toggle, useSearch } from './search-state.ts'

const ROW = 54

interface HitListProps {
  /** Lines there are, as far as it is known. */
  readonly count: number
  readonly listRef: RefObject<HTMLDivElement | null>
}

/** The hits as lines of their context. Arrows move, Shift with them chooses a stretch, Space one, Enter reads on. */
export function HitList({ count, listRef }: HitListProps) {
  const { sort, active, chosen } = useSearch()
  const request = useRequest()
  // Its functions are called here only, so that nothing memoized can go stale.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => listRef.current,
    estimateSize: () => ROW,
    overscan: 10,
    initialOffset: active * ROW > 600 ? active * ROW - 200 : 0,
  })
  const rows = virtualizer.getVirtualItems()
  const { lines } = usePages(request, sort, rows[0]?.index ?? 0, rows.at(-1)?.index ?? 0)
  const linesNow = useRef(lines)
  useEffect(() => {
    linesNow.current = lines
  })

  const moveTo = (index: number, isStretch: boolean) => {
    const to = Math.max(0, Math.min(count - 1, index))
    const anchor = isStretch ? useSearch.getState().anchor : to
    if (isStretch) {
      const stretch = Array.from({ length: Math.abs(to - anchor) + 1 }, (_, step) => Math.min(to, anchor) + step)
      toggle(
        stretch.flatMap((place) => linesNow.current.get(place) ?? []),
        true,
      )
    }
    useSearch.setState({ active: to, anchor })
    virtualizer.scrollToIndex(to)
  }
  const handleKeyDown = (event: KeyboardEvent) => {
    const jump = { ArrowDown: 1, ArrowUp: -1, PageDown: 12, PageUp: -12, Home: -count, End: count }[event.key]
    const line = linesNow.current.get(active)
    if (jump !== undefined) moveTo(active + jump, event.shiftKey)
    else if (event.key === 'Enter' && line) open(line)
    else if (event.key === ' ' && line) {
      toggle([line], !chosen.has(keyOf(line)))
      useSearch.setState({ anchor: active })
    } else return
    event.preventDefault()
  }

  return (
    <div
      ref={listRef}
      className={styles.list}
      role="listbox"
      aria-label="Hits"
      data-takes-keys
      aria-multiselectable="true"
      aria-activedescendant={`hit-${active}`}
      tabIndex={0}
      onKeyDown={handleKeyDown}
    >
      <div className={styles.lines} style={{ height: virtualizer.getTotalSize() }} role="presentation">
        {rows.map(({ index, start }) => {
          const hit = lines.get(index)
          return (
            <Line
              key={index}
              index={index}
              count={count}
              hit={hit}
              top={start}
              isActive={index === active}
              isChosen={hit !== undefined && chosen.has(keyOf(hit))}
            />
          )
        })}
      </div>
    </div>
  )
}

function open({ transcriptId, start, end }: SearchHit): void {
  navigate({ screen: 'reader', transcriptId, focus: { start, end } })
}

interface LineProps {
  readonly index: number
  readonly count: number
  /** Undefined while it is fetched. */
  readonly hit: SearchHit | undefined
  readonly top: number
  readonly isActive: boolean
  readonly isChosen: boolean
}

function Line({ index, count, hit, top, isActive, isChosen }: LineProps) {
  return (
    // The keys are the list's: the focus never comes here.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={`hit-${index}`}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      aria-setsize={count}
      aria-posinset={index + 1}
      className={classNames(styles.line, isActive && styles.active, isChosen && styles.chosen)}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => {
        useSearch.setState({ active: index, anchor: index })
        if (hit && (event.ctrlKey || event.metaKey)) toggle([hit], !isChosen)
      }}
      onDoubleClick={() => hit && open(hit)}
    >
      {hit ? <LineContent hit={hit} isChosen={isChosen} /> : null}
    </div>
  )
}

function LineContent({ hit, isChosen }: { readonly hit: SearchHit; readonly isChosen: boolean }) {
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- Space does the same */}
      <span
        className={styles.tick}
        role="presentation"
        onClick={(event) => {
          event.stopPropagation()
          toggle([hit], !isChosen)
        }}
      >
        {isChosen ? <Icon name="check" size={14} /> : null}
      </span>
      <span className={styles.context} lang="">
        <span className={styles.before}>
          <bdi>{hit.before.replace(/\s$/u, '\u00a0')}</bdi>
        </span>
        <mark className={styles.match}>{hit.match}</mark>
        <span className={styles.after}>{hit.after}</span>
      </span>
      <span className={styles.place}>
        {hit.isNew ? <span className={styles.new}>New</span> : null}
        {[hit.date, hit.speakerName, hit.role, hit.transcriptTitle].filter(Boolean).join(' · ')}
      </span>
    </>
  )
}
