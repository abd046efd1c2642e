import { readSelectedEnds, selectOffsets } from './dom-positions.ts'
import type { TranscriptEditor } from './transcript-editor.ts'

/**
 * Changes how blocks are shown, and puts the selection back, which the browser moves to the start of a paragraph that is
 * built anew. `change` answers the places of the blocks that it has changed: where it has changed none, nothing is laid out.
 */
export function keepSelection(editor: TranscriptEditor, change: () => readonly number[]): void {
  const ends = readSelectedEnds(editor)
  const changed = change()
  if (ends && changed.length > 0) selectOffsets(editor, ends.anchor, ends.focus)
}
