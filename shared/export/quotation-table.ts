import { isOwnWord } from '../domain/positions.ts'
import { joinQuotes } from '../domain/spans.ts'
import { lookUpCodebook, type CodebookLookup } from './codebook-lookup.ts'
import { excerptsOf, type Excerpt } from './excerpts.ts'
import type { ExportSource } from './export-source.ts'
import { PROVENANCE_COLUMNS, provenanceCells } from './provenance.ts'

/** The columns of the table of quotations, in order; docs/exports.md says what each holds. */
export const QUOTATION_COLUMNS = [
  'passage_id',
  'position_id',
  'transcript_id',
  'transcript_title',
  'kind',
  'date',
  'time',
  'place',
  'event',
  'publisher',
  'language',
  'translation',
  'url',
  'accessed',
  'speaker',
  'speaker_office',
  'speaker_affiliation',
  'role',
  'holder',
  'holder_kind',
  'issue',
  'stance',
  'stance_label',
  'stance_value',
  'act',
  'attribution',
  'own_word',
  'addressee',
  'conditions',
  'gloss',
  'confidence',
  'codes',
  'disagreements',
  'quotation',
  'spans_count',
  'start',
  'end',
  'paragraph',
  'revision',
  'text_sha256',
  'coder',
  'tagged_at',
  'citation',
  ...PROVENANCE_COLUMNS,
] as const

type QuotationColumn = (typeof QUOTATION_COLUMNS)[number]
/** One row; an empty string where there is nothing to say. Numbers are numbers, all else is text. */
export type QuotationRow = Readonly<Record<QuotationColumn, string | number>>

/** A row per passage × position; a passage without a position gives one row whose position columns are empty. */
export function* quotationRows(source: ExportSource): Generator<QuotationRow> {
  const lookup = lookUpCodebook(source)
  const disagreements = disagreementTitles(source)
  const provenance = provenanceCells(source)
  for (const excerpt of excerptsOf(source)) {
    yield {
      ...passageCells(excerpt, lookup),
      ...positionCells(excerpt, lookup),
      ...provenance,
      disagreements: joinDistinct([
        ...(disagreements.get(excerpt.position?.id ?? '') ?? []),
        ...(disagreements.get(excerpt.passage.id) ?? []),
      ]),
    }
  }
}

/** By position (evidence of a side) and by passage (acknowledgement or denial). */
function disagreementTitles(source: ExportSource): Map<string, string[]> {
  const titles = new Map<string, string[]>()
  for (const { title, sides, acknowledgements } of source.disagreements) {
    const ids = [...sides.flatMap((side) => side.positionIds), ...acknowledgements.map((one) => one.passageId)]
    for (const id of ids) titles.set(id, [...(titles.get(id) ?? []), title])
  }
  return titles
}

function joinDistinct(parts: readonly (string | null)[]): string {
  return [...new Set(parts.filter((part) => part !== null && part !== ''))].join('; ')
}

function passageCells(excerpt: Excerpt, lookup: CodebookLookup) {
  const { transcript, passage, speakers } = excerpt
  return {
    passage_id: passage.id,
    transcript_id: transcript.id,
    transcript_title: transcript.title,
    kind: transcript.kind,
    date: excerpt.date ?? '',
    time: transcript.time ?? '',
    place: excerpt.place ?? '',
    event: excerpt.event?.title ?? '',
    publisher: transcript.publisher ?? '',
    language: transcript.language ?? '',
    translation: transcript.translation ?? '',
    url: transcript.url ?? '',
    accessed: transcript.accessed ?? '',
    speaker: joinDistinct(speakers.map((speaker) => speaker.name)),
    speaker_office: joinDistinct(speakers.map((speaker) => speaker.office)),
    speaker_affiliation: joinDistinct(speakers.map((speaker) => speaker.affiliation)),
    role: excerpt.role ?? '',
    codes: joinDistinct(passage.codeIds.map((id) => lookup.codePath(id))),
    quotation: joinQuotes(passage.spans.map((span) => span.quote)),
    spans_count: passage.spans.length,
    start: passage.spans[0]?.start ?? '',
    end: passage.spans.at(-1)?.end ?? '',
    paragraph: excerpt.paragraphs,
    revision: transcript.revision.number,
    text_sha256: transcript.revision.sha256,
    citation: excerpt.citation,
  }
}

function positionCells({ passage, position }: Excerpt, lookup: CodebookLookup) {
  if (position === null)
    return { ...NO_POSITION, coder: lookup.coder(passage.coderId).name, tagged_at: passage.createdAt }
  const holder = lookup.actor(position.holderId)
  const stance = lookup.term(position.stanceId)
  return {
    position_id: position.id,
    holder: holder.name,
    holder_kind: holder.kind,
    issue: lookup.issuePath(position.issueId),
    stance: stance.key,
    stance_label: stance.label,
    stance_value: stance.value ?? '',
    act: position.actId === null ? '' : lookup.term(position.actId).key,
    attribution: position.attribution,
    own_word: isOwnWord(position.attribution) ? 1 : 0,
    addressee: position.addresseeId === null ? '' : lookup.actor(position.addresseeId).name,
    conditions: position.conditions,
    gloss: position.gloss,
    confidence: position.confidence ?? '',
    coder: lookup.coder(position.coderId).name,
    tagged_at: position.createdAt,
  }
}

const NO_POSITION = {
  position_id: '',
  holder: '',
  holder_kind: '',
  issue: '',
  stance: '',
  stance_label: '',
  stance_value: '',
  act: '',
  attribution: '',
  own_word: '',
  addressee: '',
  conditions: '',
  gloss: '',
  confidence: '',
} as const
