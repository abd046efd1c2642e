import { afterEach, expect, test } from 'vitest'
import { startScratchBackend, type ScratchBackend } from '../test-support/scratch-backend.ts'

let scratch: ScratchBackend
afterEach(() => scratch.dispose())

test('a side keeps its id in its own disagreement, and is another wherever else it is named', async () => {
  scratch = startScratchBackend()
  await scratch.call('projects.openSample', {})
  const [first] = await scratch.call('disagreements.list', {})
  if (!first) throw new Error('the sample has no disagreement')
  const made = await scratch.call('disagreements.create', { title: 'Again', sides: [...first.sides, ...first.sides] })
  const ids = [...first.sides, ...made.sides].map(({ id }) => id)
  expect(new Set(ids).size).toBe(first.sides.length * 3)

  const sides = first.sides.toReversed()
  await scratch.call('disagreements.update', { id: first.id, changes: { sides: [...sides, ...made.sides] } })
  const after = await scratch.call('disagreements.list', {})
  const changed = after.find(({ id }) => id === first.id)?.sides ?? []
  expect(changed.slice(0, sides.length)).toEqual(sides)
  expect(changed).toHaveLength(sides.length + made.sides.length)
  expect(after.find(({ id }) => id === made.id)?.sides).toEqual(made.sides)
})
