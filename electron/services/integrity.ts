import { createHash } from 'node:crypto'
import { findSpanFault } from '#shared/domain/spans.ts'
import type { ProjectDatabase } from '../store/database.ts'
import { listTaggedPassages } from '../store/passage-store.ts'
import { listIntegrityFaults } from '../store/schema-check.ts'
import { getTranscript, listTranscripts, readOriginalBytes } from '../store/transcript-store.ts'

/**
 * Everything that can be wrong with a project, one line each: the database itself, texts and originals
 * against their hashes (SQLite's own check does not see damaged text), blocks against the text, and every
 * quotation against the words it covers.
 */
export function listFaults(db: ProjectDatabase): string[] {
  const faults = [...listIntegrityFaults(db)]
  for (const { id } of listTranscripts(db)) faults.push(...listTranscriptFaults(db, id))
  return faults
}

function* listTranscriptFaults(db: ProjectDatabase, id: Parameters<typeof getTranscript>[1]): Iterable<string> {
  const { title, text, revision, original, blocks } = getTranscript(db, id)
  if (sha256(text) !== revision.sha256) yield `“${title}”: the text is not the one that was stored`
  if (sha256(readOriginalBytes(db, id)) !== original.sha256)
    yield `“${title}”: the original file is not the one that was imported`
  const isCovered = blocks.every((block, n) => block.start === (n === 0 ? 0 : (blocks[n - 1]?.end ?? 0) + 1))
  if (!isCovered || (blocks.at(-1)?.end ?? 0) !== text.length) yield `“${title}”: the blocks do not cover the text`
  for (const passage of listTaggedPassages(db, id)) {
    const fault = findSpanFault(text, passage.spans)
    if (fault !== null) yield `“${title}”: passage ${passage.id}: ${fault}`
    else if (passage.spans.some((span) => text.slice(span.start, span.end) !== span.quote)) {
      yield `“${title}”: passage ${passage.id} quotes other words than the text has`
    }
  }
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
