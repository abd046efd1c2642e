import type { Output } from '#shared/api/contract.ts'
import type { TranscriptSummary } from '#shared/domain/transcripts.ts'
import { useState } from 'react'
import { messageOf } from '../../api/client.ts'
import { useBackendCommand } from '../../api/queries.ts'
import { offerUndo } from '../../commands/outcomes.ts'
import { describeTranscript } from '../../parts/transcript-words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './meetings-dialog.module.css'

type Proposal = Output<'events.proposals'>[number]

interface MeetingsDialogProps {
  readonly proposals: readonly Proposal[]
  readonly transcripts: readonly TranscriptSummary[]
  readonly onClose: () => void
}

/** Transcripts that may be accounts of one meeting: put each group under an event, or leave it. */
export function MeetingsDialog({ proposals, transcripts, onClose }: MeetingsDialogProps) {
  const byId = new Map(transcripts.map((one) => [one.id, one]))
  return (
    <Dialog
      title="Accounts of one meeting?"
      isOpen
      onClose={onClose}
      footer={
        <Button onPress={onClose} takesFocus>
          Close
        </Button>
      }
    >
      <p className={styles.why}>
        These are of one day, their places agree, and they share a speaker or name the speaker of the other.
      </p>
      {proposals.map((proposal) => (
        <Meeting
          key={proposal.transcriptIds.join(' ')}
          proposal={proposal}
          accounts={proposal.transcriptIds.flatMap((id) => byId.get(id) ?? [])}
          onDone={proposals.length === 1 ? onClose : () => {}}
        />
      ))}
    </Dialog>
  )
}

interface MeetingProps {
  readonly proposal: Proposal
  readonly accounts: readonly TranscriptSummary[]
  /** Nothing else is left where it was the last. */
  readonly onDone: () => void
}

function Meeting({ proposal, accounts, onDone }: MeetingProps) {
  const [title, setTitle] = useState(proposal.title)
  const gather = useBackendCommand('events.gather')
  const { transcriptIds, eventId, date, place } = proposal
  const put = () =>
    gather.mutate(
      { transcriptIds, event: eventId === null ? { title: title.trim(), date, place } : { id: eventId } },
      {
        onSuccess: (event) => {
          onDone()
          void offerUndo(`Put under “${event.title}”.`)
        },
      },
    )
  return (
    <section className={styles.meeting}>
      <ul>
        {accounts.map((account) => (
          <li key={account.id}>
            {account.title} <span className={styles.detail}>{describeTranscript(account)}</span>
          </li>
        ))}
      </ul>
      <div className={styles.event}>
        {eventId === null ? (
          <TextField
            label="Event"
            value={title}
            onChange={setTitle}
            error={gather.error ? messageOf(gather.error) : null}
          />
        ) : (
          <p>Event: {proposal.title}</p>
        )}
        <Button onPress={put} isPending={gather.isPending} isDisabled={title.trim() === ''}>
          Put under one event
        </Button>
      </div>
    </section>
  )
}
