import { createHash } from 'node:crypto'
import type { RevisionId } from '#shared/domain/ids.ts'
import type { ProjectDatabase } from './database.ts'
import { readRevisionBytes } from './revision-store.ts'

/**
 * Titles of transcripts with a text that is not the one that was stored: SQLite's own check does not see a changed
 * letter. One by one, so that the caller may pause between them.
 */
export function* findDamagedTexts(db: ProjectDatabase): Iterable<string | null> {
  const revisions = db.all<{ id: RevisionId; title: string; sha256: string }>(
    `SELECT revision.id, transcript.title, revision.sha256 FROM revision
     JOIN transcript ON transcript.id = revision.transcript_id ORDER BY transcript.title, revision.number`,
  )
  for (const { id, title, sha256 } of revisions) {
    const bytes = readRevisionBytes(db, id) ?? ''
    yield createHash('sha256').update(bytes).digest('hex') === sha256 ? null : title
  }
}

/** All of them at once. */
export function listDamagedTexts(db: ProjectDatabase): string[] {
  return [...new Set([...findDamagedTexts(db)].filter((title) => title !== null))]
}
