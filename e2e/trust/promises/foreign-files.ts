import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { ProjectStore } from '../../../electron/store/project-store.ts'
import { insist, Tally, type TrustPromise } from '../promise.ts'
import { createStore, errorCode, inFolder, rename, storeOptions } from '../workshop.ts'

function tamper(path: string, sql: string): void {
  const db = new Database(path)
  db.pragma('foreign_keys = OFF')
  db.exec(sql)
  db.close()
}

/** What a file of unknown origin may bring along that does something by itself. */
const HOSTILE: readonly string[] = [
  'CREATE TRIGGER t AFTER INSERT ON memo BEGIN DELETE FROM passage; END',
  'CREATE TRIGGER t AFTER UPDATE ON project BEGIN DELETE FROM coder; END',
  'CREATE TEMP TRIGGER t AFTER UPDATE ON project BEGIN DELETE FROM coder; END; CREATE VIEW w AS SELECT 1',
  'CREATE VIEW v AS SELECT * FROM memo',
  'ALTER TABLE memo RENAME TO hidden; CREATE VIEW memo AS SELECT * FROM hidden',
  'CREATE VIRTUAL TABLE v USING fts5(words)',
  'CREATE VIRTUAL TABLE v USING rtree(id, a, b)',
  'ALTER TABLE memo ADD COLUMN g TEXT AS (upper(text)) VIRTUAL',
  'CREATE TABLE extra (a CHECK (length(a) > 0))',
  'CREATE INDEX i ON memo (lower(text))',
  'CREATE UNIQUE INDEX i ON project (only_row) WHERE title = 1',
  'DROP INDEX memo_subject; CREATE INDEX memo_subject ON memo (text)',
]

export const hostileInert: TrustPromise = {
  row: 25,
  name: 'hostile-projects',
  promise: 'A project file that brings triggers, views or foreign tables along is refused, unchanged',
  short: 12,
  full: 12,
  tryIt: (rounds) =>
    inFolder(async (folder) => {
      const tally = new Tally()
      for (let round = 0; round < rounds; round += 1) {
        const sql = HOSTILE[round % HOSTILE.length] ?? ''
        const path = join(folder, `${round}.demarche`)
        createStore(path, folder).close()
        tamper(path, sql)
        const before = readFileSync(path)
        await tally.round(async () => {
          const code = await errorCode(() => ProjectStore.open(path, storeOptions(folder)).close())
          insist(code === 'damaged-project', `${sql}: ${code}`)
          insist(readFileSync(path).equals(before), `${sql}: the file was changed`)
        })
      }
      return tally.outcome()
    }),
}

export const newerUnharmed: TrustPromise = {
  row: 17,
  name: 'newer-project',
  promise: 'A project of a newer version is read, and not a byte of it changes',
  short: 2,
  full: 20,
  tryIt: (rounds) =>
    inFolder(async (folder) => {
      const tally = new Tally()
      for (let round = 0; round < rounds; round += 1) {
        const path = join(folder, 'Newer.demarche')
        rmSync(path, { force: true })
        createStore(path, folder).close()
        tamper(
          path,
          `PRAGMA user_version = ${1000 + round}; ALTER TABLE memo ADD COLUMN later TEXT; CREATE TABLE later (a)`,
        )
        const before = readFileSync(path)
        await tally.round(async () => {
          mkdirSync(join(folder, 'spool'), { recursive: true })
          const store = ProjectStore.open(path, storeOptions(folder))
          insist(store.project().title === 'Title 0', 'it cannot be read')
          insist((await errorCode(() => rename(store, 'Other'))) === 'read-only', 'it can be written')
          store.db.copyTo(join(folder, 'spool', `copy ${round}`))
          store.close()
          insist(readFileSync(path).equals(before), 'its bytes changed')
        })
      }
      return tally.outcome()
    }),
}
