import type { PassageId } from '#shared/domain/ids.ts'
import type { TaggedPassage } from '#shared/domain/passages.ts'
import { useEffect } from 'react'
import { rangesOfSpan } from '../../editor/dom-positions.ts'
import { paintHighlight } from '../../editor/highlights.ts'
import type { PageFrame } from './page-sight.ts'
import { useReaderState } from './reader-state.ts'

/** Lights the passage that is active, the one pointed at, and the words for which the composer is open. */
export function useTextHighlights(frame: PageFrame | null, passages: ReadonlyMap<PassageId, TaggedPassage>): void {
  const activeId = useReaderState((state) => state.activeId)
  const hoveredId = useReaderState((state) => state.hoveredId)
  const target = useReaderState((state) => state.composer?.target ?? null)
  useEffect(() => {
    if (!frame) return
    const rangesOf = (id: PassageId | null) =>
      (id === null ? [] : (passages.get(id)?.spans ?? [])).flatMap((span) => rangesOfSpan(frame.editor, span))
    paintHighlight('passage-active', rangesOf(activeId))
    paintHighlight('passage-hovered', rangesOf(hoveredId === activeId ? null : hoveredId))
    const chosen = target && 'spans' in target ? target.spans : []
    paintHighlight(
      'words-chosen',
      chosen.flatMap((span) => rangesOfSpan(frame.editor, span)),
    )
  }, [frame, passages, activeId, hoveredId, target])
  useEffect(
    () => () => {
      paintHighlight('passage-active', [])
      paintHighlight('passage-hovered', [])
      paintHighlight('words-chosen', [])
    },
    [],
  )
}
