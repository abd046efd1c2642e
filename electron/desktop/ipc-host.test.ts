import { beforeEach, expect, test, vi } from 'vitest'
import type { BackendEvent } from '#shared/api/events.ts'
import type { Backend } from '../ports.ts'
import { createBridge } from './bridge.ts'
import { createFakeIpc, type Frame } from './fake-ipc.ts'
import { type IpcHost, startIpcHost } from './ipc-host.ts'

let calls: unknown[] = []
let granted: string[] = []
let announce: (event: BackendEvent) => void = () => {}
let ipc: ReturnType<typeof createFakeIpc>
let host: IpcHost
let window: EventTarget

const backend: Backend = {
  call: (method, input) => {
    calls.push([method, input])
    return Promise.resolve({ ok: true, value: input })
  },
  subscribe: (listener) => {
    announce = listener
    return () => (announce = () => {})
  },
  grant: (path) => {
    granted.push(path)
    return Promise.resolve(`handle-of-a-file-${granted.length}`)
  },
  resolve: () => Promise.resolve(null),
  close: () => Promise.resolve(),
}

const bridgeOf = (frame: Frame | null) =>
  createBridge(
    ipc.rendererOf(frame),
    { getPathForFile: (file) => (file.name === 'memory' ? '' : `/dropped/${file.name}`) },
    window,
  )

beforeEach(() => {
  calls = []
  granted = []
  ipc = createFakeIpc()
  window = new EventTarget()
  host = startIpcHost({ ipcMain: ipc.ipcMain, backend, page: ipc.page, log: { info: () => {}, error: () => {} } })
})

test('carries calls and events of the page, without Electron objects', async () => {
  const bridge = bridgeOf(ipc.mainFrame)
  expect(Object.keys(bridge)).toEqual(['call', 'subscribe', 'grantDropped'])
  expect(Object.isFrozen(bridge)).toBe(true)
  expect(await bridge.call('app.info', { a: 1 })).toEqual({ ok: true, value: { a: 1 } })
  const heard: unknown[][] = []
  const unsubscribe = bridge.subscribe((...args) => heard.push(args))
  announce({ type: 'project.opened' })
  unsubscribe()
  announce({ type: 'project.closed' })
  expect(heard).toEqual([[{ type: 'project.opened' }]])
})

test('listens on its channels only, and on none after it has ended', () => {
  expect(ipc.channels()).toEqual(['api:call', 'api:grant', 'api:settled'])
  host.stop()
  expect(ipc.channels()).toEqual([])
})

test('refuses every sender but the main frame of the window on our origin', async () => {
  const frames: (Frame | null)[] = [
    null,
    // A subframe or a second window of ours: the same address, another frame.
    { origin: 'app://demarche', url: 'app://demarche/' },
    { origin: 'https://example.org', url: 'https://example.org/' },
    { origin: 'null', url: 'about:blank' },
    { origin: 'file://', url: 'file:///index.html' },
  ]
  for (const frame of frames) {
    expect(await bridgeOf(frame).call('app.info', {})).toMatchObject({ ok: false, error: { code: 'forbidden' } })
    expect(await bridgeOf(frame).grantDropped([new File([], 'a.txt')])).toEqual([])
  }
  expect(calls).toEqual([])
  expect(granted).toEqual([])
})

test('refuses the main frame when it has gone elsewhere', async () => {
  Object.assign(ipc.mainFrame, { origin: 'https://example.org', url: 'https://example.org/' })
  expect(await bridgeOf(ipc.mainFrame).call('app.info', {})).toMatchObject({ error: { code: 'forbidden' } })
  Object.assign(ipc.mainFrame, { origin: 'app://demarche', url: 'app://demarche.evil/' })
  expect(await bridgeOf(ipc.mainFrame).call('app.info', {})).toMatchObject({ error: { code: 'forbidden' } })
})

test('refuses wrong types, more arguments and 100 MB, and lives on', async () => {
  const { invoke } = ipc.rendererOf(ipc.mainFrame)
  const wrong: unknown[][] = [
    [],
    [1, {}],
    [null, {}],
    [{}, {}],
    ['a'.repeat(101), {}],
    ['app.info', {}, {}],
    ['app.info', new Date()],
  ]
  for (const args of [...wrong, ['app.info', 'a'.repeat(100_000_000)]]) {
    expect(await invoke('api:call', ...args)).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
  }
  expect(calls).toEqual([])
  expect(await invoke('api:call', 'app.info', {})).toEqual({ ok: true, value: {} })
})

test('grants dropped files by their absolute paths, and nothing that is no path', async () => {
  const bridge = bridgeOf(ipc.mainFrame)
  const files = [new File([], 'a.txt'), new File([], 'б.html')]
  expect(await bridge.grantDropped(files)).toEqual(['handle-of-a-file-1', 'handle-of-a-file-2'])
  expect(granted).toEqual(['/dropped/a.txt', '/dropped/б.html'])
  expect(await bridge.grantDropped([new File([], 'memory')])).toEqual([])
  const { invoke } = ipc.rendererOf(ipc.mainFrame)
  for (const paths of [undefined, '/a', ['a'], ['/a', 1], ['/a\0'], [`/${'a'.repeat(40_000)}`]]) {
    expect(await invoke('api:grant', paths)).toEqual([])
  }
  expect(granted).toHaveLength(2)
})

test('announces nothing to a page that is gone', () => {
  const heard: unknown[] = []
  bridgeOf(ipc.mainFrame).subscribe((event) => heard.push(event))
  ipc.destroyPage()
  announce({ type: 'project.opened' })
  expect(heard).toEqual([])
})

test('lets a page that is to close store what it holds, also what comes of that, and goes on then', async () => {
  const bridge = bridgeOf(ipc.mainFrame)
  window.addEventListener('pagehide', async () => {
    await bridge.call('memos.create', {})
    await bridge.call('memos.update', {})
  })
  await host.settle()
  expect(calls).toEqual([
    ['memos.create', {}],
    ['memos.update', {}],
  ])
})

test('does not wait for ever for a page that hangs, nor for one that is gone', async () => {
  vi.useFakeTimers()
  const settled = host.settle()
  await vi.advanceTimersByTimeAsync(3000)
  await settled
  vi.useRealTimers()
  ipc.destroyPage()
  await host.settle()
})
