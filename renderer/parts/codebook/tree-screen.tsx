import { pathOf, wouldMakeCycle } from '#shared/domain/trees.ts'
import type { UseQueryResult } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { messageOf } from '../../api/client.ts'
import { useActions, useKeyOf } from '../../commands/registry.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LoadState } from '../../ui/load-state.tsx'
import { PageBody, ScreenLayout } from '../../ui/screen-layout.tsx'
import { SearchableNav } from '../../ui/searchable-nav.tsx'
import { TreeList } from '../../ui/tree-list.tsx'
import { findInTree } from '../../ui/tree-rows.ts'
import { offerUndo, tryCommand } from '../../commands/outcomes.ts'
import { MoveDialog } from './move-dialog.tsx'
import { NewTreeItemDialog } from './new-tree-item-dialog.tsx'
import { Children } from './children.tsx'
import type { CodebookChanges, CodebookItem } from './codebook-item.ts'
import { TreeItemHeader } from './tree-item-header.tsx'
import { useChosen } from './use-chosen.ts'

interface TreeScreenProps<Item extends CodebookItem> {
  readonly noun: 'issue' | 'code'
  readonly query: UseQueryResult<Item[]>
  readonly chosenId: Item['id'] | null
  readonly goTo: (id: Item['id'] | null) => void
  readonly onCreate: (item: { name: string; parentId: Item['id'] | null }) => Promise<Item>
  readonly onChange: (id: Item['id'], changes: CodebookChanges<Item['id']>) => Promise<unknown>
  readonly onDelete: (id: Item['id']) => Promise<unknown>
  /** Other words by which an item is found. */
  readonly otherNamesOf: (item: Item) => readonly string[]
  /** "4 positions". */
  readonly describeUses: (item: Item) => string
  /** Teaches what these are, where there are none. */
  readonly teaching: { readonly title: string; readonly sentence: string }
  /** Belongs to the definition, and stands right below it. */
  readonly renderNotes?: (item: Item) => ReactNode
  readonly children: (item: Item) => ReactNode
}

type Task = { readonly kind: 'new'; readonly isSub: boolean } | { readonly kind: 'move' }

/** A tree on the left, the chosen item's page on the right. Issues and codes differ in what the page says. */
export function TreeScreen<Item extends CodebookItem>(props: TreeScreenProps<Item>) {
  const { noun, query, chosenId, goTo, onChange } = props
  const [words, setWords] = useState('')
  const [task, setTask] = useState<Task | null>(null)
  const [problem, setProblem] = useState<{ readonly id: string; readonly message: string } | null>(null)
  const items = query.data
  const found = useMemo(() => findInTree(items ?? [], words, props.otherNamesOf), [items, words, props.otherNamesOf])
  const chosen = useChosen(items ?? [], chosenId)

  const startNew = () => setTask({ kind: 'new', isSub: false })
  useActions([
    { id: `${noun}.new`, label: `New ${noun}`, group: 'Codebook', shortcut: 'Alt+N', run: startNew },
    {
      id: `${noun}.newSub`,
      label: `New sub-${noun}`,
      group: 'Codebook',
      isEnabled: chosen !== undefined,
      run: () => setTask({ kind: 'new', isSub: true }),
    },
    {
      id: `${noun}.move`,
      label: `Move the ${noun} under another`,
      group: 'Codebook',
      isEnabled: chosen !== undefined,
      run: () => setTask({ kind: 'move' }),
    },
  ])
  const newKey = useKeyOf(`${noun}.new`)
  const remove = async (item: Item) => {
    setProblem(null)
    try {
      await props.onDelete(item.id)
      goTo(null)
      void offerUndo(`Deleted the ${noun} “${item.name}”.`)
    } catch (error) {
      setProblem({ id: item.id, message: messageOf(error) })
    }
  }

  if (!items) {
    const error = query.error ? messageOf(query.error) : null
    return (
      <ScreenLayout>
        <LoadState error={error} onRetry={() => void query.refetch()} />
      </ScreenLayout>
    )
  }
  const dialogs = (
    <>
      {task?.kind === 'new' ? (
        <NewTreeItemDialog
          noun={noun}
          parent={task.isSub ? (chosen ?? null) : null}
          onCreate={async (name) => {
            const made = await props.onCreate({ name, parentId: task.isSub ? (chosen?.id ?? null) : null })
            setWords('')
            goTo(made.id)
          }}
          onClose={() => setTask(null)}
        />
      ) : null}
      {task?.kind === 'move' && chosen ? (
        <MoveDialog
          noun={noun}
          items={items}
          item={chosen}
          onMove={(parentId) => onChange(chosen.id, { parentId })}
          onClose={() => setTask(null)}
        />
      ) : null}
    </>
  )
  if (!chosen) {
    return (
      <ScreenLayout>
        <EmptyState
          title={props.teaching.title}
          action={
            <Button variant="primary" icon="plus" onPress={startNew}>
              New {noun}
            </Button>
          }
        >
          {props.teaching.sentence}
        </EmptyState>
        {dialogs}
      </ScreenLayout>
    )
  }
  const byId = new Map(items.map((item) => [item.id, item]))
  const path = pathOf(byId, chosen.id)
  const moveTo = (item: Item, parentId: Item['id'] | null) => {
    if (!wouldMakeCycle(byId, item.id, parentId)) void tryCommand(() => onChange(item.id, { parentId }))
  }
  return (
    <ScreenLayout
      navLabel={noun === 'issue' ? 'Issues' : 'Codes'}
      nav={
        <SearchableNav
          searchLabel={`Find ${noun === 'issue' ? 'an issue' : 'a code'}`}
          query={words}
          onQuery={setWords}
          newLabel={`New ${noun}`}
          newKbd={newKey}
          onNew={startNew}
        >
          <TreeList
            label={noun === 'issue' ? 'Issues' : 'Codes'}
            items={found}
            selectedId={chosen.id}
            onSelect={(item) => goTo(item.id)}
            onMove={moveTo}
            isOpen={words !== ''}
            emptyText="Nothing of this name"
          />
        </SearchableNav>
      }
    >
      <PageBody key={chosen.id}>
        <TreeItemHeader
          noun={noun}
          item={chosen}
          path={path.slice(0, -1)}
          uses={props.describeUses(chosen)}
          problem={problem?.id === chosen.id ? problem.message : null}
          onChange={(changes) => onChange(chosen.id, changes)}
          onNewSub={() => setTask({ kind: 'new', isSub: true })}
          onMove={() => setTask({ kind: 'move' })}
          onDelete={() => void remove(chosen)}
        />
        {props.renderNotes?.(chosen)}
        <Children noun={noun} items={items} parent={chosen} goTo={goTo} />
        {props.children(chosen)}
      </PageBody>
      {dialogs}
    </ScreenLayout>
  )
}
