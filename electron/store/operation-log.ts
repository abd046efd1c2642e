import { newId } from './new-id.ts'
import { AppError } from '#shared/api/envelope.ts'
import type { HistoryEntry } from '#shared/api/analysis-api.ts'
import type { z } from 'zod'
import type { ProjectDatabase } from './database.ts'
import { applyInverse, type RowChange, type Writer } from './writer.ts'

/**
 * The append-only log of commands, the source of undo, redo and history.
 *
 * A command's entry holds what takes it back: the key of each row that it inserted, the old values of each
 * that it changed, the whole of each that it deleted. Undo applies that in reverse through the same writer,
 * so the undo's own entry holds what takes the undo back, which is redo. Nothing is ever removed here.
 */
interface OperationRow {
  seq: number
  kind: 'do' | 'undo' | 'redo'
  target: number | null
  state: 'done' | 'undone' | 'discarded'
  label: string
  changes: string
}

export interface NewOperation {
  readonly kind: 'do' | 'undo' | 'redo'
  readonly target: number | null
  readonly method: string
  readonly label: string
  readonly coderId: string
  readonly at: string
}

const LAST_DONE = `SELECT seq, kind, target, state, label, changes FROM operation
  WHERE kind = 'do' AND state = 'done' ORDER BY seq DESC LIMIT 1`
const FIRST_UNDONE = `SELECT seq, kind, target, state, label, changes FROM operation
  WHERE kind = 'do' AND state = 'undone' ORDER BY seq LIMIT 1`
const LATEST_UNDO_OF = `SELECT seq, kind, target, state, label, changes FROM operation
  WHERE target = ? AND kind = 'undo' ORDER BY seq DESC LIMIT 1`
const INSERT = `INSERT INTO operation (id, kind, target, state, method, label, coder_id, at, changes)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`
const SET_STATE = `UPDATE operation SET state = ? WHERE seq = ?`
const DISCARD_UNDONE = `UPDATE operation SET state = 'discarded' WHERE kind = 'do' AND state = 'undone'`

/** Appends an entry. A new command ends the chance to redo what was undone before it. */
export function appendOperation(db: ProjectDatabase, operation: NewOperation, changes: readonly RowChange[]): void {
  if (operation.kind === 'do') db.run(DISCARD_UNDONE)
  const { kind, target, method, label, coderId, at } = operation
  db.run(INSERT, newId(), kind, target, 'done', method, label, coderId, at, JSON.stringify(changes))
}

/** What undo and redo would do now. */
export function nextOperations(db: ProjectDatabase): {
  undo: string | null
  undoSeq: number | null
  redo: string | null
} {
  const done = db.get<OperationRow>(LAST_DONE)
  return {
    undo: done?.label ?? null,
    undoSeq: done?.seq ?? null,
    redo: db.get<OperationRow>(FIRST_UNDONE)?.label ?? null,
  }
}

/**
 * Takes the latest command that stands back; answers which entry it was. Throws `nothing-to-undo`, or `conflict`
 * where that is not the `expected` one.
 */
export function undoLast(db: ProjectDatabase, writer: Writer, expected?: number): { target: number; label: string } {
  const operation = db.get<OperationRow>(LAST_DONE)
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
  const operation = db.get<OperationRow>(FIRST_UNDONE)
  const undo = operation && db.get<OperationRow>(LATEST_UNDO_OF, operation.seq)
  if (!operation || !undo) throw new AppError('nothing-to-undo', 'There is nothing to redo.')
  applyInverse(writer, parseChanges(undo))
  db.run(SET_STATE, 'done', operation.seq)
  return { target: operation.seq, label: operation.label }
}

/** The newest entries, newest first. */
export function listHistory(db: ProjectDatabase, limit: number): z.infer<typeof HistoryEntry>[] {
  return db.all(
    `SELECT operation.seq, operation.label, operation.at, coder.name AS coder, operation.kind, operation.state
     FROM operation JOIN coder ON coder.id = operation.coder_id ORDER BY operation.seq DESC LIMIT ?`,
    limit,
  )
}

function parseChanges(operation: OperationRow): RowChange[] {
  // Written by `appendOperation` from this very type; the file's integrity was checked on open.
  return JSON.parse(operation.changes) as RowChange[]
}
