import { mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'

/** "DMSI" in ASCII. */
const APPLICATION_ID = 0x444d5349
/** Raised whenever tokens, stems or tables change: an index of another version is made anew. */
const INDEX_VERSION = 1

/**
 * One row a block, under `first` of its revision plus its place; a term's place in the row is its token's. The words
 * are listed with their stems, so that the forms of a word are found by it and what a regular expression needs can be
 * looked for among them. FTS5 gathers 32 MB in memory before it writes a piece of its index (1 MB would be usual).
 */
const SCHEMA = `
  CREATE TABLE revision (id TEXT PRIMARY KEY, first INTEGER NOT NULL UNIQUE, blocks INTEGER NOT NULL) STRICT;
  CREATE TABLE word (word TEXT PRIMARY KEY, stem TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX word_stem ON word (stem);
  CREATE VIRTUAL TABLE term USING fts5(terms, content='', contentless_delete=1, tokenize='ascii');
  INSERT INTO term (term, rank) VALUES ('hashsize', 33554432);
  PRAGMA application_id = ${APPLICATION_ID};
  PRAGMA user_version = ${INDEX_VERSION};`

/** Where the blocks of a revision stand in the index. */
export interface IndexedRevision {
  readonly first: number
  readonly blocks: number
}

/**
 * The index of a project's words in the user's cache folder. It only says where it is worth looking; it can be deleted
 * at any time, and holds nothing that the project does not. Errors of SQLite come as they are: whoever uses the index
 * does without it and has it made anew.
 */
export class SearchIndex {
  readonly #connection: Database.Database
  readonly #statements = new Map<string, Database.Statement<(string | number)[]>>()

  /** For writing, made where it is missing or of another version. One thread at a time. */
  static openOrMake(path: string): SearchIndex {
    mkdirSync(dirname(path), { recursive: true })
    try {
      const index = new SearchIndex(new Database(path))
      if (index.#isOurs) return index
      index.close()
    } catch {
      // Damaged: made anew like one of another version.
    }
    SearchIndex.delete(path)
    const connection = new Database(path)
    // Readers go on while it is written to. What a crash may take is made again.
    connection.pragma('journal_mode = WAL')
    connection.exec(SCHEMA)
    return new SearchIndex(connection)
  }

  /** For reading; null where there is none that can be used. */
  static openForReading(path: string): SearchIndex | null {
    try {
      const index = new SearchIndex(new Database(path, { readonly: true, fileMustExist: true }))
      if (index.#isOurs) return index
      index.close()
    } catch {
      // Missing or damaged: searching does without it.
    }
    return null
  }

  static delete(path: string): void {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${suffix}`, { force: true })
  }

  private constructor(connection: Database.Database) {
    this.#connection = connection
    try {
      connection.pragma('synchronous = NORMAL')
      connection.pragma('cache_size = -16000')
      connection.pragma('temp_store = MEMORY')
    } catch (error) {
      connection.close()
      throw error
    }
  }

  get #isOurs(): boolean {
    return (
      this.#connection.pragma('application_id', { simple: true }) === APPLICATION_ID &&
      this.#connection.pragma('user_version', { simple: true }) === INDEX_VERSION
    )
  }

  /** By revision id. */
  revisions(): Map<string, IndexedRevision> {
    const rows = this.#all<{ id: string } & IndexedRevision>('SELECT id, first, blocks FROM revision')
    return new Map(rows.map(({ id, first, blocks }) => [id, { first, blocks }]))
  }

  /** Changes whenever the writer has committed something. */
  get version(): unknown {
    return this.#prepare('PRAGMA data_version').pluck().get()
  }

  /** Runs `work` in one write transaction. */
  transact(work: () => void): void {
    this.#connection.transaction(work).immediate()
  }

  /** Answers where the blocks of the new revision begin. */
  insertRevision(id: string, blocks: number): number {
    const last = this.#all<{ next: number | null }>('SELECT max(first + blocks) AS next FROM revision')[0]
    const first = last?.next ?? 1
    this.#prepare('INSERT INTO revision (id, first, blocks) VALUES (?, ?, ?)').run(id, first, blocks)
    return first
  }

  insertBlock(place: number, terms: string): void {
    this.#prepare('INSERT INTO term (rowid, terms) VALUES (?, ?)').run(place, terms)
  }

  insertWord(word: string, stem: string): void {
    this.#prepare('INSERT INTO word (word, stem) VALUES (?, ?) ON CONFLICT DO NOTHING').run(word, stem)
  }

  deleteRevision(id: string, { first, blocks }: IndexedRevision): void {
    this.#prepare('DELETE FROM term WHERE rowid >= ? AND rowid < ?').run(first, first + blocks)
    this.#prepare('DELETE FROM revision WHERE id = ?').run(id)
  }

  /** Joins pieces of the index, which makes it smaller and quicker; answers false when there was nothing left to do. */
  mergeSome(pages: number): boolean {
    const before = this.#changes()
    this.#prepare(`INSERT INTO term (term, rank) VALUES ('merge', ?)`).run(pages)
    return this.#changes() - before > 1
  }

  /** The words of the texts, folded, that have that stem; at most `limit`. */
  wordsWithStem(stem: string, limit: number): string[] {
    return this.#words('SELECT word FROM word WHERE stem = ? LIMIT ?', stem, limit)
  }

  wordsBeginningWith(beginning: string, limit: number): string[] {
    // No word holds the last character of Unicode.
    return this.#words(
      'SELECT word FROM word WHERE word >= ? AND word < ? LIMIT ?',
      beginning,
      `${beginning}\u{10ffff}`,
      limit,
    )
  }

  wordsHolding(part: string, limit: number): string[] {
    return this.#words('SELECT word FROM word WHERE instr(word, ?) > 0 LIMIT ?', part, limit)
  }

  wordsEndingWith(end: string, limit: number): string[] {
    return this.#words('SELECT word FROM word WHERE substr(word, -length(?)) = ? LIMIT ?', end, end, limit)
  }

  /** Places from `from` to before `to` at which the match expression holds, at most `limit`, in order. */
  places(match: string, from: number, to: number, limit: number): number[] {
    const statement = this.#prepare(
      'SELECT rowid FROM term WHERE term MATCH ? AND rowid >= ? AND rowid < ? ORDER BY rowid LIMIT ?',
    )
    // One plucked column, an integer.
    return statement.pluck().all(match, from, to, limit) as number[]
  }

  close(): void {
    this.#connection.close()
  }

  #words(sql: string, ...values: (string | number)[]): string[] {
    // One plucked column of text.
    return this.#prepare(sql)
      .pluck()
      .all(...values) as string[]
  }

  #changes(): number {
    return this.#all<{ changes: number }>('SELECT total_changes() AS changes')[0]?.changes ?? 0
  }

  #all<Row>(sql: string): Row[] {
    // The row's shape is that of the SELECT, which stands beside the type at each call.
    return this.#prepare(sql).all() as Row[]
  }

  #prepare(sql: string): Database.Statement<(string | number)[]> {
    let statement = this.#statements.get(sql)
    if (!statement) {
      statement = this.#connection.prepare(sql)
      this.#statements.set(sql, statement)
    }
    return statement
  }
}
