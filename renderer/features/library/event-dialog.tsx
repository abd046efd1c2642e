import { MeetingEvent } from '#shared/domain/events.ts'
import { useState } from 'react'
import { messageOf } from '../../api/client.ts'
import { useBackendCommand } from '../../api/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { faultsOf, orNull } from '../../parts/form-values.ts'
import styles from './metadata-dialog.module.css'

interface EventDialogProps {
  readonly event: MeetingEvent
  readonly onClose: () => void
}

/** Corrects or deletes an event; its transcripts stay. */
export function EventDialog({ event, onClose }: EventDialogProps) {
  const [draft, setDraft] = useState({ title: event.title, date: event.date ?? '', place: event.place ?? '' })
  const update = useBackendCommand('events.update')
  const remove = useBackendCommand('events.delete')
  const changed = { id: event.id, title: draft.title.trim(), date: orNull(draft.date), place: orNull(draft.place) }
  const faults = faultsOf(MeetingEvent, changed)
  const failure = update.error ?? remove.error

  const submit = () => {
    if (faults.size === 0) update.mutate(changed, { onSuccess: onClose })
  }
  return (
    <Dialog
      title="Event"
      isOpen
      onClose={onClose}
      size="small"
      onSubmit={submit}
      error={failure ? messageOf(failure) : null}
      footer={
        <>
          <span className={styles.left}>
            <Button
              variant="quiet"
              icon="trash"
              isPending={remove.isPending}
              onPress={() => remove.mutate({ id: event.id }, { onSuccess: onClose })}
            >
              Delete event
            </Button>
          </span>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" isPending={update.isPending} isDisabled={faults.size > 0}>
            Save
          </Button>
        </>
      }
    >
      <TextField
        label="Title"
        value={draft.title}
        onChange={(title) => setDraft({ ...draft, title })}
        takesFocus
        error={faults.get('title') ?? null}
      />
      <div className={styles.pair}>
        <TextField
          label="Date"
          value={draft.date}
          onChange={(date) => setDraft({ ...draft, date })}
          placeholder="2019-03-14"
          error={faults.get('date') ?? null}
        />
        <TextField label="Place" value={draft.place} onChange={(place) => setDraft({ ...draft, place })} />
      </div>
      <p className={styles.note}>The transcripts stay when the event is deleted, and it can be undone.</p>
    </Dialog>
  )
}
