import { AppError } from '#shared/api/envelope.ts'
import type { Acknowledgement, DatedStatus, Disagreement, Side } from '#shared/domain/disagreements.ts'
import type { ActorId, DisagreementId, PositionId, SideId } from '#shared/domain/ids.ts'
import type { ProjectDatabase } from './database.ts'
import { deleteMemosOn } from './memo-store.ts'
import { newIdentity, type Identity } from './identity.ts'
import { newId } from './new-id.ts'
import type { Row } from './tables.ts'
import type { Writer } from './writer.ts'

export type NewSide = Omit<Side, 'id'> & { readonly id?: SideId | undefined }
export type DisagreementFields = Omit<Disagreement, 'id' | 'coderId' | 'createdAt' | 'sides'> & {
  readonly sides: readonly NewSide[]
}

/** By title. */
export function listDisagreements(db: ProjectDatabase): Disagreement[] {
  const sides = Map.groupBy(db.all<Row<'side'>>('SELECT * FROM side ORDER BY rank'), (row) => row.disagreement_id)
  const actors = Map.groupBy(db.all<Row<'side_actor'>>('SELECT * FROM side_actor ORDER BY rank'), (row) => row.side_id)
  const positions = Map.groupBy(
    db.all<Row<'side_position'>>('SELECT * FROM side_position ORDER BY rank'),
    (row) => row.side_id,
  )
  const statuses = Map.groupBy(
    db.all<Row<'disagreement_status'>>('SELECT * FROM disagreement_status ORDER BY rank'),
    (row) => row.disagreement_id,
  )
  const acknowledgements = Map.groupBy(
    db.all<Row<'acknowledgement'>>('SELECT * FROM acknowledgement ORDER BY rank'),
    (row) => row.disagreement_id,
  )
  return db.all<Row<'disagreement'>>('SELECT * FROM disagreement ORDER BY title, id').map((row) => ({
    id: row.id,
    title: row.title,
    question: row.question,
    issueId: row.issue_id,
    kindId: row.kind_id,
    modeId: row.mode_id,
    intensity: row.intensity,
    sides: (sides.get(row.id) ?? []).map((side) => ({
      id: side.id,
      actorIds: (actors.get(side.id) ?? []).map((one) => one.actor_id),
      positionIds: (positions.get(side.id) ?? []).map((one) => one.position_id),
    })),
    statuses: (statuses.get(row.id) ?? []).map((one): DatedStatus => ({
      statusId: one.status_id,
      since: one.since,
      note: one.note,
      passageId: one.passage_id,
    })),
    acknowledgements: (acknowledgements.get(row.id) ?? []).map((one): Acknowledgement => ({
      passageId: one.passage_id,
      actorId: one.actor_id,
      does: one.does,
    })),
    coderId: row.coder_id,
    createdAt: row.created_at,
  }))
}

export function getDisagreement(db: ProjectDatabase, id: DisagreementId): Disagreement {
  const found = listDisagreements(db).find((disagreement) => disagreement.id === id)
  if (!found) throw new AppError('not-found', 'There is no such disagreement.')
  return found
}

export function insertDisagreement(
  writer: Writer,
  fields: DisagreementFields,
  { id, coderId, createdAt }: Identity<DisagreementId> = newIdentity(writer),
): DisagreementId {
  writer.insert('disagreement', { id, ...toColumns(fields), coder_id: coderId, created_at: createdAt })
  insertSides(writer, id, fields.sides)
  insertStatuses(writer, id, fields.statuses)
  insertAcknowledgements(writer, id, fields.acknowledgements)
  return id
}

/** Sides, statuses and acknowledgements are replaced as a whole; a side keeps its id where it has one. */
export function updateDisagreement(
  db: ProjectDatabase,
  writer: Writer,
  id: DisagreementId,
  fields: DisagreementFields,
): void {
  writer.update('disagreement', { id }, toColumns(fields))
  deleteParts(db, writer, id)
  insertSides(writer, id, fields.sides)
  insertStatuses(writer, id, fields.statuses)
  insertAcknowledgements(writer, id, fields.acknowledgements)
}

export function deleteDisagreement(db: ProjectDatabase, writer: Writer, id: DisagreementId): void {
  deleteParts(db, writer, id)
  deleteMemosOn(writer, id)
  writer.delete('disagreement', { id })
}

function deleteParts(db: ProjectDatabase, writer: Writer, id: DisagreementId): void {
  for (const side of db.all<{ id: SideId }>('SELECT id FROM side WHERE disagreement_id = ?', id)) {
    writer.deleteWhere('side_actor', 'side_id', side.id)
    writer.deleteWhere('side_position', 'side_id', side.id)
  }
  writer.deleteWhere('side', 'disagreement_id', id)
  writer.deleteWhere('disagreement_status', 'disagreement_id', id)
  writer.deleteWhere('acknowledgement', 'disagreement_id', id)
}

function insertSides(writer: Writer, id: DisagreementId, sides: readonly NewSide[]): void {
  for (const [rank, side] of sides.entries()) {
    const sideId = side.id ?? newId<SideId>()
    writer.insert('side', { id: sideId, disagreement_id: id, rank })
    for (const [at, actorId] of [...new Set<ActorId>(side.actorIds)].entries()) {
      writer.insert('side_actor', { side_id: sideId, actor_id: actorId, rank: at })
    }
    for (const [at, positionId] of [...new Set<PositionId>(side.positionIds)].entries()) {
      writer.insert('side_position', { side_id: sideId, position_id: positionId, rank: at })
    }
  }
}

function insertStatuses(writer: Writer, id: DisagreementId, statuses: readonly DatedStatus[]): void {
  const ordered = statuses.toSorted((a, b) => (a.since ?? '').localeCompare(b.since ?? ''))
  for (const [rank, { statusId, since, note, passageId }] of ordered.entries()) {
    writer.insert('disagreement_status', {
      disagreement_id: id,
      rank,
      status_id: statusId,
      since,
      note,
      passage_id: passageId,
    })
  }
}

function insertAcknowledgements(
  writer: Writer,
  id: DisagreementId,
  acknowledgements: readonly Acknowledgement[],
): void {
  for (const [rank, { passageId, actorId, does }] of acknowledgements.entries()) {
    writer.insert('acknowledgement', { disagreement_id: id, rank, passage_id: passageId, actor_id: actorId, does })
  }
}

function toColumns(fields: DisagreementFields): Omit<Row<'disagreement'>, 'id' | 'coder_id' | 'created_at'> {
  return {
    title: fields.title,
    question: fields.question,
    issue_id: fields.issueId,
    kind_id: fields.kindId,
    mode_id: fields.modeId,
    intensity: fields.intensity,
  }
}
