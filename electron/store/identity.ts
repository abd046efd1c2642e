import type { CoderId } from '#shared/domain/ids.ts'
import { newId } from './new-id.ts'
import type { Writer } from './writer.ts'

/** Under which id something is stored, and who made it when: its own where it was made elsewhere. */
export interface Identity<Id> {
  readonly id: Id
  readonly coderId: CoderId
  /** ISO moment in UTC. */
  readonly createdAt: string
}

/** What is made here and now. */
export function newIdentity<Id extends string>(writer: Writer): Identity<Id> {
  return { id: newId<Id>(), coderId: writer.coderId, createdAt: writer.now }
}
