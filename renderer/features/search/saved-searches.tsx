import type { SavedSearchCount } from '#shared/api/saved-searches-api.ts'
import { useBackendQuery } from '../../api/queries.ts'
import { count } from '../../ui/counting.ts'
import { NavItem, NavSection } from '../../ui/nav-list.tsx'
import { ask, useSearch } from './search-state.ts'

/** The searches of the project that were saved, each with what is new in it; a press runs it. */
export function SavedSearches() {
  const asked = useSearch((state) => state.asked)
  const saved = useBackendQuery('savedSearches.list', {}).data ?? []
  const counts = useBackendQuery('savedSearches.count', saved.length === 0 ? null : {}).data ?? []
  if (saved.length === 0) return null
  return (
    <NavSection title="Saved searches">
      {saved.map(({ id, name, query }) => (
        <NavItem
          key={id}
          isCurrent={query === asked}
          detail={describe(counts.find((one) => one.id === id))}
          onPress={() => ask(query)}
        >
          {name}
        </NavItem>
      ))}
    </NavSection>
  )
}

function describe(counted: SavedSearchCount | undefined): string {
  if (counted === undefined) return 'counting…'
  if (counted.newHits === null) return counted.fault ?? ''
  return counted.newHits === 0 ? 'nothing new' : count(counted.newHits, 'new hit')
}
