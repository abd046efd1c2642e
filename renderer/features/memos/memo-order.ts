import { fold } from '#shared/domain/folding.ts'
import type { MemoSubject, PlacedMemo } from '#shared/domain/memos.ts'
import { parseFilter } from '#shared/domain/list-filter.ts'

export const orders = ['newest', 'oldest', 'changed'] as const
export type Order = (typeof orders)[number]

export interface MemoChoice {
  readonly query: string
  /** Null for all. */
  readonly subject: MemoSubject | null
  readonly order: Order
}

/** The memos that are sought, in the order asked for: all words must stand in the memo or in what it is on. */
export function chooseMemos(memos: readonly PlacedMemo[], { query, subject, order }: MemoChoice): PlacedMemo[] {
  const terms = parseFilter(query)
  const found = memos.filter((memo) => (subject === null || memo.subject === subject) && hasTerms(memo, terms))
  return found.toSorted((a, b) => compare(a, b, order))
}

function hasTerms({ text, subjectTitle, quote, coder }: PlacedMemo, terms: readonly string[]): boolean {
  if (terms.length === 0) return true
  const folded = fold([text, subjectTitle, quote, coder].join('\n'))
  return terms.every((term) => folded.includes(term))
}

function compare(a: PlacedMemo, b: PlacedMemo, order: Order): number {
  if (order === 'oldest') return a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id)
  if (order === 'newest') return b.createdAt.localeCompare(a.createdAt) || b.id.localeCompare(a.id)
  return b.changedAt.localeCompare(a.changedAt) || b.id.localeCompare(a.id)
}
