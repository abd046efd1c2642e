import type { PointerEvent as ReactPointerEvent } from 'react'
import { useCallback, useEffect, useRef } from 'react'
import { offsetAtPoint } from '../../../editor/dom-positions.ts'
import { snapEdge } from '../../../editor/passage-ends.ts'
import type { Grip } from '../../../editor/passage-ends.ts'
import type { TaggedPassage } from '#shared/domain/passages.ts'
import type { Span } from '#shared/domain/spans.ts'
import { classNames } from '../../../ui/class-names.ts'
import type { PageFrame } from '../page-sight.ts'
import type { ReaderData } from '../reader-data.ts'
import { useReaderState } from '../reader-state.ts'
import { letGoOfEnds, moveHeldEnd, pageForEnds, takeHold } from './change-ends.ts'
import { storeEnds } from './ends-actions.ts'
import { useEndPlaces } from './end-places.ts'
import { EndsBar } from './ends-bar.tsx'
import styles from './ends.module.css'
import type { SetSpans } from './set-spans.ts'

interface EndGripsProps {
  readonly frame: PageFrame
  readonly data: ReaderData
  readonly setSpans: SetSpans
}

/** Pixels from the edge of the window within which dragging scrolls. */
const SCROLL_EDGE = 48
const NO_SPANS: readonly Span[] = []

/** Handles at the ends of the active passage, for the pointer; keys do the same through actions. */
export function EndGrips({ frame, data, setSpans }: EndGripsProps) {
  const activeId = useReaderState((state) => state.activeId)
  const ends = useReaderState((state) => state.ends)
  const isBusy = useReaderState((state) => state.composer !== null || state.selection !== null)
  const active = activeId === null ? undefined : data.passagesById.get(activeId)
  const spans = ends?.spans ?? active?.spans ?? NO_SPANS
  const places = useEndPlaces(frame, spans)
  const startDrag = useDragging(frame, setSpans)
  if (!active || (isBusy && !ends)) return null
  const held = places.find(({ grip }) => grip.index === ends?.grip.index && grip.edge === ends.grip.edge)
  return (
    <>
      <div className={classNames(styles.grips, ends?.isDragged && styles.dragged)} aria-hidden="true">
        {places.map(({ grip, left, top, height }) => (
          // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- for the pointer; keys have actions
          <div
            key={`${grip.index} ${grip.edge}`}
            className={classNames(
              styles.grip,
              grip.edge === 'start' ? styles.start : styles.end,
              held?.grip === grip && styles.held,
            )}
            style={{ left, top, height }}
            data-grip={grip.edge}
            onPointerDown={(event) => startDrag(event, active, grip)}
            onMouseDown={(event) => event.preventDefault()}
          />
        ))}
      </div>
      {ends && !ends.isDragged && held ? <EndsBar place={held} frame={frame} isElided={ends.spans.length > 1} /> : null}
    </>
  )
}

interface Pointer {
  readonly x: number
  readonly y: number
  readonly isExact: boolean
}

function readPointer({ clientX, clientY, altKey }: Pick<PointerEvent, 'clientX' | 'clientY' | 'altKey'>): Pointer {
  return { x: clientX, y: clientY, isExact: altKey }
}

/** What the pointer does with a grip: words go along with it, single characters where Alt is held. */
function useDragging(frame: PageFrame, setSpans: SetSpans) {
  /** From the pointer to the middle of the line whose end was taken. */
  const lift = useRef(0)
  const pointer = useRef<Pointer>({ x: 0, y: 0, isExact: false })
  const isDragged = useReaderState((state) => state.ends?.isDragged === true)

  const follow = useCallback(() => {
    const { x, y, isExact } = pointer.current
    const offset = offsetAtPoint(frame.editor, x, y + lift.current)
    const { ends } = useReaderState.getState()
    if (offset === null || !ends) return
    const page = pageForEnds(frame.editor, ends.from)
    moveHeldEnd(frame.editor, isExact ? offset : snapEdge(page, offset, ends.held.edge))
  }, [frame])

  useEffect(() => {
    if (!isDragged) return
    let next = 0
    const scroll = () => {
      const box = frame.scroller.getBoundingClientRect()
      const { y } = pointer.current
      const by = Math.min(0, y - box.top - SCROLL_EDGE) + Math.max(0, y - box.bottom + SCROLL_EDGE)
      if (by !== 0) {
        frame.scroller.scrollTop += by / 3
        follow()
      }
      next = requestAnimationFrame(scroll)
    }
    next = requestAnimationFrame(scroll)
    return () => cancelAnimationFrame(next)
  }, [isDragged, frame, follow])

  return (event: ReactPointerEvent<HTMLElement>, passage: TaggedPassage, grip: Grip) => {
    if (event.button !== 0) return
    const line = event.currentTarget.getBoundingClientRect()
    lift.current = line.top + line.height / 2 - event.clientY
    takeHold(passage, grip, true)
    // On the window: the grip itself goes where spans become one.
    const listening = new AbortController()
    const listen = (type: 'pointermove' | 'pointerup' | 'pointercancel', hear: (event: PointerEvent) => void) =>
      addEventListener(type, hear, { signal: listening.signal })
    pointer.current = readPointer(event)
    listen('pointermove', (moved) => {
      pointer.current = readPointer(moved)
      follow()
    })
    listen('pointercancel', () => {
      listening.abort()
      letGoOfEnds()
    })
    listen('pointerup', () => {
      listening.abort()
      if (useReaderState.getState().ends?.isDragged) storeEnds(setSpans, passage)
    })
  }
}
