import { expect, test } from 'vitest'
import { EXAMPLE_IDS, exampleSource } from './example-source.ts'
import { isWithin, selectFrom } from './selection.ts'
import type { ExportSource } from './export-source.ts'

const positionsOf = (source: ExportSource) =>
  source.summaries.flatMap(({ id }) => [...source.passages(id)].flatMap((passage) => passage.positions))

test('without filters everything is selected, passages without a position too', () => {
  const selected = selectFrom(exampleSource({ issueIds: [] }))
  expect(selected.summaries.flatMap(({ id }) => [...selected.passages(id)])).toHaveLength(3)
  expect(selected.disagreements).toHaveLength(1)
})

test('an issue brings its sub-issues, a sub-issue not its parent', () => {
  expect(positionsOf(selectFrom(exampleSource({ issueIds: [EXAMPLE_IDS.islands] })))).toHaveLength(3)
  expect(positionsOf(selectFrom(exampleSource({ issueIds: [EXAMPLE_IDS.islandsName] })))).toHaveLength(1)
})

test('an issue that nobody speaks to leaves no transcript and no disagreement', () => {
  const selected = selectFrom(exampleSource({ issueIds: [EXAMPLE_IDS.trade] }))
  expect(selected.summaries).toEqual([])
  expect(selected.disagreements).toEqual([])
  expect(selected.issues).toHaveLength(3)
})

test('a holder leaves only the positions of that holder', () => {
  const held = positionsOf(selectFrom(exampleSource({ holderIds: [EXAMPLE_IDS.tamsin] })))
  expect(held.map((position) => position.holderId)).toEqual([EXAMPLE_IDS.tamsin])
})

test('dates leave out earlier, later and undated transcripts', () => {
  expect(selectFrom(exampleSource({ from: '2019-03-15' })).summaries).toEqual([])
  expect(selectFrom(exampleSource({ to: '2019-02' })).summaries).toEqual([])
  expect(selectFrom(exampleSource({ from: '2019', to: '2019-03-14' })).summaries).toHaveLength(1)
  expect(isWithin(null, '2019', undefined)).toBe(false)
})

test('a date known to the month lies within limits that cut the month', () => {
  expect(isWithin('2019-03', '2019-03-20', undefined)).toBe(true)
  expect(isWithin('2019-03', undefined, '2019-03-02')).toBe(true)
  expect(isWithin('2019-03', '2019-04-01', undefined)).toBe(false)
})
