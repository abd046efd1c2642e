import { newId } from './new-id.ts'
import { AppError } from '#shared/api/envelope.ts'
import type { HistoryEntry } from '#shared/api/analysis-api.ts'
import { fold } from '#shared/domain/folding.ts'
import { parseFilter } from '#shared/domain/list-filter.ts'
import type { z } from 'zod'
import type { ProjectDatabase } from './database.ts'
import { applyInverse, type RowChange, type Writer } from './writer.ts'

/**
 * The append-only log of commands, the source of undo, redo and history.
 *
 * A command's entry holds what takes it back: the key of each row that it inserted, the old values of each
 * that it changed, the whole of each that it deleted. Undo applies that in reverse through the same writer,
 * so the undo's own entry holds what takes the undo back, which is redo. Nothing is ever removed here; a command that
 * comes in parts adds each to the entry of the first.
 */
interface OperationRow {
  seq: number
  kind: 'do' | 'undo' | 'redo'
  target: number | null
  state: 'done' | 'undone' | 'discarded'
  label: string
  changes: string
}

type WholeOperation = Pick<OperationRow, 'seq' | 'label' | 'changes'>

export interface NewOperation {
  readonly kind: 'do' | 'undo' | 'redo'
  readonly target: number | null
  readonly method: string
  readonly label: string
  readonly coderId: string
  readonly at: string
  /** The entry that this one goes on with: while that is the newest, both are one step to undo. */
  readonly goesOnWith?: number | null
}

const SELECT_OPERATION = `SELECT seq, kind, target, state, label, changes FROM operation`
const LAST_DONE = `FROM operation WHERE kind = 'do' AND state = 'done' ORDER BY seq DESC LIMIT 1`
const FIRST_UNDONE = `FROM operation WHERE kind = 'do' AND state = 'undone' ORDER BY seq LIMIT 1`
const SELECT_WHOLE = 'SELECT seq, label, changes'
const LATEST_UNDO_OF = `${SELECT_OPERATION}
  WHERE target = ? AND kind = 'undo' ORDER BY seq DESC LIMIT 1`
const INSERT = `INSERT INTO operation (id, kind, target, state, method, label, coder_id, at, changes)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`
const NEWEST = `SELECT max(seq) AS seq FROM operation`
/** A list in JSON, with what another one holds behind it. Neither is empty. */
const EXTEND = `UPDATE operation SET label = ?, at = ?,
  changes = substr(changes, 1, length(changes) - 1) || ',' || substr(?, 2) WHERE seq = ?`
const SET_STATE = `UPDATE operation SET state = ? WHERE seq = ?`
const DISCARD_UNDONE = `UPDATE operation SET state = 'discarded' WHERE kind = 'do' AND state = 'undone'`

/**
 * Appends an entry, or goes on with the newest where it is to; answers its number. A new command ends the chance to redo
 * what was undone before it. `changes` is not empty.
 */
export function appendOperation(db: ProjectDatabase, operation: NewOperation, changes: readonly RowChange[]): number {
  const { kind, target, method, label, coderId, at, goesOnWith = null } = operation
  const logged = JSON.stringify(changes)
  if (goesOnWith !== null && goesOnWith === newestSeq(db)) {
    db.run(EXTEND, label, at, logged, goesOnWith)
    return goesOnWith
  }
  if (kind === 'do') db.run(DISCARD_UNDONE)
  db.run(INSERT, newId(), kind, target, 'done', method, label, coderId, at, logged)
  return newestSeq(db)
}

function newestSeq(db: ProjectDatabase): number {
  return db.get<{ seq: number | null }>(NEWEST)?.seq ?? 0
}

/** What undo and redo would do now. */
export function nextOperations(db: ProjectDatabase): {
  undo: string | null
  undoSeq: number | null
  redo: string | null
} {
  // Without what it changed, which after an import is many megabytes.
  const read = (sql: string) => db.get<Pick<OperationRow, 'seq' | 'label'>>(`SELECT seq, label ${sql}`)
  const done = read(LAST_DONE)
  return { undo: done?.label ?? null, undoSeq: done?.seq ?? null, redo: read(FIRST_UNDONE)?.label ?? null }
}

/**
 * Takes the latest command that stands back; answers which entry it was. Throws `nothing-to-undo`, or `conflict`
 * where that is not the `expected` one.
 */
export function undoLast(db: ProjectDatabase, writer: Writer, expected?: number): { target: number; label: string } {
  const operation = db.get<WholeOperation>(`${SELECT_WHOLE} ${LAST_DONE}`)
  if (!operation) throw new AppError('nothing-to-undo', 'There is nothing to undo.')
  if (expected !== undefined && operation.seq !== expected) {
    throw new AppError('conflict', `Something else was done since: ${operation.label}. Undo that first.`)
  }
  applyInverse(writer, parseChanges(operation))
  db.run(SET_STATE, 'undone', operation.seq)
  return { target: operation.seq, label: operation.label }
}

