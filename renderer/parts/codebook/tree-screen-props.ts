import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { CodebookCommands, CodebookItem } from './codebook-item.ts'

/** In what the screens of issues and of codes differ. */
export interface TreeScreenProps<Item extends CodebookItem> {
  readonly noun: 'issue' | 'code'
  readonly query: UseQueryResult<Item[]>
  readonly chosenId: Item['id'] | null
  readonly goTo: (id: Item['id'] | null) => void
  readonly commands: CodebookCommands<Item>
  /** Other words by which an item is found. */
  readonly otherNamesOf: (item: Item) => readonly string[]
  /** "4 positions". */
  readonly describeUses: (uses: number) => string
  /** What else goes over when the item is merged into another: "2 disagreements". */
  readonly alsoMoves: (item: Item) => readonly string[]
  /** What becomes of the name then. */
  readonly nameFate: string
  /** Teaches what these are, where there are none. */
  readonly teaching: { readonly title: string; readonly sentence: string }
  /** The dialog that shares the item's uses out. */
  readonly renderSplit: (item: Item, onClose: () => void) => ReactNode
  readonly children: (item: Item) => ReactNode
}
