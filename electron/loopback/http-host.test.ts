import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { BackendEvent } from '#shared/api/events.ts'
import { cutEnvelope, wholeEnvelope } from '#shared/api/pieces.ts'
import type { CarryingBackend } from '../ports.ts'
import { type HttpHost, startHttpHost } from './http-host.ts'

let folder = ''
let host: HttpHost
let authority = ''
let announce: (event: BackendEvent) => void = () => {}
let calls: unknown[] = []
const granted = new Map<string, string>()

const backend: CarryingBackend = {
  call: (method, input) => {
    calls.push([method, input])
    return Promise.resolve(cutEnvelope({ ok: true, value: input }, 1000))
  },
  subscribe: (listener) => {
    announce = listener
    return () => (announce = () => {})
  },
  grant: (path) => {
    const handle = `handle-of-a-file-${granted.size}`
    granted.set(handle, path)
    return Promise.resolve(handle)
  },
  resolve: (handle) => Promise.resolve(granted.get(handle) ?? null),
  close: () => Promise.resolve(),
}

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/** A request as its bytes are given: `fetch` would refuse to send half of these. */
function send(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const [hostname = '', port] = authority.split(':')
    const sent = request(
      { hostname, port, path, method: options.method ?? 'GET', headers: options.headers },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString(),
          }),
        )
      },
    )
    sent.on('error', reject)
    sent.end(options.body)
  })
}

const file = (mediaType: string, text: string) => ({ mediaType, bytes: Buffer.from(text) })

async function ownHeaders(): Promise<Record<string, string>> {
  const { headers } = await send(host.issueAddress().slice(host.origin.length))
  const cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? ''
  const key = headers.location?.replace('/#key=', '') ?? ''
  return { cookie, 'x-demarche-key': key, origin: host.origin, 'content-type': 'application/json' }
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-http-'))
  calls = []
  granted.clear()
  const bundle = new Map([
    ['/', file('text/html; charset=utf-8', '<title>Demarche</title>')],
    ['/assets/a.js', file('text/javascript', 'export {}')],
  ])
  const log = { info: () => {}, error: (_event: string, error: unknown) => expect.fail(String(error)) }
  host = await startHttpHost({ backend, bundle, spool: folder, log, port: 0 })
  authority = host.origin.slice('http://'.length)
})
afterEach(async () => {
  await host.close()
  rmSync(folder, { recursive: true })
})

test('exchanges the token of the address for a cookie, once, and takes it out of the address', async () => {
  const path = host.issueAddress().slice(host.origin.length)
  const first = await send(path)
  expect(first.status).toBe(303)
  expect(first.headers.location).toMatch(/^\/#key=[\w-]{43}$/)
  const cookie = first.headers['set-cookie']?.[0] ?? ''
  expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/)
  expect((await send(path)).status).toBe(401)
  expect((await send('/?token=')).status).toBe(401)
  // A reload by the one who is signed in does no harm.
  expect(await send(path, { headers: { cookie } })).toMatchObject({ status: 303, headers: { location: '/' } })
  expect(await send('/', { headers: { cookie } })).toMatchObject({ status: 200, text: '<title>Demarche</title>' })
})

test('serves nothing without the cookie', async () => {
  const headers = {
    origin: host.origin,
    'content-type': 'application/json',
    cookie: `demarche-${authority.split(':')[1]}=guess`,
  }
  for (const path of ['/', '/assets/a.js', '/api/events', '/files/handle-of-a-file-0']) {
    expect((await send(path)).status, path).toBe(401)
    expect((await send(path, { headers })).status, path).toBe(401)
  }
  const call = await send('/api/projects.list', { method: 'POST', headers, body: '{}' })
  expect(call.status).toBe(401)
  expect(JSON.parse(call.text)).toMatchObject({ ok: false, error: { code: 'forbidden' } })
  expect((await send('/files?name=a.txt', { method: 'POST', headers, body: 'a' })).status).toBe(401)
  expect(calls).toEqual([])
  expect(readdirSync(folder)).toEqual([])
})

test('gives whoever has the cookie alone the page and nothing else: every server of this machine is sent it', async () => {
  const { 'x-demarche-key': key = '', ...headers } = await ownHeaders()
  for (const wrong of [{}, { 'x-demarche-key': '' }, { 'x-demarche-key': `${key}x` }, { 'x-demarche-key': 'guess' }]) {
    const stolen = { ...headers, ...wrong }
    expect((await send('/', { headers: stolen })).status).toBe(200)
    expect((await send('/api/app.info', { method: 'POST', headers: stolen, body: '{}' })).status).toBe(401)
    expect((await send('/files?name=a.txt', { method: 'POST', headers: stolen, body: 'a' })).status).toBe(401)
    expect((await send('/api/events?key=guess', { headers: stolen })).status).toBe(401)
  }
  expect(calls).toEqual([])
  expect(readdirSync(folder)).toEqual([])
})

