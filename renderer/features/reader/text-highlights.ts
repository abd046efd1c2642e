import type { PassageId } from '#shared/domain/ids.ts'
import type { TaggedPassage } from '#shared/domain/passages.ts'
import { useEffect } from 'react'
import { rangesOfSpan } from '../../editor/dom-positions.ts'
import { paintHighlight } from '../../editor/highlights.ts'
import type { PageFrame } from './page-sight.ts'
import { useReaderState } from './reader-state.ts'

/** Lights the passage that is active, the one pointed at, and the words that are being tagged or given other ends. */
export function useTextHighlights(frame: PageFrame | null, passages: ReadonlyMap<PassageId, TaggedPassage>): void {
  const activeId = useReaderState((state) => state.activeId)
  const hoveredId = useReaderState((state) => state.hoveredId)
  const ends = useReaderState((state) => state.ends)
  const target = useReaderState((state) => state.composer?.target ?? null)
  const kept = useReaderState((state) => state.chosen)
  useEffect(() => {
    if (!frame) return
    const rangesOf = (id: PassageId | null) =>
      (id === null ? [] : (passages.get(id)?.spans ?? [])).flatMap((span) => rangesOfSpan(frame.editor, span))
    // A passage whose ends are moved is lit as it would be stored.
    paintHighlight('passage-active', ends ? [] : rangesOf(activeId))
    paintHighlight('passage-hovered', rangesOf(hoveredId === activeId ? null : hoveredId))
    const inHand = [...kept, ...(target ? [target] : [])].flatMap((one) =>
      'spans' in one ? one.spans : kept.includes(one) ? (passages.get(one.passageId)?.spans ?? []) : [],
    )
    const chosen = ends?.spans ?? inHand
    paintHighlight(
      'words-chosen',
      chosen.flatMap((span) => rangesOfSpan(frame.editor, span)),
    )
  }, [frame, passages, activeId, hoveredId, ends, target, kept])
  useEffect(
    () => () => {
      paintHighlight('passage-active', [])
      paintHighlight('passage-hovered', [])
      paintHighlight('words-chosen', [])
    },
    [],
  )
}
