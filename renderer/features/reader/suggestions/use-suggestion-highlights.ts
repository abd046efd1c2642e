import { useEffect } from 'react'
import { rangesOfSpan } from '../../../editor/dom-positions.ts'
import { paintHighlight } from '../../../editor/highlights.ts'
import { useSight } from '../page-sight.ts'
import type { PageFrame } from '../page-sight.ts'
import { useSuggestionState } from './suggestion-state.ts'

/** How far beyond the window suggestions are marked, in UTF-16 units: further than one turn of the wheel goes. */
const BEYOND = 6000

/** Marks the suggestions in sight with a dotted line, and lights the active one. */
export function useSuggestionHighlights(frame: PageFrame): void {
  const open = useSuggestionState((state) => state.open)
  const active = useSuggestionState((state) => state.active)
  const { start, end } = useSight()
  useEffect(() => {
    const near = open.filter((one) => one.end > start - BEYOND && one.start < end + BEYOND)
    paintHighlight(
      'suggestion',
      near.filter((one) => one !== active).flatMap((one) => rangesOfSpan(frame.editor, one)),
    )
  }, [frame, open, active, start, end])
  useEffect(() => {
    // Painted anew whenever the list is: tagging rebuilds paragraphs under the ranges.
    const shown = open.filter((one) => one === active)
    const cues = shown.map((one) => one.reasons[0])
    paintHighlight(
      'suggestion-active',
      shown.flatMap((one) => rangesOfSpan(frame.editor, one)),
    )
    paintHighlight(
      'suggestion-cue',
      cues.flatMap((one) => rangesOfSpan(frame.editor, one)),
    )
  }, [frame, active, open])
  useEffect(
    () => () => {
      paintHighlight('suggestion', [])
      paintHighlight('suggestion-active', [])
      paintHighlight('suggestion-cue', [])
    },
    [],
  )
}
