/* oxlint-disable unicorn/consistent-function-scoping -- what runs in a page must be whole */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '../fixtures.ts'
import { ask, readProject } from '../page-models/backend.ts'
import { WelcomeScreen } from '../page-models/welcome-screen.ts'

/** The server of somebody else on this machine: a page that may do everything, and what browsers send along to it. */
function startNeighbour(): Promise<{ server: Server; port: number; cookies: Set<string> }> {
  const cookies = new Set<string>()
  const server = createServer((request, response) => {
    if (request.headers.cookie !== undefined) cookies.add(request.headers.cookie)
    response.setHeader('content-type', 'text/html').end('<title>Free recipes</title>')
  })
  return new Promise((resolve) =>
    // Safe: it listens on a port.
    server.listen(0, () => resolve({ server, cookies, port: (server.address() as AddressInfo).port })),
  )
}

/** Of one site with us, since a site knows no ports, and of another. */
for (const name of ['127.0.0.1', 'localhost']) {
  test(`a hostile page on ${name} in the same browser reads nothing, changes nothing and shows nothing`, async ({
    app,
    host,
  }) => {
    test.skip(host === 'desktop', 'there is no port to be attacked')
    const { page } = app
    await new WelcomeScreen(page).openSample()
    const before = await readProject(page)
    const next = await ask(page, 'history.next', {})
    const target = new URL(page.url()).origin
    const script = await page.evaluate(() => document.querySelector('script')?.src ?? '')
    const { server, port, cookies } = await startNeighbour()
    try {
      const attacker = await page.context().newPage()
      await attacker.goto(`http://${name}:${port}/`)
      const opening = attacker.waitForEvent('popup')
      expect(await attacker.evaluate(attack, { target, script })).toEqual({
        call: 'refused',
        blindCall: 'refused',
        upload: 'refused',
        page: 'refused',
        image: 'error',
        script: 'error',
        style: 'error',
        events: 'error',
        socket: 'error',
        beacon: 'sent',
        opened: 'not to be read',
        framed: 'not to be read',
      })
      const opened = await opening
      await expect(opened.locator('body')).toHaveText(/does not answer to other pages/)
      expect(await Promise.all(attacker.frames().map((frame) => frame.locator('#root').count()))).not.toContain(1)

      await test.step('what the browser has sent along to the neighbour opens nothing', async () => {
        for (const cookie of cookies) {
          const headers = { cookie, origin: target, 'content-type': 'application/json' }
          const call = await fetch(`${target}/api/projects.current`, { method: 'POST', headers, body: '{}' })
          expect(call.status).toBe(401)
          expect((await fetch(`${target}/api/events`, { headers })).status).toBe(401)
        }
      })
      expect(await readProject(page)).toEqual(before)
      expect(await ask(page, 'history.next', {})).toEqual(next)
    } finally {
      server.close()
      server.closeAllConnections()
      app.takeFaults()
    }
  })
}

/** Runs in the hostile page: every way in which a page can reach for another origin, and what came of each. */
async function attack({ target, script }: { target: string; script: string }) {
  const address = `${target}/api/codes.create`
  const body = JSON.stringify({ name: 'Taken', parentId: null })
  const ask = (url: string, init: RequestInit): Promise<string> =>
    fetch(url, { credentials: 'include', ...init }).then(
      (response) => `answered ${response.type} ${response.status}`,
      () => 'refused',
    )
  const load = (tag: string, members: object): Promise<string> =>
    new Promise((resolve) => {
      const element = Object.assign(document.createElement(tag), members)
      element.addEventListener('load', () => resolve('loaded'))
      element.addEventListener('error', () => resolve('error'))
      document.body.append(element)
    })
  const listen = (source: EventSource | WebSocket): Promise<string> =>
    new Promise((resolve) => {
      source.addEventListener('open', () => resolve('open'))
      source.addEventListener('error', () => resolve('error'))
    })
  const read = (other: Window | null): string => {
    try {
      return other?.document.body.textContent ?? 'nothing'
    } catch {
      return 'not to be read'
    }
  }
  const frame = document.createElement('iframe')
  frame.src = `${target}/`
  const framed = new Promise((resolve) => frame.addEventListener('load', resolve))
  document.body.append(frame)
  await framed

  const form = document.createElement('form')
  Object.assign(form, { method: 'POST', action: address, enctype: 'text/plain', target: 'sink' })
  // A form that is sent as text reads as JSON with a "=" in it.
  form.append(
    Object.assign(document.createElement('input'), { name: '{"name":"Taken","parentId":null,"x":"', value: '"}' }),
  )
  const sink = Object.assign(document.createElement('iframe'), { name: 'sink' })
  const sent = new Promise((resolve) => sink.addEventListener('load', resolve))
  document.body.append(sink, form)
  await sent
  const answered = new Promise((resolve) => sink.addEventListener('load', resolve))
  form.submit()
  await answered

  const opened = window.open(`${target}/`)
  // Until it has gone where it was sent, an empty page stands there that may be read.
  while (read(opened) === '') await new Promise((resolve) => setTimeout(resolve, 20))
  return {
    call: await ask(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body }),
    blindCall: await ask(address, { method: 'POST', mode: 'no-cors', body }),
    upload: await ask(`${target}/files?name=a.txt`, { method: 'POST', body }),
    page: await ask(`${target}/`, { mode: 'no-cors' }),
    image: await load('img', { src: `${target}/` }),
    script: await load('script', { src: script }),
    style: await load('link', { rel: 'stylesheet', href: script.replace(/js$/, 'css') }),
    events: await listen(new EventSource(`${target}/api/events`, { withCredentials: true })),
    socket: await listen(new WebSocket(`${target.replace('http', 'ws')}/api/events`)),
    beacon: navigator.sendBeacon(address, body) ? 'sent' : 'not sent',
    opened: read(opened),
    framed: read(frame.contentWindow),
  }
}
