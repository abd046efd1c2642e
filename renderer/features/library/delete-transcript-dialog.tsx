import type { TranscriptSummary } from '#shared/domain/transcripts.ts'
import { useBackendCommand } from '../../api/queries.ts'
import { useTranscriptTagging } from '../../parts/transcript-tagging.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { count } from '../../ui/counting.ts'

interface DeleteTranscriptDialogProps {
  readonly transcript: TranscriptSummary
  readonly onClose: () => void
}

/** Says what goes with the transcript before it goes. */
export function DeleteTranscriptDialog({ transcript, onClose }: DeleteTranscriptDialogProps) {
  const remove = useBackendCommand('transcripts.delete')
  const { id, title } = transcript
  const { passages = 0, positions = 0 } = useTranscriptTagging(id) ?? {}
  return (
    <ConfirmDialog
      title="Delete this transcript?"
      isOpen
      onClose={onClose}
      confirmLabel="Delete transcript"
      onConfirm={() => remove.mutateAsync({ id })}
    >
      <p>
        “{title}” goes
        {passages === 0 ? '' : `, with its ${count(passages, 'passage')} and ${count(positions, 'position')}`}. You can
        undo this.
      </p>
    </ConfirmDialog>
  )
}
