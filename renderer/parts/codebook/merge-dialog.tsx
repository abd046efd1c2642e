import { pathOf, subtreeIds } from '#shared/domain/trees.ts'
import { useState } from 'react'
import { messageOf } from '../../api/client.ts'
import { useBackendQuery } from '../../api/queries.ts'
import { offerUndo } from '../../commands/outcomes.ts'
import { Button } from '../../ui/button.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { count } from '../../ui/counting.ts'
import { Dialog } from '../../ui/dialog.tsx'
import type { CodebookItem } from './codebook-item.ts'
import styles from './codebook.module.css'

interface MergeDialogProps<Item extends CodebookItem> {
  readonly noun: 'issue' | 'code'
  readonly items: readonly Item[]
  readonly item: Item
  /** "4 positions". */
  readonly uses: string
  /** What else goes over: "2 disagreements". */
  readonly alsoMoves: readonly string[]
  /** Other words by which an item is found. */
  readonly otherNamesOf: (item: Item) => readonly string[]
  /** What becomes of its name: ", its name stays as a name in use". */
  readonly nameFate: string
  readonly onMerge: (into: Item['id']) => Promise<unknown>
  readonly onClose: () => void
}

/** Two that are one: says what will move before it does. */
export function MergeDialog<Item extends CodebookItem>(props: MergeDialogProps<Item>) {
  const { noun, items, item, onMerge, onClose } = props
  const [intoId, setIntoId] = useState<Item['id'] | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [isRunning, setRunning] = useState(false)
  const memos = useBackendQuery('memos.list', { subject: noun, subjectId: item.id }).data?.length ?? 0
  const byId = new Map<string, Item>(items.map((one) => [one.id, one]))
  const into = items.find((one) => one.id === intoId)
  const subtree = subtreeIds(items, item.id)
  const below = subtree.size - 1 - (intoId !== null && subtree.has(intoId) ? 1 : 0)
  const moving = [
    ...(item.uses > 0 ? [props.uses] : []),
    ...props.alsoMoves,
    ...(below > 0 ? [count(below, `sub-${noun}`)] : []),
    ...(memos > 0 ? [count(memos, 'memo')] : []),
  ]
  const submit = async () => {
    if (!into) return
    setRunning(true)
    try {
      await onMerge(into.id)
      onClose()
      void offerUndo(`Merged “${item.name}” into “${into.name}”.`)
    } catch (cause) {
      setError(messageOf(cause))
      setRunning(false)
    }
  }
  return (
    <Dialog
      title={`Merge “${item.name}”`}
      isOpen
      onClose={onClose}
      size="small"
      onSubmit={() => void submit()}
      error={error}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" isPending={isRunning} isDisabled={!into}>
            Merge
          </Button>
        </>
      }
    >
      <ComboBox
        label="Into"
        options={items
          .filter((one) => one.id !== item.id)
          .map((one) => ({
            id: one.id,
            name: one.name,
            hue: one.hue,
            keywords: props.otherNamesOf(one),
            detail: pathOf(byId, one.id).slice(0, -1).join(' › '),
            end: one.uses === 0 ? '' : String(one.uses),
          }))}
        value={intoId}
        onChange={(id) => setIntoId(items.find((one) => one.id === id)?.id ?? null)}
        placeholder={`Name of the ${noun} that stays`}
        opensOnFocus
        takesFocus
      />
      <div className={styles.consequence} aria-live="polite">
        {into ? (
          <>
            <p>
              “{into.name}” stays{moving.length > 0 ? ` and takes over ${listWords(moving)}` : ''}. “{item.name}” goes
              {props.nameFate}.
            </p>
            {below > 0 ? <p>Sub-{noun}s of one name become one.</p> : null}
            <p>Definitions and notes that both have are kept, one after the other. You can undo this.</p>
          </>
        ) : (
          <p>
            {moving.length > 0
              ? `Everything that is on “${item.name}” goes over: ${listWords(moving)}.`
              : `Nothing is on “${item.name}” yet; its notes go over.`}
          </p>
        )}
      </div>
    </Dialog>
  )
}

function listWords(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
