import type { Span } from '#shared/domain/spans.ts'
import type { KeyboardEvent, ReactNode } from 'react'
import { useLayoutEffect, useRef, useState } from 'react'
import { rangesOfSpan } from '../../../editor/dom-positions.ts'
import { goToOffset } from '../go-to.ts'
import type { PageFrame } from '../page-sight.ts'
import type { ComposerPlace } from '../place-composer.ts'
import { placeComposer } from '../place-composer.ts'
import styles from './composer.module.css'

function boxAround(ranges: readonly Range[]): DOMRect | null {
  const boxes = ranges.map((range) => range.getBoundingClientRect())
  if (boxes.length === 0) return null
  const left = Math.min(...boxes.map((box) => box.left))
  const top = Math.min(...boxes.map((box) => box.top))
  const right = Math.max(...boxes.map((box) => box.right))
  return new DOMRect(left, top, right - left, Math.max(...boxes.map((box) => box.bottom)) - top)
}

/** Where neither side of the words has room, moves them up as far as needed; true where the page has moved. */
function makeRoom(scroller: HTMLElement, words: DOMRect, height: number): boolean {
  const box = scroller.getBoundingClientRect()
  const missing = height + MARGIN - (box.bottom - words.bottom)
  if (missing <= 0 || height + MARGIN <= words.top - box.top) return false
  const before = scroller.scrollTop
  scroller.scrollTop += Math.min(missing, Math.max(0, words.top - box.top - MARGIN))
  return scroller.scrollTop !== before
}

interface ComposerFrameProps {
  readonly label: string
  readonly frame: PageFrame
  /** The words that it is about, and must not cover. */
  readonly spans: readonly Span[]
  readonly onCancel: () => void
  readonly children: ReactNode
}

const WIDTH = 436
/** Between the words, the composer and the edges of the page. */
const MARGIN = 24

/** Stands beside the words while they are tagged, and moves with them when the page is scrolled. */
export function ComposerFrame({ label, frame, spans, onCancel, children }: ComposerFrameProps) {
  const box = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<ComposerPlace | null>(null)
  useLayoutEffect(() => {
    if (!box.current) return
    const element = box.current
    const [first] = spans
    if (first) goToOffset(frame, first.start)
    let tallest = 0
    const settle = () => {
      const scroller = frame.scroller.getBoundingClientRect()
      const page = frame.page.getBoundingClientRect()
      const words = boxAround(spans[0] ? rangesOfSpan(frame.editor, spans[0]) : []) ?? scroller
      const hasGrown = element.scrollHeight > tallest
      tallest = Math.max(tallest, element.scrollHeight)
      if (hasGrown && makeRoom(frame.scroller, words, tallest)) return settle()
      const found = placeComposer(words, { width: WIDTH, height: tallest }, scroller)
      const isAbove = found.top < words.top
      setPlace({
        ...found,
        left: found.left - page.left,
        top: isAbove ? found.top + Math.min(tallest, found.maxHeight) - page.top : found.top - page.top,
      })
      element.toggleAttribute('data-above', isAbove)
    }
    settle()
    const observer = new ResizeObserver(settle)
    for (const child of element.children) observer.observe(child)
    return () => observer.disconnect()
  }, [frame, spans])

  const isPlaced = place !== null
  useLayoutEffect(() => {
    // Not by `autofocus`: until it has its place, that would scroll the page.
    if (isPlaced) box.current?.querySelector<HTMLElement>('[data-first]')?.focus({ preventScroll: true })
  }, [isPlaced])

  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onCancel()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes it from any field
    <div
      ref={box}
      className={styles.composer}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- <dialog> closes itself and is not told apart by its role
      role="dialog"
      aria-label={label}
      style={{
        width: WIDTH,
        ...(place === null ? { opacity: 0 } : { left: place.left, top: place.top, maxHeight: place.maxHeight }),
      }}
      onKeyDown={handleKeyDown}
    >
      <div>{children}</div>
    </div>
  )
}
