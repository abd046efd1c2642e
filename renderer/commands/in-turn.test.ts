import { beforeEach, expect, test, vi } from 'vitest'
import { endTurns, inTurn, isTurnTaken, takeTurn } from './in-turn.ts'

// Nothing is painted here: what waits goes on at once.
beforeEach(() => {
  vi.stubGlobal('document', { hidden: true })
})

/** What was done, and a step that ends when it is told. */
function startStep(): { done: string[]; end: (error?: Error) => Promise<void> } {
  const done: string[] = []
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const step = inTurn(() => promise).then(
    () => done.push('step'),
    () => done.push('failure'),
  )
  return {
    done,
    async end(error) {
      if (error) reject(error)
      else resolve()
      await step
    },
  }
}

test('a key that comes while nothing is under way is done at once', () => {
  const done: string[] = []
  takeTurn(() => done.push('key'))
  expect(done).toEqual(['key'])
})

test('keys that come during a step are done after it, in their order', async () => {
  const { done, end } = startStep()
  for (const key of ['first', 'second', 'third']) takeTurn(() => done.push(key))
  expect(isTurnTaken()).toBe(true)
  expect(done).toEqual([])
  await end()
  await vi.waitFor(() => expect(done).toEqual(['step', 'first', 'second', 'third']))
  expect(isTurnTaken()).toBe(false)
})

test('a key that takes a step itself has the others wait for that, too', async () => {
  const { done, end } = startStep()
  const later = Promise.withResolvers<void>()
  takeTurn(() => void inTurn(() => later.promise).then(() => done.push('its step')))
  takeTurn(() => done.push('last'))
  await end()
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(done).toEqual(['step'])
  later.resolve()
  await vi.waitFor(() => expect(done).toEqual(['step', 'its step', 'last']))
})

test('a key that comes while others are done has its place behind them', async () => {
  const { done, end } = startStep()
  takeTurn(() => {
    done.push('first')
    takeTurn(() => done.push('third'))
  })
  takeTurn(() => done.push('second'))
  await end()
  await vi.waitFor(() => expect(done).toEqual(['step', 'first', 'second', 'third']))
})

test('keys that came during a step that fails have no meaning any more', async () => {
  const { done, end } = startStep()
  takeTurn(() => done.push('key'))
  await end(new Error('the disk is full'))
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(done).toEqual(['failure'])
  expect(isTurnTaken()).toBe(false)
})

test('keys wait no more for a step that nobody knows the end of, and those that came for it mean nothing', async () => {
  const { done, end } = startStep()
  takeTurn(() => done.push('for it'))
  endTurns()
  takeTurn(() => done.push('other'))
  expect(done).toEqual(['other'])
  await end()
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(done).toEqual(['other', 'step'])
  expect(isTurnTaken()).toBe(false)
})
