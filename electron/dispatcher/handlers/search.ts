import type { searchApi } from '#shared/api/search-api.ts'
import type { Session } from '../session.ts'
import { DONE, type HandlersOf } from './handler.ts'

/** How many lines are answered where the caller does not say. */
const PAGE = 50

export function searchHandlers(session: Session): HandlersOf<keyof typeof searchApi> {
  return {
    'search.run': ({ sort = 'document', offset = 0, limit = PAGE, ...request }) =>
      session.search.page(request, sort, offset, limit),
    'search.summary': (request) => session.search.summary(request),
    'search.index': () => session.search.index,
    'search.prepare': () => {
      session.search.prepare()
      return DONE
    },
  }
}
