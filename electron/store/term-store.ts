import { AppError } from '#shared/api/envelope.ts'
import type { Changes } from '#shared/domain/changes.ts'
import type { TermId } from '#shared/domain/ids.ts'
import type { Term, TermList } from '#shared/domain/terms.ts'
import { placeAmong } from '#shared/domain/trees.ts'
import type { ProjectDatabase } from './database.ts'
import { newId } from './new-id.ts'
import type { Row } from './tables.ts'
import type { Writer } from './writer.ts'

type TermFields = Omit<Term, 'id' | 'list' | 'key' | 'rank'>

/** The project's lists, each in its own order. */
export function listTerms(db: ProjectDatabase): Term[] {
  return db.all<Row<'term'>>('SELECT * FROM term ORDER BY list, rank')
}

export function getTerm(db: ProjectDatabase, id: TermId): Term {
  const row = db.get<Row<'term'>>('SELECT * FROM term WHERE id = ?', id)
  if (!row) throw new AppError('not-found', 'There is no such entry in the lists.')
  return row
}

/** Last in its list. */
export function insertTerm(db: ProjectDatabase, writer: Writer, term: Omit<Term, 'id' | 'rank'>): Term {
  const last = db.get<{ rank: number | null }>('SELECT max(rank) AS rank FROM term WHERE list = ?', term.list)
  const row: Term = { id: newId<TermId>(), ...term, rank: (last?.rank ?? -1) + 1 }
  writer.insert('term', row)
  return row
}

export function updateTerm(writer: Writer, id: TermId, changes: Changes<TermFields>): void {
  writer.update('term', { id }, changes)
}

/** Right before `before`, or last in its list. */
export function placeTerm(db: ProjectDatabase, writer: Writer, term: Term, before: TermId | null): void {
  const ids = db.all<{ id: TermId }>('SELECT id FROM term WHERE list = ? ORDER BY rank, id', term.list)
  const order = placeAmong(
    ids.map((one) => one.id),
    term.id,
    before,
  )
  for (const [rank, id] of order.entries()) writer.update('term', { id }, { rank })
}

/** The caller has seen to what uses it. */
export function deleteTerm(writer: Writer, id: TermId): void {
  writer.delete('term', { id })
}

/** How often each term is used; those that are not used are missing. */
export function countTermUses(db: ProjectDatabase): { id: TermId; uses: number }[] {
  return db.all(
    `SELECT id, count(*) AS uses FROM (
       SELECT stance_id AS id FROM position
       UNION ALL SELECT act_id FROM position
       UNION ALL SELECT kind_id FROM disagreement
       UNION ALL SELECT mode_id FROM disagreement
       UNION ALL SELECT status_id FROM disagreement_status
       UNION ALL SELECT quality_id FROM answer
     ) WHERE id IS NOT NULL GROUP BY id`,
  )
}

type Replace = (db: ProjectDatabase, writer: Writer, from: TermId, into: TermId | null) => number

/** Where the terms of each list stand. A list that cannot be left empty is never given null; answers how many changed. */
const replacements: Readonly<Record<TermList, Replace>> = {
  stance: (db, writer, from, into) => {
    const rows = db.all<Pick<Row<'position'>, 'id'>>('SELECT id FROM position WHERE stance_id = ?', from)
    for (const row of rows) writer.update('position', row, { stance_id: into ?? undefined })
    return rows.length
  },
  act: (db, writer, from, into) => {
    const rows = db.all<Pick<Row<'position'>, 'id'>>('SELECT id FROM position WHERE act_id = ?', from)
    for (const row of rows) writer.update('position', row, { act_id: into })
    return rows.length
  },
  'disagreement-kind': (db, writer, from, into) => {
    const rows = db.all<Pick<Row<'disagreement'>, 'id'>>('SELECT id FROM disagreement WHERE kind_id = ?', from)
    for (const row of rows) writer.update('disagreement', row, { kind_id: into })
    return rows.length
  },
  'disagreement-mode': (db, writer, from, into) => {
    const rows = db.all<Pick<Row<'disagreement'>, 'id'>>('SELECT id FROM disagreement WHERE mode_id = ?', from)
    for (const row of rows) writer.update('disagreement', row, { mode_id: into })
    return rows.length
  },
  'disagreement-status': (db, writer, from, into) => {
    const rows = db.all<Row<'disagreement_status'>>('SELECT * FROM disagreement_status WHERE status_id = ?', from)
    for (const { disagreement_id, rank } of rows) {
      writer.update('disagreement_status', { disagreement_id, rank }, { status_id: into ?? undefined })
    }
    return rows.length
  },
  'answer-quality': (db, writer, from, into) => {
    const rows = db.all<Pick<Row<'answer'>, 'id'>>('SELECT id FROM answer WHERE quality_id = ?', from)
    for (const row of rows) writer.update('answer', row, { quality_id: into ?? undefined })
    return rows.length
  },
}

/** Puts the other term, or none, wherever this one is used; answers how often that was. */
export function replaceTerm(db: ProjectDatabase, writer: Writer, term: Term, into: TermId | null): number {
  return replacements[term.list](db, writer, term.id, into)
}
