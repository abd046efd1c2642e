import type { TranscriptId } from '#shared/domain/ids.ts'
import type { Transcript } from '#shared/domain/transcripts.ts'
import { useEffect, useState } from 'react'
import { call, messageOf } from '../../api/client.ts'
import { useTranscript } from '../../api/transcript-query.ts'
import { describe } from '../../commands/catalogue.ts'
import { tryCommand } from '../../commands/outcomes.ts'
import { runAction, useKeyOf } from '../../commands/registry.ts'
import { tellLookReasons } from '../../parts/guess-words.ts'
import { faultsOfMetadata, toMetadataDraft } from '../../parts/metadata-draft.ts'
import { MetadataFields } from '../../parts/metadata-fields.tsx'
import { useStoreMetadata } from '../../parts/store-metadata.ts'
import { navigate } from '../../state/route.ts'
import { Button } from '../../ui/button.tsx'
import { InlineError } from '../../ui/inline-error.tsx'
import { LoadState } from '../../ui/load-state.tsx'
import { ScreenLayout } from '../../ui/screen-layout.tsx'
import { CorrectionPage } from './correction-page.tsx'
import { resetCorrection, useCorrectionState } from './correction-state.ts'
import { noteGuesses } from './guess-notes.tsx'
import styles from './side.module.css'
import { SpeakerList } from './speaker-list.tsx'
import { correctStored, showStored, useStored } from './stored-state.ts'

interface StoredCorrectionProps {
  readonly transcriptId: TranscriptId
  /** The paragraph to begin with. */
  readonly seq: number
}

/** A stored transcript, corrected: each step is stored at once and can be undone as all else. */
export function StoredCorrection({ transcriptId, seq }: StoredCorrectionProps) {
  const query = useTranscript(transcriptId)
  const { transcript, text } = useStored()
  useEffect(() => resetCorrection(seq), [seq])
  useEffect(() => {
    if (query.data) showStored(query.data)
  }, [query.data])
  if (!query.data || transcript?.id !== transcriptId || !text) {
    return (
      <ScreenLayout>
        <LoadState error={query.isError ? messageOf(query.error) : null} onRetry={() => void query.refetch()} />
      </ScreenLayout>
    )
  }
  return <Page key={transcriptId} transcript={query.data} text={text} />
}

interface PageProps {
  readonly transcript: Transcript
  readonly text: NonNullable<ReturnType<typeof useStored.getState>['text']>
}

function Page({ transcript, text }: PageProps) {
  const [changed, setChanged] = useState<ReturnType<typeof toMetadataDraft> | null>(null)
  const { store, isStoring, error } = useStoreMetadata(transcript.id)
  const key = useKeyOf('correction.finish')
  const metadata = changed ?? toMetadataDraft(transcript)
  const noteOf = noteGuesses(transcript.guesses, toMetadataDraft(transcript), metadata)
  const isFaulty = faultsOfMetadata(metadata).size > 0
  const save = async () => {
    if (changed === null) return true
    const isStored = await store(changed)
    if (isStored) setChanged(null)
    return isStored
  }
  const finish = async () => {
    if (!(await save())) return
    const block = text.blocks[useCorrectionState.getState().at]
    const focus = block && block.seq > 0 ? { focus: { start: block.start } } : {}
    navigate({ screen: 'reader', transcriptId: transcript.id, ...focus })
  }
  return (
    <CorrectionPage
      text={text}
      language={transcript.language}
      title={transcript.title}
      onCorrect={correctStored}
      actions={[
        {
          ...describe('correction.finish'),
          label: 'Back to reading',
          hint: 'back to reading',
          isEnabled: !isFaulty,
          run: finish,
        },
      ]}
      side={
        <>
          {transcript.lookReasons.length === 0 ? null : <LookNotice transcript={transcript} />}
          <MetadataFields draft={metadata} onChange={setChanged} noteOf={noteOf} />
          {error ? <InlineError>{messageOf(error)}</InlineError> : null}
          <SpeakerList text={text} />
          <p className={styles.file}>From “{transcript.original.name}”, whose bytes are kept as they came.</p>
        </>
      }
      foot={
        <>
          <span className={styles.place}>Each correction is stored at once.</span>
          {changed === null ? null : (
            <Button isPending={isStoring} isDisabled={isFaulty} onPress={() => void save()}>
              Save details
            </Button>
          )}
          <Button variant="primary" kbd={key} isDisabled={isFaulty} onPress={() => runAction('correction.finish')}>
            Back to reading
          </Button>
        </>
      }
    />
  )
}

/** Why it should be looked at; nothing is left of it once somebody says that it is right. */
function LookNotice({ transcript: { id, lookReasons } }: Pick<PageProps, 'transcript'>) {
  return (
    <div className={styles.notice}>
      <p>{tellLookReasons(lookReasons)}.</p>
      <Button onPress={() => void tryCommand(() => call('transcripts.lookedAt', { id }))}>It is right</Button>
    </div>
  )
}
