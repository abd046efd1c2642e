import { v5, validate } from 'uuid'

/** The namespace of ids that follow from what stands in a foreign file. */
const FOREIGN = 'b6f1c0de-3a52-5c1e-9d57-0c6f3c1f7a11'

/**
 * The id under which a thing of a foreign file is brought in: its own GUID where that is a UUID (in braces or not,
 * of any case), else one that follows from what the file calls it, so that a second import meets the first.
 */
export function toId(given: string): string {
  const bare = given
    .trim()
    .replace(/^\{|\}$/gu, '')
    .toLowerCase()
  return validate(bare) ? bare : v5(`guid ${bare}`, FOREIGN)
}

/** An id that follows from these words: the same words give the same id. */
export function idFrom(...words: readonly (string | number | null)[]): string {
  return v5(JSON.stringify(words), FOREIGN)
}
