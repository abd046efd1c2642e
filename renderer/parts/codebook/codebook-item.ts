import type { TreeRow } from '../../ui/tree-rows.ts'

/** What issues and codes have in common. */
export interface CodebookItem extends TreeRow {
  readonly definition: string
}

/** What can be changed in either. */
export interface CodebookChanges<Id> {
  readonly name?: string
  readonly parentId?: Id | null
  readonly hue?: number
  readonly definition?: string
}
