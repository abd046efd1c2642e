import type { SiteOffer } from '#shared/corrections/offer-corrections.ts'
import { TranscriptMetadata } from '#shared/domain/transcripts.ts'
import { faultsOf, orNull } from './form-values.ts'
import type { EventChoice } from './event-field.tsx'

const textFields = ['title', 'date', 'time', 'place', 'publisher', 'language', 'url', 'accessed', 'rights'] as const
export type MetadataTextField = (typeof textFields)[number]

/** What stands in the fields: words as they are typed, and the meeting that it is an account of. */
export interface MetadataDraft extends Readonly<Record<MetadataTextField, string>> {
  readonly kind: TranscriptMetadata['kind']
  readonly translation: TranscriptMetadata['translation']
  readonly event: EventChoice
}

export function toMetadataDraft(metadata: TranscriptMetadata): MetadataDraft {
  const { kind, translation, eventId } = metadata
  // Safe: the keys are all of them.
  const texts = Object.fromEntries(textFields.map((field) => [field, metadata[field] ?? ''])) as Record<
    MetadataTextField,
    string
  >
  return { ...texts, kind, translation, event: { id: eventId, newTitle: null } }
}

/** What the fields mean; an event that is to be made is not in it yet. */
export function toMetadata(draft: MetadataDraft): TranscriptMetadata {
  const { title, date, time, place, publisher, language, url, accessed, rights, kind, translation, event } = draft
  return {
    title: title.trim(),
    kind,
    translation,
    eventId: event.id,
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

/** The fields with some of them set. */
export function withMetadata(draft: MetadataDraft, changes: SiteOffer['metadata']): MetadataDraft {
  // Safe: what came as JSON has no fields that are there and undefined.
  const metadata = { ...toMetadata(draft), ...changes } as TranscriptMetadata
  return { ...toMetadataDraft(metadata), event: draft.event }
}

/** What is wrong in the fields, by their names. */
export function faultsOfMetadata(draft: MetadataDraft): ReadonlyMap<string, string> {
  return faultsOf(TranscriptMetadata, toMetadata(draft))
}
