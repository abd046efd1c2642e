import { expect, test, vi } from 'vitest'
import { applySwitches, guardContents, guardSession } from './security.ts'

type Contents = Parameters<typeof guardContents>[0]
type GuardedSession = Parameters<typeof guardSession>[0]

/** Records what was set; calls come back by name. */
function fakeContents() {
  const listeners = new Map<string, (event: { url: string; preventDefault(): void }) => void>()
  const openHandlers: unknown[] = []
  const policies: string[] = []
  const contents = {
    on: (name: string, listener: never) => listeners.set(name, listener),
    setWindowOpenHandler: (handler: () => unknown) => openHandlers.push(handler()),
    setWebRTCIPHandlingPolicy: (policy: string) => policies.push(policy),
  }
  // Safe: the fake takes every event name that the guard registers, and the guard uses nothing else.
  guardContents(contents as unknown as Contents)
  const isRefused = (name: string, url: string): boolean => {
    const preventDefault = vi.fn()
    listeners.get(name)?.({ url, preventDefault })
    return preventDefault.mock.calls.length === 1
  }
  return { listeners, openHandlers, policies, isRefused }
}

function fakeSession(development: boolean) {
  const session = {
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
    setDisplayMediaRequestHandler: vi.fn(),
    setSpellCheckerEnabled: vi.fn(),
    setSpellCheckerLanguages: vi.fn(),
    setSpellCheckerDictionaryDownloadURL: vi.fn(),
    on: vi.fn(),
    webRequest: { onBeforeRequest: vi.fn() },
  }
  // Safe: the fake has every method that the guard may use, by the type of its parameter.
  guardSession(session as unknown as GuardedSession, development)
  return session
}

const hostile = [
  'https://example.org/',
  'http://127.0.0.1:8080/',
  'file:///etc/passwd',
  'app://demarche.evil/',
  'app://demarche@evil/',
  'app://other/',
  'javascript:alert(1)',
  'about:blank',
  'smb://host/share',
  '',
]

test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])(
  'refuses %s to anywhere but the page itself',
  (name) => {
    const { isRefused } = fakeContents()
    for (const url of hostile) expect(isRefused(name, url), url).toBe(true)
    expect(isRefused(name, 'app://demarche/')).toBe(false)
  },
)

test('opens no windows and no webviews, and leaves WebRTC no way out', () => {
  const { openHandlers, policies, isRefused } = fakeContents()
  expect(openHandlers).toEqual([{ action: 'deny' }])
  expect(isRefused('will-attach-webview', '')).toBe(true)
  expect(policies).toEqual(['disable_non_proxied_udp'])
})

const permissions = [
  'clipboard-read',
  'display-capture',
  'fullscreen',
  'geolocation',
  'hid',
  'idle-detection',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'notifications',
  'openExternal',
  'pointerLock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
]

test('denies every permission in both handlers, but to copy from the page', () => {
  const session = fakeSession(false)
  const request = session.setPermissionRequestHandler.mock.calls[0]?.[0]
  const check = session.setPermissionCheckHandler.mock.calls[0]?.[0]
  const asked = (permission: string, url: string): boolean => {
    const answer = vi.fn()
    request(null, permission, answer, { requestingUrl: url })
    return answer.mock.calls[0]?.[0]
  }
  for (const permission of permissions) {
    expect(asked(permission, 'app://demarche/'), permission).toBe(false)
    expect(check(null, permission, 'app://demarche'), permission).toBe(false)
  }
  expect(asked('clipboard-sanitized-write', 'app://demarche/')).toBe(true)
  expect(check(null, 'clipboard-sanitized-write', 'app://demarche')).toBe(true)
  expect(asked('clipboard-sanitized-write', 'https://example.org/')).toBe(false)
  expect(check(null, 'clipboard-sanitized-write', 'https://example.org')).toBe(false)
  expect(session.setDevicePermissionHandler.mock.calls[0]?.[0]()).toBe(false)
  expect(session.setDisplayMediaRequestHandler).toHaveBeenCalledWith(null)
})

test('turns the spelling dictionaries off, and refuses downloads', () => {
  const session = fakeSession(false)
  expect(session.setSpellCheckerEnabled).toHaveBeenCalledWith(false)
  expect(session.setSpellCheckerLanguages).toHaveBeenCalledWith([])
  expect(session.setSpellCheckerDictionaryDownloadURL).toHaveBeenCalledWith('https://127.0.0.1:9/')
  const [name, listener] = session.on.mock.calls[0] ?? []
  const preventDefault = vi.fn()
  listener({ preventDefault })
  expect(name).toBe('will-download')
  expect(preventDefault).toHaveBeenCalledOnce()
})

function isCancelled(url: string, development: boolean): boolean {
  const answer = vi.fn()
  fakeSession(development).webRequest.onBeforeRequest.mock.calls[0]?.[0]({ url }, answer)
  return answer.mock.calls[0]?.[0].cancel
}

test('cancels every request that is not for the bundle', () => {
  for (const url of [
    ...hostile,
    'ws://127.0.0.1/',
    'ftp://a/',
    'chrome-extension://a/',
    'devtools://devtools/a.js',
    'data:text/html,x',
  ]) {
    expect(isCancelled(url, false), url).toBe(true)
  }
  for (const url of [
    'app://demarche/',
    'app://demarche/assets/a.js',
    'blob:app://demarche/1',
    'data:image/png;base64,',
  ]) {
    expect(isCancelled(url, false), url).toBe(false)
  }
  expect(isCancelled('devtools://devtools/a.js', true)).toBe(false)
  expect(isCancelled('https://example.org/', true)).toBe(true)
})

test('switches off what Chromium does by itself', () => {
  const appendSwitch = vi.fn()
  applySwitches({ appendSwitch })
  expect(appendSwitch.mock.calls).toEqual([
    ['host-resolver-rules', 'MAP * ~NOTFOUND'],
    ['disable-background-networking', undefined],
    ['disable-component-update', undefined],
    ['disable-domain-reliability', undefined],
    ['dns-prefetch-disable', undefined],
  ])
})
