import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from '@playwright/test'
import { z } from 'zod'
import type { FoundChromium } from '../../chromium.ts'
import { debuggingAddress } from '../../debugging-address.ts'
import { ask } from '../../page-models/backend.ts'
import { printedAddress } from '../../printed-address.ts'

/**
 * A child in a network of its own: runs the program under strace, does a day's work in its page, and answers one line of
 * JSON: `day-of-work <folder> browser <chromium>` (the browser host, and a browser before it) or
 * `day-of-work <folder> desktop <binary>` (the packaged desktop, driven through Chromium's own door).
 */
const [home = '', kind = '', found = '""'] = process.argv.slice(2)
const root = fileURLToPath(new URL('../../..', import.meta.url))
mkdirSync(home, { recursive: true })
const trace = join(home, 'trace')
const watch = ['-f', '--seccomp-bpf', '-qq', '-e', 'trace=connect,sendto,sendmsg,sendmmsg', '-o', trace]
const asked: string[] = []
let steps = 0
await (kind === 'desktop'
  ? inDesktop(z.string().parse(JSON.parse(found)))
  : inBrowser(JSON.parse(found) as FoundChromium))
process.stdout.write(`${JSON.stringify({ reached: reachedOutside(readFileSync(trace, 'utf8')), asked, steps })}\n`)

// The Chromium was written by whoever started this child, from the same type.
async function inBrowser({ executablePath, args, env }: FoundChromium): Promise<void> {
  const host = startWatched([process.execPath, 'electron/start.js', '--browser', '--no-open'])
  const address = await printedAddress(host)
  const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } })
  try {
    const page = await browser.newPage()
    listen(page, new URL(address).origin)
    await page.goto(address)
    await work(page)
  } finally {
    await browser.close()
    await end(host)
  }
}

async function inDesktop(binary: string): Promise<void> {
  const program = startWatched([binary, '--remote-debugging-port=0'])
  try {
    const browser = await chromium.connectOverCDP(await debuggingAddress(program.stderr))
    const page = browser.contexts()[0]?.pages()[0]
    if (page === undefined) throw new Error('the desktop has no window')
    listen(page, 'app://demarche')
    await work(page)
    await browser.close()
  } finally {
    await end(program)
  }
}

function startWatched(command: readonly string[]): ChildProcessByStdio<null, Readable, Readable> {
  const env = { ...process.env, DEMARCHE_HOME: home }
  const program = spawn('strace', [...watch, ...command], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  program.stderr.pipe(process.stderr)
  return program
}

/** The program itself, too: strace keeps the key from what it watches. */
async function end(program: ChildProcess): Promise<void> {
  const ended = once(program, 'exit')
  if (program.pid !== undefined) process.kill(-program.pid, 'SIGINT')
  await ended
}

function listen(page: Page, origin: string): void {
  page.setDefaultTimeout(120_000)
  page.context().on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${origin}/`) && !/^(blob|data):/.test(url)) asked.push(url)
  })
}

async function work(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Look at the sample project' }).click()
  for (const place of ['Library', 'Disagreements', 'Actors', 'Issues', 'Codes', 'Memos', 'Lists']) {
    const button = page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: place })
    await button.click()
    await page.locator('nav [aria-current="page"]').first().waitFor()
    steps += 1
  }
  const text = 'Minister Halden: We reject the station, see https://example.org/station.'
  await ask(page, 'imports.text', { name: 'See https://example.org', text })
  const hits = await ask(page, 'search.run', { query: 'station' })
  await ask(page, 'codes.create', { parentId: null, name: 'Tone' })
  await ask(page, 'history.undo', {})
  const formats = await ask(page, 'exports.formats', {})
  for (const format of formats.filter((one) => one !== 'pdf')) await ask(page, 'exports.run', { format })
  if (hits !== null) steps += 1 + formats.length
  await page.keyboard.press('Alt+2')
  await page.getByText('Norrland-Keld Foreign Ministers’ Meeting').first().waitFor()
  steps += 1
}

/** Every address of the internet in the trace that is not this machine's own. */
function reachedOutside(log: string): string[] {
  const four = [...log.matchAll(/sa_family=AF_INET, sin_port=htons\(\d+\), sin_addr=inet_addr\("([^"]+)"\)/g)]
  const six = [...log.matchAll(/sa_family=AF_INET6.*?inet_pton\(AF_INET6, "([^"]+)"/g)]
  const reached = [...four, ...six].map((match) => match[1] ?? '')
  return [...new Set(reached)].filter((one) => !one.startsWith('127.') && one !== '::1' && one !== '::ffff:127.0.0.1')
}
