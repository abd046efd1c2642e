import type { CorrectableText } from '#shared/corrections/apply-correction.ts'
import type { Virtualizer } from '@tanstack/react-virtual'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef } from 'react'
import type { CSSProperties, KeyboardEvent, MouseEvent, ReactNode, Ref } from 'react'
import { dressBlocks } from '../../editor/block-dress.ts'
import { otherLanguage } from '../../editor/other-language.ts'
import styles from './block-list.module.css'
import { BlockRow } from './block-row.tsx'
import { goToBlock, seqsBetween, useChosen, useCorrectionState } from './correction-state.ts'
import { nearestPlace } from './parting.ts'
import { placeOfPress } from './place-of-press.ts'

interface BlockListProps {
  readonly text: CorrectableText
  readonly language: string | null
  /** What the keys of the list act on. */
  readonly gridRef: Ref<HTMLDivElement>
  /** Stands in the margin beside the chosen paragraph. */
  readonly palette: ReactNode
}

/** Paragraphs beyond the window that are there all the same, for smooth scrolling. */
const overscan = 10
const idOf = (seq: number) => `block-${seq}`

/** The text as it was recognised, paragraph by paragraph; only those in sight are built. */
export function BlockList({ text, language, gridRef, palette }: BlockListProps) {
  const scroll = useRef<HTMLDivElement>(null)
  const { at, anchor, caret } = useChosen(text.blocks.length)
  const dress = useMemo(() => dressBlocks({ ...text, date: null }), [text])
  const chosen = new Set(seqsBetween({ at, anchor }))
  // Its functions are called here only, so that nothing memoized can go stale.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: text.blocks.length,
    getScrollElement: () => scroll.current,
    estimateSize: (seq) => estimateHeight(text, seq),
    overscan,
    // The paragraph that the keys act on is always there, so that screen readers can be told of it.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), at])].toSorted((a, b) => a - b),
  })
  useEffect(() => virtualizer.scrollToIndex(at, { align: 'auto' }), [at, virtualizer])

  const handleKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (caret !== null || event.ctrlKey || event.metaKey || event.altKey) return
    const to = stepOf(event.key, at, text.blocks.length, virtualizer)
    if (to === null) return
    event.preventDefault()
    goToBlock(to, event.shiftKey)
  }
  const handleClick = (event: MouseEvent<HTMLDivElement>) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-seq]') : null
    if (!row) return
    const seq = Number(row.dataset['seq'])
    if (seq !== at || event.shiftKey) return goToBlock(seq, event.shiftKey)
    const block = text.blocks[seq]
    const offset = placeOfPress(event)
    if (!block || offset === null) return
    useCorrectionState.setState({ anchor: at, caret: nearestPlace(text.text.slice(block.start, block.end), offset) })
  }

  return (
    <div ref={scroll} className={styles.scroll}>
      <div className={styles.page}>
        <div
          ref={gridRef}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a table has no rows that can be chosen
          role="grid"
          aria-label="Paragraphs"
          aria-rowcount={text.blocks.length}
          aria-multiselectable="true"
          aria-activedescendant={idOf(at)}
          tabIndex={0}
          lang={language ?? undefined}
          className={styles.list}
          style={{ height: virtualizer.getTotalSize() }}
          onKeyDown={handleKeyDown}
          onClick={handleClick}
        >
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const block = text.blocks[index]
            if (!block) return null
            const words = text.text.slice(block.start, block.end)
            return (
              <BlockRow
                key={index}
                id={idOf(index)}
                ref={virtualizer.measureElement}
                top={start}
                block={block}
                words={words}
                language={otherLanguage(words, language)}
                voice={dress[index]?.voice ?? null}
                isRoleNew={Boolean(dress[index]?.voice) || text.blocks[index - 1]?.role !== block.role}
                isActive={index === at}
                isChosen={chosen.has(index)}
                caret={index === at ? caret : null}
              />
            )
          })}
        </div>
        <div className={styles.rail} style={rowTop(virtualizer.measurementsCache[at]?.start ?? 0)}>
          <div className={styles.palette}>{palette}</div>
        </div>
      </div>
    </div>
  )
}

/** Where the chosen paragraph begins, for what stands beside it: pixels from the top of the list. */
function rowTop(top: number): CSSProperties {
  // Safe: a custom property, which React's type does not list.
  return { '--row-top': `${top}px` } as CSSProperties
}

function estimateHeight({ blocks }: CorrectableText, seq: number): number {
  const block = blocks[seq]
  return block ? 20 + 27 * Math.max(1, Math.ceil((block.end - block.start) / 66)) : 47
}

/** The paragraph that the key leads to; null where it is none of the list's. */
function stepOf(
  key: string,
  at: number,
  length: number,
  { scrollElement, getVirtualItemForOffset }: Virtualizer<HTMLDivElement, Element>,
): number | null {
  const page = scrollElement?.clientHeight ?? 0
  const byPage = (by: number) => getVirtualItemForOffset((scrollElement?.scrollTop ?? 0) + by)?.index ?? at
  const targets: Readonly<Record<string, () => number>> = {
    ArrowDown: () => at + 1,
    ArrowUp: () => at - 1,
    Home: () => 0,
    End: () => length - 1,
    PageDown: () => Math.max(at + 1, byPage(page)),
    PageUp: () => Math.min(at - 1, byPage(-page)),
  }
  const target = targets[key]?.()
  return target === undefined ? null : Math.min(Math.max(target, 0), length - 1)
}
