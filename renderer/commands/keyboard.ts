import { isEnabled } from './action.ts'
import type { UserAction } from './action.ts'
import { isTurnTaken, takeTurn } from './in-turn.ts'
import { listActions } from './registry.ts'
import { isShortcut } from './shortcut.ts'
import type { Shortcut } from './shortcut.ts'

/** The one key listener of the application. Answers the function that ends it. */
export function listenToKeyboard(target: Window = window): () => void {
  target.addEventListener('keydown', handleKeyDown)
  return () => target.removeEventListener('keydown', handleKeyDown)
}

function handleKeyDown(event: KeyboardEvent): void {
  if (!isTurnTaken() || !isKeyOfPage(event)) return void runShortcut(event)
  event.preventDefault()
  takeTurn(() => runOnPage(event))
}

/** True where the key means something on the page, now or when the step under way is done. */
function isKeyOfPage(event: KeyboardEvent): boolean {
  if (placeOf(event.target) !== 'page' || isSpentOrPress(event)) return false
  return listActions().some((action) => keyOfAction(event, action) !== undefined)
}

/** A key that waited, unless what came before it has opened something to type in. */
function runOnPage(event: KeyboardEvent): void {
  if (placeOf(document.activeElement) === 'page') findActionFor(event, 'page', listActions())?.run()
}

/** Runs the action that the key means where it was pressed; false where it means none. */
export function runShortcut(event: KeyboardEvent): boolean {
  if (isSpentOrPress(event)) return false
  const action = findActionFor(event, placeOf(event.target), listActions())
  if (!action) return false
  event.preventDefault()
  action.run()
  return true
}

/**
 * Where the key was pressed: in a `dialog` only the dialog's own keys and what says so work; in `text` and in a
 * `list`, which finds its rows by letters, only chords with Ctrl or Alt. A list that does not bears `data-takes-keys`.
 */
export type KeyPlace = 'page' | 'text' | 'list' | 'dialog'

/** The action that the key means there, if it can be done now. */
export function findActionFor(
  press: Parameters<typeof isShortcut>[0],
  place: KeyPlace,
  actions: readonly UserAction[],
): UserAction | undefined {
  const isChord = press.ctrlKey || press.metaKey || press.altKey
  if (place !== 'page' && !isChord) return undefined
  return actions.find((action) => {
    if (!isEnabled(action) || (place === 'dialog' && !action.worksInDialogs)) return false
    const shortcut = keyOfAction(press, action)
    return shortcut !== undefined && !(place === 'text' && belongsToText(shortcut))
  })
}

/** The one of the action's keys that the press is. */
function keyOfAction(press: Parameters<typeof isShortcut>[0], action: UserAction): Shortcut | undefined {
  return [action.shortcut, action.otherShortcut].find((one) => one !== undefined && isShortcut(press, one))
}

/** Text fields undo their own typing. */
function belongsToText(shortcut: string): boolean {
  return shortcut === 'Mod+Z' || shortcut === 'Mod+Shift+Z' || shortcut === 'Mod+Y'
}

function placeOf(target: EventTarget | null): KeyPlace {
  if (!(target instanceof HTMLElement)) return 'page'
  if (target.closest('[role="dialog"], [role="alertdialog"]')) return 'dialog'
  if (target.isContentEditable || target.matches('textarea, select, input:not([type="checkbox"], [type="radio"])'))
    return 'text'
  if (target.closest('[role="listbox"]:not([data-takes-keys]), [role="menu"]')) return 'list'
  return 'page'
}

function isSpentOrPress(event: KeyboardEvent): boolean {
  return event.defaultPrevented || event.isComposing || isPressOf(event.target, event)
}

/** Enter and Space press what has the focus, where that can be pressed. */
function isPressOf(target: EventTarget | null, { key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if ((key !== 'Enter' && key !== ' ') || ctrlKey || metaKey || altKey) return false
  return target instanceof HTMLElement && target.closest('button, a[href], summary, [role="button"]') !== null
}
