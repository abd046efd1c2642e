import type { PassageId } from '#shared/domain/ids.ts'
import type { TaggedPassage } from '#shared/domain/passages.ts'
import { useLayoutEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { classNames } from '../../../ui/class-names.ts'
import { layOutCards } from '../card-layout.ts'
import { useReaderState } from '../reader-state.ts'
import styles from './cards.module.css'

/** A passage near the window, and where on the page it begins. */
export interface NearPassage {
  readonly passage: TaggedPassage
  /** Pixels down the page. */
  readonly top: number
}

interface CardColumnProps {
  /** In reading order. */
  readonly near: readonly NearPassage[]
  /** True where the page goes on above the first of them. */
  readonly goesOnAbove: boolean
  readonly children: (passage: TaggedPassage) => ReactNode
}

const GAP = 8
/** Until a card has been measured. */
const USUAL_HEIGHT = 84

/** The right margin: the cards of the passages near the window, each as close to its words as the others allow. */
export function CardColumn({ near, goesOnAbove, children }: CardColumnProps) {
  const activeId = useReaderState((state) => state.activeId)
  const [heights, setHeights] = useState<ReadonlyMap<PassageId, number>>(new Map())
  const column = useRef<HTMLElement>(null)
  const measure = useRef(() => {})
  useLayoutEffect(() => {
    measure.current = () => {
      const found = new Map<PassageId, number>()
      const slots = column.current?.children ?? []
      for (const [index, { passage }] of near.entries()) {
        const slot = slots[index]
        if (slot instanceof HTMLElement) found.set(passage.id, slot.offsetHeight)
      }
      setHeights((known) => {
        const isSame = [...found].every(([id, height]) => known.get(id) === height)
        return isSame ? known : new Map([...known, ...found])
      })
    }
    measure.current()
  })
  useLayoutEffect(() => {
    if (!column.current) return
    const observer = new ResizeObserver(() => measure.current())
    observer.observe(column.current)
    return () => observer.disconnect()
  }, [])

  const boxes = near.map(({ passage, top }) => ({
    id: passage.id,
    desired: top - 6,
    height: heights.get(passage.id) ?? USUAL_HEIGHT,
  }))
  const tops = layOutCards(boxes, GAP, activeId, goesOnAbove ? -Infinity : 0)
  return (
    <aside ref={column} className={styles.column} aria-label="Cards">
      {near.map(({ passage }, index) => (
        <div
          key={passage.id}
          className={classNames(styles.slot, passage.id === activeId && styles.slotActive)}
          style={{ top: tops[index] ?? 0 }}
        >
          {children(passage)}
        </div>
      ))}
    </aside>
  )
}
