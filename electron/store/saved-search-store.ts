import type { SavedSearchId } from '#shared/domain/ids.ts'
import type { SavedSearch } from '#shared/domain/saved-searches.ts'
import type { ProjectDatabase } from './database.ts'
import { newIdentity, type Identity } from './identity.ts'
import type { Row } from './tables.ts'
import type { Writer } from './writer.ts'

/** By name. */
export function listSavedSearches(db: ProjectDatabase): SavedSearch[] {
  return db
    .all<Row<'saved_search'>>('SELECT * FROM saved_search ORDER BY name, id')
    .map(({ id, name, query, looked_at: lookedAt, coder_id: coderId, created_at: createdAt }) => {
      return { id, name, query, lookedAt, coderId, createdAt }
    })
}

/** The caller has seen that the name is free. What is found now counts as looked at where nothing else is said. */
export function insertSavedSearch(
  writer: Writer,
  { name, query, lookedAt = writer.now }: { name: string; query: string; lookedAt?: string },
  { id, coderId, createdAt }: Identity<SavedSearchId> = newIdentity(writer),
): SavedSearch {
  writer.insert('saved_search', { id, name, query, looked_at: lookedAt, coder_id: coderId, created_at: createdAt })
  return { id, name, query, lookedAt, coderId, createdAt }
}

export function renameSavedSearch(writer: Writer, id: SavedSearchId, name: string): void {
  writer.update('saved_search', { id }, { name })
}

/** What it finds now counts as looked at. */
export function lookAtSavedSearch(writer: Writer, id: SavedSearchId): void {
  writer.update('saved_search', { id }, { looked_at: writer.now })
}

export function deleteSavedSearch(writer: Writer, id: SavedSearchId): void {
  writer.delete('saved_search', { id })
}
