import { expect, test, vi } from 'vitest'
import { zipParts } from './zip-parts.ts'

test('others have their turn while short pieces are made that take long', async () => {
  // Making a piece seems to take 5 ms.
  let now = 0
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 5))
  const others = { turns: 0, areOver: false }
  const takeTurns = (): void => {
    others.turns += 1
    if (!others.areOver) setImmediate(takeTurns)
  }
  takeTurns()
  let byteLength = 0
  for await (const bytes of zipParts([{ path: 'notes.xml', text: Array.from({ length: 200 }, () => 'note ') }]))
    byteLength += bytes.length
  others.areOver = true
  clock.mockRestore()
  expect(byteLength).toBeGreaterThan(100)
  expect(others.turns).toBeGreaterThan(80)
})
