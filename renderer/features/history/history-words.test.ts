import type { HistoryEntry } from '#shared/api/analysis-api.ts'
import { expect, test } from 'vitest'
import { describeState, describeWay, nameEntry, tellJump } from './history-words.ts'

const entry = (more: Partial<HistoryEntry>): HistoryEntry => ({
  seq: 1,
  label: 'Made the code “Irony”',
  at: '2026-11-22T10:00:00.000Z',
  coder: 'anna',
  kind: 'do',
  state: 'done',
  steps: 0,
  ...more,
})

test('an entry says whether it stands', () => {
  expect(describeState(entry({}))).toBe('the project stands here')
  expect(describeState(entry({ steps: -3 }))).toBeNull()
  expect(describeState(entry({ state: 'undone', steps: 1 }))).toBe('undone')
  expect(describeState(entry({ state: 'discarded', steps: null }))).toBe('undone, then replaced')
  expect(nameEntry(entry({ kind: 'undo' }))).toBe('Undid: Made the code “Irony”')
})

test('before one goes to a point it is said what that does, or why it cannot be', () => {
  expect(describeWay(entry({ steps: -1 }))).toMatch(/^Takes back 1 step; it can/)
  expect(describeWay(entry({ steps: -12 }))).toMatch(/^Takes back 12 steps; they can/)
  expect(describeWay(entry({ state: 'undone', steps: 2 }))).toBe('Does 2 steps again.')
  expect(describeWay(entry({ state: 'discarded', steps: null }))).toMatch(/^Cannot be reached/)
  expect(describeWay(entry({ kind: 'redo', steps: null }))).toMatch(/choose what was done itself/)
  expect(describeWay(null)).toMatch(/^Takes back everything/)
  expect([tellJump({ undone: 2, redone: 0 }), tellJump({ undone: 0, redone: 1 })]).toEqual([
    'Took back 2 steps.',
    'Did 1 step again.',
  ])
})
