import type { TermId } from '#shared/domain/ids.ts'
import type { Term, TermList } from '#shared/domain/terms.ts'
import { writeValue } from '#shared/domain/terms.ts'
import { useMemo, useState } from 'react'
import {
  Button as AriaButton,
  DropIndicator,
  GridList,
  GridListItem,
  Text,
  useDragAndDrop,
} from 'react-aria-components'
import { useBackendCommand, useBackendQuery } from '../../api/queries.ts'
import { describe } from '../../commands/catalogue.ts'
import { runShortcut } from '../../commands/keyboard.ts'
import { offerUndo, tryCommand } from '../../commands/outcomes.ts'
import { useActions } from '../../commands/registry.ts'
import { listLabels } from '../../parts/codebook/list-labels.ts'
import { Icon } from '../../ui/icon.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { DeleteTermDialog } from './delete-term-dialog.tsx'
import styles from './lists.module.css'
import { TermDialog } from './term-dialog.tsx'

interface TermTableProps {
  readonly list: TermList
  readonly terms: readonly Term[]
}

type Task = { readonly kind: 'edit' | 'delete'; readonly term: Term }

/** The entries of a list in their order: Enter edits, Delete deletes, Alt with arrows or dragging moves. */
export function TermTable({ list, terms }: TermTableProps) {
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [task, setTask] = useState<Task | null>(null)
  const [told, setTold] = useState('')
  const usesData = useBackendQuery('terms.uses', {}).data
  const uses = useMemo(() => new Map<string, number>(usesData?.map((one) => [one.id, one.uses])), [usesData])
  const move = useBackendCommand('terms.move')
  const remove = useBackendCommand('terms.delete')
  const find = (key: unknown) => terms.find((term) => term.id === key)
  const chosen = find(chosenId)

  const place = async (term: Term, before: TermId | null) => {
    if (!(await tryCommand(() => move.mutateAsync({ id: term.id, before })))) return
    setTold(`“${term.label}” now stands ${before === null ? 'last' : `before “${find(before)?.label ?? ''}”`}.`)
  }
  const step = (by: -1 | 1) => {
    if (!chosen) return
    const at = terms.indexOf(chosen) + (by < 0 ? -1 : 2)
    if (at >= 0 && at <= terms.length) void place(chosen, terms[at]?.id ?? null)
  }
  const askToDelete = async (term: Term) => {
    if ((uses.get(term.id) ?? 0) > 0) return setTask({ kind: 'delete', term })
    const done = await tryCommand(() => remove.mutateAsync({ id: term.id }))
    if (done) void offerUndo(`Deleted “${term.label}”.`)
  }
  const at = chosen ? terms.indexOf(chosen) : -1
  useActions([
    { ...describe('term.moveUp'), isEnabled: at > 0, run: () => step(-1) },
    { ...describe('term.moveDown'), isEnabled: at >= 0 && at < terms.length - 1, run: () => step(1) },
    {
      ...describe('term.edit'),
      isEnabled: chosen !== undefined,
      run: () => chosen && setTask({ kind: 'edit', term: chosen }),
    },
    { ...describe('term.delete'), isEnabled: chosen !== undefined, run: () => chosen && askToDelete(chosen) },
  ])
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': find(key)?.label ?? '' })),
    renderDropIndicator: (target) => <DropIndicator target={target} className={styles.indicator ?? ''} />,
    onReorder: ({ keys, target }) => {
      const term = find([...keys][0])
      const over = terms.findIndex((one) => one.id === target.key)
      const next = terms[target.dropPosition === 'before' ? over : over + 1]
      if (term && next !== term) void place(term, next?.id ?? null)
    },
  })

  return (
    <div
      onKeyDownCapture={(event) => {
        // The list would take arrows with Alt for plain ones.
        if (event.altKey && runShortcut(event.nativeEvent)) event.stopPropagation()
      }}
    >
      <GridList
        aria-label={listLabels[list].title}
        items={terms}
        dependencies={[uses]}
        className={styles.list ?? ''}
        selectionMode="single"
        selectionBehavior="replace"
        onSelectionChange={(keys) => setChosenId(keys === 'all' ? null : String([...keys][0] ?? ''))}
        onAction={(key) => {
          const term = find(key)
          if (term) setTask({ kind: 'edit', term })
        }}
        dragAndDropHooks={dragAndDropHooks}
        renderEmptyState={() => (
          <p className={styles.empty}>Nothing is in this list. Add an entry, or one of the templates.</p>
        )}
      >
        {(term) => (
          <GridListItem id={term.id} textValue={term.label} className={styles.row ?? ''}>
            <AriaButton slot="drag" className={styles.handle ?? ''} aria-label={`Move ${term.label}`}>
              <Icon name="grip" size={13} />
            </AriaButton>
            {list === 'stance' ? (
              <span className={styles.sign} aria-hidden="true">
                {term.sign}
              </span>
            ) : null}
            <span className={styles.words}>
              <span className={styles.label}>{term.label}</span>
              {list === 'stance' ? (
                <span className={styles.value}>{term.value === null ? 'off the scale' : writeValue(term.value)}</span>
              ) : null}
              <Text slot="description" className={styles.definition ?? ''}>
                {term.definition}
              </Text>
            </span>
            <span className={styles.uses}>{describeUses(uses.get(term.id) ?? 0)}</span>
            <IconButton
              label={`Edit “${term.label}”`}
              icon="edit"
              size={15}
              onPress={() => setTask({ kind: 'edit', term })}
            />
            <IconButton
              label={`Delete “${term.label}”`}
              icon="trash"
              size={15}
              onPress={() => void askToDelete(term)}
            />
          </GridListItem>
        )}
      </GridList>
      <output className={styles.told}>{told}</output>
      {task?.kind === 'edit' ? (
        <TermDialog list={list} terms={terms} term={task.term} onClose={() => setTask(null)} />
      ) : null}
      {task?.kind === 'delete' ? (
        <DeleteTermDialog
          term={task.term}
          terms={terms}
          uses={uses.get(task.term.id) ?? 0}
          onClose={() => setTask(null)}
        />
      ) : null}
    </div>
  )
}

function describeUses(uses: number): string {
  if (uses === 0) return 'not used'
  return uses === 1 ? 'used once' : `used ${uses} times`
}
