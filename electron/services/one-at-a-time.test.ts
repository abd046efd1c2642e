import { expect, test } from 'vitest'
import { oneAtATime } from './one-at-a-time.ts'

test('who asks while the work goes on shares one run after it, also where the first fails', async () => {
  const runs: PromiseWithResolvers<string>[] = []
  const ask = oneAtATime(() => {
    const run = Promise.withResolvers<string>()
    runs.push(run)
    return run.promise
  })
  const first = ask()
  await Promise.resolve()
  const others = [ask(), ask(), ask()]
  expect(runs).toHaveLength(1)
  runs[0]?.reject(new Error('broken'))
  await expect(first).rejects.toThrow('broken')
  await Promise.resolve()
  expect(runs).toHaveLength(2)
  runs[1]?.resolve('newer')
  expect(await Promise.all(others)).toEqual(['newer', 'newer', 'newer'])
  const last = ask()
  await Promise.resolve()
  runs[2]?.resolve('newest')
  expect(await last).toBe('newest')
})
