import { useState } from 'react'
import type { UserAction } from '../../commands/action.ts'
import { describe } from '../../commands/catalogue.ts'
import { tryCommand } from '../../commands/outcomes.ts'
import type { TreeDrop, TreeRow } from '../../ui/tree-rows.ts'
import { placeAfterDrop, placeAfterStep, tellPlace } from './places.ts'
import type { Place, Step } from './places.ts'

const steps = { moveUp: 'up', moveDown: 'down', moveIn: 'in', moveOut: 'out' } as const satisfies Record<string, Step>

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
  move: (move: { id: Item['id'] } & Place<Item['id']>) => Promise<unknown>,
): TreeMoves<Item> {
  const [told, setTold] = useState('')
  const moveTo = async (item: Item, place: Place<Item['id']> | null) => {
    if (place && (await tryCommand(() => move({ id: item.id, ...place })))) setTold(tellPlace(items, item, place))
  }
  return {
    actions: (['moveUp', 'moveDown', 'moveIn', 'moveOut'] as const).map((verb) => {
      const place = chosen ? placeAfterStep(items, chosen, steps[verb]) : null
      return {
        ...describe(`${noun}.${verb}`),
        isEnabled: place !== null,
        run: () => chosen && moveTo(chosen, place),
      }
    }),
    drop: (item, drop) => void moveTo(item, placeAfterDrop(items, item, drop)),
    told,
  }
}
