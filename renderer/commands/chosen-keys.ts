import type { ChangedShortcuts } from '#shared/domain/preferences.ts'
import type { ActionDescription } from './action.ts'
import type { KnownAction } from './catalogue.ts'
import { isSameShortcut } from './shortcut.ts'
import type { Shortcut } from './shortcut.ts'

/**
 * The actions with the keys that the person chose. An unshown second key gives way where one of the chosen keys is
 * the same.
 */
export function withChosenKeys<Action extends ActionDescription>(
  actions: readonly Action[],
  changed: ChangedShortcuts,
): Action[] {
  const chosen = Object.values(changed).filter((one) => one !== null)
  const keyOf = ({ id, shortcut }: ActionDescription) => {
    const key = changed[id]
    return key === undefined ? shortcut : (key ?? undefined)
  }
  return actions.map((action) => {
    const { otherShortcut, alsoKeyOf } = action
    const other = alsoKeyOf === undefined ? undefined : actions.find(({ id }) => id === alsoKeyOf)
    const isTaken = otherShortcut !== undefined && chosen.some((one) => isSameShortcut(one, otherShortcut))
    return {
      ...action,
      shortcut: keyOf(action),
      otherShortcut: other ? keyOf(other) : isTaken ? undefined : otherShortcut,
    }
  })
}

/** Keys by which the page itself is used, with Shift or without. */
const pageKeys = new Set([
  'Escape',
  'Enter',
  'Tab',
  'Space',
  'Backspace',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'ContextMenu',
])
/** Chords that belong to text fields, or that browser and system keep for themselves. */
const takenChords = new Set([
  ...[
    'A',
    'C',
    'V',
    'X',
    'N',
    'T',
    'W',
    'Q',
    'R',
    'Shift+N',
    'Shift+T',
    'Shift+W',
    'Shift+Q',
    'Shift+R',
    'Shift+V',
  ].map((key) => `Mod+${key}`),
  'Mod+Tab',
  'Mod+Shift+Tab',
  'Alt+Tab',
  'Alt+Shift+Tab',
  'Alt+F4',
])

/** Whether the person may give the action another key: what Escape closes and Enter does stays so. */
export function canChange({ shortcut }: Pick<ActionDescription, 'shortcut'>): boolean {
  return shortcut === undefined || !pageKeys.has(bareKeyOf(shortcut))
}

/** Why no action may have this key, in the user's words; null where any may. */
export function refusalOf(shortcut: Shortcut): string | null {
  const bare = bareKeyOf(shortcut)
  if (pageKeys.has(bare)) return 'This key is needed to get about, to write and to close.'
  if (/^F(5|11|12)$/.test(bare)) return 'The browser keeps this key for itself.'
  if ([...takenChords].some((taken) => isSameShortcut(taken, shortcut))) {
    return 'This key belongs to text fields, the browser or the system.'
  }
  return null
}

function bareKeyOf(shortcut: Shortcut): string {
  return shortcut.replace(/^Shift\+/, '')
}

/**
 * The other actions that have this key and can be on the screen together with the action, in the same mode: the keys
 * of a mode come before all others. `actions` bear the keys that the person chose.
 */
export function findRivals(actions: readonly KnownAction[], id: string, shortcut: Shortcut): KnownAction[] {
  const own = actions.find((action) => action.id === id)
  return actions.filter(
    (action) =>
      action.id !== id &&
      own?.mode === action.mode &&
      (own?.where === action.where || own?.where === 'everywhere' || action.where === 'everywhere') &&
      [action.shortcut, action.otherShortcut].some((one) => one !== undefined && isSameShortcut(one, shortcut)),
  )
}

/**
 * The changed keys once the action has this one (null: none) and its rivals have `instead`: the action's old key, or
 * none. What is as usual again is no change.
 */
export function chooseKey(
  changed: ChangedShortcuts,
  usual: readonly ActionDescription[],
  choice: { readonly id: string; readonly shortcut: Shortcut | null },
  rivals: { readonly ids: readonly string[]; readonly instead: Shortcut | null } = { ids: [], instead: null },
): ChangedShortcuts {
  const usualKeys = new Map(usual.map(({ id, shortcut }) => [id, shortcut ?? null]))
  const next: Record<string, Shortcut | null> = { ...changed, [choice.id]: choice.shortcut }
  for (const id of rivals.ids) next[id] = rivals.instead
  return Object.fromEntries(Object.entries(next).filter(([id, key]) => !usualKeys.has(id) || usualKeys.get(id) !== key))
}

/** The changed keys with this action's as usual again. */
export function forgetKey(changed: ChangedShortcuts, id: string): ChangedShortcuts {
  return Object.fromEntries(Object.entries(changed).filter(([one]) => one !== id))
}
