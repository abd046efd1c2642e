import type { Migration } from './migration.ts'

/**
 * Schema 3: transcripts keep where each guess of the import came from and why somebody should look at them, blocks why
 * they are in doubt; what was corrected on pages of a site is remembered for the next one.
 */
export const corrections: Migration = {
  version: 3,
  statements: [
    `ALTER TABLE transcript ADD COLUMN guesses TEXT NOT NULL DEFAULT '{}'`,
    `ALTER TABLE transcript ADD COLUMN look_reasons TEXT NOT NULL DEFAULT '[]'`,
    `ALTER TABLE block ADD COLUMN doubt TEXT`,
    `CREATE TABLE site_rule (
      id TEXT PRIMARY KEY,
      site TEXT NOT NULL,
      sign TEXT NOT NULL,
      rule TEXT NOT NULL,
      coder_id TEXT NOT NULL REFERENCES coder (id) DEFERRABLE INITIALLY DEFERRED,
      created_at TEXT NOT NULL,
      UNIQUE (site, sign)
    ) STRICT`,
  ],
}
