import { createHash } from 'node:crypto'
import { newId } from './new-id.ts'
import type { ProjectDatabase } from './database.ts'
import { tables, type TableName } from './tables.ts'

/** What a row is put in the place of that is lost and named by others, so that these need not go as well. */
const STAND_INS: Partial<Readonly<Record<TableName, Readonly<Record<string, string | number | null>>>>> = {
  coder: { name: 'Unknown' },
  actor: { name: '(lost)', kind: 'group', note: '' },
  issue: { name: '(lost)', definition: '', hue: 0, rank: 0 },
  code: { name: '(lost)', definition: '', inclusion: '', exclusion: '', example: '', hue: 0, rank: 0 },
}

/** Lists of which an entry may be lost, by the column that names it. */
const TERM_LISTS: Readonly<Record<string, string>> = {
  stance_id: 'stance',
  status_id: 'disagreement-status',
  quality_id: 'answer-quality',
}

interface Reference {
  readonly table: TableName
  readonly column: string
  readonly parent: TableName
  readonly isOptional: boolean
}

/**
 * Makes rows that were read from a damaged project fit together again. What names something that is lost loses that
 * name where it can do without; where it cannot, a stand-in is made for people, issues, codes, entries of lists and the
 * transcripts of texts; what is left of other things that are lost goes. Answers how many rows of each table went.
 */
export function mendReferences(db: ProjectDatabase, now: string): Map<TableName, number> {
  const references = listReferences(db)
  for (const reference of references) {
    const { table, column } = reference
    if (reference.isOptional) db.run(`UPDATE "${table}" SET "${column}" = NULL WHERE ${dangles(reference)}`)
  }
  // Coders last: the other stand-ins are said to be theirs.
  for (const reference of references) makeTermStandIns(db, reference)
  for (const reference of references) if (reference.table === 'revision') makeTranscriptStandIns(db, reference, now)
  for (const parent of ['actor', 'issue', 'code', 'coder'] as const) {
    for (const reference of references) if (reference.parent === parent) makeStandIns(db, reference, now)
  }
  return removeRemains(db, references)
}

function makeStandIns(db: ProjectDatabase, reference: Reference, now: string): void {
  const { table, column, parent } = reference
  const missing = db.all<{ id: string }>(
    `SELECT DISTINCT "${column}" AS id FROM "${table}" WHERE ${dangles(reference)}`,
  )
  for (const { id } of missing) {
    const coder = 'coder_id' in tables[parent].columns ? { coder_id: firstCoder(db, now) } : {}
    insert(db, parent, { id, ...STAND_INS[parent], ...coder, created_at: now })
  }
}

function makeTermStandIns(db: ProjectDatabase, reference: Reference): void {
  const { table, column, parent } = reference
  const list = TERM_LISTS[column]
  if (parent !== 'term' || list === undefined) return
  const missing = db.all<{ id: string }>(
    `SELECT DISTINCT "${column}" AS id FROM "${table}" WHERE ${dangles(reference)}`,
  )
  for (const { id } of missing) {
    const words = { key: `lost-${id}`, label: '(lost)', phrase: '(lost) {issue}', sign: '?', definition: '' }
    insert(db, 'term', { id, list, ...words, rank: 1000, example: '', source: '' })
  }
}

/** A text whose transcript is lost is worth more than its title: it stays under a stand-in, with what is left of its original. */
function makeTranscriptStandIns(db: ProjectDatabase, reference: Reference, now: string): void {
  if (reference.parent !== 'transcript') return
  const missing = db.all<{ id: string }>(
    `SELECT DISTINCT transcript_id AS id FROM revision WHERE ${dangles(reference)}`,
  )
  for (const { id } of missing) {
    const chunks = db.all<{ bytes: Uint8Array }>(
      'SELECT bytes FROM original_chunk WHERE transcript_id = ? ORDER BY seq',
      id,
    )
    const original = Buffer.concat(chunks.map(({ bytes }) => bytes))
    insert(db, 'transcript', {
      id,
      title: '(lost)',
      kind: 'other',
      original_name: '(lost)',
      original_media_type: 'application/octet-stream',
      original_sha256: createHash('sha256').update(original).digest('hex'),
      original_length: original.byteLength,
      coder_id: firstCoder(db, now),
      created_at: now,
    })
  }
}

/** One is made where none was read. */
export function firstCoder(db: ProjectDatabase, now: string): string {
  const known = db.get<{ id: string }>('SELECT id FROM coder ORDER BY created_at, id LIMIT 1')
  if (known) return known.id
  const id = newId<string>()
  insert(db, 'coder', { id, ...STAND_INS.coder, created_at: now })
  return id
}

function insert(db: ProjectDatabase, table: TableName, row: Readonly<Record<string, string | number | null>>): void {
  const columns = Object.keys(row)
  const names = columns.map((column) => `"${column}"`).join(', ')
  db.run(
    `INSERT INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`,
    ...columns.map((column) => row[column] ?? null),
  )
}

/** What is nothing without a part that is lost. */
const HOLLOW: readonly { readonly table: TableName; readonly condition: string }[] = [
  { table: 'passage', condition: 'id NOT IN (SELECT passage_id FROM passage_span)' },
  { table: 'transcript', condition: 'id NOT IN (SELECT transcript_id FROM revision)' },
]

/** Deletes rows that name others that are not there, until none does. */
function removeRemains(db: ProjectDatabase, references: readonly Reference[]): Map<TableName, number> {
  const removed = new Map<TableName, number>()
  const conditions = [
    ...HOLLOW,
    ...references.map((reference) => ({ table: reference.table, condition: dangles(reference) })),
  ]
  for (;;) {
    const remains = conditions.filter(
      ({ table, condition }) => db.get(`SELECT 1 FROM "${table}" WHERE ${condition} LIMIT 1`) !== undefined,
    )
    if (remains.length === 0) return removed
    for (const { table, condition } of remains) {
      removed.set(table, (removed.get(table) ?? 0) + db.run(`DELETE FROM "${table}" WHERE ${condition}`))
    }
  }
}

function dangles({ column, parent }: Reference): string {
  return `"${column}" IS NOT NULL AND "${column}" NOT IN (SELECT id FROM "${parent}")`
}

function listReferences(db: ProjectDatabase): Reference[] {
  // The keys of the record that defines the type, and references between these tables, all by `id`.
  return (Object.keys(tables) as TableName[]).flatMap((table) => {
    const optional = new Set(
      db
        .pragmaRows(`table_info("${table}")`)
        .filter(({ notnull }) => Number(notnull) === 0)
        .map(({ name }) => name),
    )
    return db.pragmaRows(`foreign_key_list("${table}")`).map((reference) => ({
      table,
      column: String(reference['from']),
      parent: String(reference['table']) as TableName,
      isOptional: optional.has(reference['from']),
    }))
  })
}

/**
 * A text whose blocks are lost in part is readable all the same: a block is what stands between two line ends,
 * so each that is missing comes back as a plain paragraph.
 */
export function rebuildBlocks(db: ProjectDatabase): void {
  for (const { id, text } of db.all<{ id: string; text: string }>('SELECT id, text FROM revision')) {
    let start = 0
    for (const [seq, line] of text.split('\n').entries()) {
      const end = start + line.length
      db.run(
        `INSERT OR IGNORE INTO block (revision_id, seq, start_offset, end_offset, kind) VALUES (?, ?, ?, ?, 'paragraph')`,
        id,
        seq,
        start,
        end,
      )
      start = end + 1
    }
  }
}
