import { AppError } from '#shared/api/envelope.ts'
import type { Actor, Affiliation } from '#shared/domain/actors.ts'
import type { Changes } from '#shared/domain/changes.ts'
import type { ActorId } from '#shared/domain/ids.ts'
import type { ProjectDatabase } from './database.ts'
import { deleteMemosOn } from './memo-store.ts'
import { newIdentity, type Identity } from './identity.ts'
import type { Row } from './tables.ts'
import type { Writer } from './writer.ts'

type ActorFields = Omit<Actor, 'id' | 'uses'>

const WITH_USES = `SELECT actor.*,
    (SELECT count(*) FROM position WHERE position.holder_id = actor.id)
    + (SELECT count(*) FROM position WHERE position.addressee_id = actor.id)
    + (SELECT count(*) FROM side_actor WHERE side_actor.actor_id = actor.id)
    + (SELECT count(*) FROM speaker WHERE speaker.actor_id = actor.id)
    + (SELECT count(*) FROM acknowledgement WHERE acknowledgement.actor_id = actor.id) AS uses
  FROM actor`

/** By name. */
export function listActors(db: ProjectDatabase): Actor[] {
  const toRecord = recordReader(db)
  return db
    .all<Row<'actor'> & { uses: number }>(`${WITH_USES} ORDER BY actor.name, actor.id`)
    .map((row) => ({ ...toRecord(row), uses: row.uses }))
}

/** The same without counting what names them: finding an actor by name must cost the same however often it is named. */
export function listNamedActors(db: ProjectDatabase): Omit<Actor, 'uses'>[] {
  return db.all<Row<'actor'>>('SELECT * FROM actor ORDER BY name, id').map(recordReader(db))
}

/** Reads all aliases and affiliations at once. */
function recordReader(db: ProjectDatabase): (row: Row<'actor'>) => Omit<Actor, 'uses'> {
  const aliases = Map.groupBy(
    db.all<Row<'actor_alias'>>('SELECT * FROM actor_alias ORDER BY actor_id, rank'),
    (row) => row.actor_id,
  )
  const affiliations = Map.groupBy(
    db.all<Row<'affiliation'>>('SELECT * FROM affiliation ORDER BY actor_id, rank'),
    (row) => row.actor_id,
  )
  return (row) => toRecord(row, aliases.get(row.id) ?? [], affiliations.get(row.id) ?? [])
}

export function getActor(db: ProjectDatabase, id: ActorId): Actor {
  const row = db.get<Row<'actor'> & { uses: number }>(`${WITH_USES} WHERE actor.id = ?`, id)
  if (!row) throw new AppError('not-found', 'There is no such actor.')
  const aliases = db.all<Row<'actor_alias'>>('SELECT * FROM actor_alias WHERE actor_id = ? ORDER BY rank', id)
  const affiliations = db.all<Row<'affiliation'>>('SELECT * FROM affiliation WHERE actor_id = ? ORDER BY rank', id)
  return { ...toRecord(row, aliases, affiliations), uses: row.uses }
}

/** Positions, sides and acknowledgements that name the actor. */
export function countFindings(db: ProjectDatabase, id: ActorId): number {
  const row = db.get<{ uses: number }>(
    `SELECT (SELECT count(*) FROM position WHERE holder_id = @id OR addressee_id = @id)
       + (SELECT count(*) FROM side_actor WHERE actor_id = @id) + (SELECT count(*) FROM acknowledgement WHERE actor_id = @id) AS uses`,
    { id },
  )
  return row?.uses ?? 0
}

export function insertActor(
  writer: Writer,
  actor: ActorFields,
  { id, coderId, createdAt }: Identity<ActorId> = newIdentity(writer),
): Actor {
  writer.insert('actor', {
    id,
    name: actor.name,
    kind: actor.kind,
    note: actor.note,
    coder_id: coderId,
    created_at: createdAt,
  })
  insertAliases(writer, id, actor.aliases)
  insertAffiliations(writer, id, actor.affiliations)
  return { id, ...actor, uses: 0 }
}

/** Aliases and affiliations are replaced as a whole where given. */
export function updateActor(writer: Writer, id: ActorId, changes: Changes<ActorFields>): void {
  const { aliases, affiliations, ...fields } = changes
  writer.update('actor', { id }, fields)
  if (aliases) {
    writer.deleteWhere('actor_alias', 'actor_id', id)
    insertAliases(writer, id, aliases)
  }
  if (affiliations) {
    writer.deleteWhere('affiliation', 'actor_id', id)
    insertAffiliations(writer, id, affiliations)
  }
}

