import type {
  ActorId,
  CodeId,
  EventId,
  IssueId,
  PassageId,
  RevisionId,
  SpeakerId,
  TermId,
  TranscriptId,
} from '#shared/domain/ids.ts'
import type { BlockKind, TranscriptKind, TurnRole } from '#shared/domain/transcripts.ts'
import type { ProjectDatabase } from './database.ts'
import { readRevisionBytes } from './revision-store.ts'

// What searching reads of a project. Each function is one short page of reading: a reader holds up every writer. Only
// columns of the first schema are named, so that an old project that may not be written is searched as well; it has no
// saved searches, and is never asked what is new.

export interface SearchedTranscript {
  readonly id: TranscriptId
  readonly title: string
  readonly date: string | null
  readonly kind: TranscriptKind
  readonly eventId: EventId | null
  /** The current revision. */
  readonly revisionId: RevisionId
}

/** In the library's order. */
export function listSearchedTranscripts(db: ProjectDatabase): SearchedTranscript[] {
  return db.all<SearchedTranscript>(
    `SELECT transcript.id, transcript.title, transcript.date, transcript.kind, transcript.event_id AS eventId,
       (SELECT id FROM revision WHERE transcript_id = transcript.id ORDER BY number DESC LIMIT 1) AS revisionId
     FROM transcript LEFT JOIN event ON event.id = transcript.event_id
     ORDER BY event.id IS NULL, event.date IS NULL, event.date, event.title, event.id,
       transcript.date IS NULL, transcript.date, transcript.title, transcript.id`,
  )
}

/** Null where the revision is gone. */
export function readRevisionText(db: ProjectDatabase, id: RevisionId): string | null {
  return readRevisionBytes(db, id)?.toString('utf8') ?? null
}

/** Transcripts with a text that was stored after the moment. */
export function listChangedSince(db: ProjectDatabase, since: string): Set<TranscriptId> {
  const rows = db.all<{ id: TranscriptId }>(
    'SELECT DISTINCT transcript_id AS id FROM revision WHERE stored_at > ?',
    since,
  )
  return new Set(rows.map(({ id }) => id))
}

/** The revision that was the newest at the moment; null where the transcript was not there. */
export function findRevisionAt(db: ProjectDatabase, id: TranscriptId, moment: string): RevisionId | null {
  const row = db.get<{ id: RevisionId }>(
    'SELECT id FROM revision WHERE transcript_id = ? AND stored_at <= ? ORDER BY number DESC LIMIT 1',
    id,
    moment,
  )
  return row?.id ?? null
}

export interface SearchedBlock {
  readonly seq: number
  readonly start: number
  readonly end: number
  readonly kind: BlockKind
  readonly speakerId: SpeakerId | null
  readonly role: TurnRole | null
}

const BLOCKS = `SELECT seq, start_offset AS start, end_offset AS end, kind, speaker_id AS speakerId, role FROM block
  WHERE revision_id = ?`
const ALL_BLOCKS = `${BLOCKS} ORDER BY seq`
const BLOCKS_BETWEEN = `${BLOCKS} AND seq BETWEEN ? AND ? ORDER BY seq`
const ONE_BLOCK = `${BLOCKS} AND seq = ?`

/** Blocks of which every other one is wanted are read quicker with those between them. */
const DENSE = 2

/** All blocks of the revision, or those at the given places (in order), in reading order. */
export function readSearchedBlocks(
  db: ProjectDatabase,
  revisionId: RevisionId,
  seqs: readonly number[] | null = null,
): SearchedBlock[] {
  if (seqs === null) return db.all<SearchedBlock>(ALL_BLOCKS, revisionId)
  const [first = 0, last = 0] = [seqs[0], seqs.at(-1)]
  if (last - first >= seqs.length * DENSE || seqs.length < 2) {
    const blocks: SearchedBlock[] = []
    for (const seq of seqs) {
      const block = db.get<SearchedBlock>(ONE_BLOCK, revisionId, seq)
      if (block) blocks.push(block)
    }
    return blocks
  }
  const blocks = db.all<SearchedBlock>(BLOCKS_BETWEEN, revisionId, first, last)
  if (blocks.length === seqs.length) return blocks
  const wanted = new Set(seqs)
  return blocks.filter(({ seq }) => wanted.has(seq))
}

/** Who speaks in a transcript, as far as it is known. */
export interface SearchedSpeaker {
  readonly id: SpeakerId
  readonly name: string
  readonly actorId: ActorId | null
}

export function readSearchedSpeakers(db: ProjectDatabase, id: TranscriptId): SearchedSpeaker[] {
  return db.all<SearchedSpeaker>('SELECT id, name, actor_id AS actorId FROM speaker WHERE transcript_id = ?', id)
}

/** A passage as searching needs it. */
export interface SearchedPassage {
  readonly spans: readonly { readonly start: number; readonly end: number }[]
  readonly positions: readonly { readonly issueId: IssueId; readonly stanceId: TermId }[]
  readonly codeIds: readonly CodeId[]
}

/** The passages of a revision with what restrictions ask of them. */
export function readSearchedPassages(db: ProjectDatabase, revisionId: RevisionId): SearchedPassage[] {
  const spans = db.all<{ id: PassageId; start: number; end: number }>(
    `SELECT passage.id, passage_span.start_offset AS start, passage_span.end_offset AS end
     FROM passage JOIN passage_span ON passage_span.passage_id = passage.id WHERE passage.revision_id = ?`,
    revisionId,
  )
  if (spans.length === 0) return []
  const positions = Map.groupBy(
    db.all<{ id: PassageId; issueId: IssueId; stanceId: TermId }>(
      `SELECT passage.id, position.issue_id AS issueId, position.stance_id AS stanceId
       FROM passage JOIN position ON position.passage_id = passage.id WHERE passage.revision_id = ?`,
      revisionId,
    ),
    ({ id }) => id,
  )
  const codes = Map.groupBy(
    db.all<{ id: PassageId; codeId: CodeId }>(
      `SELECT passage.id, passage_code.code_id AS codeId
       FROM passage JOIN passage_code ON passage_code.passage_id = passage.id WHERE passage.revision_id = ?`,
      revisionId,
    ),
    ({ id }) => id,
  )
  return [...Map.groupBy(spans, ({ id }) => id)].map(([id, own]) => ({
    spans: own,
    positions: positions.get(id) ?? [],
    codeIds: (codes.get(id) ?? []).map(({ codeId }) => codeId),
  }))
}
