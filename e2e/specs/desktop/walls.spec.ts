import type { Page } from '@playwright/test'
import { expect, test } from '../../fixtures.ts'
import { ask } from '../../page-models/backend.ts'
import { recall } from '../../page-models/main-process.ts'
import { hostileAddresses } from '../../tables/hostile-addresses.ts'

test('the window has a page without power, and a browser that is silent', async ({ app: { page, program } }) => {
  const made = await program.evaluate(({ app, BrowserWindow, session }) => {
    const [window] = BrowserWindow.getAllWindows()
    // Safe: Electron has it, though its types leave it out.
    const contents = window?.webContents as unknown as { getLastWebPreferences(): Electron.WebPreferences }
    const { nodeIntegration, contextIsolation, sandbox, webSecurity, webviewTag, spellcheck, devTools } =
      contents.getLastWebPreferences()
    return {
      windows: BrowserWindow.getAllWindows().length,
      preferences: { nodeIntegration, contextIsolation, sandbox, webSecurity, webviewTag, spellcheck },
      devTools: devTools === !app.isPackaged,
      resolver: app.commandLine.getSwitchValue('host-resolver-rules'),
      isQuiet: app.commandLine.hasSwitch('disable-background-networking'),
      spelling: [session.defaultSession.isSpellCheckerEnabled(), session.defaultSession.getSpellCheckerLanguages()],
      webRtc: window?.webContents.getWebRTCIPHandlingPolicy(),
    }
  }, null)
  expect(made).toEqual({
    windows: 1,
    preferences: {
      nodeIntegration: false,
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    },
    devTools: true,
    resolver: 'MAP * ~NOTFOUND',
    isQuiet: true,
    spelling: [false, []],
    webRtc: 'disable_non_proxied_udp',
  })
  const inPage = await page.evaluate(() => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const bridge = Object.getOwnPropertyDescriptor(window, 'demarche')
    const powers = ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer']
    const found = {
      keys: Object.keys(bridge?.value),
      isFrozen: Object.isFrozen(bridge?.value),
      isFixed: bridge?.writable === false && bridge.configurable === false,
      powers: powers.filter((name) => name in window),
      inFrame: 'demarche' in (frame.contentWindow ?? {}),
      isWebview: 'loadURL' in document.createElement('webview'),
    }
    frame.remove()
    return found
  })
  const keys = ['call', 'subscribe', 'grantDropped']
  expect(inPage).toEqual({ keys, isFrozen: true, isFixed: true, powers: [], inFrame: false, isWebview: false })
})

test('the page runs its own scripts only, and loads nothing from elsewhere', async ({ app }) => {
  const { page } = app
  await page.evaluate(async () => {
    const directives = new Set<string>()
    document.addEventListener('securitypolicyviolation', (event) => directives.add(event.effectiveDirective))
    const refused: string[] = []
    Object.assign(window, { blocked: () => ({ directives: [...directives].toSorted(), refused }) })
    const attempt = (name: string, act: () => unknown): void => {
      try {
        act()
      } catch {
        refused.push(name)
      }
    }
    const { body } = document
    const add = (name: string, members: object): void =>
      body.append(Object.assign(document.createElement(name), members))
    // In a task of its own: automation lets `eval` pass where it runs itself.
    await new Promise<void>((resolve) =>
      setTimeout(() => {
        // oxlint-disable-next-line no-eval -- to see it refused
        attempt('eval', () => (0, eval)('window.taken = 1'))
        attempt('markup', () => (document.body.innerHTML = '<img src=x onerror="window.taken = 1">'))
        attempt('script', () => add('script', { textContent: 'window.taken = 1' }))
        add('img', { src: 'https://example.org/pixel.png' })
        add('iframe', { src: 'https://example.org/' })
        const link = Object.assign(document.createElement('a'), { href: 'javascript:window.taken = 1' })
        document.body.append(link)
        link.click()
        fetch('https://example.org/').catch(() => refused.push('fetch'))
        resolve()
      }),
    )
  })
  // What is refused is told as it comes: a frame is long after an image.
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { blocked: () => unknown }).blocked()))
    .toEqual({
      directives: ['connect-src', 'frame-src', 'img-src', 'require-trusted-types-for', 'script-src-elem'],
      refused: ['eval', 'markup', 'script', 'fetch'],
    })
  expect(await page.evaluate(() => 'taken' in window)).toBe(false)
  await expectUntouched(page)
  app.takeFaults()
})

