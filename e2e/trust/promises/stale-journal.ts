import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'

/** The journal of a transaction that changed many pages, as a sync client may bring it back beside a newer file. */
export function makeStaleJournal(path: string, length: number): Buffer {
  const db = new Database(path)
  db.pragma('journal_mode = DELETE')
  db.pragma('cache_size = 1')
  db.exec(`BEGIN; UPDATE term SET label = label || 'x'; UPDATE term SET definition = hex(randomblob(${length * 20}))`)
  const journal = readFileSync(`${path}-journal`)
  db.exec('ROLLBACK')
  db.close()
  return journal
}
