import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from '@playwright/test'
import type { FoundChromium } from '../../chromium.ts'
import { ask } from '../../page-models/backend.ts'
import { printedAddress } from '../../printed-address.ts'

/**
 * A child in a network of its own: runs the browser host under strace and a browser before it, does a day's work, and
 * answers one line of JSON: `day-of-work <folder> <chromium>`.
 */
const [home = '', found = ''] = process.argv.slice(2)
const root = fileURLToPath(new URL('../../..', import.meta.url))
mkdirSync(home, { recursive: true })
const trace = join(home, 'trace')
const watch = ['-f', '--seccomp-bpf', '-qq', '-e', 'trace=connect,sendto,sendmsg,sendmmsg', '-o', trace]
const command = [...watch, process.execPath, 'electron/start.js', '--browser', '--no-open']
const env = { ...process.env, DEMARCHE_HOME: home }
const host = spawn('strace', command, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'], detached: true })
const ended = new Promise((resolve) => host.on('exit', resolve))
const address = await printedAddress(host)
// Written by whoever started this child, from the same type.
const { executablePath, args, env: browserEnv } = JSON.parse(found) as FoundChromium
const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...browserEnv } })
const asked: string[] = []
let steps = 0
try {
  const page = await browser.newPage()
  page.setDefaultTimeout(120_000)
  page.context().on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${new URL(address).origin}/`) && !/^(blob|data):/.test(url)) asked.push(url)
  })
  await page.goto(address)
  await work(page)
} finally {
  await browser.close()
  // The host itself, too: strace keeps the key from what it watches.
  if (host.pid !== undefined) process.kill(-host.pid, 'SIGINT')
  await ended
}
process.stdout.write(`${JSON.stringify({ reached: reachedOutside(readFileSync(trace, 'utf8')), asked, steps })}\n`)

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
