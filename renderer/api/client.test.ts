import { AppError } from '#shared/api/envelope.ts'
import type { Envelope } from '#shared/api/envelope.ts'
import { expect, test } from 'vitest'
import { call, connect, messageOf } from './client.ts'

function answer(reply: () => Promise<Envelope<unknown>>): void {
  connect({
    call: reply,
    subscribe: () => () => {},
    uploadFiles: async () => [],
    takeDropped: async () => [],
    deliver: async () => false,
  })
}

test('a good answer is its value', async () => {
  answer(async () => ({ ok: true, value: { total: 0, hits: [] } }))
  await expect(call('search.run', { query: 'islands' })).resolves.toEqual({ total: 0, hits: [] })
})

test('an error is thrown with its code, its sentence and its details', async () => {
  const error = { code: 'conflict', message: 'This actor is used 3 times.', details: { uses: 3 } } as const
  answer(async () => ({ ok: false, error }))
  const thrown = await call('terms.list', {}).catch((cause: unknown) => cause)
  expect(thrown).toBeInstanceOf(AppError)
  expect(thrown).toMatchObject(error)
  expect(messageOf(thrown)).toBe('This actor is used 3 times.')
})

test('where no answer comes, the person is told that the work is safe', async () => {
  answer(() => Promise.reject(new TypeError('Failed to fetch')))
  const thrown = await call('terms.list', {}).catch((cause: unknown) => cause)
  expect(thrown).toBeInstanceOf(AppError)
  expect(messageOf(thrown)).toContain('stored is safe')
})

test('a fault of our own shows no inner words', () => {
  expect(messageOf(new TypeError('x is not a function'))).not.toContain('function')
})