test('the page goes nowhere, opens no window and starts no program, whatever the address', async ({ app }) => {
  const { page, program } = app
  await program.evaluate(({ BrowserWindow, shell }) => {
    const opened: string[] = []
    const navigations: [string, boolean][] = []
    Object.assign(globalThis, { opened, navigations })
    // Heard after the program: what it refused before any request.
    const [window] = BrowserWindow.getAllWindows()
    window?.webContents.on('will-frame-navigate', (event) => navigations.push([event.url, event.defaultPrevented]))
    shell.openExternal = (url) => Promise.resolve(void opened.push(url))
    shell.openPath = (path) => Promise.resolve(String(opened.push(path)))
  }, null)
  expect(hostileAddresses).toHaveLength(40)
  await page.evaluate(async (addresses) => {
    Object.assign(window, { untouched: true })
    const form = Object.assign(document.createElement('form'), { action: 'https://example.org/form', method: 'post' })
    const content = '0;url=https://example.org/refresh'
    document.head.append(Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content }))
    document.body.append(form)
    form.submit()
    form.remove()
    for (const href of addresses) {
      for (const target of ['', '_blank']) {
        const link = Object.assign(document.createElement('a'), { href, target })
        document.body.append(link)
        link.click()
        link.remove()
      }
      try {
        window.open(href, '_blank', 'noopener')
        location.assign(href)
      } catch {
        // Some are no address at all.
      }
      await new Promise((resolve) => setTimeout(resolve))
    }
  }, hostileAddresses)
  await expect.poll(() => page.evaluate(() => 'untouched' in window)).toBe(true)
  expect(await recall(program, 'opened')).toEqual([])
  // Safe: put there above.
  const navigations = async () => (await recall(program, 'navigations')) as [string, boolean][]
  // One that follows at once takes the place of one that has not begun: these two have nothing behind them.
  for (const address of ['https://example.org/', 'about:blank']) {
    await page.evaluate((url) => location.assign(url), address)
    await expect.poll(async () => (await navigations()).map(([url]) => url)).toContain(address)
  }
  expect((await navigations()).filter(([, isRefused]) => !isRefused)).toEqual([])
  const windows = await program.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()),
    null,
  )
  expect(windows).toEqual(['app://demarche/'])
  await expectUntouched(page)
  await expect.poll(() => page.context().pages().length).toBe(1)
  app.takeFaults()
})

test('the page is denied every permission but to copy, and every download', async ({ app: { page, program } }) => {
  await program.evaluate(({ session }) => {
    const downloads: boolean[] = []
    Object.assign(globalThis, { downloads })
    session.defaultSession.on('will-download', (event) => downloads.push(event.defaultPrevented))
  }, null)
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'midi', 'camera', 'microphone', 'clipboard-read', 'clipboard-write']
    const states: Record<string, string> = {}
    // Safe: Chromium knows more names than TypeScript does.
    for (const name of names) states[name] = (await navigator.permissions.query({ name: name as 'midi' })).state
    states['Notification'] = await Notification.requestPermission()
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob(['secret']))
    link.download = 'secret.txt'
    link.click()
    return states
  })
  const { 'clipboard-write': copying, ...others } = states
  expect(copying).toBe('granted')
  expect([...new Set(Object.values(others))]).toEqual(['denied'])
  await expect.poll(() => recall(program, 'downloads')).toEqual([true])
})

test('our scheme answers with what is in the bundle, by its exact name only', async ({ app: { program } }) => {
  const paths = [
    '',
    'index.html',
    '../package.json',
    '%2e%2e/package.json',
    '..%2f..%2fpackage.json',
    '..\\package.json',
  ]
  const more = ['assets/', 'etc/passwd', '/etc/passwd', 'C:/Windows/win.ini', 'a.js%00', '__proto__', '?a=1#b']
  const statuses = await program.evaluate(
    async ({ net }, asked) => {
      const found: [string, number][] = []
      for (const path of asked) found.push([path, (await net.fetch(`app://demarche/${path}`)).status])
      return found
    },
    [...paths, ...more],
  )
  expect(statuses.filter(([, status]) => status !== 404)).toEqual([
    ['', 200],
    ['?a=1#b', 200],
  ])
})

test('calls are answered for the page of the window only', async ({ app }) => {
  const { page, program } = app
  const opening = page.context().waitForEvent('page')
  await program.evaluate(({ BrowserWindow }) => {
    const [first] = BrowserWindow.getAllWindows()
    // Safe: Electron has it, though its types leave it out.
    const contents = first?.webContents as unknown as { getLastWebPreferences(): Electron.WebPreferences }
    const webPreferences = contents.getLastWebPreferences()
    return new BrowserWindow({ webPreferences }).loadURL('app://demarche/')
  }, null)
  const other = await opening
  const asked = await other.evaluate(() => window.demarche?.call('app.info', {}))
  expect(asked).toMatchObject({ ok: false, error: { code: 'forbidden' } })
  expect(await other.evaluate(() => window.demarche?.grantDropped([new File([], 'a.txt')]))).toEqual([])
  await expectUntouched(page)
  await program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[1]?.destroy(), null)
  app.takeFaults()
})

test('calls that are nonsense are refused, and the program lives on', async ({ app: { page } }) => {
  const answers = await page.evaluate(async () => {
    // Safe: nonsense is the point.
    const call = window.demarche?.call as (...args: unknown[]) => Promise<{ ok: boolean; error?: { code: string } }>
    const wrong: unknown[][] = [
      [],
      [1, {}],
      [null, {}],
      [{}, {}],
      ['a'.repeat(101), {}],
      ['toString', {}],
      ['app.info', new Date()],
      ['app.info', new Map()],
      ['app.info', [Number.NaN]],
      ['app.info', 'a'.repeat(34_000_000)],
      ['transcripts.get', { id: 'x' }],
      ['transcripts.get', { id: 7 }],
    ]
    const codes: (string | undefined)[] = []
    for (const args of wrong) codes.push((await call(...args)).error?.code)
    let thrown = false
    try {
      await call('app.info', { run: () => {} })
    } catch {
      thrown = true
    }
    return { codes, thrown }
  })
  expect(answers.thrown, 'a function does not cross').toBe(true)
  expect(new Set(answers.codes)).toEqual(new Set(['invalid-input', 'unknown-method']))
  await expectUntouched(page)
})

/** The page is there and the program answers it. */
async function expectUntouched(page: Page): Promise<void> {
  expect(await ask(page, 'app.info', {})).toMatchObject({ dialogs: 'native' })
}
