import type { UserAction } from '../../commands/action.ts'
import type { CodebookItem } from './codebook-item.ts'
import type { TreeTask } from './tree-dialogs.tsx'

/** What can be done with the chosen item through a dialog. */
export function listTreeActions<Item extends CodebookItem>(
  noun: 'issue' | 'code',
  items: readonly Item[],
  chosen: Item | undefined,
  start: (task: TreeTask) => void,
): UserAction[] {
  const isChosen = chosen !== undefined
  const offer = (id: string, label: string, task: TreeTask, isEnabled = isChosen): UserAction => ({
    id: `${noun}.${id}`,
    label,
    group: 'Codebook',
    isEnabled,
    run: () => start(task),
  })
  return [
    { ...offer('new', `New ${noun}`, 'new', true), shortcut: 'Alt+N' },
    offer('newSub', `New sub-${noun}`, 'new-sub'),
    offer('move', `Move the ${noun} under another`, 'move'),
    {
      ...offer('merge', `Merge the ${noun} into another`, 'merge', isChosen && items.length > 1),
      shortcut: 'Alt+M',
    },
    { ...offer('split', `Split the ${noun}`, 'split'), shortcut: 'Alt+S' },
  ]
}