test('serves nothing under another name, to another origin, or to a post of unknown origin', async () => {
  const headers = await ownHeaders()
  const post = (changed: Record<string, string>) =>
    send('/api/app.info', { method: 'POST', headers: { ...headers, ...changed }, body: '{}' })
  expect((await post({})).status).toBe(200)
  const port = authority.split(':')[1] ?? ''
  for (const name of ['evil.example', `evil.example:${port}`, '127.0.0.1', `localhost:${port}`]) {
    expect((await post({ host: name })).status, name).toBe(421)
    expect((await send('/', { headers: { cookie: headers['cookie'] ?? '', host: name } })).status, name).toBe(421)
  }
  for (const origin of [
    'https://evil.example',
    'null',
    `http://localhost:${port}`,
    'http://127.0.0.1:1',
    `${host.origin}.evil.example`,
  ]) {
    expect((await post({ origin })).status, origin).toBe(403)
    expect((await send('/api/events', { headers: { ...headers, origin } })).status, origin).toBe(403)
  }
  expect((await post({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await post({ 'sec-fetch-site': 'same-site' })).status).toBe(403)
  const { origin: _origin, ...withoutOrigin } = headers
  expect((await send('/api/app.info', { method: 'POST', headers: withoutOrigin, body: '{}' })).status).toBe(403)
  expect(
    (await send(host.issueAddress().slice(host.origin.length), { headers: { origin: 'https://evil.example' } })).status,
  ).toBe(403)
  expect(calls).toHaveLength(1)
})

test('grants other origins nothing and forbids the page everything foreign', async () => {
  const headers = await ownHeaders()
  const preflight = await send('/api/app.info', {
    method: 'OPTIONS',
    headers: { ...headers, 'access-control-request-method': 'POST' },
  })
  expect(preflight.status).toBe(405)
  for (const path of ['/', '/assets/a.js', '/nothing', '/files/none-such-handle-1']) {
    const answer = await send(path, { headers })
    expect(answer.headers['access-control-allow-origin'], path).toBeUndefined()
    expect(answer.headers, path).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    })
    expect(answer.headers['content-security-policy']).toContain(
      "default-src 'none'; script-src 'self'; style-src 'self';",
    )
    expect(answer.headers['content-security-policy']).toContain("require-trusted-types-for 'script'")
  }
})

test('answers 404 to path tricks', async () => {
  const headers = await ownHeaders()
  const tricks = [
    '/../package.json',
    '/assets/../../package.json',
    '/%2e%2e/package.json',
    '/assets/%2e%2e%2f%2e%2e%2fpackage.json',
  ]
  for (const path of [
    ...tricks,
    '/assets\\a.js',
    '/a.js%00',
    '/etc/passwd',
    '//etc/passwd',
    '/assets/',
    '/api/',
    '/__proto__',
  ]) {
    expect((await send(path, { headers })).status, path).toBe(404)
  }
  for (const path of ['/files/../../etc/passwd', '/files/%2e%2e', '/files/', '/files/etc/passwd', '/files/short']) {
    expect((await send(path, { headers })).status, path).toBe(404)
  }
  for (const path of ['/api/../files', '/api/a/b', '/api/%00', '/etc']) {
    expect((await send(path, { headers, method: 'POST', body: '{}' })).status, path).toBe(404)
  }
  expect(calls).toEqual([])
})

test('answers a short call with one document, and a long one with a piece on each line', async () => {
  const headers = await ownHeaders()
  const post = (input: unknown) => send('/api/app.info', { method: 'POST', headers, body: JSON.stringify(input) })
  const short = await post({ said: 'Мы договорились.\n' })
  expect(short.headers['content-type']).toBe('application/json; charset=utf-8')
  expect(JSON.parse(short.text)).toEqual({ ok: true, value: { said: 'Мы договорились.\n' } })
  const said = 'Мы договорились.\n'.repeat(100)
  const long = await post({ said })
  expect(long.headers['content-type']).toBe('application/x-ndjson; charset=utf-8')
  const pieces = long.text.split('\n')
  expect(pieces.pop()).toBe('')
  expect(pieces.length).toBeGreaterThan(1)
  expect(wholeEnvelope({ ok: true, pieces })).toEqual({ ok: true, value: { said } })
})

