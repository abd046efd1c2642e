import type { TranscriptSummary } from '#shared/domain/transcripts.ts'
import { useState } from 'react'
import { messageOf } from '../../api/client.ts'
import { faultsOfMetadata, toMetadataDraft } from '../../parts/metadata-draft.ts'
import { MetadataFields } from '../../parts/metadata-fields.tsx'
import { useStoreMetadata } from '../../parts/store-metadata.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import styles from './metadata-dialog.module.css'

interface MetadataDialogProps {
  readonly transcript: TranscriptSummary
  readonly onClose: () => void
}

/** Corrects what is known about a transcript. */
export function MetadataDialog({ transcript, onClose }: MetadataDialogProps) {
  const [draft, setDraft] = useState(() => toMetadataDraft(transcript))
  const { store, isStoring, error } = useStoreMetadata(transcript.id)
  const isFaulty = faultsOfMetadata(draft).size > 0

  const submit = async () => {
    if (!isFaulty && (await store(draft))) onClose()
  }
  return (
    <Dialog
      title="Details of the transcript"
      isOpen
      onClose={onClose}
      onSubmit={() => void submit()}
      error={error ? messageOf(error) : null}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" isPending={isStoring} isDisabled={isFaulty}>
            Save
          </Button>
        </>
      }
    >
      <MetadataFields draft={draft} onChange={setDraft} takesFocus />
      <p className={styles.note}>
        From the file “{transcript.originalName}”, SHA-256 {transcript.sha256.slice(0, 12)}…
      </p>
    </Dialog>
  )
}
