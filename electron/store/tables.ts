import type { ChangedSubject } from '#shared/api/events.ts'
import type { ActorKind } from '#shared/domain/actors.ts'
import type {
  ActorId,
  AnswerId,
  CodeId,
  CoderId,
  DisagreementId,
  EventId,
  ExportPresetId,
  IssueId,
  MemoId,
  PassageId,
  PositionId,
  ProjectId,
  RevisionId,
  SavedSearchId,
  SideId,
  SiteRuleId,
  SpeakerId,
  SuggestionDismissalId,
  TermId,
  TranscriptId,
} from '#shared/domain/ids.ts'
import type { Doubt } from '#shared/domain/guesses.ts'
import type { MemoSubject } from '#shared/domain/memos.ts'
import type { Attribution, Confidence } from '#shared/domain/positions.ts'
import type { TermList } from '#shared/domain/terms.ts'
import type { BlockKind, TranscriptKind, TranslationStatus, TurnRole } from '#shared/domain/transcripts.ts'

/** What a column holds; the type parameter is for the compiler only. */
interface Column<Value> {
  readonly holds?: Value
  /** Of a column that came with a later schema: what it holds in rows that the operation log kept from before. */
  readonly before?: Value
}
/** Text that is one of a closed list (by a CHECK in the schema) or an id of one kind (by a reference). */
function of<Value extends string | null>(): Column<Value> {
  return {}
}
const text: Column<string> = {}
const textOrNull: Column<string | null> = {}
const integer: Column<number> = {}
const integerOrNull: Column<number | null> = {}
const realOrNull: Column<number | null> = {}
const blob: Column<Uint8Array> = {}
const addedText: Column<string> = { before: '' }
const addedIntegerOrNull: Column<number | null> = { before: null }
const addedDoubt: Column<Doubt | null> = { before: null }
/** JSON. */
const addedObject: Column<string> = { before: '{}' }
const addedList: Column<string> = { before: '[]' }

interface Table<Columns extends Record<string, Column<unknown>>> {
  /** The primary key's columns, in order. */
  readonly key: readonly (keyof Columns & string)[]
  readonly columns: Columns
  /** What the rest of the program is told has changed, and which column names it. */
  readonly subject: ChangedSubject
  readonly subjectId: keyof Columns & string
}

function table<Columns extends Record<string, Column<unknown>>>(
  subject: ChangedSubject,
  subjectId: keyof Columns & string,
  key: readonly (keyof Columns & string)[],
  columns: Columns,
): Table<Columns> {
  return { subject, subjectId, key, columns }
}

/**
 * The tables that commands write, in the newest schema. Row types derive from here; a test compares the
 * columns with the file's own.
 */
