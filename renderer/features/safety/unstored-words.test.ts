import { expect, test } from 'vitest'
import type { Unstored } from '#shared/api/unstored-api.ts'
import { describeStored, describeUnstored, wordsFor } from './unstored-words.ts'

const changedOutside: Unstored = {
  reason: { code: 'project-changed-outside', message: 'It was changed.' },
  changes: [{ at: '2026-11-27T09:00:00.000Z' }],
  isKept: true,
  canCopy: true,
}

test('a copy is advised only where there is something left to copy', () => {
  expect(wordsFor(changedOutside).advice).toContain('Save a copy')
  expect(wordsFor({ ...changedOutside, canCopy: false }).advice).not.toContain('copy')
})

test('what came of storing is said also where another project lies in the place of the one that was open', () => {
  expect(describeStored({ stored: 2, left: 0, refused: [] })).toBe('2 changes stored.')
  expect(describeStored({ stored: 0, left: 0, refused: [] })).toContain('another project than before')
})

test('what was kept from the last time is told with when it was made', () => {
  const kept = { ...changedOutside, reason: null }
  expect(describeUnstored(kept)).toMatch(/^1 change \(27 November 2026, \d\d:\d\d\) could not be written/)
  expect(describeUnstored({ ...kept, changes: [...kept.changes, ...kept.changes] })).toMatch(
    /^2 changes \(from 27 November 2026, \d\d:\d\d on\) could/,
  )
  expect(describeUnstored(changedOutside)).toMatch(/^1 change could/)
})
