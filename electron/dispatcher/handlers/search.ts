import type { searchApi } from '#shared/api/search-api.ts'
import { tagHits } from '../../services/search/tag-hits.ts'
import type { Session } from '../session.ts'
import { count, describeTags, DONE, type HandlersOf } from './handler.ts'

/** How many lines are answered where the caller does not say. */
const PAGE = 50

export function searchHandlers(session: Session): HandlersOf<keyof typeof searchApi> {
  return {
    'search.run': ({ sort = 'document', offset = 0, limit = PAGE, ...request }) =>
      session.search.page(request, sort, offset, limit),
    'search.summary': (request) => session.search.summary(request),
    'search.tag': (tagging) =>
      session.command('search.tag', (writer, resolver) => {
        const { passages, withoutHolder, counts } = tagHits(session.db, writer, resolver, tagging)
        const label = `Tagged ${count(passages, 'passage')} found by searching${describeTags(counts)}`
        return { value: { passages, withoutHolder }, label }
      }),
    'search.index': () => session.search.index,
    'search.prepare': () => {
      session.search.prepare()
      return DONE
    },
  }
}
