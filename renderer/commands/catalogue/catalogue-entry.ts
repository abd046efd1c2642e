import type { Screen } from '../../state/route.ts'
import type { ActionDescription } from '../action.ts'

/** What an action is called, where it is offered, and its usual key. */
export interface CatalogueEntry extends Omit<ActionDescription, 'id'> {
  /** Actions of different screens may have the same key. */
  readonly where: 'everywhere' | Screen
  /**
   * Offered only while the screen does this one thing: an end of a passage is held, a paragraph is about to be parted.
   * Its keys then come before all others, so it shares none with the actions of the same mode alone.
   */
  readonly mode?: 'ends' | 'parting'
}
