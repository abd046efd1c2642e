import type { TranscriptId } from '#shared/domain/ids.ts'
import type { TaggedPassage } from '#shared/domain/passages.ts'
import { useLayoutEffect } from 'react'
import { keepSelection } from '../../editor/keep-selection.ts'
import type { MarkSpan } from '../../editor/segments.ts'
import { groupByBlock } from '../../editor/segments.ts'
import type { TranscriptEditor } from '../../editor/transcript-editor.ts'
import { replacePassages } from './reader-data.ts'
import type { ReaderData } from './reader-data.ts'

type Paint = (passages: readonly TaggedPassage[]) => void

const painters = new Map<TranscriptId, Paint>()

/** Marks the passages in the open text by itself: cards, lists and counts take longer to make than a mark, and come after it. */
export function paintFirst(transcriptId: TranscriptId, passages: readonly TaggedPassage[]): void {
  painters.get(transcriptId)?.(passages)
}

/** Lets the text be marked before the page is rendered anew, by the marks that it is rendered with then. */
export function useFirstPainter(
  editor: TranscriptEditor | null,
  { transcript, passages }: ReaderData,
  mark: (passages: readonly TaggedPassage[]) => readonly MarkSpan[],
): void {
  useLayoutEffect(() => {
    if (!editor) return undefined
    const paint: Paint = (fresh) => {
      const marks = mark(replacePassages(passages, fresh))
      keepSelection(editor, () => editor.setMarks(groupByBlock(transcript.blocks, marks)))
    }
    painters.set(transcript.id, paint)
    return () => {
      painters.delete(transcript.id)
    }
  }, [editor, transcript, passages, mark])
}
