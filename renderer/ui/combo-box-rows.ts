import { findMatching, foldForMatching } from './matching.ts'
import { groupBySection } from './option.tsx'
import type { Option } from './option.tsx'

/** What the list of a combo box offers: things that are there, and last, to make something new. */
export type ComboBoxRow<Item extends Option> =
  | { readonly type: 'option'; readonly option: Item }
  | { readonly type: 'create'; readonly name: string }

const shownAtMost = 100

/**
 * The rows for the words typed, best first, in the order in which they stand under their headings, so that digits
 * and arrows agree with what is seen. Something new is offered where nothing has exactly this name.
 */
export function findRows<Item extends Option>(
  options: readonly Item[],
  query: string,
  canCreate: boolean,
): ComboBoxRow<Item>[] {
  const found = findMatching(options, query, (option) => [option.name, ...(option.keywords ?? [])])
  const rows: ComboBoxRow<Item>[] = groupBySection(found.slice(0, shownAtMost))
    .flatMap((group) => group.options)
    .map((option) => ({ type: 'option', option }))
  const isNew = query !== '' && !options.some(({ name }) => foldForMatching(name) === foldForMatching(query))
  if (canCreate && isNew) rows.push({ type: 'create', name: query })
  return rows
}
