import { TranscriptKind, TranslationStatus } from '#shared/domain/transcripts.ts'
import type { ReactNode } from 'react'
import { Select } from '../ui/select.tsx'
import { TextField, WrappingTextField } from '../ui/text-field.tsx'
import { EventField } from './event-field.tsx'
import { faultsOfMetadata } from './metadata-draft.ts'
import type { MetadataDraft, MetadataTextField } from './metadata-draft.ts'
import styles from './metadata-fields.module.css'
import { kindLabels, translationLabels } from './transcript-words.ts'

const labels: Readonly<Record<MetadataTextField, string>> = {
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

const examples: Readonly<Partial<Record<MetadataTextField, string>>> = {
  date: '2019-03-14, or 2019-03, or 2019',
  time: '14:30',
  language: 'en, ru, ja',
  url: 'https://',
  accessed: '2026-01-31',
}

/** What is often longer than the line that there is for it. */
const wrapping: ReadonlySet<MetadataTextField> = new Set(['title', 'place', 'publisher', 'url'])

interface MetadataFieldsProps {
  readonly draft: MetadataDraft
  readonly onChange: (draft: MetadataDraft) => void
  /** Where what stands in the field comes from, under it. */
  readonly noteOf?: (field: MetadataTextField | 'kind') => ReactNode
  readonly takesFocus?: boolean
}

/** What is known about a transcript, to be put right. */
export function MetadataFields({ draft, onChange, noteOf, takesFocus = false }: MetadataFieldsProps) {
  const faults = faultsOfMetadata(draft)
  const field = (name: MetadataTextField) => {
    const note = noteOf?.(name)
    const Field = wrapping.has(name) ? WrappingTextField : TextField
    return (
      <Field
        label={labels[name]}
        value={draft[name]}
        onChange={(text) => onChange({ ...draft, [name]: text })}
        placeholder={examples[name] ?? ''}
        error={faults.get(name) ?? null}
        takesFocus={takesFocus && name === 'title'}
        {...(note === undefined ? {} : { description: note })}
      />
    )
  }
  return (
    <>
      {field('title')}
      <div className={styles.pair}>
        <Select
          label="Kind"
          options={TranscriptKind.options.map((id) => ({ id, name: kindLabels[id] }))}
          value={draft.kind}
          onChange={(kind) => onChange({ ...draft, kind })}
          description={noteOf?.('kind')}
        />
        <EventField value={draft.event} onChange={(event) => onChange({ ...draft, event })} />
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
          value={draft.translation}
          onChange={(translation) => onChange({ ...draft, translation })}
          placeholder="Not known"
        />
      </div>
      {field('url')}
      <div className={styles.pair}>
        {field('accessed')}
        {field('rights')}
      </div>
    </>
  )
}
