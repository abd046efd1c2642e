import { describe, expect, test } from 'vitest'
import { isShortcut, printShortcut } from './shortcut.ts'

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
