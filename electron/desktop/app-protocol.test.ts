import { expect, test } from 'vitest'
import { answerAppRequest, appScheme } from './app-protocol.ts'

const bundle = new Map([
  ['/', { mediaType: 'text/html; charset=utf-8', bytes: Buffer.from('<title>Demarche</title>') }],
  ['/assets/a.js', { mediaType: 'text/javascript', bytes: Buffer.from('export {}') }],
])

const get = (url: string, method = 'GET') => answerAppRequest(bundle, { method, url })

test('serves the bundle with the policy that forbids everything foreign', async () => {
  const page = get('app://demarche/')
  expect(page.status).toBe(200)
  expect(await page.text()).toBe('<title>Demarche</title>')
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'")
  expect(get('app://demarche/assets/a.js?v=1#x').status).toBe(200)
})

test.each([
  'app://demarche/../package.json',
  'app://demarche/assets/../../package.json',
  'app://demarche/%2e%2e/package.json',
  'app://demarche/assets/%2e%2e%2f%2e%2e%2fpackage.json',
  'app://demarche/assets\\a.js',
  'app://demarche/assets/a.js\0',
  'app://demarche/assets/a.js%00',
  'app://demarche//etc/passwd',
  'app://demarche/etc/passwd',
  'app://demarche/C:/Windows/win.ini',
  'app://demarche/assets/',
  'app://demarche/__proto__',
  'app://demarche',
  'app://demarche.evil/',
  'app://demarche@evil/',
  'app://other/',
  'file:///etc/passwd',
  '',
])('answers 404 to %j', (url) => {
  const answer = get(url)
  expect(answer.status).toBe(404)
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
})

test('answers 404 to what is no GET', () => {
  expect(get('app://demarche/', 'POST').status).toBe(404)
})

test('asks for no privilege beyond an origin and a secure context', () => {
  expect(appScheme).toEqual({ scheme: 'app', privileges: { standard: true, secure: true } })
})
