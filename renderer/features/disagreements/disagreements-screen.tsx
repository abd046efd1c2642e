import type { Disagreement } from '#shared/domain/disagreements.ts'
import type { DisagreementId } from '#shared/domain/ids.ts'
import { useMemo, useState } from 'react'
import { messageOf } from '../../api/client.ts'
import { useBackendCommand, useBackendQuery } from '../../api/queries.ts'
import { describe } from '../../commands/catalogue.ts'
import { useActions } from '../../commands/registry.ts'
import { navigate, useRoute } from '../../state/route.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LoadState } from '../../ui/load-state.tsx'
import { PageBody, ScreenLayout } from '../../ui/screen-layout.tsx'
import { useChosen } from '../../parts/codebook/use-chosen.ts'
import { offerUndo, tryCommand } from '../../commands/outcomes.ts'
import { useCodebook } from '../../parts/codebook-data.ts'
import { PressKey } from '../../parts/press-key.tsx'
import { DisagreementDialog } from './disagreement-dialog.tsx'
import { DisagreementNav } from './disagreement-nav.tsx'
import { DisagreementPage } from './disagreement-page.tsx'
import { groupByStatus } from './group-by-status.ts'

/** The register of disagreements: which positions clash, on what, and how that changes. */
export function DisagreementsScreen() {
  const route = useRoute()
  const query = useBackendQuery('disagreements.list', {})
  const terms = useBackendQuery('terms.list', {}).data
  const codebook = useCodebook()
  const remove = useBackendCommand('disagreements.delete')
  const [isMaking, setMaking] = useState(false)
  // None before the statuses are known: the first of another order would stay open.
  const groups = useMemo(() => (terms ? groupByStatus(query.data ?? [], terms) : []), [query.data, terms])
  const ordered = useMemo(() => groups.flatMap((group) => group.items), [groups])
  const chosen = useChosen(ordered, route.screen === 'disagreements' ? route.disagreementId : null)

  const step = (by: 1 | -1) => {
    const next = chosen && ordered[ordered.indexOf(chosen) + by]
    return { isEnabled: next !== undefined, run: () => next && showDisagreement(next.id) }
  }
  useActions([
    { ...describe('disagreement.new'), run: () => setMaking(true) },
    { ...describe('disagreement.next'), ...step(1) },
    { ...describe('disagreement.previous'), ...step(-1) },
  ])
  const deleteDisagreement = async ({ id, title }: Disagreement) => {
    if (!(await tryCommand(() => remove.mutateAsync({ id })))) return
    navigate({ screen: 'disagreements', disagreementId: null })
    void offerUndo(`Deleted the disagreement “${title}”.`)
  }

  if (!query.data || !terms) {
    return (
      <ScreenLayout>
        <LoadState error={query.error ? messageOf(query.error) : null} onRetry={() => void query.refetch()} />
      </ScreenLayout>
    )
  }
  const dialog = isMaking ? <DisagreementDialog disagreement={null} onClose={() => setMaking(false)} /> : null
  if (!chosen) {
    return (
      <ScreenLayout>
        <EmptyState
          title="Where do they clash?"
          action={
            <Button icon="plus" onPress={() => setMaking(true)}>
              New disagreement
            </Button>
          }
        >
          A disagreement is made of two positions. In a transcript, go to a tagged passage of one side and{' '}
          <PressKey action="position.pick" />, go to one of the other side, here or in another text, and{' '}
          <PressKey action="disagreement.relate" />.
        </EmptyState>
        {dialog}
      </ScreenLayout>
    )
  }
  return (
    <ScreenLayout
      navLabel="Disagreements"
      nav={<DisagreementNav groups={groups} chosenId={chosen.id} codebook={codebook} onNew={() => setMaking(true)} />}
    >
      <PageBody key={chosen.id}>
        <DisagreementPage disagreement={chosen} codebook={codebook} onDelete={() => void deleteDisagreement(chosen)} />
      </PageBody>
      {dialog}
    </ScreenLayout>
  )
}

function showDisagreement(disagreementId: DisagreementId): void {
  navigate({ screen: 'disagreements', disagreementId })
}
