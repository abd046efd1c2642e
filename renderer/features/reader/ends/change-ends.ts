import type { CaretDirection, CaretText } from '../../../editor/caret-moves.ts'
import { isLeftOut } from '../../../editor/dom-positions.ts'
import type { EdgeUnit, Grip } from '../../../editor/passage-ends.ts'
import { moveEdge, stepEdge } from '../../../editor/passage-ends.ts'
import type { TranscriptEditor } from '../../../editor/transcript-editor.ts'
import { announce } from '../../../ui/announcer.tsx'
import { blockIndexAt } from '#shared/domain/blocks.ts'
import type { TaggedPassage } from '#shared/domain/passages.ts'
import { isSameSpans, type Span } from '#shared/domain/spans.ts'
import { useReaderState } from '../reader-state.ts'
import type { EndsChange } from '../reader-state.ts'

/** The text as ends move in it: around page clutter, unless the passage itself lies in it. */
export function pageForEnds(editor: TranscriptEditor, spans: readonly Span[]): CaretText {
  const home = blockIndexAt(editor.text.blocks, spans[0]?.start ?? 0)
  const isAtHome = isLeftOut(editor, home)
  return { ...editor.text, isHidden: (seq) => (isAtHome ? editor.isFolded(seq) : isLeftOut(editor, seq)) }
}

/** Takes hold of an end of the passage; nothing is stored before `useSetSpans` is asked to. */
export function takeHold(passage: TaggedPassage, grip: Grip, isDragged: boolean): void {
  const spans = passage.spans.map(({ start, end }) => ({ start, end }))
  useReaderState.setState({
    ends: { passageId: passage.id, from: spans, held: grip, spans, grip, isDragged },
    composer: null,
    choice: null,
  })
}

/** Moves the end that is held to the offset, and shows what the passage would be. */
export function moveHeldEnd(editor: TranscriptEditor, offset: number): void {
  const { ends } = useReaderState.getState()
  if (!ends) return
  const moved = moveEdge(pageForEnds(editor, ends.from), ends.from, ends.held, offset)
  if (!isSameSpans(moved.spans, ends.spans)) useReaderState.setState({ ends: { ...ends, ...moved } })
}

/** Moves the end that is held by one character, word or sentence, and says where it is now. */
export function stepHeldEnd(editor: TranscriptEditor, unit: EdgeUnit, direction: CaretDirection): void {
  const { ends } = useReaderState.getState()
  const at = ends && offsetOfHeldEnd(ends)
  if (!ends || at === null) return
  const to = stepEdge(pageForEnds(editor, ends.from), at, ends.held.edge, unit, direction)
  moveHeldEnd(editor, to)
  if (useReaderState.getState().ends === ends) {
    // It has become one with another span: from here on that whole span is what is changed.
    useReaderState.setState({ ends: { ...ends, from: ends.spans, held: ends.grip } })
    moveHeldEnd(editor, to)
  }
  sayHeldEnd(editor)
}

/** Takes hold of the next end: the other one of the span, then those of further spans. */
export function holdNextEnd(editor: TranscriptEditor): void {
  const { ends } = useReaderState.getState()
  if (!ends) return
  const { index, edge } = ends.grip
  const next: Grip =
    edge === 'end' ? { index, edge: 'start' } : { index: index === 0 ? ends.spans.length - 1 : index - 1, edge: 'end' }
  useReaderState.setState({ ends: { ...ends, from: ends.spans, held: next, grip: next } })
  sayHeldEnd(editor)
}

/** Takes the span whose end is held out of the passage, where it has others. */
export function dropHeldSpan(editor: TranscriptEditor): void {
  const { ends } = useReaderState.getState()
  if (!ends || ends.spans.length < 2) return
  const spans = ends.spans.filter((_, index) => index !== ends.grip.index)
  const grip: Grip = { index: Math.max(0, ends.grip.index - 1), edge: 'end' }
  useReaderState.setState({ ends: { ...ends, from: spans, held: grip, spans, grip } })
  sayHeldEnd(editor)
}

/** Leaves the passage as it is stored. */
export function letGoOfEnds(): void {
  useReaderState.setState({ ends: null })
}

/** UTF-16 offset of the end that is held; null where there is none. */
export function offsetOfHeldEnd({ spans, grip }: EndsChange): number | null {
  return spans[grip.index]?.[grip.edge] ?? null
}

/** "Ends with “this summer”.": the words at the end that is held, for those who do not see it. */
export function sayHeldEnd(editor: TranscriptEditor, hint = ''): void {
  const { ends } = useReaderState.getState()
  const span = ends?.spans[ends.grip.index]
  if (!ends || !span) return
  const words = editor.text.text.slice(span.start, span.end).split(/\s+/u)
  const part = ends.spans.length === 1 ? '' : `, part ${ends.grip.index + 1} of ${ends.spans.length}`
  const place =
    ends.grip.edge === 'start'
      ? `Begins with “${words.slice(0, 3).join(' ')}”`
      : `Ends with “${words.slice(-3).join(' ')}”`
  announce(`${place}${part}${hint}`)
}