test('refuses calls that are no JSON, no UTF-8 or too large, and lives on', async () => {
  const headers = await ownHeaders()
  const post = (body: string | Buffer, changed: Record<string, string> = {}) =>
    send('/api/app.info', { method: 'POST', headers: { ...headers, ...changed }, body })
  expect((await post('{')).status).toBe(400)
  expect((await post(Buffer.from([0x22, 0xff, 0x22]))).status).toBe(400)
  expect((await post('{}', { 'content-type': 'text/plain' })).status).toBe(415)
  const huge = `"${'a'.repeat(33 * 1024 * 1024)}"`
  expect((await post(huge)).status).toBe(413)
  expect((await post(huge, { 'transfer-encoding': 'chunked' })).status).toBe(413)
  expect(calls).toEqual([])
  expect((await post('{"a":"ж"}')).text).toBe('{"ok":true,"value":{"a":"ж"}}')
})

test('takes a file in under its own name and gives it out by handle only', async () => {
  const headers = await ownHeaders()
  const name = '../日露 2+2.txt'
  const upload = await send(`/files?name=${encodeURIComponent(name)}`, { method: 'POST', headers, body: 'текст' })
  const { handle } = JSON.parse(upload.text) as { handle: string }
  const path = granted.get(handle) ?? ''
  expect(basename(path)).toBe('日露 2+2.txt')
  expect(path.startsWith(folder)).toBe(true)
  expect(readFileSync(path, 'utf8')).toBe('текст')
  const download = await send(`/files/${handle}?name=${encodeURIComponent('a"б\r\n.csv')}`, { headers })
  expect(download.text).toBe('текст')
  expect(download.headers['content-disposition']).toBe(
    `attachment; filename="a____.csv"; filename*=UTF-8''a_%D0%B1__.csv`,
  )
  expect(download.headers['content-type']).toBe('application/octet-stream')
})

test('gives out no file that is not in the spool, though the session may use it', async () => {
  const headers = await ownHeaders()
  const project = join(folder, '..', `${basename(folder)}.demarche`)
  writeFileSync(project, 'live')
  try {
    const handle = await backend.grant(project)
    expect((await send(`/files/${handle}`, { headers })).status).toBe(404)
  } finally {
    rmSync(project)
  }
})

test('keeps nothing of an upload that breaks off', async () => {
  const { cookie, origin, 'x-demarche-key': key } = await ownHeaders()
  const socket = connect(Number(authority.split(':')[1]), '127.0.0.1')
  socket.write(
    `POST /files?name=a.txt HTTP/1.1\r\nHost: ${authority}\r\nOrigin: ${origin}\r\nCookie: ${cookie}\r\nX-Demarche-Key: ${key}\r\nContent-Length: 100\r\n\r\nhalf`,
  )
  await expect.poll(() => readdirSync(folder).length).toBe(1)
  socket.destroy()
  await expect.poll(() => readdirSync(folder).length).toBe(0)
  expect(granted.size).toBe(0)
})

test('announces events to every page, and ends the streams when it closes', async () => {
  const { cookie = '', 'x-demarche-key': key } = await ownHeaders()
  const response = await fetch(`${host.origin}/api/events?key=${key}`, { headers: { cookie } })
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  expect((await reader?.read())?.value).toBe(': Demarche\n\n')
  announce({ type: 'project.opened' })
  expect((await reader?.read())?.value).toBe('data: {"type":"project.opened"}\n\n')
  await host.close()
  expect((await reader?.read())?.done).toBe(true)
})

test('stops listening to whoever keeps knocking, and goes on serving who is signed in', async () => {
  const headers = await ownHeaders()
  const knocks = await Promise.allSettled(Array.from({ length: 200 }, (_, n) => send(`/?token=guess-${n}`)))
  const answered = knocks.filter((knock) => knock.status === 'fulfilled')
  expect(answered.length).toBeLessThan(200)
  expect(answered.every((knock) => knock.status === 'fulfilled' && knock.value.status === 401)).toBe(true)
  expect((await send('/', { headers })).status).toBe(200)
  expect(host.isUsed()).toBe(true)
})

test('gives another user of the machine nothing, who sees the port and no more', async () => {
  const script = `fetch('${host.origin}/').then((a) => a.text()).then((t) => process.stdout.write(t))`
  const options = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
  const stranger = spawn(process.execPath, ['-e', script], { ...options, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  stranger.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await new Promise((resolve) => stranger.on('close', resolve))
  expect(said).toContain('Open Demarche by the address that it printed')
  expect(calls).toEqual([])
})

test('listens on 127.0.0.1 only', async () => {
  const port = Number(authority.split(':')[1])
  await expect(
    new Promise((resolve, reject) => connect(port, '127.0.0.2').on('connect', resolve).on('error', reject)),
  ).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  expect(existsSync(folder)).toBe(true)
})
