import { v7 } from 'uuid'

/** A fresh UUIDv7, as an id of the kind that the caller needs. */
export function newId<Id extends string>(): Id {
  // The brand exists for the compiler only; a new id belongs to whatever it is given to.
  return v7() as Id
}
