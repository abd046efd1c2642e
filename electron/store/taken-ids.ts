import type { ProjectDatabase } from './database.ts'

/** Every id of the project, of whatever kind: what comes from elsewhere must not bear one of them. */
export function listTakenIds(db: ProjectDatabase): Set<string> {
  const rows = db.all<{ id: string }>(
    `SELECT id FROM coder UNION ALL SELECT id FROM term UNION ALL SELECT id FROM event UNION ALL SELECT id FROM actor
     UNION ALL SELECT id FROM issue UNION ALL SELECT id FROM code UNION ALL SELECT id FROM transcript
     UNION ALL SELECT id FROM revision UNION ALL SELECT id FROM speaker UNION ALL SELECT id FROM passage
     UNION ALL SELECT id FROM position UNION ALL SELECT id FROM disagreement UNION ALL SELECT id FROM side
     UNION ALL SELECT id FROM memo UNION ALL SELECT id FROM answer UNION ALL SELECT id FROM saved_search`,
  )
  return new Set(rows.map(({ id }) => id))
}

/** Of each transcript what tells whether another is the same. */
export function listTextHashes(
  db: ProjectDatabase,
): { id: string; title: string; url: string | null; textSha256: string }[] {
  return db.all(
    `SELECT transcript.id, transcript.title, transcript.url, revision.sha256 AS textSha256 FROM transcript
     JOIN revision ON revision.transcript_id = transcript.id
     WHERE revision.number = (SELECT max(number) FROM revision WHERE transcript_id = transcript.id) ORDER BY transcript.id`,
  )
}
