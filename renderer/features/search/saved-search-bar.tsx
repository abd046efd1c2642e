import type { SavedSearch } from '#shared/domain/saved-searches.ts'
import { useState } from 'react'
import { call } from '../../api/client.ts'
import { useBackendQuery } from '../../api/queries.ts'
import { describe } from '../../commands/catalogue.ts'
import { offerUndo, tryCommand } from '../../commands/outcomes.ts'
import { runAction, useActions, useKeyOf } from '../../commands/registry.ts'
import { printMoment } from '../../parts/moments.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { count } from '../../ui/counting.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { SavedSearchDialog } from './saved-search-dialog.tsx'
import styles from './search-screen.module.css'
import { showOnlyNew, useSearch } from './search-state.ts'

/** The saved search that is open: what is new in it since when, and what can be done with it. */
export function SavedSearchBar({ saved: { id, name, query, lookedAt } }: { readonly saved: SavedSearch }) {
  const onlyNew = useSearch((state) => state.onlyNew)
  const counted = useBackendQuery('savedSearches.count', {}).data?.find((one) => one.id === id)
  const newHits = counted?.newHits ?? 0
  const [isRenaming, setRenaming] = useState(false)
  const lookKey = useKeyOf('search.look')
  const onlyNewKey = useKeyOf('search.onlyNew')
  const look = async () => {
    if (!(await tryCommand(() => call('savedSearches.look', { id })))) return
    showOnlyNew(false)
    await offerUndo(`The hits of “${name}” count as looked at.`)
  }
  const remove = async () => {
    if (await tryCommand(() => call('savedSearches.delete', { id }))) await offerUndo(`“${name}” is no longer saved.`)
  }
  useActions([
    { ...describe('search.onlyNew'), isEnabled: newHits > 0 || onlyNew, run: () => showOnlyNew(!onlyNew) },
    { ...describe('search.look'), isEnabled: newHits > 0, run: look },
    { ...describe('search.renameSaved'), run: () => setRenaming(true) },
    { ...describe('search.deleteSaved'), run: remove },
  ])
  return (
    <div className={styles.saved}>
      <strong>{name}</strong>
      <span className={styles.since}>
        {newHits === 0 ? 'Nothing new' : count(newHits, 'new hit')} since {printMoment(lookedAt)}
      </span>
      <Checkbox isSelected={onlyNew} onChange={showOnlyNew} isDisabled={newHits === 0 && !onlyNew}>
        Only new{onlyNewKey === undefined ? '' : ` (${onlyNewKey})`}
      </Checkbox>
      <Button icon="check" kbd={lookKey} isDisabled={newHits === 0} onPress={() => runAction('search.look')}>
        Looked at
      </Button>
      <IconButton label="Rename this search" icon="edit" onPress={() => setRenaming(true)} />
      <IconButton label="Delete this saved search" icon="trash" onPress={() => void remove()} />
      {isRenaming ? <SavedSearchDialog saved={{ id, name }} query={query} onClose={() => setRenaming(false)} /> : null}
    </div>
  )
}
