import type { CodeId, CoderId, RevisionId, TranscriptId } from '#shared/domain/ids.ts'
import type { CodedPassage, CodedWords } from '#shared/domain/passages.ts'
import type { Position } from '#shared/domain/positions.ts'
import type { QuotedSpan } from '#shared/domain/spans.ts'
import type { Found, Wanted } from '#shared/export/wanted.ts'
import type { ProjectDatabase } from './database.ts'
import { listMemosOn } from './memo-store.ts'
import { listPositionsOfPassages } from './position-store.ts'
import type { SqlValue } from './tables.ts'

/** The last passage of a page: where the next one begins. */
export interface PagePlace {
  readonly start: number
  readonly id: string
}

interface PassagePage {
  readonly passages: CodedPassage[]
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
  const values = { ...pageValues(revisionId, after, limit), ...(wanted && bind(wanted)) }
  const { words, last } = readWords(db, wanted === null ? '' : isWanted, values, limit)
  const ids = JSON.stringify(words.map(({ id }) => id))
  const positions = Map.groupBy(listPositionsOfPassages(db, ids), (position) => position.passageId)
  const memos = Map.groupBy(listMemosOn(db, ids), (memo) => memo.subjectId)
  const passages = words.map((passage) => ({
    ...passage,
    positions: positions.get(passage.id) ?? [],
    memos: memos.get(passage.id) ?? [],
  }))
  return { passages, last }
}

/** The words and codes of a page of passages alone. */
export function pageCodedWords(
  db: ProjectDatabase,
  revisionId: RevisionId,
  after: PagePlace | null,
  limit: number,
): WordsPage {
  return readWords(db, '', pageValues(revisionId, after, limit), limit)
}

/** The positions of a page of passages alone. */
export function pagePositions(
  db: ProjectDatabase,
  revisionId: RevisionId,
  after: PagePlace | null,
  limit: number,
): { readonly positions: Position[]; readonly last: PagePlace | null } {
  const rows = db.all<PagePlace>(pageSql('id, start_offset AS start'), pageValues(revisionId, after, limit))
  const ids = JSON.stringify(rows.map(({ id }) => id))
  const byPassage = Map.groupBy(listPositionsOfPassages(db, ids), (position): string => position.passageId)
  return {
    positions: rows.flatMap(({ id }) => byPassage.get(id) ?? []),
    last: rows.length < limit ? null : (rows.at(-1) ?? null),
  }
}

function pageSql(columns: string, condition = ''): string {
  return `SELECT ${columns} FROM passage
    WHERE revision_id = @revision AND start_offset >= @start AND (start_offset > @start OR id > @id) ${condition}
    ORDER BY start_offset, id LIMIT @limit`
}

function pageValues(revisionId: RevisionId, after: PagePlace | null, limit: number): Record<string, SqlValue> {
  return { revision: revisionId, start: after?.start ?? -1, id: after?.id ?? '', limit }
}

interface WordsPage {
  readonly words: CodedWords[]
  readonly last: PagePlace | null
}

/** A row for each span × code of a passage; either may be missing. */
interface WordsRow extends Omit<CodedWords, 'spans' | 'codeIds' | 'codings'>, QuotedSpan {
  readonly place: number
  readonly seq: number | null
  readonly codeId: CodeId | null
  readonly codedBy: CoderId
  readonly codedAt: string
}

/** One query for all: three of a page each cost half as much again. */
function readWords(db: ProjectDatabase, condition: string, values: Record<string, SqlValue>, limit: number): WordsPage {
  const rows = db.all<WordsRow>(
    `SELECT page.id, page.transcript_id AS transcriptId, page.revision_id AS revisionId, page.start_offset AS place,
       page.coder_id AS coderId, page.created_at AS createdAt,
       span.seq, span.start_offset AS start, span.end_offset AS end, span.quote, span.prefix, span.suffix,
       coding.code_id AS codeId, coding.coder_id AS codedBy, coding.created_at AS codedAt
     FROM (${pageSql('*', condition)}) AS page LEFT JOIN passage_span AS span ON span.passage_id = page.id
       LEFT JOIN passage_code AS coding ON coding.passage_id = page.id
     ORDER BY page.start_offset, page.id, span.seq, coding.created_at, coding.code_id`,
    values,
  )
  const words: CodedWords[] = []
  for (const [at, row] of rows.entries()) {
    const before = rows[at - 1]
    const isFirst = before?.id !== row.id
    if (isFirst) words.push(startWords(row))
    const passage = words.at(-1)
    const { seq, start, end, quote, prefix, suffix, codeId, codedBy: coderId, codedAt: createdAt } = row
    if (seq !== null && (isFirst || before.seq !== seq)) passage?.spans.push({ start, end, quote, prefix, suffix })
    // The codes come again with each further span.
    if (codeId === null || passage === undefined || passage.spans.length > 1) continue
    passage.codeIds.push(codeId)
    passage.codings.push({ codeId, coderId, createdAt })
  }
  const last = words.length < limit ? undefined : rows.at(-1)
  return { words, last: last ? { start: last.place, id: last.id } : null }
}

function startWords({ id, transcriptId, revisionId, coderId, createdAt }: WordsRow): CodedWords {
  return { id, transcriptId, revisionId, spans: [], coderId, createdAt, codeIds: [], codings: [] }
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
  if (ids.size === 0) return ids
  const asked = { ...bind(wanted), asked: JSON.stringify([...ids]) }
  const left = db.all<{ id: string }>(
    `SELECT passage.id AS id ${FROM_WANTED} AND passage.id IN (SELECT value FROM json_each(@asked))
     UNION SELECT position.id ${FROM_WANTED} AND position.id IN (SELECT value FROM json_each(@asked))`,
    asked,
  )
  return new Set(left.map(({ id }) => id))
}
