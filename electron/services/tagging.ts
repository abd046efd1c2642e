import { AppError } from '#shared/api/envelope.ts'
import type { NewPosition, NewTags } from '#shared/api/tagging-api.ts'
import { withChanges, type Changes } from '#shared/domain/changes.ts'
import type { PassageId, PositionId, TranscriptId } from '#shared/domain/ids.ts'
import { findSpanFault, normaliseSpans, type Span } from '#shared/domain/spans.ts'
import type { ProjectDatabase } from '../store/database.ts'
import { insertMemo } from '../store/memo-store.ts'
import { findPassageBySpans, insertPassage, insertPassageCode, replaceSpans } from '../store/passage-store.ts'
import { getPosition, insertPosition, updatePosition, type PositionFields } from '../store/position-store.ts'
import type { Row } from '../store/tables.ts'
import { getCurrentRevision } from '../store/transcript-store.ts'
import type { Writer } from '../store/writer.ts'
import type { NameResolver } from './name-resolver.ts'

/** What was put on a passage. */
export interface TagCounts {
  readonly positionIds: readonly PositionId[]
  readonly codes: number
  readonly memos: number
}

/** The passage of exactly these spans, made where missing. Throws `invalid-input` for impossible spans. */
export function findOrInsertPassage(
  db: ProjectDatabase,
  writer: Writer,
  revision: Row<'revision'>,
  spans: readonly Span[],
): PassageId {
  const { text, id: revisionId, transcript_id: transcriptId } = revision
  const checked = checkedSpans(text, spans)
  const known = findPassageBySpans(db, revisionId, checked)
  return known?.id ?? insertPassage(writer, { transcriptId, revisionId, text, spans: checked })
}

/** Gives the passage other spans of the same text. */
export function moveSpans(
  db: ProjectDatabase,
  writer: Writer,
  passage: { id: PassageId; transcriptId: TranscriptId },
  spans: readonly Span[],
): void {
  const { text } = getCurrentRevision(db, passage.transcriptId)
  replaceSpans(writer, passage.id, text, checkedSpans(text, spans))
}

export function putTags(
  db: ProjectDatabase,
  writer: Writer,
  resolver: NameResolver,
  passageId: PassageId,
  tags: NewTags,
): TagCounts {
  const positionIds = (tags.positions ?? []).map((position) =>
    insertPosition(writer, passageId, toFields(resolver, position)),
  )
  const codes = (tags.codes ?? []).filter((code) =>
    insertPassageCode(db, writer, passageId, resolver.code(code)),
  ).length
  if (tags.memo !== undefined) insertMemo(writer, { subject: 'passage', subjectId: passageId, text: tags.memo })
  return { positionIds, codes, memos: tags.memo === undefined ? 0 : 1 }
}

export function changePosition(
  db: ProjectDatabase,
  writer: Writer,
  resolver: NameResolver,
  id: PositionId,
  changes: Changes<NewPosition>,
): void {
  const { holderId, issueId, addresseeId, ...rest } = getPosition(db, id)
  const addressee = addresseeId === null ? null : { id: addresseeId }
  const before: NewPosition = { ...rest, holder: { id: holderId }, issue: { id: issueId }, addressee }
  updatePosition(writer, id, toFields(resolver, withChanges(before, changes)))
}

function toFields(resolver: NameResolver, position: NewPosition): PositionFields {
  return {
    holderId: resolver.actor(position.holder),
    issueId: resolver.issue(position.issue),
    stanceId: position.stanceId,
    actId: position.actId ?? null,
    attribution: position.attribution,
    addresseeId: position.addressee ? resolver.actor(position.addressee) : null,
    conditions: position.conditions ?? '',
    gloss: position.gloss ?? '',
    confidence: position.confidence ?? null,
  }
}

function checkedSpans(text: string, spans: readonly Span[]): Span[] {
  const fault = findSpanFault(text, spans)
  if (fault !== null) throw new AppError('invalid-input', `Not a passage: ${fault}.`)
  return normaliseSpans(spans)
}
