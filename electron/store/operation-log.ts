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
 * so the undo's own entry holds what takes the undo back, which is redo. Nothing is ever removed here.
 *
 * A command that takes long comes in parts, each with its own transaction and entry; all after the first name that as
 * their `target`. Nothing was done between them, so those that stand, or are undone, are one step to a person: undone
 * one by one from the last, so that whatever ends it half-way leaves a state that was there before.
 */
interface OperationRow {
  seq: number
  kind: 'do' | 'undo' | 'redo'
  /** Of undo and redo the command that they are of; of a command the first part of it, null where it is that itself. */
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
  /** The first part of the command that this is a part of, as long as nothing else was done since. */
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
const NEWEST = `SELECT seq, coalesce(target, seq) AS first, kind FROM operation ORDER BY seq DESC LIMIT 1`
const PARTS = `SELECT seq, label FROM operation WHERE kind = 'do' AND state = @state AND (seq = @first OR target = @first)`
const SET_STATE = `UPDATE operation SET state = ? WHERE seq = ?`
const DISCARD_UNDONE = `UPDATE operation SET state = 'discarded' WHERE kind = 'do' AND state = 'undone'`

/**
 * Appends an entry; answers its number. A new command ends the chance to redo what was undone before it. `changes` is not
 * empty.
 */
export function appendOperation(db: ProjectDatabase, operation: NewOperation, changes: readonly RowChange[]): number {
  const { kind, target, method, label, coderId, at, goesOnWith = null } = operation
  const newest = newestEntry(db)
  const isPart = newest?.kind === 'do' && newest.first === goesOnWith
  if (kind === 'do') db.run(DISCARD_UNDONE)
  const about = isPart ? goesOnWith : target
  db.run(INSERT, newId(), kind, about, 'done', method, label, coderId, at, JSON.stringify(changes))
  return newestEntry(db)?.seq ?? 0
}

function newestEntry(db: ProjectDatabase): (Pick<OperationRow, 'seq' | 'kind'> & { first: number }) | undefined {
  return db.get(NEWEST)
}

/** What undo and redo would do now. */
export function nextOperations(db: ProjectDatabase): {
  undo: string | null
  undoSeq: number | null
  redo: string | null
} {
  const [done, undone] = [findStep(db, 'undo'), findStep(db, 'redo')]
  return { undo: done?.label ?? null, undoSeq: done?.seqs[0] ?? null, redo: undone?.label ?? null }
}

/** What one undo or redo takes: commands by their numbers, in the order in which they are taken. */
interface Step {
  readonly label: string
  readonly method: string
  readonly seqs: readonly number[]
}

/** What undo takes back next, or redo does again. Throws `nothing-to-undo`. */
export function nextStep(db: ProjectDatabase, direction: 'undo' | 'redo'): Step {
  const step = findStep(db, direction)
  if (!step) throw new AppError('nothing-to-undo', `There is nothing to ${direction}.`)
  return step
}

function findStep(db: ProjectDatabase, direction: 'undo' | 'redo'): Step | null {
  const [next, state, order] =
    direction === 'undo' ? ([LAST_DONE, 'done', 'DESC'] as const) : ([FIRST_UNDONE, 'undone', 'ASC'] as const)
  // Without what they changed, which after an import is many megabytes.
  const found = db.get<{ first: number; method: string }>(`SELECT coalesce(target, seq) AS first, method ${next}`)
  if (!found) return null
  const parts = db.all<{ seq: number; label: string }>(`${PARTS} ORDER BY seq ${order}`, { state, first: found.first })
  // The label of the last part counts all before it as well.
  const label = (direction === 'undo' ? parts[0] : parts.at(-1))?.label ?? ''
  return { label, method: found.method, seqs: parts.map(({ seq }) => seq) }
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

/** Does again what was undone last, as `undoLast` takes it back. */
export function redoNext(db: ProjectDatabase, writer: Writer, expected?: number): { target: number; label: string } {
  const operation = db.get<WholeOperation>(`${SELECT_WHOLE} ${FIRST_UNDONE}`)
  const undo = operation && db.get<OperationRow>(LATEST_UNDO_OF, operation.seq)
  if (!operation || !undo) throw new AppError('nothing-to-undo', 'There is nothing to redo.')
  if (expected !== undefined && operation.seq !== expected) {
    throw new AppError('conflict', `Something else is to be done again first: ${operation.label}.`)
  }
  applyInverse(writer, parseChanges(undo))
  db.run(SET_STATE, 'done', operation.seq)
  return { target: operation.seq, label: operation.label }
}

/** How far it is to a point of the history. */
interface Way {
  readonly label: string | null
  readonly direction: 'undo' | 'redo'
  /** Commands, each part by itself. */
  readonly commands: number
  /** The same as a person counts them. */
  readonly steps: number
}

/**
 * What has to be taken back or done again so that the project stands where it stood right after the command, 0 for
 * before the first. Throws `not-found`, or `conflict` where it was discarded.
 */
export function wayTo(db: ProjectDatabase, seq: number): Way {
  const target = seq === 0 ? undefined : db.get<OperationRow>(`${SELECT_OPERATION} WHERE seq = ? AND kind = 'do'`, seq)
  if (seq !== 0 && !target) throw new AppError('not-found', 'There is no such step in the history.')
  if (target?.state === 'discarded') {
    throw new AppError('conflict', `“${target.label}” was undone and then replaced by other work; nothing was changed.`)
  }
  const label = target?.label ?? null
  if (target?.state === 'undone') return { label, direction: 'redo', ...countCommands(db, 'undone', 'seq <= ?', seq) }
  return { label, direction: 'undo', ...countCommands(db, 'done', 'seq > ?', seq) }
}

function countCommands(
  db: ProjectDatabase,
  state: 'done' | 'undone',
  condition: string,
  seq: number,
): Pick<Way, 'commands' | 'steps'> {
  const sql = `SELECT count(*) AS commands, count(DISTINCT coalesce(target, seq)) AS steps
    FROM operation WHERE state = ? AND kind = 'do' AND ${condition}`
  return db.get(sql, state, seq) ?? { commands: 0, steps: 0 }
}

interface HistoryFilter {
  readonly limit: number
  readonly before?: number | undefined
  readonly query?: string | undefined
  readonly only?: 'commands' | undefined
}

type History = z.infer<typeof HistoryEntry>[]
type HistoryRow = Omit<History[number], 'steps'> & { readonly first: number }

const SELECT_HISTORY = `SELECT operation.seq, operation.label, operation.at, coder.name AS coder, operation.kind,
  operation.state, coalesce(command.target, operation.target, operation.seq) AS first
  FROM operation JOIN coder ON coder.id = operation.coder_id LEFT JOIN operation AS command ON command.seq = operation.target
  WHERE operation.seq <= @until AND (@only IS NULL OR operation.kind = 'do') ORDER BY operation.seq DESC`

/** The newest entries, newest first, parts of one command as one. Every word of the query must stand in the label, the date or the coder's name. */
export function listHistory(db: ProjectDatabase, { limit, before, query = '', only }: HistoryFilter): History {
  const until = before ?? Number.MAX_SAFE_INTEGER
  const rows = db.iterate<HistoryRow>(SELECT_HISTORY, { until, only: only ?? null })
  const terms = parseFilter(query)
  const found: Omit<History[number], 'steps'>[] = []
  for (const { first: _, ...row } of joinParts(rows)) {
    if (row.seq === before) continue
    if (terms.length > 0 && !hasTerms(`${row.label} ${row.at.slice(0, 10)} ${row.coder}`, terms)) continue
    found.push(row)
    if (found.length === limit) break
  }
  const steps = countSteps(db, found.at(-1)?.seq ?? 0)
  return found.map((row) => ({ ...row, steps: row.kind === 'do' ? (steps.get(row.seq) ?? null) : null }))
}

/** Entries of the parts of one command, all of which stand the same, as the newest of them. */
function* joinParts(rows: Iterable<HistoryRow>): Iterable<HistoryRow> {
  let parts: HistoryRow[] = []
  for (const row of rows) {
    const [newest] = parts
    if (newest && !isSameWork(newest, row)) {
      yield joined(parts)
      parts = []
    }
    parts.push(row)
  }
  if (parts.length > 0) yield joined(parts)
}

function isSameWork(a: HistoryRow, b: HistoryRow): boolean {
  return a.kind === b.kind && a.state === b.state && a.first === b.first
}

function joined(parts: readonly HistoryRow[]): HistoryRow {
  const [newest] = parts
  const oldest = parts.at(-1)
  if (!newest || !oldest) throw new Error('nothing to join')
  // The label of the last part counts all before it, and undo begins with that one.
  return newest.kind === 'undo' ? { ...newest, label: oldest.label } : newest
}

function hasTerms(text: string, terms: readonly string[]): boolean {
  const folded = fold(text)
  return terms.every((term) => folded.includes(term))
}

/** For each command from `oldest` on that can be reached: how far it is, as `HistoryEntry.steps` has it. */
function countSteps(db: ProjectDatabase, oldest: number): Map<number, number> {
  const steps = new Map<number, number>()
  const count = (state: 'done' | 'undone', order: 'DESC' | 'ASC', from: number, step: 1 | -1) => {
    const sql = `SELECT seq, coalesce(target, seq) AS first FROM operation
      WHERE state = ? AND kind = 'do' AND seq >= ? ORDER BY seq ${order}`
    let [last, far] = [0, step === 1 ? 0 : 1]
    for (const { seq, first } of db.all<{ seq: number; first: number }>(sql, state, from)) {
      if (first !== last) far += step
      last = first
      steps.set(seq, far)
    }
  }
  count('done', 'DESC', oldest, -1)
  count('undone', 'ASC', 0, 1)
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
