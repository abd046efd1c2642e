import { afterEach, describe, expect, test, vi } from 'vitest'
import type { UserAction } from './action.ts'
import { findActionFor } from './keyboard.ts'
import type { KeyPlace } from './keyboard.ts'
import { listActions, offerActions, runAction, withdrawActions } from './registry.ts'

const held = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
const letterP = { key: 'p', code: 'KeyP', ...held }
const ctrlZ = { key: 'z', code: 'KeyZ', ...held, ctrlKey: true }
const ctrlK = { key: 'k', code: 'KeyK', ...held, ctrlKey: true }

function action(id: string, shortcut: string, more: Partial<UserAction> = {}): UserAction {
  return { id, label: id, group: 'View', shortcut, run: () => id, ...more }
}

const actions = [action('tag', 'p'), action('undo', 'Mod+Z'), action('palette', 'Mod+K')]

function foundAt(place: KeyPlace): (string | undefined)[] {
  return [letterP, ctrlZ, ctrlK].map((press) => findActionFor(press, place, actions)?.id)
}

describe('findActionFor', () => {
  test('finds every key on the page', () => {
    expect(foundAt('page')).toEqual(['tag', 'undo', 'palette'])
  })

  test('leaves letters and undo to a text field', () => {
    expect(foundAt('text')).toEqual([undefined, undefined, 'palette'])
  })

  test('leaves letters to a list, which finds its rows by them', () => {
    expect(foundAt('list')).toEqual([undefined, 'undo', 'palette'])
  })

  test('leaves a dialog alone', () => {
    expect(foundAt('dialog')).toEqual([undefined, undefined, undefined])
  })

  test('leaves to a dialog all but what works in dialogs', () => {
    const undo = action('undo', 'Mod+Z', { worksInDialogs: true })
    expect(findActionFor(ctrlZ, 'dialog', [undo])?.id).toBe('undo')
    expect(findActionFor(letterP, 'dialog', [action('tag', 'p', { worksInDialogs: true })])).toBeUndefined()
  })

  test('passes over what cannot be done now, to the next that wants the key', () => {
    const found = findActionFor(letterP, 'page', [action('first', 'p', { isEnabled: false }), action('second', 'p')])
    expect(found?.id).toBe('second')
  })

  test('takes the other shortcut too', () => {
    const redo = action('redo', 'Mod+Shift+Z', { otherShortcut: 'Mod+Y' })
    expect(findActionFor({ key: 'y', code: 'KeyY', ...held, ctrlKey: true }, 'page', [redo])?.id).toBe('redo')
  })
})

describe('the registry', () => {
  afterEach(() => {
    withdrawActions('shell')
    withdrawActions('screen')
  })

  test('gives a key to the layer that came last, and back when that is gone', () => {
    offerActions('shell', [action('shell.p', 'p')])
    offerActions('screen', [action('screen.p', 'p')])
    expect(findActionFor(letterP, 'page', listActions())?.id).toBe('screen.p')
    withdrawActions('screen')
    expect(findActionFor(letterP, 'page', listActions())?.id).toBe('shell.p')
  })

  test('runs by id only what can be done now', () => {
    const run = vi.fn()
    offerActions('shell', [action('on', 'a', { run }), action('off', 'b', { run, isEnabled: false })])
    expect([runAction('on'), runAction('off'), runAction('unknown')]).toEqual([true, false, false])
    expect(run).toHaveBeenCalledTimes(1)
  })
})
