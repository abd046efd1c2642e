import { useCallback, useMemo, useState } from 'react'
import { messageOf } from '../../api/client.ts'
import { useTranscripts } from '../../api/transcript-list.ts'
import { navigate, useRoute } from '../../state/route.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ScreenLayout } from '../../ui/screen-layout.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { AnswersNote } from './answers/answers-note.tsx'
import { ColourLegend } from './colour-legend.tsx'
import { goToOffset } from './go-to.ts'
import { useSight } from './page-sight.ts'
import type { PageFrame } from './page-sight.ts'
import { useIsPrepared } from './prepare-page.ts'
import { useReaderData } from './reader-data.ts'
import { outlineOf, ReaderNav } from './reader-nav.tsx'
import { ReaderPage } from './reader-page.tsx'
import styles from './reader-page.module.css'
import { SuggestionsNote } from './suggestions/suggestions-note.tsx'
import { PressKey } from '../../parts/press-key.tsx'
import { useIsAtRest } from '../../ui/use-is-at-rest.ts'
import { usePainted } from '../../ui/use-painted.ts'

const none: readonly never[] = []

/** The reader: transcripts and headings on the left, the open text on the page. */
export function ReaderScreen() {
  const route = useRoute()
  const openId = route.screen === 'reader' ? route.transcriptId : null
  const { data, error } = useReaderData(openId)
  const isPrepared = useIsPrepared(data)
  const [frame, setFrame] = useState<PageFrame | null>(null)
  const noteFrame = useCallback((made: PageFrame | null) => setFrame(made), [])
  const transcript = data?.transcript
  const outline = transcript ? outlineOf(transcript) : none
  const current = useSight(({ reading }) => outline.findLast((one) => one.seq <= reading)?.seq ?? null)
  // What is counted in the list comes last: after the card of a tag that was just put, and after a text that is opened.
  const settled = usePainted(isPrepared ? data : null)
  // The list beside a text that was opened from elsewhere comes when the page has nothing better to do.
  const isListDue = useIsAtRest()
  const nav = useMemo(() => {
    const goTo = (seq: number) => {
      const block = transcript?.blocks[seq]
      if (frame && block) goToOffset(frame, block.start, true)
    }
    return (
      <ReaderNav openId={openId} outline={outline} currentHeading={current} onGoTo={goTo}>
        {settled ? <AnswersNote data={settled} /> : null}
        {settled ? <SuggestionsNote /> : null}
        {settled ? <ColourLegend data={settled} onGoTo={(offset) => frame && goToOffset(frame, offset)} /> : null}
      </ReaderNav>
    )
  }, [openId, outline, current, frame, transcript, settled])
  return (
    <ScreenLayout navLabel="Transcripts and headings" nav={isListDue ? nav : null}>
      {error ? (
        <EmptyState
          title="This text cannot be shown"
          action={<Button onPress={() => navigate({ screen: 'library' })}>To the library</Button>}
        >
          {messageOf(error)}
        </EmptyState>
      ) : openId === null ? (
        <NothingOpen />
      ) : data === null || !isPrepared ? (
        <div className={styles.opening}>
          <Spinner label="Opening the text" />
        </div>
      ) : (
        <ReaderPage key={data.transcript.id} data={data} onFrame={noteFrame} />
      )}
    </ScreenLayout>
  )
}

function NothingOpen() {
  const { data: transcripts = [] } = useTranscripts()
  if (transcripts.length > 0) {
    return (
      <EmptyState title="Choose a text to read">
        Your transcripts are on the left. In an open text, select words and <PressKey action="passage.tagPosition" /> to
        say whose position they show.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title="Nothing to read yet"
      action={
        <Button variant="primary" onPress={() => navigate({ screen: 'library' })}>
          To the library
        </Button>
      }
    >
      Bring in a press conference, a read-out or a statement; then select words here and{' '}
      <PressKey action="passage.tagPosition" />.
    </EmptyState>
  )
}