/** Speakers of transcripts and users of issue names stay, without an actor. The caller has seen to positions and sides. */
export function deleteActor(db: ProjectDatabase, writer: Writer, id: ActorId): void {
  replaceReferences(db, writer, 'speaker', 'actor_id', id, null)
  replaceReferences(db, writer, 'issue_name', 'used_by_id', id, null)
  replaceReferences(db, writer, 'affiliation', 'organisation_id', id, null)
  writer.deleteWhere('actor_alias', 'actor_id', id)
  writer.deleteWhere('affiliation', 'actor_id', id)
  writer.deleteWhere('distinct_actors', 'first_id', id)
  writer.deleteWhere('distinct_actors', 'second_id', id)
  deleteMemosOn(writer, id)
  writer.delete('actor', { id })
}

/** Pairs that somebody said are two, smaller id first. */
export function listDistinctActors(db: ProjectDatabase): [ActorId, ActorId][] {
  return db
    .all<Row<'distinct_actors'>>('SELECT * FROM distinct_actors')
    .map(({ first_id, second_id }) => [first_id, second_id])
}

/** Remembers that the two are not one; once is enough. */
export function insertDistinctActors(db: ProjectDatabase, writer: Writer, a: ActorId, b: ActorId): void {
  const [first_id, second_id] = a < b ? [a, b] : [b, a]
  if (db.get('SELECT 1 FROM distinct_actors WHERE first_id = ? AND second_id = ?', first_id, second_id)) return
  writer.insert('distinct_actors', { first_id, second_id, coder_id: writer.coderId, created_at: writer.now })
}

/** Gives every use of `from` to `into`. */
export function moveActorUses(db: ProjectDatabase, writer: Writer, from: ActorId, into: ActorId): void {
  replaceReferences(db, writer, 'position', 'holder_id', from, into)
  replaceReferences(db, writer, 'position', 'addressee_id', from, into)
  replaceReferences(db, writer, 'speaker', 'actor_id', from, into)
  replaceReferences(db, writer, 'issue_name', 'used_by_id', from, into)
  replaceReferences(db, writer, 'affiliation', 'organisation_id', from, into)
  replaceReferences(db, writer, 'acknowledgement', 'actor_id', from, into)
  for (const row of db.all<Row<'side_actor'>>('SELECT * FROM side_actor WHERE actor_id = ?', from)) {
    writer.delete('side_actor', row)
    const isThere = db.get('SELECT 1 FROM side_actor WHERE side_id = ? AND actor_id = ?', row.side_id, into)
    if (!isThere) writer.insert('side_actor', { ...row, actor_id: into })
  }
  for (const memo of db.all<Pick<Row<'memo'>, 'id'>>('SELECT id FROM memo WHERE subject_id = ?', from)) {
    writer.update('memo', memo, { subject_id: into })
  }
}

type ActorReferenceColumn =
  | ['position', 'holder_id' | 'addressee_id']
  | ['speaker', 'actor_id']
  | ['issue_name', 'used_by_id']
  | ['affiliation', 'organisation_id']
  | ['acknowledgement', 'actor_id']

function replaceReferences(
  db: ProjectDatabase,
  writer: Writer,
  table: ActorReferenceColumn[0],
  column: ActorReferenceColumn[1],
  from: ActorId,
  into: ActorId | null,
): void {
  const rows = db.all<Record<string, string | number | null>>(`SELECT * FROM "${table}" WHERE "${column}" = ?`, from)
  for (const row of rows) writer.update(table, row, { [column]: into })
}

function insertAliases(writer: Writer, actorId: ActorId, aliases: readonly string[]): void {
  for (const [rank, text] of aliases.entries()) writer.insert('actor_alias', { actor_id: actorId, rank, text })
}

function insertAffiliations(writer: Writer, actorId: ActorId, affiliations: readonly Affiliation[]): void {
  for (const [rank, { office, organisationId, from, to }] of affiliations.entries()) {
    writer.insert('affiliation', {
      actor_id: actorId,
      rank,
      office,
      organisation_id: organisationId,
      from_date: from,
      to_date: to,
    })
  }
}

function toRecord(
  row: Row<'actor'>,
  aliases: Row<'actor_alias'>[],
  affiliations: Row<'affiliation'>[],
): Omit<Actor, 'uses'> {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    note: row.note,
    aliases: aliases.map((alias) => alias.text),
    affiliations: affiliations.map((one) => ({
      office: one.office,
      organisationId: one.organisation_id,
      from: one.from_date,
      to: one.to_date,
    })),
  }
}
