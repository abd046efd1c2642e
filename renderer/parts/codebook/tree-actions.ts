import type { UserAction } from '../../commands/action.ts'
import { describe } from '../../commands/catalogue.ts'
import type { CodebookItem } from './codebook-item.ts'
import type { TreeTask } from './tree-task.ts'

/** What can be done with the chosen item through a dialog. */
export function listTreeActions<Item extends CodebookItem>(
  noun: 'issue' | 'code',
  items: readonly Item[],
  chosen: Item | undefined,
  start: (task: TreeTask) => void,
): UserAction[] {
  const isEnabled = chosen !== undefined
  return [
    { ...describe(`${noun}.new`), run: () => start('new') },
    { ...describe(`${noun}.newSub`), isEnabled, run: () => start('new-sub') },
    { ...describe(`${noun}.move`), isEnabled, run: () => start('move') },
    { ...describe(`${noun}.merge`), isEnabled: isEnabled && items.length > 1, run: () => start('merge') },
    { ...describe(`${noun}.split`), isEnabled, run: () => start('split') },
  ]
}
