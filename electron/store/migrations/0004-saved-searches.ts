import type { Migration } from './migration.ts'

/**
 * Schema 4: searches are saved under a name, with when somebody looked at their hits; revisions know since when the
 * project has them (empty: since before this schema, and so before any search was looked at).
 */
export const savedSearches: Migration = {
  version: 4,
  statements: [
    `ALTER TABLE revision ADD COLUMN stored_at TEXT NOT NULL DEFAULT ''`,
    `CREATE INDEX revision_stored ON revision (stored_at, transcript_id)`,
    `CREATE TABLE saved_search (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      query TEXT NOT NULL,
      looked_at TEXT NOT NULL CHECK (looked_at GLOB '[0-9][0-9][0-9][0-9]-*T*Z'),
      coder_id TEXT NOT NULL REFERENCES coder (id) DEFERRABLE INITIALLY DEFERRED,
      created_at TEXT NOT NULL
    ) STRICT`,
  ],
}
