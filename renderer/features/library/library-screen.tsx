import type { TranscriptSummary } from '#shared/domain/transcripts.ts'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { messageOf } from '../../api/client.ts'
import { useBackendQuery } from '../../api/queries.ts'
import { useTranscripts } from '../../api/transcript-list.ts'
import { describe } from '../../commands/catalogue.ts'
import { runAction, useActions } from '../../commands/registry.ts'
import { useImporting } from '../../parts/import-queue.ts'
import { navigate } from '../../state/route.ts'
import { eachAtRest } from '../../ui/at-rest.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { count } from '../../ui/counting.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { InlineError } from '../../ui/inline-error.tsx'
import { findFolded, foldForMatching } from '../../ui/matching.ts'
import { PageHeader, ScreenLayout } from '../../ui/screen-layout.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { DeleteTranscriptDialog } from './delete-transcript-dialog.tsx'
import { EventDialog } from './event-dialog.tsx'
import type { LibraryDialog } from './library-dialog.ts'
import { arrangeLibrary } from './library-rows.ts'
import styles from './library-screen.module.css'
import { MeetingsDialog } from './meetings-dialog.tsx'
import { MetadataDialog } from './metadata-dialog.tsx'
import { TranscriptList } from './transcript-list.tsx'
import { describeTranscript } from '../../parts/transcript-words.ts'

/** From how many transcripts on a field to narrow the list is worth its place. */
const filteredFrom = 8

/** All transcripts of the project, under the events that they are accounts of. */
export function LibraryScreen() {
  const transcripts = useTranscripts()
  const events = useBackendQuery('events.list', {})
  const proposals = useBackendQuery('events.proposals', {}).data ?? []
  const [filter, setFilter] = useState('')
  const [onlyNeedy, setOnlyNeedy] = useState(false)
  const waiting = useImporting(({ queue }) => (queue ? queue.items.length - queue.at : 0))
  const [dialog, setDialog] = useState<LibraryDialog | null>(null)
  // While an import runs, the list is read again and again: it is made behind whatever else there is to do.
  const all = useDeferredValue(transcripts.data)
  useActions([
    {
      ...describe('transcripts.gather'),
      isEnabled: proposals.length > 0,
      run: () => setDialog({ type: 'meetings' }),
    },
  ])
  const sought = useDeferredValue(filter)
  // For the first letter of a filter the words of ten thousand would be half of the work.
  useEffect(() => eachAtRest(all ?? [], foldedOf), [all])
  const rows = useMemo(() => {
    const found = findFolded(all ?? [], sought, foldedOf)
    const kept = new Set(found)
    return arrangeLibrary(
      (all ?? []).filter((one) => kept.has(one) && (!onlyNeedy || one.lookReasons.length > 0)),
      events.data ?? [],
      onlyNeedy || sought.trim() !== '',
    )
  }, [all, events.data, sought, onlyNeedy])
  const failure = transcripts.error ?? events.error
  if (failure)
    return (
      <ScreenLayout>
        <div className={styles.head}>
          <InlineError>{messageOf(failure)}</InlineError>
        </div>
      </ScreenLayout>
    )
  if (!all || !events.data)
    return (
      <ScreenLayout>
        <div className={styles.head}>
          <Spinner label="Reading the library" />
        </div>
      </ScreenLayout>
    )
  const closeDialog = () => setDialog(null)
  const needy = all.filter(({ lookReasons }) => lookReasons.length > 0).length

  return (
    <ScreenLayout>
      {all.length === 0 && events.data.length === 0 ? (
        <EmptyLibrary />
      ) : (
        <div className={styles.screen}>
          <div className={styles.head}>
            <PageHeader
              title="Library"
              detail={describeSize(all.length, events.data.length)}
              actions={<ImportButtons />}
            />
            {proposals.length > 0 ? (
              <Button variant="quiet" icon="link" onPress={() => runAction('transcripts.gather')}>
                {proposals.length === 1 ? 'Some transcripts' : `${proposals.length} groups of transcripts`} may be
                accounts of one meeting…
              </Button>
            ) : null}
            {waiting > 0 ? (
              <Button
                variant="quiet"
                icon="upload"
                onPress={() => navigate({ screen: 'correction', transcriptId: null })}
              >
                {waiting === 1 ? 'A file waits' : `${waiting} files wait`} for your look before the import…
              </Button>
            ) : null}
            <div className={styles.narrow}>
              {all.length > filteredFrom ? (
                <TextField
                  label="Narrow the list"
                  isLabelHidden
                  placeholder="Title, kind, publisher, date or place"
                  value={filter}
                  onChange={setFilter}
                />
              ) : null}
              {needy > 0 || onlyNeedy ? (
                <Checkbox isSelected={onlyNeedy} onChange={setOnlyNeedy}>
                  Only those that need a look ({needy.toLocaleString('en')})
                </Checkbox>
              ) : null}
            </div>
          </div>
          <TranscriptList rows={rows} onAsk={setDialog} />
        </div>
      )}
      {dialog?.type === 'metadata' ? <MetadataDialog transcript={dialog.transcript} onClose={closeDialog} /> : null}
      {dialog?.type === 'delete' ? (
        <DeleteTranscriptDialog transcript={dialog.transcript} onClose={closeDialog} />
      ) : null}
      {dialog?.type === 'meetings' ? (
        <MeetingsDialog proposals={proposals} transcripts={all} onClose={closeDialog} />
      ) : null}
      {dialog?.type === 'event' ? <EventDialog event={dialog.event} onClose={closeDialog} /> : null}
    </ScreenLayout>
  )
}

const foldedByTranscript = new WeakMap<TranscriptSummary, readonly string[]>()

/** What a transcript is found by, folded for matching: made once, as the list is narrowed at each key. */
function foldedOf(transcript: TranscriptSummary): readonly string[] {
  const known = foldedByTranscript.get(transcript)
  if (known) return known
  const folded = [foldForMatching(`${transcript.title} ${describeTranscript(transcript)} ${transcript.place ?? ''}`)]
  foldedByTranscript.set(transcript, folded)
  return folded
}

function describeSize(transcripts: number, events: number): string {
  const size = count(transcripts, 'transcript')
  return events === 0 ? size : `${size}, ${count(events, 'event')}`
}

function ImportButtons() {
  return (
    <>
      <Button onPress={() => runAction('transcripts.paste')}>Paste text…</Button>
      <Button variant="primary" icon="upload" onPress={() => runAction('transcripts.import')}>
        Import…
      </Button>
    </>
  )
}

function EmptyLibrary() {
  return (
    <EmptyState title="Bring in the first transcript" action={<ImportButtons />}>
      Drop files or a whole folder anywhere in this window. Speakers, turns, headings and dates are recognised, and the
      file itself is kept as it came.
    </EmptyState>
  )
}
