import { MemosSection } from '../memos/memos.tsx'
import { ancestorsOf, sumSubtrees } from '#shared/domain/trees.ts'
import { useMemo, useState } from 'react'
import { messageOf } from '../../api/client.ts'
import { describe } from '../../commands/catalogue.ts'
import { runShortcut } from '../../commands/keyboard.ts'
import { useActions, useKeyOf } from '../../commands/registry.ts'
import { offerUndo } from '../../commands/outcomes.ts'
import { LoadState } from '../../ui/load-state.tsx'
import { PageBody, ScreenLayout } from '../../ui/screen-layout.tsx'
import { SearchableNav } from '../../ui/searchable-nav.tsx'
import { TreeList } from '../../ui/tree-list.tsx'
import { findInTree } from '../../ui/tree-rows.ts'
import { Children } from './children.tsx'
import type { CodebookChanges, CodebookItem } from './codebook-item.ts'
import { CodebookMenu } from './codebook-menu.tsx'
import { CodingNotes } from './coding-notes.tsx'
import { EmptyTree } from './empty-tree.tsx'
import { TreeDialogs } from './tree-dialogs.tsx'
import { TreeItemHeader } from './tree-item-header.tsx'
import { useChosen } from './use-chosen.ts'
import { listTreeActions } from './tree-actions.ts'
import type { TreeScreenProps } from './tree-screen-props.ts'
import type { TreeTask } from './tree-task.ts'
import { useTreeMoves } from './use-tree-moves.ts'
import styles from './codebook.module.css'

/** A tree on the left, the chosen item's page on the right. Issues and codes differ in what the page says. */
export function TreeScreen<Item extends CodebookItem>(props: TreeScreenProps<Item>) {
  const { noun, query, chosenId, goTo, commands } = props
  const [words, setWords] = useState('')
  const [task, setTask] = useState<TreeTask | null>(null)
  const [problem, setProblem] = useState<{ readonly id: string; readonly message: string } | null>(null)
  const items = query.data ?? none
  const found = useMemo(() => findInTree(items, words, props.otherNamesOf), [items, words, props.otherNamesOf])
  const totals = useMemo(() => sumSubtrees(items), [items])
  const chosen = useChosen(items, chosenId)
  const moves = useTreeMoves(noun, items, chosen, commands.move)
  useActions([
    ...listTreeActions(noun, items, chosen, setTask),
    ...moves.actions,
    { ...describe(`${noun}.delete`), isEnabled: chosen !== undefined, run: () => chosen && remove(chosen) },
  ])
  const newKey = useKeyOf(`${noun}.new`)

  const remove = async (item: Item) => {
    setProblem(null)
    try {
      await commands.delete({ id: item.id })
      goTo(null)
      const uses = totals.get(item.id) ?? 0
      const from = uses > 0 ? ` and took it off ${props.describeUses(uses)}` : ''
      void offerUndo(`Deleted the ${noun} “${item.name}”${from}.`)
    } catch (error) {
      setProblem({ id: item.id, message: messageOf(error) })
    }
  }

  if (!query.data) {
    const error = query.error ? messageOf(query.error) : null
    return (
      <ScreenLayout>
        <LoadState error={error} onRetry={() => void query.refetch()} />
      </ScreenLayout>
    )
  }
  const dialogs = (
    <TreeDialogs
      {...props}
      items={items}
      chosen={chosen}
      task={task}
      onClose={() => setTask(null)}
      onFound={setWords}
    />
  )
  if (!chosen) {
    return (
      <ScreenLayout>
        <EmptyTree noun={noun} teaching={props.teaching} onNew={() => setTask('new')} />
        {dialogs}
      </ScreenLayout>
    )
  }
  const byId = new Map<string, Item>(items.map((item) => [item.id, item]))
  const change = (changes: CodebookChanges) => commands.update({ id: chosen.id, changes })
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
          onNew={() => setTask('new')}
          actions={<CodebookMenu />}
        >
          <TreeList
            label={noun === 'issue' ? 'Issues' : 'Codes'}
            items={found}
            totals={totals}
            selectedId={chosen.id}
            onSelect={(item) => goTo(item.id)}
            onDrop={moves.drop}
            isOpen={words !== ''}
            emptyText="Nothing of this name"
            onKeyDown={(event) => {
              // The tree would take arrows with Alt for plain ones.
              if (event.altKey && runShortcut(event.nativeEvent)) event.stopPropagation()
            }}
          />
        </SearchableNav>
      }
    >
      <PageBody key={chosen.id}>
        <TreeItemHeader
          noun={noun}
          item={chosen}
          above={ancestorsOf(byId, chosen)}
          goTo={(id) => goTo(byId.get(id)?.id ?? null)}
          uses={describeTotal(props, chosen, totals.get(chosen.id) ?? chosen.uses)}
          problem={problem?.id === chosen.id ? problem.message : null}
          onChange={change}
          onTask={setTask}
          onDelete={() => void remove(chosen)}
        />
        <CodingNotes noun={noun} item={chosen} onChange={change} />
        <Children noun={noun} items={items} totals={totals} parent={chosen} goTo={goTo} />
        <MemosSection subject={noun} subjectId={chosen.id} name={chosen.name} />
        {props.children(chosen)}
      </PageBody>
      {dialogs}
      <output className={styles.told}>{moves.told}</output>
    </ScreenLayout>
  )
}

const none: readonly never[] = []

/** "4 positions", and with those below it where there are more. */
function describeTotal<Item extends CodebookItem>(props: TreeScreenProps<Item>, item: Item, total: number): string {
  const own = props.describeUses(item.uses)
  return total === item.uses ? own : `${own}, ${total} with sub-${props.noun}s`
}
