import { useState } from 'react'
import type { UserAction } from '../../commands/action.ts'
import { tryCommand } from '../../commands/outcomes.ts'
import type { TreeDrop, TreeRow } from '../../ui/tree-rows.ts'
import { placeAfterDrop, placeAfterStep, tellPlace } from './places.ts'
import type { Place, Step } from './places.ts'

const keys: readonly { readonly step: Step; readonly label: string; readonly shortcut: string }[] = [
  { step: 'up', label: 'up, before the one above', shortcut: 'Alt+ArrowUp' },
  { step: 'down', label: 'down, after the one below', shortcut: 'Alt+ArrowDown' },
  { step: 'in', label: 'in, under the one above', shortcut: 'Alt+Shift+ArrowRight' },
  { step: 'out', label: 'out, after its parent', shortcut: 'Alt+Shift+ArrowLeft' },
]

interface TreeMoves<Item extends TreeRow> {
  readonly actions: UserAction[]
  readonly drop: (item: Item, drop: TreeDrop<Item['id']>) => void
  /** What a screen reader is told of the last move. */
  readonly told: string
}

/** Moving items in their tree, by keys and by dragging. */
export function useTreeMoves<Item extends TreeRow>(
  noun: 'issue' | 'code',
  items: readonly Item[],
  chosen: Item | undefined,
  move: (id: Item['id'], place: Place<Item['id']>) => Promise<unknown>,
): TreeMoves<Item> {
  const [told, setTold] = useState('')
  const moveTo = async (item: Item, place: Place<Item['id']> | null) => {
    if (place && (await tryCommand(() => move(item.id, place)))) setTold(tellPlace(items, item, place))
  }
  return {
    actions: keys.map(({ step, label, shortcut }) => ({
      id: `${noun}.move.${step}`,
      label: `Move the ${noun} ${label}`,
      group: 'Codebook',
      shortcut,
      isEnabled: chosen !== undefined && placeAfterStep(items, chosen, step) !== null,
      run: () => chosen && moveTo(chosen, placeAfterStep(items, chosen, step)),
    })),
    drop: (item, drop) => void moveTo(item, placeAfterDrop(items, item, drop)),
    told,
  }
}
