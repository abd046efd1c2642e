import { AppError } from '#shared/api/envelope.ts'
import { parseQuery } from '#shared/search/parse-query.ts'
import { QueryFault, type ParsedQuery } from '#shared/search/query.ts'

/** Throws `invalid-input` for what cannot be read, with the place in it as details. */
export function readQuery(query: string): ParsedQuery {
  try {
    return parseQuery(query)
  } catch (error) {
    throw error instanceof QueryFault ? new AppError('invalid-input', error.message, error.at) : error
  }
}
