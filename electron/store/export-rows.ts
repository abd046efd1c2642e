import type { RevisionId, TranscriptId } from '#shared/domain/ids.ts'
import type { CodedWords, TaggedPassage } from '#shared/domain/passages.ts'
import type { Position } from '#shared/domain/positions.ts'
import type { Found, Wanted } from '#shared/export/wanted.ts'
import type { ProjectDatabase } from './database.ts'
import { readCodedWords, readTags } from './passage-store.ts'
import { listPositionsOfPassages } from './position-store.ts'
import type { Row, SqlValue } from './tables.ts'

/** The last passage of a page: where the next one begins. */
export interface PagePlace {
  readonly start: number
  readonly id: string
}

interface PassagePage {
  readonly passages: TaggedPassage[]
  /** Null where no more follow. */
  readonly last: PagePlace | null
}

/** The revisions of a transcript that bear passages, newest first: nearly always one. */
export function listPassageRevisions(db: ProjectDatabase, transcriptId: TranscriptId): RevisionId[] {
  return db
    .all<{ id: RevisionId }>(
      `SELECT id FROM revision WHERE transcript_id = ? AND EXISTS (SELECT 1 FROM passage WHERE revision_id = revision.id)
       ORDER BY number DESC`,
      transcriptId,
    )
    .map((row) => row.id)
}

/**
 * At most `limit` passages of the revision after the given one, in reading order, with what they bear. By key, not
 * by offset: no page costs more than another, and none rests on the one before.
 */
export function pagePassages(
  db: ProjectDatabase,
  revisionId: RevisionId,
  after: PagePlace | null,
  limit: number,
  wanted: Wanted | null,
): PassagePage {
  const isWanted = `AND passage.id IN (SELECT passage.id ${FROM_WANTED} AND passage.revision_id = @revision)`
  const rows =
    wanted === null
      ? pageRows(db, revisionId, after, limit)
      : pageRows(db, revisionId, after, limit, isWanted, bind(wanted))
  return { passages: readTags(db, rows), last: placeOf(rows, limit) }
}

/** The words and codes of a page of passages alone. */
export function pageCodedWords(
  db: ProjectDatabase,
  revisionId: RevisionId,
  after: PagePlace | null,
  limit: number,
): { readonly words: CodedWords[]; readonly last: PagePlace | null } {
  const rows = pageRows(db, revisionId, after, limit)
  return { words: readCodedWords(db, rows), last: placeOf(rows, limit) }
}

/** The positions of a page of passages alone. */
export function pagePositions(
  db: ProjectDatabase,
  revisionId: RevisionId,
  after: PagePlace | null,
  limit: number,
): { readonly positions: Position[]; readonly last: PagePlace | null } {
  const rows = pageRows(db, revisionId, after, limit)
  const ids = JSON.stringify(rows.map((row) => row.id))
  const byPassage = Map.groupBy(listPositionsOfPassages(db, ids), (position) => position.passageId)
  return { positions: rows.flatMap((row) => byPassage.get(row.id) ?? []), last: placeOf(rows, limit) }
}

function pageRows(
  db: ProjectDatabase,
  revisionId: RevisionId,
  after: PagePlace | null,
  limit: number,
  condition = '',
  values: Record<string, SqlValue> = {},
): Row<'passage'>[] {
  return db.all<Row<'passage'>>(
    `SELECT * FROM passage
     WHERE revision_id = @revision AND start_offset >= @start AND (start_offset > @start OR id > @id) ${condition}
     ORDER BY start_offset, id LIMIT @limit`,
    { ...values, revision: revisionId, start: after?.start ?? -1, id: after?.id ?? '', limit },
  )
}

/** Null where no page follows. */
function placeOf(rows: readonly Row<'passage'>[], limit: number): PagePlace | null {
  const last = rows.length < limit ? undefined : rows.at(-1)
  return last ? { start: last.start_offset, id: last.id } : null
}

/** What `Wanted` says, as SQL: one row for each wanted passage × wanted position. Both must say the same. */
const FROM_WANTED = `FROM passage LEFT JOIN position ON position.passage_id = passage.id
    AND (@holders IS NULL OR position.holder_id IN (SELECT value FROM json_each(@holders)))
    AND (@issues IS NULL OR position.issue_id IN (SELECT value FROM json_each(@issues)))
    AND (@attributions IS NULL OR position.attribution IN (SELECT value FROM json_each(@attributions)))
    AND (@evidence IS NULL OR position.id IN (SELECT value FROM json_each(@evidence))
      OR passage.id IN (SELECT value FROM json_each(@witnesses)))
  WHERE (@transcripts IS NULL OR passage.transcript_id IN (SELECT value FROM json_each(@transcripts)))
    AND (@passages IS NULL OR passage.id IN (SELECT value FROM json_each(@passages)))
    AND (@codes IS NULL OR EXISTS (SELECT 1 FROM passage_code
      WHERE passage_code.passage_id = passage.id AND code_id IN (SELECT value FROM json_each(@codes))))
    AND (position.id IS NOT NULL OR @holders IS NULL AND @issues IS NULL AND @attributions IS NULL
      AND (@evidence IS NULL OR passage.id IN (SELECT value FROM json_each(@witnesses))))`

function list(ids: ReadonlySet<string> | null | undefined): string | null {
  return ids ? JSON.stringify([...ids]) : null
}

function bind(wanted: Wanted | null): Record<string, SqlValue> {
  return {
    holders: list(wanted?.holderIds),
    issues: list(wanted?.issueIds),
    attributions: list(wanted?.attributions),
    evidence: list(wanted?.evidence?.positionIds),
    witnesses: list(wanted?.evidence?.passageIds),
    transcripts: list(wanted?.transcriptIds),
    passages: list(wanted?.passageIds),
    codes: list(wanted?.codeIds),
  }
}

/** Where the wanted passages are and how many rows they make. */
export function findWanted(db: ProjectDatabase, wanted: Wanted | null): Omit<Found, 'among'> {
  const found = db.all<{ id: string; passages: number; rows: number }>(
    `SELECT passage.transcript_id AS id, count(DISTINCT passage.id) AS passages, count(*) AS rows
     ${FROM_WANTED} GROUP BY passage.transcript_id`,
    bind(wanted),
  )
  return {
    transcriptIds: new Set(found.map(({ id }) => id)),
    passages: found.reduce((sum, { passages }) => sum + passages, 0),
    rows: found.reduce((sum, { rows }) => sum + rows, 0),
  }
}

/** Those of the ids that are of a wanted passage or position. */
export function findWantedAmong(
  db: ProjectDatabase,
  wanted: Wanted | null,
  ids: ReadonlySet<string>,
): ReadonlySet<string> {
  const asked = { ...bind(wanted), asked: JSON.stringify([...ids]) }
  const left = db.all<{ id: string }>(
    `SELECT passage.id AS id ${FROM_WANTED} AND passage.id IN (SELECT value FROM json_each(@asked))
     UNION SELECT position.id ${FROM_WANTED} AND position.id IN (SELECT value FROM json_each(@asked))`,
    asked,
  )
  return new Set(left.map(({ id }) => id))
}
