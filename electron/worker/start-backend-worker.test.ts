import { afterEach, beforeEach, expect, test } from 'vitest'
import { AppError } from '#shared/api/envelope.ts'
import type { BackendEvent } from '#shared/api/events.ts'
import { wholeEnvelope } from '#shared/api/pieces.ts'
import type { CarryingBackend, Ports } from '../ports.ts'
import { startBackendWorker } from './start-backend-worker.ts'

let logged: unknown[] = []
let backend: CarryingBackend

const ports: Ports = {
  dialogs: {
    kind: 'native',
    chooseNewProject: (name) => Promise.resolve(`/projects/${name}`),
    chooseProject: () => Promise.resolve(null),
    chooseFiles: () => Promise.reject(new Error('no display')),
    chooseSavePath: () => Promise.resolve(null),
  },
  print: (page) =>
    page === '/printable'
      ? Promise.resolve()
      : Promise.reject(page === '/refused' ? new AppError('no-printer', 'No printer.') : new Error('out of paper')),
  folders: { projects: null, userData: '/d', spool: '/s', resources: '/r' },
  log: {
    info: (event) => logged.push(event),
    error: (event, error) => logged.push([event, error]),
  },
  now: () => new Date(),
}

beforeEach(() => {
  logged = []
  backend = startBackendWorker(ports, new URL('./testing/scripted-worker.ts', import.meta.url))
})
afterEach(() => backend.close())

test('carries calls, events and file handles', async () => {
  const events: BackendEvent[] = []
  const unsubscribe = backend.subscribe((event) => events.push(event))
  expect(await backend.call('echo', { a: [1, 'ж'] })).toEqual({ ok: true, value: { a: [1, 'ж'] } })
  await backend.call('announce', {})
  expect(events).toEqual([{ type: 'project.opened' }])
  unsubscribe()
  await backend.call('announce', {})
  expect(events).toHaveLength(1)
  expect(await backend.resolve(await backend.grant('/a'))).toBe('/a')
  expect(await backend.resolve('another-handle-00')).toBeNull()
  await expect(backend.grant('/gone')).rejects.toMatchObject({ code: 'not-found', message: 'No such file.' })
})

test('carries a long answer in pieces, and what it is put together from them', async () => {
  const input = { text: 'Мы договорились. '.repeat(20_000), starts: [0, 17], empty: [] }
  const carried = await backend.call('echo', input)
  expect(carried).toMatchObject({ ok: true, pieces: { length: 5 } })
  expect(wholeEnvelope(carried)).toEqual({ ok: true, value: input })
})

test('asks the owner, and takes a dialog that fails for one that was cancelled', async () => {
  expect(await backend.call('choose', {})).toEqual({ ok: true, value: ['/projects/A', []] })
})

test('lets the owner print, and carries why it cannot', async () => {
  expect(await backend.call('print', '/printable')).toEqual({ ok: true, value: null })
  expect(await backend.call('print', '/refused')).toMatchObject({ ok: true, value: ['no-printer', 'No printer.'] })
  expect(await backend.call('print', '/odd')).toMatchObject({ ok: true, value: ['no-printer', expect.anything()] })
  expect(logged).toMatchObject([['worker.print', { message: 'out of paper' }]])
})

test('logs with the name and code of the error', async () => {
  await backend.call('log', {})
  expect(logged).toMatchObject([['odd', { name: 'RangeError', message: 'why', code: 'E_ODD' }]])
})

test('answers with `internal` where the backend throws or answers what cannot be carried', async () => {
  expect(await backend.call('throw', {})).toMatchObject({ ok: false, error: { code: 'internal' } })
  expect(await backend.call('function', {})).toMatchObject({ ok: false, error: { code: 'internal' } })
  expect(await backend.call('echo', () => 0)).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
  expect(await backend.call('echo', 1)).toEqual({ ok: true, value: 1 })
})

test('answers every call when the worker dies, and every later one', async () => {
  const waiting = backend.call('never', {})
  expect(await backend.call('die', {})).toMatchObject({ ok: false, error: { code: 'internal' } })
  expect(await waiting).toMatchObject({ ok: false, error: { code: 'internal' } })
  expect(await backend.call('echo', 1)).toMatchObject({ ok: false, error: { code: 'internal' } })
  await expect(backend.grant('/a')).rejects.toMatchObject({ code: 'internal' })
})

test('waits for the calls in flight when it closes, and takes no more', async () => {
  const waiting = backend.call('wait', 'kept')
  const closed = backend.close()
  expect(await backend.call('echo', 1)).toMatchObject({ ok: false })
  expect(await waiting).toEqual({ ok: true, value: 'kept' })
  await closed
  expect(logged).toEqual(['closed'])
})
