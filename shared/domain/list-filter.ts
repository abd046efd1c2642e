import { fold } from './folding.ts'

/**
 * What somebody types to narrow a list: every term must occur in an entry. Quotation marks make a phrase of several words;
 * everything else is parted at white space.
 */
export function parseFilter(query: string): string[] {
  const terms = [...query.matchAll(/["“”«»„]([^"“”«»„]*)["“”«»„]|(\S+)/gu)].map((match) =>
    fold(match[1] ?? match[2] ?? ''),
  )
  return [...new Set(terms.filter((term) => term !== ''))]
}
