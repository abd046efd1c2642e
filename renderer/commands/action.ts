import type { Shortcut } from './shortcut.ts'

/** Headings of the keys dialog, of the menu and of the palette, in their order. */
export const actionGroups = [
  'Tagging',
  'Reading',
  'Relating',
  'Correcting',
  'Codebook',
  'Transcripts',
  'Go to',
  'Project',
  'View',
] as const
type ActionGroup = (typeof actionGroups)[number]

/** What an action is called and which key it has. */
export interface ActionDescription {
  /** `subject.verb`, unique: `passage.tagPosition`. */
  readonly id: string
  /** As a command: "Tag with a position". */
  readonly label: string
  readonly group: ActionGroup
  /** The usual key; the person may have chosen another (`chosen-keys.ts`). */
  readonly shortcut?: Shortcut | undefined
  /** Does the same and is not shown: Ctrl Y beside Ctrl Shift Z. */
  readonly otherShortcut?: Shortcut | undefined
  /** The id of an action whose key, whichever it is, does this while this can be done. */
  readonly alsoKeyOf?: string
  /** One or two words for the foot bar, which shows the key while the action can be done: "position". */
  readonly hint?: string
}

/** Something the person can do; palette, menu, keyboard, foot bar, buttons and tests run the same object. */
export interface UserAction extends ActionDescription {
  /** False keeps it out of reach now; it is then listed, but quietly. */
  readonly isEnabled?: boolean
  /** Its key works in a dialog too; otherwise a dialog has the keys to itself. */
  readonly worksInDialogs?: boolean
  readonly run: () => unknown
}

export function isEnabled(action: UserAction): boolean {
  return action.isEnabled ?? true
}
