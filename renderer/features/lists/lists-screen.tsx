import type { TermList } from '#shared/domain/terms.ts'
import { termsOf } from '#shared/domain/terms.ts'
import { useState } from 'react'
import { messageOf } from '../../api/client.ts'
import { useBackendQuery } from '../../api/queries.ts'
import { describe } from '../../commands/catalogue.ts'
import { runAction, useActions, useKeyOf } from '../../commands/registry.ts'
import { listLabels } from '../../parts/codebook/list-labels.ts'
import { navigate, useRoute } from '../../state/route.ts'
import { Button } from '../../ui/button.tsx'
import { LoadState } from '../../ui/load-state.tsx'
import { PageBody, PageHeader, ScreenLayout } from '../../ui/screen-layout.tsx'
import { AttributionPage } from './attribution-page.tsx'
import { ListsNav } from './lists-nav.tsx'
import { TermDialog } from './term-dialog.tsx'
import { TermTable } from './term-table.tsx'

/** The project's lists: stances, acts, kinds, modes, statuses, answer qualities. */
export function ListsScreen() {
  const route = useRoute()
  const shown = route.screen === 'lists' ? route.list : 'stance'
  const terms = useBackendQuery('terms.list', {})
  if (!terms.data) {
    const error = terms.error ? messageOf(terms.error) : null
    return (
      <ScreenLayout>
        <LoadState error={error} onRetry={() => void terms.refetch()} />
      </ScreenLayout>
    )
  }
  return (
    <ScreenLayout
      navLabel="Lists"
      nav={<ListsNav terms={terms.data} shown={shown} onShow={(list) => navigate({ screen: 'lists', list })} />}
    >
      <PageBody key={shown}>
        {shown === 'attribution' ? <AttributionPage /> : <ListPage list={shown} terms={termsOf(terms.data, shown)} />}
      </PageBody>
    </ScreenLayout>
  )
}

interface ListPageProps {
  readonly list: TermList
  readonly terms: ReturnType<typeof termsOf>
}

function ListPage({ list, terms }: ListPageProps) {
  const [isAdding, setAdding] = useState(false)
  const { title, one, purpose } = listLabels[list]
  useActions([{ ...describe('term.new'), run: () => setAdding(true) }])
  const newKey = useKeyOf('term.new')
  return (
    <>
      <PageHeader
        title={title}
        detail={purpose}
        actions={
          <>
            <Button icon="template" onPress={() => runAction('codebook.templates')}>
              Add a template…
            </Button>
            <Button variant="primary" icon="plus" kbd={newKey} onPress={() => runAction('term.new')}>
              New {one}
            </Button>
          </>
        }
      />
      <TermTable list={list} terms={terms} />
      {isAdding ? <TermDialog list={list} terms={terms} term={null} onClose={() => setAdding(false)} /> : null}
    </>
  )
}
