import type { ActionDescription, UserAction } from './action.ts'
import { applicationActions } from './catalogue/application-actions.ts'
import type { CatalogueEntry } from './catalogue/catalogue-entry.ts'
import { codebookActions } from './catalogue/codebook-actions.ts'
import { correctionActions } from './catalogue/correction-actions.ts'
import { endsActions } from './catalogue/ends-actions.ts'
import { readingActions } from './catalogue/reading-actions.ts'
import { relatingActions } from './catalogue/relating-actions.ts'
import { searchingActions } from './catalogue/searching-actions.ts'
import { taggingActions } from './catalogue/tagging-actions.ts'

/** Which actions there are, by their id: what each is called, where it is offered, and its usual key. */
const catalogue = {
  ...taggingActions,
  ...endsActions,
  ...readingActions,
  ...relatingActions,
  ...applicationActions,
  ...codebookActions,
  ...correctionActions,
  ...searchingActions,
} as const satisfies Readonly<Record<string, CatalogueEntry>>

/** The id of an action that the catalogue describes. */
export type ActionId = keyof typeof catalogue

/** What the catalogue says of the action; the screen adds `run`, and `isEnabled` where it depends on something. */
export function describe(id: ActionId): ActionDescription {
  const { where: _where, mode: _mode, ...description }: CatalogueEntry = catalogue[id]
  return { id, ...description }
}

export interface KnownAction extends ActionDescription, Pick<CatalogueEntry, 'where' | 'mode'> {}

/** Every action of the catalogue, and of the offered ones those that it does not know. */
export function listKnownActions(offered: readonly UserAction[]): KnownAction[] {
  const known = Object.entries<CatalogueEntry>(catalogue).map(([id, entry]): KnownAction => ({ id, ...entry }))
  const ids = new Set(known.map(({ id }) => id))
  // What is offered now may be pressed together with anything else.
  const others = offered
    .filter(({ id }) => !ids.has(id))
    .map((action): KnownAction => ({ ...action, where: 'everywhere' }))
  return [...known, ...others]
}
