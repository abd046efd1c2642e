import type { Actor } from '#shared/domain/actors.ts'
import { useDeferredValue, useMemo, useState } from 'react'
import { messageOf } from '../../api/client.ts'
import { useBackendCommand, useBackendQuery } from '../../api/queries.ts'
import { describe } from '../../commands/catalogue.ts'
import { runAction, useActions, useKeyOf } from '../../commands/registry.ts'
import { navigate, useRoute } from '../../state/route.ts'
import { Button } from '../../ui/button.tsx'
import { count } from '../../ui/counting.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LoadState } from '../../ui/load-state.tsx'
import { findMatching } from '../../ui/matching.ts'
import { PickList } from '../../ui/pick-list.tsx'
import { PageBody, ScreenLayout } from '../../ui/screen-layout.tsx'
import { SearchableNav } from '../../ui/searchable-nav.tsx'
import { useChosen } from '../../parts/codebook/use-chosen.ts'
import { offerUndo } from '../../commands/outcomes.ts'
import { ActorPage } from './actor-page.tsx'
import { kindLabels } from '../../parts/actor-words.ts'
import { MergeDialog } from './merge-dialog.tsx'
import { ProposalsDialog } from './proposals-dialog.tsx'
import { NewActorDialog } from './new-actor-dialog.tsx'

/** Everybody who holds a position, speaks, or takes a side. */
export function ActorsScreen() {
  const route = useRoute()
  const actors = useBackendQuery('actors.list', {})
  const remove = useBackendCommand('actors.delete')
  const [words, setWords] = useState('')
  const proposals = useBackendQuery('actors.proposals', {}).data ?? []
  const [task, setTask] = useState<'new' | 'merge' | 'proposals' | null>(null)
  const sought = useDeferredValue(words)
  const ordered = useMemo(() => actors.data?.toSorted((a, b) => a.name.localeCompare(b.name)), [actors.data])
  const found = useMemo(() => findMatching(ordered ?? [], sought, namesOf), [ordered, sought])
  const chosen = useChosen(ordered ?? [], route.screen === 'actors' ? route.actorId : null)

  useActions([
    { ...describe('actor.proposals'), isEnabled: proposals.length > 0, run: () => setTask('proposals') },
    { ...describe('actor.new'), run: () => setTask('new') },
    { ...describe('actor.merge'), isEnabled: chosen !== undefined, run: () => setTask('merge') },
    { ...describe('actor.delete'), isEnabled: chosen !== undefined, run: () => chosen && deleteActor(chosen) },
  ])
  const newKey = useKeyOf('actor.new')
  const deleteActor = async (actor: Actor) => {
    try {
      await remove.mutateAsync({ id: actor.id })
      navigate({ screen: 'actors', actorId: null })
      void offerUndo(`Deleted the actor “${actor.name}”.`)
    } catch {
      // Shown on the page, from the command that failed.
    }
  }

  if (!ordered) {
    return (
      <ScreenLayout>
        <LoadState error={actors.error ? messageOf(actors.error) : null} onRetry={() => void actors.refetch()} />
      </ScreenLayout>
    )
  }
  const newDialog = task === 'new' ? <NewActorDialog onClose={() => setTask(null)} /> : null
  if (!chosen) {
    return (
      <ScreenLayout>
        <EmptyState
          title="Who takes part?"
          action={
            <Button variant="primary" icon="plus" onPress={() => setTask('new')}>
              New actor
            </Button>
          }
        >
          Actors are the persons, states, organisations and groups that hold positions. They come with the speakers of
          the transcripts you import, and are made while you tag.
        </EmptyState>
        {newDialog}
      </ScreenLayout>
    )
  }
  return (
    <ScreenLayout
      navLabel="Actors"
      nav={
        <SearchableNav
          searchLabel="Find an actor"
          query={words}
          onQuery={setWords}
          newLabel="New actor"
          newKbd={newKey}
          onNew={() => setTask('new')}
        >
          {proposals.length > 0 ? (
            <Button variant="quiet" icon="link" onPress={() => runAction('actor.proposals')}>
              {count(proposals.length, 'pair')} may be the same
            </Button>
          ) : null}
          <PickList
            label="Actors"
            items={found}
            selectedId={chosen.id}
            onSelect={(actor) => navigate({ screen: 'actors', actorId: actor.id })}
            nameOf={(actor) => actor.name}
            detailOf={(actor) => kindLabels[actor.kind].toLowerCase()}
            countOf={(actor) => actor.uses}
            emptyText="Nobody of this name, in any spelling"
          />
        </SearchableNav>
      }
    >
      <PageBody key={chosen.id}>
        <ActorPage
          actor={chosen}
          actors={ordered}
          problem={remove.error && remove.variables.id === chosen.id ? messageOf(remove.error) : null}
          onMerge={() => setTask('merge')}
          onDelete={() => void deleteActor(chosen)}
        />
      </PageBody>
      {newDialog}
      {task === 'proposals' ? (
        <ProposalsDialog proposals={proposals} actors={ordered} onClose={() => setTask(null)} />
      ) : null}
      {task === 'merge' ? <MergeDialog actor={chosen} actors={ordered} onClose={() => setTask(null)} /> : null}
    </ScreenLayout>
  )
}

function namesOf(actor: Actor): string[] {
  return [actor.name, ...actor.aliases]
}
