import { AppError } from '#shared/api/envelope.ts'
import type { ParsedInput } from '#shared/api/contract.ts'
import type { NewPosition, NewTags } from '#shared/api/tagging-api.ts'
import { withChanges, type Changes } from '#shared/domain/changes.ts'
import type { CodeId, PassageId, PositionId, RevisionId, TranscriptId } from '#shared/domain/ids.ts'
import { findSpanFault, normaliseSpans, type Span } from '#shared/domain/spans.ts'
import type { ProjectDatabase } from '../store/database.ts'
import { insertMemo } from '../store/memo-store.ts'
import {
  deletePassageCode,
  findPassageBySpans,
  getPassage,
  insertPassage,
  insertPassageCode,
  replaceSpans,
} from '../store/passage-store.ts'
import { getPosition, insertPosition, updatePosition, type PositionFields } from '../store/position-store.ts'
import type { Row } from '../store/tables.ts'
import { recallCurrentRevision } from '../store/revision-store.ts'
import type { Writer } from '../store/writer.ts'
import type { NameResolver } from './name-resolver.ts'

/** What was put on a passage. */
export interface TagCounts {
  readonly positionIds: readonly PositionId[]
  readonly codes: number
  readonly memos: number
}

/** The transcript's current revision; throws `conflict` where that is not the one that was read. */
export function requireCurrentRevision(
  db: ProjectDatabase,
  transcriptId: TranscriptId,
  revisionId: RevisionId,
): Row<'revision'> {
  const revision = recallCurrentRevision(db, transcriptId)
  if (revision.id !== revisionId) {
    throw new AppError(
      'conflict',
      'The text was corrected since it was read here. Nothing was tagged; select the words again.',
    )
  }
  return revision
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
  const { text } = recallCurrentRevision(db, passage.transcriptId)
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

/** Puts on each place its own tags; answers the passages in the order of first mention, and what was put on all of them. */
export function tagPlaces(
  db: ProjectDatabase,
  writer: Writer,
  resolver: NameResolver,
  revision: Row<'revision'>,
  items: ParsedInput<'passages.tagMany'>['items'],
): { passageIds: PassageId[]; counts: TagCounts } {
  const passageIds = new Set<PassageId>()
  const puts = items.map(({ on, tags }) => {
    const id =
      'spans' in on
        ? findOrInsertPassage(db, writer, revision, on.spans)
        : requirePassageOf(db, on.passageId, revision.transcript_id)
    passageIds.add(id)
    return putTags(db, writer, resolver, id, tags)
  })
  const counts = {
    positionIds: puts.flatMap((put) => put.positionIds),
    codes: puts.reduce((sum, put) => sum + put.codes, 0),
    memos: puts.reduce((sum, put) => sum + put.memos, 0),
  }
  return { passageIds: [...passageIds], counts }
}

function requirePassageOf(db: ProjectDatabase, id: PassageId, transcriptId: TranscriptId): PassageId {
  if (getPassage(db, id).transcriptId !== transcriptId) {
    throw new AppError('invalid-input', 'One of the passages stands in another transcript. Nothing was tagged.')
  }
  return id
}

/** Puts one code in the place of another; false where the passage does not bear that. */
export function replaceCode(db: ProjectDatabase, writer: Writer, id: PassageId, from: CodeId, to: CodeId): boolean {
  getPassage(db, id)
  if (!deletePassageCode(writer, id, from)) return false
  insertPassageCode(db, writer, id, to)
  return true
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
