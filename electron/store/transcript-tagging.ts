import type { TranscriptId } from '#shared/domain/ids.ts'
import type { TranscriptTagging } from '#shared/domain/transcripts.ts'
import type { ProjectDatabase } from './database.ts'

const COUNT_TAGS = `SELECT count(*) AS passages, coalesce(sum(borne), 0) AS positions FROM
  (SELECT (SELECT count(*) FROM position WHERE position.passage_id = passage.id) AS borne
   FROM passage WHERE passage.transcript_id = ?)`

const CURRENT_REVISION = '(SELECT id FROM revision WHERE transcript_id = ? ORDER BY number DESC LIMIT 1)'

/** How many passages and positions the transcript has. */
export function countTags(db: ProjectDatabase, id: TranscriptId): { passages: number; positions: number } {
  // An aggregate without GROUP BY always answers one row.
  return db.get<{ passages: number; positions: number }>(COUNT_TAGS, id) ?? { passages: 0, positions: 0 }
}

/** How far tagging has come in each of these transcripts; reads nothing of the others, however many there are. */
export function measureTagging(db: ProjectDatabase, ids: readonly TranscriptId[]): TranscriptTagging[] {
  return ids.map((id) => {
    const { passages, positions } = countTags(db, id)
    return { id, passages, positions, progress: passages === 0 ? 0 : measureProgress(db, id) }
  })
}

/** Share of the readable blocks in which a passage begins. */
function measureProgress(db: ProjectDatabase, id: TranscriptId): number {
  const places = recallReadable(db, id)
  const starts = db.all<{ at: number }>(
    `SELECT start_offset AS at FROM passage WHERE revision_id = ${CURRENT_REVISION} ORDER BY start_offset`,
    id,
  )
  let [tagged, next] = [0, 0]
  for (let block = 0; block < places.length; block += 2) {
    const [start = 0, end = 0] = [places[block], places[block + 1]]
    while ((starts[next]?.at ?? Infinity) < start) next += 1
    if ((starts[next]?.at ?? Infinity) < end) tagged += 1
  }
  return places.length === 0 ? 0 : (2 * tagged) / places.length
}

/** So many transcripts' places are kept. */
const KEPT = 200
/** By transcript where its readable blocks begin and end, in turn. */
const readable = new WeakMap<ProjectDatabase, Map<TranscriptId, Uint32Array>>()

/** Reading the blocks of a million words takes 40 ms, and after every tag the share is asked for again. */
function recallReadable(db: ProjectDatabase, id: TranscriptId): Uint32Array {
  const known = readable.get(db) ?? new Map<TranscriptId, Uint32Array>()
  readable.set(db, known)
  const found = known.get(id)
  if (found) return found
  const rows = db.all<{ start: number; end: number }>(
    `SELECT start_offset AS start, end_offset AS end FROM block
     WHERE revision_id = ${CURRENT_REVISION} AND kind IN ('speech', 'paragraph', 'list-item') ORDER BY seq`,
    id,
  )
  const places = Uint32Array.from(rows.flatMap(({ start, end }) => [start, end]))
  const [oldest] = known.keys()
  if (oldest !== undefined && known.size >= KEPT) known.delete(oldest)
  known.set(id, places)
  return places
}

/** Called where a text or what its blocks are has changed. */
export function forgetReadable(db: ProjectDatabase): void {
  readable.delete(db)
}

/** The number of passages of every transcript that has any. */
export function countPassages(db: ProjectDatabase): { transcriptId: TranscriptId; passages: number }[] {
  return db.all(
    'SELECT transcript_id AS transcriptId, count(*) AS passages FROM passage GROUP BY transcript_id ORDER BY transcript_id',
  )
}
