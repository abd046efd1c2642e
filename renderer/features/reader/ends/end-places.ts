import { useLayoutEffect, useState } from 'react'
import type { Span } from '#shared/domain/spans.ts'
import { boxOfPlace } from '../../../editor/dom-positions.ts'
import type { Grip } from '../../../editor/passage-ends.ts'
import type { PageFrame } from '../page-sight.ts'

/** Where an end stands on the page, in pixels. */
export interface EndPlace {
  readonly grip: Grip
  readonly left: number
  readonly top: number
  readonly height: number
}

/** Where both ends of each span stand, measured again when the page changes its size. */
export function useEndPlaces(frame: PageFrame, spans: readonly Span[]): readonly EndPlace[] {
  const [places, setPlaces] = useState<readonly EndPlace[]>([])
  useLayoutEffect(() => {
    const measure = () => setPlaces(spans.flatMap((span, index) => measureEnds(frame, span, index)))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(frame.page)
    return () => observer.disconnect()
  }, [frame, spans])
  return places
}

function measureEnds({ editor, page }: PageFrame, span: Span, index: number): EndPlace[] {
  const origin = page.getBoundingClientRect()
  return (['start', 'end'] as const).flatMap((edge) => {
    // The box of a place, not of the words: in words that run to the left a start stands at their right.
    const box = boxOfPlace(editor, span[edge], edge === 'start' ? 'after' : 'before')
    if (!box) return []
    return { grip: { index, edge }, left: box.left - origin.left, top: box.top - origin.top, height: box.height }
  })
}
