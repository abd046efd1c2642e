import { describe, expect, test } from 'vitest'
import { isSameShortcut, isShortcut, printShortcut, shortcutOf } from './shortcut.ts'

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

function press(key: string, code: string, held: Partial<typeof plain> = {}) {
  return { key, code, ...plain, ...held }
}

describe('isShortcut', () => {
  test('takes a letter with nothing held down', () => {
    expect(isShortcut(press('p', 'KeyP'), 'p', false)).toBe(true)
    expect(isShortcut(press('P', 'KeyP', { shiftKey: true }), 'p', false)).toBe(false)
    expect(isShortcut(press('p', 'KeyP', { ctrlKey: true }), 'p', false)).toBe(false)
  })

  test('takes Ctrl for Mod, and Command on a Mac', () => {
    const ctrl = press('k', 'KeyK', { ctrlKey: true })
    const command = press('k', 'KeyK', { metaKey: true })
    expect([isShortcut(ctrl, 'Mod+K', false), isShortcut(command, 'Mod+K', false)]).toEqual([true, false])
    expect([isShortcut(ctrl, 'Mod+K', true), isShortcut(command, 'Mod+K', true)]).toEqual([false, true])
  })

  test('tells undo from redo by Shift', () => {
    const redo = press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true })
    expect(isShortcut(redo, 'Mod+Z', false)).toBe(false)
    expect(isShortcut(redo, 'Mod+Shift+Z', false)).toBe(true)
  })

  test('knows a letter by its place on a Russian layout', () => {
    expect(isShortcut(press('з', 'KeyP'), 'p', false)).toBe(true)
    expect(isShortcut(press('я', 'KeyZ', { ctrlKey: true }), 'Mod+Z', false)).toBe(true)
  })

  test('follows the letter, not the place, on other Latin layouts', () => {
    expect(isShortcut(press('z', 'KeyY', { ctrlKey: true }), 'Mod+Z', false)).toBe(true)
    expect(isShortcut(press('z', 'KeyY', { ctrlKey: true }), 'Mod+Y', false)).toBe(false)
  })

  test('takes a sign however the layout makes it', () => {
    expect(isShortcut(press('?', 'Slash', { shiftKey: true }), '?', false)).toBe(true)
    expect(isShortcut(press('?', 'Minus', { shiftKey: true }), '?', false)).toBe(true)
  })
})

test('printShortcut names the keys as they are printed', () => {
  expect(printShortcut('Mod+Shift+Z', false)).toBe('Ctrl Shift Z')
  expect(printShortcut('Mod+Shift+Z', true)).toBe('⌘ ⇧ Z')
  expect(printShortcut('Alt+ArrowLeft', false)).toBe('Alt ←')
  expect(printShortcut('Mod+Enter', false)).toBe('Ctrl Enter')
  expect(printShortcut('?', false)).toBe('?')
})

describe('shortcutOf', () => {
  test('writes a key press so that the same press is found again', () => {
    const presses = [
      press('p', 'KeyP'),
      press('P', 'KeyP', { shiftKey: true }),
      press('k', 'KeyK', { ctrlKey: true }),
      press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true }),
      press('ArrowLeft', 'ArrowLeft', { altKey: true }),
      press('?', 'Slash', { shiftKey: true }),
      press('+', 'Equal', { ctrlKey: true, shiftKey: true }),
      press(' ', 'Space', { ctrlKey: true }),
      press('з', 'KeyP'),
      press('Delete', 'Delete'),
      press('&', 'Digit1', { altKey: true }),
    ]
    const written = presses.map((one) => shortcutOf(one, false))
    expect(written).toEqual([
      'p',
      'Shift+P',
      'Mod+K',
      'Mod+Shift+Z',
      'Alt+ArrowLeft',
      '?',
      'Mod++',
      'Mod+Space',
      'p',
      'Delete',
      'Alt+1',
    ])
    expect(presses.every((one, index) => isShortcut(one, written[index] ?? '', false))).toBe(true)
  })

  test('knows letters with Option on a Mac by their place', () => {
    const optionN = press('Dead', 'KeyN', { altKey: true })
    expect(isShortcut(optionN, 'Alt+N', true)).toBe(true)
    expect(isShortcut(press('¡', 'Digit1', { altKey: true }), 'Alt+1', true)).toBe(true)
  })

  test('waits while only Ctrl, Shift or Alt is held', () => {
    expect(shortcutOf(press('Control', 'ControlLeft', { ctrlKey: true }), false)).toBeNull()
    expect(shortcutOf(press('Shift', 'ShiftLeft', { shiftKey: true }), false)).toBeNull()
  })
})

test('two ways to write a shortcut are the same shortcut', () => {
  expect(isSameShortcut('Mod+Shift+Z', 'Shift+Mod+z')).toBe(true)
  expect(isSameShortcut('Shift+P', 'p')).toBe(false)
  expect(isSameShortcut('Mod++', 'Mod+Shift++')).toBe(true)
})
