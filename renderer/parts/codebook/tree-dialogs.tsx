import type { CodebookItem } from './codebook-item.ts'
import { MergeDialog } from './merge-dialog.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { NewTreeItemDialog } from './new-tree-item-dialog.tsx'
import type { TreeScreenProps } from './tree-screen-props.ts'
import type { TreeTask } from './tree-task.ts'

interface TreeDialogsProps<Item extends CodebookItem> extends TreeScreenProps<Item> {
  readonly items: readonly Item[]
  readonly chosen: Item | undefined
  readonly task: TreeTask | null
  readonly onClose: () => void
  /** The words to find by from now on: what was made must be seen. */
  readonly onFound: (words: string) => void
}

/** The dialogs of a tree's screen. */
export function TreeDialogs<Item extends CodebookItem>(props: TreeDialogsProps<Item>) {
  const { noun, items, chosen, task, commands, goTo, onClose } = props
  if (task === 'new' || task === 'new-sub') {
    const parent = task === 'new-sub' ? (chosen ?? null) : null
    return (
      <NewTreeItemDialog
        noun={noun}
        parent={parent}
        onCreate={async (name) => {
          const made = await commands.create({ name, parentId: parent?.id ?? null })
          props.onFound('')
          goTo(made.id)
        }}
        onClose={onClose}
      />
    )
  }
  if (task === null || !chosen) return null
  if (task === 'split') return props.renderSplit(chosen, onClose)
  if (task === 'merge') {
    return (
      <MergeDialog
        noun={noun}
        items={items}
        item={chosen}
        uses={props.describeUses(chosen.uses)}
        alsoMoves={props.alsoMoves(chosen)}
        nameFate={props.nameFate}
        otherNamesOf={props.otherNamesOf}
        onMerge={async (into) => {
          await commands.merge({ from: chosen.id, into })
          goTo(into)
        }}
        onClose={onClose}
      />
    )
  }
  return (
    <MoveDialog
      noun={noun}
      items={items}
      item={chosen}
      onMove={(parentId) => commands.move({ id: chosen.id, parentId, before: null })}
      onClose={onClose}
    />
  )
}