export const tables = {
  project: table('project', 'id', ['only_row'], {
    only_row: integer,
    id: of<ProjectId>(),
    title: text,
    template: text,
    created_at: text,
  }),
  coder: table('project', 'id', ['id'], { id: of<CoderId>(), name: text, created_at: text }),
  term: table('term', 'id', ['id'], {
    id: of<TermId>(),
    list: of<TermList>(),
    key: text,
    label: text,
    phrase: text,
    sign: text,
    value: realOrNull,
    definition: text,
    rank: integer,
    example: addedText,
    source: addedText,
  }),
  event: table('event', 'id', ['id'], {
    id: of<EventId>(),
    title: text,
    date: textOrNull,
    place: textOrNull,
    coder_id: of<CoderId>(),
    created_at: text,
  }),
  actor: table('actor', 'id', ['id'], {
    id: of<ActorId>(),
    name: text,
    kind: of<ActorKind>(),
    note: text,
    coder_id: of<CoderId>(),
    created_at: text,
  }),
  actor_alias: table('actor', 'actor_id', ['actor_id', 'rank'], { actor_id: of<ActorId>(), rank: integer, text: text }),
  affiliation: table('actor', 'actor_id', ['actor_id', 'rank'], {
    actor_id: of<ActorId>(),
    rank: integer,
    office: textOrNull,
    organisation_id: of<ActorId | null>(),
    from_date: textOrNull,
    to_date: textOrNull,
  }),
  issue: table('issue', 'id', ['id'], {
    id: of<IssueId>(),
    parent_id: of<IssueId | null>(),
    name: text,
    definition: text,
    hue: integer,
    rank: integer,
    coder_id: of<CoderId>(),
    created_at: text,
    inclusion: addedText,
    exclusion: addedText,
    example: addedText,
  }),
  issue_name: table('issue', 'issue_id', ['issue_id', 'rank'], {
    issue_id: of<IssueId>(),
    rank: integer,
    text: text,
    used_by_id: of<ActorId | null>(),
  }),
  code: table('code', 'id', ['id'], {
    id: of<CodeId>(),
    parent_id: of<CodeId | null>(),
    name: text,
    hue: integer,
    definition: text,
    inclusion: text,
    exclusion: text,
    example: text,
    rank: integer,
    coder_id: of<CoderId>(),
    created_at: text,
    source: addedText,
  }),
  transcript: table('transcript', 'id', ['id'], {
    id: of<TranscriptId>(),
    event_id: of<EventId | null>(),
    title: text,
    kind: of<TranscriptKind>(),
    publisher: textOrNull,
    date: textOrNull,
    time: textOrNull,
    place: textOrNull,
    language: textOrNull,
    translation: of<TranslationStatus | null>(),
    url: textOrNull,
    accessed: textOrNull,
    rights: textOrNull,
    original_name: text,
    original_media_type: text,
    original_encoding: textOrNull,
    original_sha256: text,
    original_length: integer,
    coder_id: of<CoderId>(),
    created_at: text,
    guesses: addedObject,
    look_reasons: addedList,
  }),
  original_chunk: table('transcript', 'transcript_id', ['transcript_id', 'seq'], {
    transcript_id: of<TranscriptId>(),
    seq: integer,
    bytes: blob,
  }),
  revision: table('transcript', 'transcript_id', ['id'], {
    id: of<RevisionId>(),
    transcript_id: of<TranscriptId>(),
    number: integer,
    text: text,
    sha256: text,
    length: integer,
    coder_id: of<CoderId>(),
    created_at: text,
    stored_at: addedText,
  }),
  speaker: table('speaker', 'transcript_id', ['id'], {
    id: of<SpeakerId>(),
    transcript_id: of<TranscriptId>(),
    rank: integer,
    name: text,
    office: textOrNull,
    affiliation: textOrNull,
    actor_id: of<ActorId | null>(),
  }),
  block: table('transcript', 'revision_id', ['revision_id', 'seq'], {
    revision_id: of<RevisionId>(),
    seq: integer,
    start_offset: integer,
    end_offset: integer,
    kind: of<BlockKind>(),
    speaker_id: of<SpeakerId | null>(),
    label: textOrNull,
    marker: textOrNull,
    role: of<TurnRole | null>(),
    page: addedIntegerOrNull,
    doubt: addedDoubt,
  }),
  passage: table('passage', 'id', ['id'], {
    id: of<PassageId>(),
    transcript_id: of<TranscriptId>(),
    revision_id: of<RevisionId>(),
    start_offset: integer,
    coder_id: of<CoderId>(),
    created_at: text,
  }),
  passage_span: table('passage', 'passage_id', ['passage_id', 'seq'], {
    passage_id: of<PassageId>(),
    seq: integer,
    start_offset: integer,
    end_offset: integer,
    quote: text,
    prefix: text,
    suffix: text,
  }),
  position: table('position', 'id', ['id'], {
    id: of<PositionId>(),
    passage_id: of<PassageId>(),
    holder_id: of<ActorId>(),
    issue_id: of<IssueId>(),
    stance_id: of<TermId>(),
    act_id: of<TermId | null>(),
    attribution: of<Attribution>(),
    addressee_id: of<ActorId | null>(),
    conditions: text,
    gloss: text,
    confidence: of<Confidence | null>(),
    coder_id: of<CoderId>(),
    created_at: text,
  }),
  passage_code: table('passage', 'passage_id', ['passage_id', 'code_id'], {
    passage_id: of<PassageId>(),
    code_id: of<CodeId>(),
    coder_id: of<CoderId>(),
    created_at: text,
  }),
  disagreement: table('disagreement', 'id', ['id'], {
    id: of<DisagreementId>(),
    title: text,
    question: text,
    issue_id: of<IssueId | null>(),
    kind_id: of<TermId | null>(),
    mode_id: of<TermId | null>(),
    intensity: integerOrNull,
    coder_id: of<CoderId>(),
    created_at: text,
  }),
  side: table('disagreement', 'disagreement_id', ['id'], {
    id: of<SideId>(),
    disagreement_id: of<DisagreementId>(),
    rank: integer,
  }),
  side_actor: table('disagreement', 'side_id', ['side_id', 'actor_id'], {
    side_id: of<SideId>(),
    actor_id: of<ActorId>(),
    rank: integer,
  }),
  side_position: table('disagreement', 'side_id', ['side_id', 'position_id'], {
    side_id: of<SideId>(),
    position_id: of<PositionId>(),
    rank: integer,
  }),
  disagreement_status: table('disagreement', 'disagreement_id', ['disagreement_id', 'rank'], {
    disagreement_id: of<DisagreementId>(),
    rank: integer,
    status_id: of<TermId>(),
    since: textOrNull,
    note: text,
    passage_id: of<PassageId | null>(),
  }),
  acknowledgement: table('disagreement', 'disagreement_id', ['disagreement_id', 'rank'], {
    disagreement_id: of<DisagreementId>(),
    rank: integer,
    passage_id: of<PassageId>(),
    actor_id: of<ActorId | null>(),
    does: of<'acknowledges' | 'denies'>(),
  }),
  memo: table('memo', 'subject_id', ['id'], {
    id: of<MemoId>(),
    subject: of<MemoSubject>(),
    subject_id: text,
    text: text,
    coder_id: of<CoderId>(),
    created_at: text,
    changed_at: text,
  }),
  distinct_actors: table('actor', 'first_id', ['first_id', 'second_id'], {
    first_id: of<ActorId>(),
    second_id: of<ActorId>(),
    coder_id: of<CoderId>(),
    created_at: text,
  }),
  answer: table('answer', 'transcript_id', ['id'], {
    id: of<AnswerId>(),
    transcript_id: of<TranscriptId>(),
    revision_id: of<RevisionId>(),
    start_offset: integer,
    quality_id: of<TermId>(),
    coder_id: of<CoderId>(),
    created_at: text,
  }),
  dismissed_suggestion: table('suggestion', 'transcript_id', ['id'], {
    id: of<SuggestionDismissalId>(),
    transcript_id: of<TranscriptId>(),
    revision_id: of<RevisionId>(),
    start_offset: integer,
    end_offset: integer,
    quote: text,
    rule: text,
    coder_id: of<CoderId>(),
    created_at: text,
  }),
  site_rule: table('site-rule', 'id', ['id'], {
    id: of<SiteRuleId>(),
    site: text,
    sign: text,
    rule: text,
    coder_id: of<CoderId>(),
    created_at: text,
  }),
  export_preset: table('preset', 'id', ['id'], {
    id: of<ExportPresetId>(),
    name: text,
    settings: text,
    coder_id: of<CoderId>(),
    created_at: text,
  }),
  saved_search: table('saved-search', 'id', ['id'], {
    id: of<SavedSearchId>(),
    name: text,
    query: text,
    looked_at: text,
    coder_id: of<CoderId>(),
    created_at: text,
  }),
} as const

/** What the columns that came with a later schema hold in rows from before: in the operation log, in an old file. */
export function valuesBefore(name: TableName): Record<string, SqlValue> {
  const columns: Record<string, Column<unknown>> = tables[name].columns
  // Given above, each as a value of its column.
  return Object.fromEntries(
    Object.entries(columns).flatMap(([column, { before }]) =>
      before === undefined ? [] : [[column, before as SqlValue]],
    ),
  )
}

export type TableName = keyof typeof tables
export type Row<T extends TableName> = {
  -readonly [C in keyof (typeof tables)[T]['columns']]: (typeof tables)[T]['columns'][C] extends Column<infer Value>
    ? Value
    : never
}
export type SqlValue = string | number | null | Uint8Array
