import type { TaggedPassage } from '#shared/domain/passages.ts'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { create } from 'zustand'
import { findFirst } from '../../editor/find-first.ts'
import { boxOfSpanStart, buildBetween, findBlocksBetween } from '../../editor/page-geometry.ts'
import { wasPrepared } from '../../editor/prepared-editor.ts'
import type { TranscriptEditor } from '../../editor/transcript-editor.ts'
import { behindPaint, beforePaint } from '../../ui/next-paint.ts'
import type { NearPassage } from './cards/card-column.tsx'
import { startOf } from './reader-data.ts'

/** The part of the text that is in the window now; changes with every step of scrolling. */
export interface Sight {
  /** Offsets into the text. */
  readonly start: number
  readonly end: number
  /** The first block in sight. */
  readonly seq: number
  /** The block that is being read, as far as that can be told: where a place that was asked for comes to rest; at the end of the page the last. */
  readonly reading: number
}

export const useSight = create<Sight>(() => ({ start: 0, end: 0, seq: 0, reading: 0 }))

/** Where a place that was asked for comes to stand, as a share of the window's height. */
export const RESTING_PLACE = 0.3
/** How far above and below the window cards are kept ready, in window heights. */
const OVERSCAN = 0.7
/** How far above and below the window the text is built at once, in window heights: further than one turn of the wheel. */
const AHEAD = 1.5

/** What a page is measured by: the element that scrolls, and the one whose top counts as zero for cards. */
export interface PageFrame {
  readonly editor: TranscriptEditor
  readonly scroller: HTMLElement
  readonly page: HTMLElement
}

/**
 * The passages near the window with their heights on the page; follows scrolling, resizing and `refresh`, which lets a page
 * that stands be painted first.
 */
export function useNearPassages(
  frame: PageFrame | null,
  passages: readonly TaggedPassage[],
): { near: readonly NearPassage[]; goesOnAbove: boolean; refresh: () => void } {
  const [near, setNear] = useState<readonly NearPassage[]>([])
  const [goesOnAbove, setGoesOnAbove] = useState(false)
  const latest = useRef({ frame, passages })
  const cancel = useRef(() => {})
  const measured = useRef<PageFrame | null>(null)

  const measure = useCallback(() => {
    const now = latest.current
    if (!now.frame) return
    measured.current = now.frame
    const { editor, scroller, page } = now.frame
    const box = scroller.getBoundingClientRect()
    buildBetween(editor, box.top - box.height * AHEAD, box.bottom + box.height * AHEAD)
    const seen = findBlocksBetween(editor, box.top, box.bottom)
    if (seen) {
      const { blocks } = editor.text
      const rest = box.top + box.height * RESTING_PLACE + 4
      const isAtEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2
      useSight.setState({
        start: blocks[seen.first]?.start ?? 0,
        end: blocks[seen.last]?.end ?? 0,
        seq: seen.first,
        reading: isAtEnd ? seen.last : (findBlocksBetween(editor, rest, rest)?.first ?? seen.first),
      })
    }
    const spare = box.height * OVERSCAN
    const around = findBlocksBetween(editor, box.top - spare, box.bottom + spare)
    const found = around === null ? [] : listBetween(now.frame, now.passages, around, page.getBoundingClientRect().top)
    setGoesOnAbove(around !== null && scroller.scrollTop > 8)
    setNear((known) => (areSame(known, found) ? known : found))
  }, [])

  const refresh = useCallback(() => {
    const { frame: current } = latest.current
    const stands = measured.current === current
    cancel.current()
    // A long text that was prepared is painted by itself: its cards in the same frame would hold the window up.
    const isFirst = stands || (current !== null && wasPrepared(current.editor))
    cancel.current = isFirst ? behindPaint(measure) : beforePaint(measure)
  }, [measure])

  useLayoutEffect(() => {
    latest.current = { frame, passages }
    // What is new in a text that stands is painted there by now: its card is not to wait for another frame.
    if (measured.current !== frame) return refresh()
    cancel.current()
    measure()
  }, [frame, passages, measure, refresh])

  useEffect(() => {
    if (!frame) return
    let cancelNext = () => {}
    const soon = () => {
      cancelNext()
      cancelNext = beforePaint(measure)
    }
    const observer = new ResizeObserver(soon)
    observer.observe(frame.scroller)
    observer.observe(frame.page)
    frame.scroller.addEventListener('scroll', soon, { passive: true })
    return () => {
      cancelNext()
      observer.disconnect()
      frame.scroller.removeEventListener('scroll', soon)
    }
  }, [frame, measure])

  useEffect(() => () => cancel.current(), [])

  return { near, goesOnAbove, refresh }
}

function listBetween(
  { editor }: PageFrame,
  passages: readonly TaggedPassage[],
  { first, last }: { first: number; last: number },
  pageTop: number,
): NearPassage[] {
  const from = editor.text.blocks[first]?.start ?? 0
  const to = editor.text.blocks[last]?.end ?? 0
  const start = findFirst(passages.length, (index) => startAt(passages, index) >= from)
  const end = findFirst(passages.length, (index) => startAt(passages, index) > to)
  return passages.slice(start, end).flatMap((passage) => {
    const span = passage.spans[0]
    const box = span && boxOfSpanStart(editor, { start: span.start, end: Math.min(span.end, span.start + 2) })
    return box ? [{ passage, top: Math.round(box.top - pageTop) }] : []
  })
}

function startAt(passages: readonly TaggedPassage[], index: number): number {
  const passage = passages[index]
  return passage ? startOf(passage) : Infinity
}

function areSame(a: readonly NearPassage[], b: readonly NearPassage[]): boolean {
  return a.length === b.length && a.every((one, at) => one.passage === b[at]?.passage && one.top === b[at].top)
}
