import type { OpenProject } from '#shared/api/projects-api.ts'
import type { ProjectDatabase } from './database.ts'

/** How many of each kind of thing the project holds. */
export function countProject(db: ProjectDatabase): OpenProject['counts'] {
  const row = db.get<OpenProject['counts']>(
    `SELECT (SELECT count(*) FROM transcript) AS transcripts, (SELECT count(*) FROM passage) AS passages,
       (SELECT count(*) FROM position) AS positions, (SELECT count(*) FROM disagreement) AS disagreements,
       (SELECT count(*) FROM actor) AS actors, (SELECT count(*) FROM issue) AS issues, (SELECT count(*) FROM code) AS codes,
       (SELECT count(*) FROM memo) AS memos`,
  )
  // An aggregate without GROUP BY always answers one row.
  return (
    row ?? { transcripts: 0, passages: 0, positions: 0, disagreements: 0, actors: 0, issues: 0, codes: 0, memos: 0 }
  )
}
