import { affiliationAt } from '../domain/actors.ts'
import { isOwnWord } from '../domain/positions.ts'
import { joinQuotes } from '../domain/spans.ts'
import { lookUpCodebook, type CodebookLookup } from './codebook-lookup.ts'
import { excerptsOf, type Excerpt } from './excerpts.ts'
import type { ExportSource } from './export-source.ts'
import { PROVENANCE_COLUMNS, provenanceCells } from './provenance.ts'
import type { TableRow } from './table.ts'

/** The columns of the event list, after Discourse Network Analyzer's; docs/exports.md says what each holds. */
export const EVENT_COLUMNS = [
  'id',
  'time',
  'document_id',
  'document_title',
  'document_author',
  'document_source',
  'document_section',
  'document_type',
  'person',
  'organization',
  'concept',
  'agreement',
  'start',
  'stop',
  'text',
  'stance',
  'stance_value',
  'act',
  'attribution',
  'own_word',
  'addressee',
  'revision',
  'text_sha256',
  ...PROVENANCE_COLUMNS,
] as const

/** A row for each position, by transcript and place in it. The quotation is exact. */
export function* eventRows(source: ExportSource): Generator<TableRow> {
  const lookup = lookUpCodebook(source)
  const provenance = provenanceCells(source)
  for (const excerpt of excerptsOf(source)) {
    if (excerpt.position === null) continue
    const cells = { ...documentCells(excerpt), ...positionCells(excerpt, excerpt.position, lookup), ...provenance }
    yield EVENT_COLUMNS.map((column) => cells[column])
  }
}

function documentCells({ transcript, date, speakers, event, passage }: Excerpt) {
  const time = date === null ? '' : date.length === 10 && transcript.time !== null ? `${date}T${transcript.time}` : date
  return {
    time,
    document_id: transcript.id,
    document_title: transcript.title,
    document_author: speakers.map((speaker) => speaker.name).join('; '),
    document_source: transcript.publisher ?? '',
    document_section: event?.title ?? '',
    document_type: transcript.kind,
    revision: transcript.revision.number,
    text_sha256: transcript.revision.sha256,
    start: passage.spans[0]?.start ?? '',
    stop: passage.spans.at(-1)?.end ?? '',
    text: joinQuotes(passage.spans.map((span) => span.quote)),
  }
}

function positionCells({ date }: Excerpt, position: NonNullable<Excerpt['position']>, lookup: CodebookLookup) {
  const holder = lookup.actor(position.holderId)
  const bodyId = affiliationAt(holder.affiliations, date)?.organisationId ?? null
  const stance = lookup.term(position.stanceId)
  const isPerson = holder.kind === 'person'
  return {
    id: position.id,
    person: isPerson ? holder.name : '',
    organization: isPerson ? (bodyId === null ? '' : lookup.actor(bodyId).name) : holder.name,
    concept: lookup.issuePath(position.issueId),
    agreement: stance.value === null || stance.value === 0 ? '' : Number(stance.value > 0),
    stance: stance.key,
    stance_value: stance.value ?? '',
    act: position.actId === null ? '' : lookup.term(position.actId).key,
    attribution: position.attribution,
    own_word: isOwnWord(position.attribution) ? 1 : 0,
    addressee: position.addresseeId === null ? '' : lookup.actor(position.addresseeId).name,
  }
}
