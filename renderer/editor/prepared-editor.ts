import type { Transcript } from '#shared/domain/transcripts.ts'
import { oncePer } from '../ui/once-per.ts'
import type { BlockDress } from './block-dress.ts'
import { dressBlocks } from './block-dress.ts'
import type { MarksByBlock, TranscriptEditor } from './transcript-editor.ts'
import { createTranscriptEditor } from './transcript-editor.ts'

/** How the blocks of the open text look. */
export const dressOf = oncePer((transcript: Transcript): readonly BlockDress[] => dressBlocks(transcript))

/** The editor that was made before the page on which it will stand. */
let prepared: { readonly transcript: Transcript; readonly editor: TranscriptEditor } | null = null

/** Makes the editor of a text; whoever shows that text takes it. */
export function prepareEditor(transcript: Transcript, marks: MarksByBlock): void {
  prepared?.editor.dispose()
  prepared = { transcript, editor: createTranscriptEditor(transcript, dressOf(transcript), marks) }
}

/** Draws what was prepared, out of sight. */
export function drawPrepared(): void {
  prepared?.editor.element()
}

/** Builds the beginning of what was prepared: the page puts what is known of the text below its title. */
export function buildFirstOfPrepared(): void {
  prepared?.editor.blockElement(0)
}

/** Editors that were taken as they had been prepared. */
const taken = new WeakSet<TranscriptEditor>()

/** Whether the editor stands on its page as it was prepared. */
export function wasPrepared(editor: TranscriptEditor): boolean {
  return taken.has(editor)
}

/** Whether an editor of the text waits for its page. */
export function isEditorPrepared(transcript: Transcript): boolean {
  return prepared?.transcript === transcript
}

/** The editor of the text, prepared or made now, with these marks. It is the caller's, who disposes of it. */
export function takeEditor(transcript: Transcript, marks: MarksByBlock): TranscriptEditor {
  if (prepared?.transcript !== transcript) return createTranscriptEditor(transcript, dressOf(transcript), marks)
  const { editor } = prepared
  prepared = null
  taken.add(editor)
  editor.setMarks(marks)
  return editor
}
