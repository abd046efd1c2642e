import type { Transcript } from '#shared/domain/transcripts.ts'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { behindPaint } from '../ui/next-paint.ts'
import { dressOf, isEditorPrepared, takeEditor } from './prepared-editor.ts'
import { buildAtRest } from './build-at-rest.ts'
import { keepSelection } from './keep-selection.ts'
import type { MarkSpan } from './segments.ts'
import { groupByBlock } from './segments.ts'
import type { TranscriptEditor } from './transcript-editor.ts'
import styles from './transcript-view.module.css'

interface TranscriptViewProps {
  readonly transcript: Transcript
  readonly marks: readonly MarkSpan[]
  readonly isUnfolded: boolean
  /** Called with the editor once it stands, and with null when it goes. */
  readonly onReady: (editor: TranscriptEditor | null) => void
  /** Called after marks or dress have been rebuilt: what was measured before may have moved. */
  readonly onPainted: () => void
}

/** The text of one revision, as written, with its passages; another revision needs another `key`. Nothing can be typed. */
export function TranscriptView({ transcript, marks, isUnfolded, onReady, onPainted }: TranscriptViewProps) {
  const root = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<TranscriptEditor | null>(null)
  const dress = dressOf(transcript)
  const marksByBlock = groupByBlock(transcript.blocks, marks)
  const latest = useRef({ transcript, marksByBlock })
  useLayoutEffect(() => {
    latest.current = { transcript, marksByBlock }
  })

  useLayoutEffect(() => {
    let made: TranscriptEditor | null = null
    let cancel = () => {}
    const place = (): TranscriptEditor => {
      const now = latest.current
      made = takeEditor(now.transcript, now.marksByBlock)
      root.current?.append(made.element())
      return made
    }
    const tell = (placed: TranscriptEditor) => {
      setEditor(placed)
      onReady(placed)
    }
    if (isEditorPrepared(latest.current.transcript)) {
      // A long text that was prepared just now is laid out in a task of its own, after the page around it and before what stands by it.
      const timer = setTimeout(() => {
        const placed = place()
        cancel = behindPaint(() => tell(placed))
      })
      cancel = () => clearTimeout(timer)
    } else tell(place())
    return () => {
      cancel()
      if (made === null) return
      onReady(null)
      made.element().remove()
      made.dispose()
    }
  }, [onReady])

  useLayoutEffect(() => {
    if (editor) {
      keepSelection(editor, () => [...editor.setDress(dress, transcript.language), ...editor.setMarks(marksByBlock)])
    }
    onPainted()
  }, [editor, dress, transcript.language, marksByBlock, onPainted])

  useEffect(() => (editor ? buildAtRest(editor) : undefined), [editor])

  useEffect(() => {
    editor?.setUnfolded(isUnfolded)
    onPainted()
  }, [editor, isUnfolded, onPainted])

  return (
    <div
      ref={root}
      className={styles.root}
      data-unfolded={isUnfolded || undefined}
      role="document"
      aria-label={`Text of “${transcript.title}”`}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- words are selected in it with the keyboard
      tabIndex={0}
      lang={transcript.language ?? undefined}
    />
  )
}
