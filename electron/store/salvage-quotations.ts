import { createHash } from 'node:crypto'
import type { ProjectDatabase } from './database.ts'
import { newId } from './new-id.ts'
import { firstCoder } from './salvage-mending.ts'

/** A span of a passage with the words that were kept beside it; `start` is its UTF-16 offset in the text that is lost. */
interface LostSpan {
  readonly passageId: string
  readonly seq: number
  readonly start: number
  readonly quote: string
  readonly prefix: string
  readonly suffix: string
}

/** A stretch of the lost text that is known: `from` is where it began there. */
interface Fragment {
  readonly from: number
  words: string
  readonly spans: LostSpan[]
}

const LEFT_OUT = '[…]'

/**
 * A text whose rows are lost while passages of it are left: what was marked, with the words around it, is worth more
 * than nothing. Each such text comes back as what of it was quoted, in its order, and the passages stand on that.
 */
export function makeTextStandIns(db: ProjectDatabase, now: string): void {
  const lost = db.all<{ revisionId: string; transcriptId: string }>(
    `SELECT DISTINCT revision_id AS revisionId, transcript_id AS transcriptId FROM passage
     WHERE revision_id NOT IN (SELECT id FROM revision)`,
  )
  for (const { revisionId, transcriptId } of lost) {
    const spans = db.all<LostSpan>(
      `SELECT passage_id AS passageId, seq, passage_span.start_offset AS start, quote, prefix, suffix
       FROM passage_span JOIN passage ON passage.id = passage_id
       WHERE revision_id = ? AND transcript_id = ? AND quote <> '' ORDER BY passage_span.start_offset, passage_id, seq`,
      revisionId,
      transcriptId,
    )
    if (spans.length > 0) storeQuotations(db, joinFragments(spans), transcriptId, now)
  }
}

/** What is known of the text, in its order: what overlaps and says the same is one stretch. */
function joinFragments(spans: readonly LostSpan[]): Fragment[] {
  const fragments: Fragment[] = []
  for (const span of spans.toSorted((a, b) => startOf(a) - startOf(b))) {
    const from = startOf(span)
    const words = span.prefix + span.quote + span.suffix
    const last = fragments.at(-1)
    const known = last ? last.words.slice(from - last.from) : ''
    const isMore = last !== undefined && from - last.from <= last.words.length
    if (isMore && known.startsWith(words.slice(0, known.length)) && words.startsWith(known.slice(0, words.length))) {
      last.words += words.slice(known.length)
      last.spans.push(span)
    } else {
      fragments.push({ from, words, spans: [span] })
    }
  }
  return fragments
}

function startOf(span: LostSpan): number {
  return span.start - span.prefix.length
}

/**
 * Under a transcript of its own, so that the original file can be read anew where it is whole. Where the row of the
 * transcript is lost as well, something stands in for it later.
 */
function storeQuotations(db: ProjectDatabase, fragments: readonly Fragment[], ofTranscript: string, now: string): void {
  const [id, transcriptId] = [newId<string>(), newId<string>()]
  db.run(
    `INSERT INTO transcript (id, event_id, title, kind, publisher, date, time, place, language, translation, url, accessed,
       rights, original_name, original_media_type, original_sha256, original_length, coder_id, created_at)
     SELECT ?, event_id, title || ' (quotations only)', kind, publisher, date, time, place, language, translation, url,
       accessed, rights, original_name, original_media_type, ?, 0, coder_id, created_at FROM transcript WHERE id = ?`,
    transcriptId,
    sha256(''),
    ofTranscript,
  )
  let text = ''
  for (const { from, words, spans } of fragments) {
    const offset = text.length + (text === '' ? 0 : 1) + LEFT_OUT.length + 1
    text += `${text === '' ? '' : '\n'}${LEFT_OUT} ${words} ${LEFT_OUT}`
    for (const span of spans) {
      const start = offset + span.start - from
      db.run(
        'UPDATE passage_span SET start_offset = ?, end_offset = ? WHERE passage_id = ? AND seq = ?',
        start,
        start + span.quote.length,
        span.passageId,
        span.seq,
      )
    }
  }
  for (const passageId of new Set(fragments.flatMap(({ spans }) => spans.map((span) => span.passageId)))) {
    db.run(
      `UPDATE passage SET revision_id = ?, transcript_id = ?, start_offset =
         (SELECT min(start_offset) FROM passage_span WHERE passage_id = passage.id) WHERE id = ?`,
      id,
      transcriptId,
      passageId,
    )
  }
  db.run(
    `INSERT INTO revision (id, transcript_id, number, text, sha256, length, coder_id, created_at, stored_at)
     VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?)`,
    id,
    transcriptId,
    text,
    sha256(text),
    text.length,
    firstCoder(db, now),
    now,
    now,
  )
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
