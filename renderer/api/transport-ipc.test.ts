import { cutEnvelope } from '#shared/api/pieces.ts'
import type { Envelope } from '#shared/api/envelope.ts'
import { expect, test } from 'vitest'
import { createIpcTransport } from './transport-ipc.ts'

const transportTo = (answer: unknown) =>
  createIpcTransport({
    call: () => Promise.resolve(answer),
    subscribe: () => () => {},
    grantDropped: () => Promise.resolve([]),
  })

const long: Envelope<unknown> = { ok: true, value: { title: 'Talks', text: 'Мы договорились. '.repeat(20_000) } }

test('an answer in pieces reads like one in one piece', async () => {
  const carried = cutEnvelope(long)
  expect(carried).toHaveProperty('pieces')
  expect(await transportTo(carried).call('transcripts.get', {})).toEqual(long)
  expect(await transportTo(long).call('transcripts.get', {})).toEqual(long)
  const failed = { ok: false, error: { code: 'not-found', message: 'There is no such transcript.', details: null } }
  expect(await transportTo(failed).call('transcripts.get', {})).toEqual(failed)
})

test('whatever waits has its turn before a long answer is used', async () => {
  const order: string[] = []
  const answered = transportTo(cutEnvelope(long)).call('transcripts.get', {})
  setTimeout(() => order.push('timer'))
  await answered
  order.push('answer')
  expect(order).toEqual(['timer', 'answer'])
})

test('pieces that do not belong together are an answer that does not come', async () => {
  const carried = cutEnvelope(long)
  const pieces = 'pieces' in carried ? carried.pieces.slice(1) : []
  await expect(transportTo({ ok: true, pieces }).call('transcripts.get', {})).rejects.toThrow()
  await expect(transportTo({ ok: true, pieces: [] }).call('transcripts.get', {})).rejects.toThrow()
})
