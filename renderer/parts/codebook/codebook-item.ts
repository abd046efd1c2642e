import type { TreeRow } from '../../ui/tree-rows.ts'
import type { Place } from './places.ts'

/** What issues and codes have in common. */
export interface CodebookItem extends TreeRow {
  readonly definition: string
  readonly inclusion: string
  readonly exclusion: string
  readonly example: string
  /** The scheme it comes from; issues have none. */
  readonly source?: string
}

/** What can be changed in either where it stands. */
export interface CodebookChanges {
  readonly name?: string
  readonly hue?: number
  readonly definition?: string
  readonly inclusion?: string
  readonly exclusion?: string
  readonly example?: string
}

/** What the tree's screen does with its items; each is one command and can be undone. */
export interface CodebookCommands<Item extends CodebookItem> {
  readonly create: (item: { name: string; parentId: Item['id'] | null }) => Promise<Item>
  readonly update: (change: { id: Item['id']; changes: CodebookChanges }) => Promise<unknown>
  readonly move: (move: { id: Item['id'] } & Place<Item['id']>) => Promise<unknown>
  readonly merge: (merge: { from: Item['id']; into: Item['id'] }) => Promise<unknown>
  readonly delete: (item: { id: Item['id'] }) => Promise<unknown>
}
