import { expect, test } from 'vitest'
import { readCaretKey } from './caret-keys.ts'

const press = (key: string, held: Partial<Parameters<typeof readCaretKey>[0]> = {}) =>
  readCaretKey({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })

test('arrows go by word and line, with Ctrl by sentence and block, with Alt by character', () => {
  expect(press('ArrowRight')).toEqual({ unit: 'word', direction: 'forward', extend: false })
  expect(press('ArrowUp')).toEqual({ unit: 'line', direction: 'backward', extend: false })
  expect(press('ArrowLeft', { ctrlKey: true })?.unit).toBe('sentence')
  expect(press('ArrowDown', { ctrlKey: true })?.unit).toBe('block')
  expect(press('ArrowRight', { altKey: true })?.unit).toBe('character')
})

test('Shift selects', () => {
  expect(press('End', { shiftKey: true })).toEqual({ unit: 'edge', direction: 'forward', extend: true })
})

test('other keys are left alone', () => {
  expect(press('p')).toBeNull()
  expect(press('ArrowUp', { altKey: true })).toBeNull()
})
