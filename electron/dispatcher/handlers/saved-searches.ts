import { AppError } from '#shared/api/envelope.ts'
import type { savedSearchesApi, SavedSearchCount } from '#shared/api/saved-searches-api.ts'
import type { SavedSearchId } from '#shared/domain/ids.ts'
import type { SavedSearch } from '#shared/domain/saved-searches.ts'
import { readQuery } from '../../services/search/read-query.ts'
import {
  deleteSavedSearch,
  insertSavedSearch,
  listSavedSearches,
  lookAtSavedSearch,
  renameSavedSearch,
} from '../../store/saved-search-store.ts'
import type { Session } from '../session.ts'
import { DONE, shorten, type HandlersOf } from './handler.ts'

export function savedSearchHandlers(session: Session): HandlersOf<keyof typeof savedSearchesApi> {
  const find = (id: SavedSearchId): SavedSearch => {
    const found = listSavedSearches(session.db).find((one) => one.id === id)
    if (!found) throw new AppError('not-found', 'There is no such saved search any more.')
    return found
  }
  const requireFree = (what: 'name' | 'query', value: string, except: SavedSearchId | null): void => {
    const other = listSavedSearches(session.db).find((one) => one[what] === value && one.id !== except)
    if (!other) return
    const reason = what === 'name' ? 'There is a saved search' : 'This search is saved already, as'
    throw new AppError('conflict', `${reason} “${other.name}”.`)
  }
  return {
    'savedSearches.list': () => listSavedSearches(session.db),
    'savedSearches.count': async () => {
      const counts: SavedSearchCount[] = []
      // One after the other: each may have to read all texts.
      for (const saved of listSavedSearches(session.db)) counts.push(await countNew(session, saved))
      return counts
    },
    'savedSearches.save': ({ name, query }) => {
      readQuery(query)
      requireFree('name', name, null)
      requireFree('query', query, null)
      return session.command('savedSearches.save', (writer) => ({
        value: insertSavedSearch(writer, { name, query }),
        label: `Saved the search “${shorten(name)}”`,
      }))
    },
    'savedSearches.rename': ({ id, name }) => {
      const { name: before } = find(id)
      requireFree('name', name, id)
      return session.command('savedSearches.rename', (writer) => {
        renameSavedSearch(writer, id, name)
        return { value: DONE, label: `Renamed the saved search “${shorten(before)}” to “${shorten(name)}”` }
      })
    },
    'savedSearches.look': ({ id }) => {
      const { name } = find(id)
      return session.command('savedSearches.look', (writer) => {
        lookAtSavedSearch(writer, id)
        return { value: DONE, label: `Looked at the hits of the saved search “${shorten(name)}”` }
      })
    },
    'savedSearches.delete': ({ id }) => {
      const { name } = find(id)
      return session.command('savedSearches.delete', (writer) => {
        deleteSavedSearch(writer, id)
        return { value: DONE, label: `Deleted the saved search “${shorten(name)}”` }
      })
    },
  }
}

async function countNew(session: Session, { id, query, lookedAt }: SavedSearch): Promise<SavedSearchCount> {
  try {
    return { id, newHits: await session.search.count({ query, since: lookedAt, onlyNew: true }), fault: null }
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invalid-input') throw error
    return { id, newHits: null, fault: error.message }
  }
}
