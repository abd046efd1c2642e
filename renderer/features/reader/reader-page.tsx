import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { createKeyboardCursor } from '../../editor/keyboard-cursor.ts'
import type { TranscriptEditor } from '../../editor/transcript-editor.ts'
import { TranscriptView } from '../../editor/transcript-view.tsx'
import { useAppearance } from '../../state/appearance.ts'
import { Announcer } from '../../ui/announcer.tsx'
import { BesideText } from './beside-text.tsx'
import { CardDrawer } from './cards/card-margin.tsx'
import { ComposerHost } from './composer/composer-host.tsx'
import { CorrectBlock } from './correction/correct-block.tsx'
import { useSetSpans } from './ends/set-spans.ts'
import { goToOffset } from './go-to.ts'
import { Minimap } from './minimap.tsx'
import { PageHead } from './page-head.tsx'
import { useFirstPainter } from './paint-first.ts'
import { PassageChooser } from './passage-chooser.tsx'
import { markerOf } from './page-marks.ts'
import { useNearPassages } from './page-sight.ts'
import type { PageFrame } from './page-sight.ts'
import { ReaderActions } from './reader-actions.tsx'
import type { ReaderData } from './reader-data.ts'
import styles from './reader-page.module.css'
import { useReaderState } from './reader-state.ts'
import { useReadingPlace } from './reading-place.ts'
import { AcknowledgeDialog } from './relating/acknowledge-dialog.tsx'
import { PickedBar } from './relating/picked-bar.tsx'
import { RelateDialog } from './relating/relate-dialog.tsx'
import { useDeletePassage } from './tagging.ts'
import { Suggestions } from './suggestions/suggestions.tsx'
import { TextCursor } from './text-cursor.tsx'
import { useTextHighlights } from './text-highlights.ts'
import { useTextPointer } from './text-pointer.ts'
import { useIsNarrow } from './use-is-narrow.ts'

interface ReaderPageProps {
  readonly data: ReaderData
  /** Given the frame once the text stands, for whoever scrolls it from outside. */
  readonly onFrame: (frame: PageFrame | null) => void
}

/** The open transcript: text, margins, cards, and what is done with them. Another transcript needs another `key`. */
export function ReaderPage({ data, onFrame }: ReaderPageProps) {
  const { transcript, passages, passagesById, forCards } = data
  const scroller = useRef<HTMLDivElement>(null)
  const page = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<TranscriptEditor | null>(null)
  const [frame, setFrame] = useState<PageFrame | null>(null)
  const cursor = useMemo(() => frame && createKeyboardCursor(frame.editor, frame.scroller), [frame])
  const isNarrow = useIsNarrow(scroller)
  const { colourBy } = useAppearance()
  const isUnfolded = useReaderState((state) => state.isUnfolded)
  const deletePassage = useDeletePassage(transcript.id)
  const setSpans = useSetSpans(transcript.id)
  const mark = markerOf(forCards, colourBy)
  const marks = mark(passages)
  const { near, goesOnAbove, refresh } = useNearPassages(frame, passages)
  useLayoutEffect(() => {
    const made =
      editor && scroller.current && page.current ? { editor, scroller: scroller.current, page: page.current } : null
    setFrame(made)
    onFrame(made)
  }, [editor, onFrame])
  useFirstPainter(editor, data, mark)
  useTextPointer(frame, passagesById)
  useTextHighlights(frame, passagesById)
  useReadingPlace(frame, data)

  return (
    <div className={styles.frame}>
      <div ref={scroller} className={styles.scroller} data-narrow={isNarrow || undefined}>
        <div ref={page} className={styles.page}>
          <div className={styles.text}>
            <PageHead transcript={transcript} frame={frame} />
            <TextCursor frame={frame} cursor={cursor}>
              <TranscriptView
                key={transcript.revision.id}
                transcript={transcript}
                marks={marks}
                isUnfolded={isUnfolded}
                onReady={setEditor}
                onPainted={refresh}
              />
            </TextCursor>
          </div>
          <BesideText {...{ data, frame, cursor, near, goesOnAbove, isNarrow, deletePassage, setSpans }} />
          {frame && cursor ? <Suggestions frame={frame} cursor={cursor} data={data} /> : null}
          {frame && cursor ? <ComposerHost frame={frame} cursor={cursor} data={data} /> : null}
        </div>
      </div>
      {isNarrow ? <CardDrawer data={data} near={near} onDelete={deletePassage} /> : null}
      <Minimap
        marks={marks}
        length={transcript.text.length}
        onGoTo={(offset) => frame && goToOffset(frame, offset, true)}
      />
      <PickedBar />
      <PassageChooser data={data} />
      <RelateDialog />
      <AcknowledgeDialog data={data} />
      <Announcer />
      {frame ? <CorrectBlock transcript={transcript} frame={frame} /> : null}
      {frame && cursor ? <ReaderActions {...{ frame, cursor, data, deletePassage, setSpans }} /> : null}
    </div>
  )
}
