import { TranscriptKind, TranscriptMetadata, TranslationStatus } from '#shared/domain/transcripts.ts'
import type { TranscriptSummary } from '#shared/domain/transcripts.ts'
import { useState } from 'react'
import { messageOf } from '../../api/client.ts'
import { useBackendCommand } from '../../api/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { EventField } from './event-field.tsx'
import type { EventChoice } from './event-field.tsx'
import { faultsOf, orNull } from '../../parts/form-values.ts'
import styles from './metadata-dialog.module.css'
import { kindLabels, translationLabels } from '../../parts/transcript-words.ts'

interface MetadataDialogProps {
  readonly transcript: TranscriptSummary
  readonly onClose: () => void
}

const textFields = ['title', 'date', 'time', 'place', 'publisher', 'language', 'url', 'accessed', 'rights'] as const
type TextFieldName = (typeof textFields)[number]

const labels: Readonly<Record<TextFieldName, string>> = {
  title: 'Title',
  date: 'Date',
  time: 'Time',
  place: 'Place, as printed',
  publisher: 'Publisher',
  language: 'Language',
  url: 'Address',
  accessed: 'Accessed on',
  rights: 'Rights',
}

const examples: Readonly<Partial<Record<TextFieldName, string>>> = {
  date: '2019-03-14, or 2019-03, or 2019',
  time: '14:30',
  language: 'en, ru, ja',
  url: 'https://',
  accessed: '2026-01-31',
}

/** Corrects what is known about a transcript. */
export function MetadataDialog({ transcript, onClose }: MetadataDialogProps) {
  const [texts, setTexts] = useState(() => readTexts(transcript))
  const [kind, setKind] = useState<TranscriptKind>(transcript.kind)
  const [translation, setTranslation] = useState(transcript.translation)
  const [event, setEvent] = useState<EventChoice>({ id: transcript.eventId, newTitle: null })
  const update = useBackendCommand('transcripts.update')
  const createEvent = useBackendCommand('events.create')
  const failure = update.error ?? createEvent.error

  const changes = { ...readChanges(texts), kind, translation }
  const faults = faultsOf(TranscriptMetadata.omit({ eventId: true }), changes)

  const submit = async () => {
    if (faults.size > 0) return
    try {
      const made =
        event.newTitle === null
          ? null
          : await createEvent.mutateAsync({ title: event.newTitle, date: changes.date, place: changes.place })
      await update.mutateAsync({ id: transcript.id, changes: { ...changes, eventId: made?.id ?? event.id } })
      onClose()
    } catch {
      // Shown in the dialog, from the command that failed.
    }
  }
  const field = (name: TextFieldName) => (
    <TextField
      label={labels[name]}
      value={texts[name]}
      onChange={(text) => setTexts({ ...texts, [name]: text })}
      placeholder={examples[name] ?? ''}
      error={faults.get(name) ?? null}
      takesFocus={name === 'title'}
    />
  )

  return (
    <Dialog
      title="Details of the transcript"
      isOpen
      onClose={onClose}
      onSubmit={() => void submit()}
      error={failure ? messageOf(failure) : null}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            type="submit"
            isPending={update.isPending || createEvent.isPending}
            isDisabled={faults.size > 0}
          >
            Save
          </Button>
        </>
      }
    >
      {field('title')}
      <div className={styles.pair}>
        <Select
          label="Kind"
          options={TranscriptKind.options.map((id) => ({ id, name: kindLabels[id] }))}
          value={kind}
          onChange={setKind}
        />
        <EventField value={event} onChange={setEvent} />
      </div>
      <div className={styles.pair}>
        {field('date')}
        {field('time')}
      </div>
      <div className={styles.pair}>
        {field('place')}
        {field('publisher')}
      </div>
      <div className={styles.pair}>
        {field('language')}
        <Select
          label="Translation"
          options={TranslationStatus.options.map((id) => ({ id, name: translationLabels[id] }))}
          value={translation}
          onChange={setTranslation}
          placeholder="Not known"
        />
      </div>
      {field('url')}
      <div className={styles.pair}>
        {field('accessed')}
        {field('rights')}
      </div>
      <p className={styles.note}>
        From the file “{transcript.originalName}”, SHA-256 {transcript.sha256.slice(0, 12)}…
      </p>
    </Dialog>
  )
}

function readTexts(transcript: TranscriptSummary): Record<TextFieldName, string> {
  const { title, date, time, place, publisher, language, url, accessed, rights } = transcript
  return {
    title,
    date: date ?? '',
    time: time ?? '',
    place: place ?? '',
    publisher: publisher ?? '',
    language: language ?? '',
    url: url ?? '',
    accessed: accessed ?? '',
    rights: rights ?? '',
  }
}

function readChanges(texts: Readonly<Record<TextFieldName, string>>) {
  const { title, date, time, place, publisher, language, url, accessed, rights } = texts
  return {
    title: title.trim(),
    date: orNull(date),
    time: orNull(time),
    place: orNull(place),
    publisher: orNull(publisher),
    language: orNull(language),
    url: orNull(url),
    accessed: orNull(accessed),
    rights: orNull(rights),
  }
}
