import type { SearchHit } from '#shared/api/analysis-api.ts'
import { fold } from '#shared/domain/folding.ts'
import { findTerms, parseQuery } from '#shared/domain/text-search.ts'
import type { ProjectDatabase } from '../store/database.ts'
import { getTranscript, listTranscripts } from '../store/transcript-store.ts'

/** How many units of the text are shown on each side of a hit. */
const CONTEXT = 60

/**
 * Scans every paragraph for the terms of the query. Furniture is left out. All hits are counted, the first
 * `limit` are answered, in the library's order.
 */
export function searchTranscripts(
  db: ProjectDatabase,
  query: string,
  limit: number,
): { total: number; hits: SearchHit[] } {
  const terms = parseQuery(query)
  const hits: SearchHit[] = []
  let total = 0
  if (terms.length === 0) return { total, hits }
  for (const { id } of listTranscripts(db)) {
    const { title, date, text, blocks, speakers } = getTranscript(db, id)
    const whole = fold(text)
    if (!terms.every((term) => whole.includes(term))) continue
    const names = new Map(speakers.map((speaker) => [speaker.id, speaker.name]))
    for (const block of blocks) {
      if (block.kind === 'furniture') continue
      for (const span of findTerms(text.slice(block.start, block.end), terms)) {
        total += 1
        if (hits.length >= limit) continue
        const start = block.start + span.start
        const end = block.start + span.end
        hits.push({
          transcriptId: id,
          transcriptTitle: title,
          date,
          speakerName: block.speakerId === null ? null : (names.get(block.speakerId) ?? null),
          start,
          end,
          before: text.slice(Math.max(block.start, start - CONTEXT), start).toWellFormed(),
          match: text.slice(start, end),
          after: text.slice(end, Math.min(block.end, end + CONTEXT)).toWellFormed(),
        })
      }
    }
  }
  return { total, hits }
}