/** Does again what was undone last; answers which entry it was. Throws `nothing-to-undo`. */
export function redoNext(db: ProjectDatabase, writer: Writer): { target: number; label: string } {
  const operation = db.get<WholeOperation>(`${SELECT_WHOLE} ${FIRST_UNDONE}`)
  const undo = operation && db.get<OperationRow>(LATEST_UNDO_OF, operation.seq)
  if (!operation || !undo) throw new AppError('nothing-to-undo', 'There is nothing to redo.')
  applyInverse(writer, parseChanges(undo))
  db.run(SET_STATE, 'done', operation.seq)
  return { target: operation.seq, label: operation.label }
}

/**
 * What has to be taken back and done again so that the project stands where it stood right after the command, 0 for
 * before the first. Throws `not-found`, or `conflict` where it was discarded.
 */
export function wayTo(db: ProjectDatabase, seq: number): { label: string | null; undo: number; redo: number } {
  const target = seq === 0 ? undefined : db.get<OperationRow>(`${SELECT_OPERATION} WHERE seq = ? AND kind = 'do'`, seq)
  if (seq !== 0 && !target) throw new AppError('not-found', 'There is no such step in the history.')
  if (target?.state === 'discarded') {
    throw new AppError('conflict', `“${target.label}” was undone and then replaced by other work; nothing was changed.`)
  }
  const label = target?.label ?? null
  if (target?.state === 'undone') return { label, undo: 0, redo: countCommands(db, 'undone', 'seq <= ?', seq) }
  return { label, undo: countCommands(db, 'done', 'seq > ?', seq), redo: 0 }
}

function countCommands(db: ProjectDatabase, state: 'done' | 'undone', condition: string, seq: number): number {
  const sql = `SELECT count(*) AS commands FROM operation WHERE state = ? AND kind = 'do' AND ${condition}`
  return db.get<{ commands: number }>(sql, state, seq)?.commands ?? 0
}

interface HistoryFilter {
  readonly limit: number
  readonly before?: number | undefined
  readonly query?: string | undefined
  readonly only?: 'commands' | undefined
}

type History = z.infer<typeof HistoryEntry>[]

/** The newest entries, newest first. Every word of the query must stand in the label, the date or the coder's name. */
export function listHistory(db: ProjectDatabase, { limit, before, query = '', only }: HistoryFilter): History {
  const rows = db.iterate<Omit<History[number], 'steps'>>(
    `SELECT operation.seq, operation.label, operation.at, coder.name AS coder, operation.kind, operation.state
     FROM operation JOIN coder ON coder.id = operation.coder_id
     WHERE operation.seq < @before AND (@only IS NULL OR operation.kind = 'do') ORDER BY operation.seq DESC`,
    { before: before ?? Number.MAX_SAFE_INTEGER, only: only ?? null },
  )
  const terms = parseFilter(query)
  const found: Omit<History[number], 'steps'>[] = []
  for (const row of rows) {
    if (terms.length > 0 && !hasTerms(`${row.label} ${row.at.slice(0, 10)} ${row.coder}`, terms)) continue
    found.push(row)
    if (found.length === limit) break
  }
  const steps = countSteps(db, found.at(-1)?.seq ?? 0)
  return found.map((row) => ({ ...row, steps: row.kind === 'do' ? (steps.get(row.seq) ?? null) : null }))
}

function hasTerms(text: string, terms: readonly string[]): boolean {
  const folded = fold(text)
  return terms.every((term) => folded.includes(term))
}

/** For each command from `oldest` on that can be reached: how far it is, as `HistoryEntry.steps` has it. */
function countSteps(db: ProjectDatabase, oldest: number): Map<number, number> {
  const steps = new Map<number, number>()
  const commands = `SELECT seq FROM operation WHERE state = ? AND kind = 'do'`
  const done = db.all<{ seq: number }>(`${commands} AND seq >= ? ORDER BY seq DESC`, 'done', oldest)
  for (const [index, { seq }] of done.entries()) steps.set(seq, index === 0 ? 0 : -index)
  const undone = db.all<{ seq: number }>(`${commands} ORDER BY seq`, 'undone')
  for (const [index, { seq }] of undone.entries()) steps.set(seq, index + 1)
  return steps
}

/**
 * Takes away every entry, with what undo would need, and leaves one that says so and cannot be undone. Answers how many
 * there were. Numbers go on from the last, so that none ever names two steps.
 */
export function forgetOperations(db: ProjectDatabase, coderId: string, at: string): number {
  const { steps, last } = db.get<{ steps: number; last: number }>(
    'SELECT count(*) AS steps, coalesce(max(seq), 0) AS last FROM operation',
  ) ?? { steps: 0, last: 0 }
  db.run('DELETE FROM operation')
  db.run(
    `INSERT INTO operation (seq, id, kind, target, state, method, label, coder_id, at, changes)
     VALUES (?, ?, 'do', NULL, 'discarded', 'history.forget', 'Forgot deleted text and the history until then', ?, ?, '[]')`,
    last + 1,
    newId(),
    coderId,
    at,
  )
  return steps
}

function parseChanges(operation: Pick<OperationRow, 'changes'>): RowChange[] {
  // Written by `appendOperation` from this very type; the file's integrity was checked on open.
  return JSON.parse(operation.changes) as RowChange[]
}
