import type { Migration } from './migration.ts'

/**
 * Schema 2: issues get the coding notes that codes have, blocks the page of the original that they begin on; actors can be told apart, answers
 * get a quality, suggestions stay dismissed, and exports keep their presets. SQLite cannot widen a CHECK, so the lists' table is made anew with the same rows.
 */
export const workbench: Migration = {
  version: 2,
  statements: [
    `ALTER TABLE issue ADD COLUMN inclusion TEXT NOT NULL DEFAULT ''`,
    `ALTER TABLE issue ADD COLUMN exclusion TEXT NOT NULL DEFAULT ''`,
    `ALTER TABLE issue ADD COLUMN example TEXT NOT NULL DEFAULT ''`,
    `ALTER TABLE code ADD COLUMN source TEXT NOT NULL DEFAULT ''`,
    `ALTER TABLE block ADD COLUMN page INTEGER`,
    `CREATE TABLE wider_term (
      id TEXT PRIMARY KEY,
      list TEXT NOT NULL CHECK (list IN ('stance', 'act', 'disagreement-kind', 'disagreement-mode', 'disagreement-status',
        'answer-quality')),
      key TEXT NOT NULL,
      label TEXT NOT NULL,
      phrase TEXT NOT NULL,
      sign TEXT NOT NULL,
      value REAL,
      definition TEXT NOT NULL,
      rank INTEGER NOT NULL,
      example TEXT NOT NULL,
      source TEXT NOT NULL,
      UNIQUE (list, key)
    ) STRICT`,
    `INSERT INTO wider_term SELECT id, list, key, label, phrase, sign, value, definition, rank, '', '' FROM term`,
    `DROP TABLE term`,
    `ALTER TABLE wider_term RENAME TO term`,
    `CREATE TABLE distinct_actors (
      first_id TEXT NOT NULL REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
      second_id TEXT NOT NULL REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
      coder_id TEXT NOT NULL REFERENCES coder (id) DEFERRABLE INITIALLY DEFERRED,
      created_at TEXT NOT NULL,
      PRIMARY KEY (first_id, second_id)
    ) STRICT, WITHOUT ROWID`,
    `CREATE INDEX distinct_actors_second ON distinct_actors (second_id)`,
    `CREATE TABLE answer (
      id TEXT PRIMARY KEY,
      transcript_id TEXT NOT NULL REFERENCES transcript (id) DEFERRABLE INITIALLY DEFERRED,
      revision_id TEXT NOT NULL REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
      start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
      quality_id TEXT NOT NULL REFERENCES term (id) DEFERRABLE INITIALLY DEFERRED,
      coder_id TEXT NOT NULL REFERENCES coder (id) DEFERRABLE INITIALLY DEFERRED,
      created_at TEXT NOT NULL,
      UNIQUE (revision_id, start_offset)
    ) STRICT`,
    `CREATE INDEX answer_transcript ON answer (transcript_id)`,
    `CREATE TABLE dismissed_suggestion (
      id TEXT PRIMARY KEY,
      transcript_id TEXT NOT NULL REFERENCES transcript (id) DEFERRABLE INITIALLY DEFERRED,
      revision_id TEXT NOT NULL REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
      start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
      end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
      quote TEXT NOT NULL,
      rule TEXT NOT NULL,
      coder_id TEXT NOT NULL REFERENCES coder (id) DEFERRABLE INITIALLY DEFERRED,
      created_at TEXT NOT NULL,
      UNIQUE (revision_id, start_offset, end_offset)
    ) STRICT`,
    `CREATE INDEX dismissed_suggestion_transcript ON dismissed_suggestion (transcript_id)`,
    `CREATE TABLE export_preset (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      settings TEXT NOT NULL,
      coder_id TEXT NOT NULL REFERENCES coder (id) DEFERRABLE INITIALLY DEFERRED,
      created_at TEXT NOT NULL
    ) STRICT`,
  ],
}
