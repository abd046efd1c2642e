import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { chromium } from '@playwright/test'
import manifest from '../../../package.json' with { type: 'json' }
import { hasDisplay } from '../../../electron/electron-binary.ts'
import { thisMachine } from '../../../electron/host-folders.ts'
import { debuggingAddress } from '../../debugging-address.ts'
import { expect, test } from '../../fixtures.ts'
import { findPackagedApp, type PackagedApp, packagedIn, readFuses } from '../../packaged-app.ts'

// What only a package can show: what is burnt into its binary, and its own archive. `npm run dist` makes one.

const found = findPackagedApp()
let home = ''

test.beforeEach(({ standIn }) => {
  test.skip(standIn, 'shown by a package only')
  test.skip(found === null, 'there is no package in release/')
  home = mkdtempSync(join(tmpdir(), 'demarche-package-'))
})
test.afterEach(() => {
  if (home !== '') rmSync(home, { recursive: true, force: true })
})

/** Safe: without a package every test is skipped before. */
const app = found as PackagedApp

function run(binary: string, args: readonly string[], more: Record<string, string> = {}) {
  const env = { ...process.env, ...more, DEMARCHE_HOME: join(home, 'data') }
  return spawnSync(binary, args, { cwd: home, env, encoding: 'utf8', timeout: 60_000 })
}

test('the package has the fuses that were decided', async () => {
  expect(await readFuses(app.binary)).toEqual(manifest.build.electronFuses)
})

test('the package makes and checks a project, and is no Node, whatever the environment says', () => {
  const mark = join(home, 'mark')
  const script = join(home, 'mark.cjs')
  writeFileSync(script, `require('fs').writeFileSync(${JSON.stringify(mark)}, '')`)
  expect(run(app.binary, ['new', 'one.demarche']).status).toBe(0)
  expect(run(app.binary, ['check', 'one.demarche'], { ELECTRON_RUN_AS_NODE: '1' }).status).toBe(0)
  expect(run(app.binary, ['check', 'one.demarche'], { NODE_OPTIONS: `--require ${script}` }).status).toBe(0)
  expect(existsSync(mark)).toBe(false)
})

test('a package of whose code one byte was changed does not start', () => {
  test.skip(process.platform === 'linux', 'Electron checks its archive on macOS and Windows only')
  const copy = packagedIn(join(home, 'copy'), process.platform)
  const whole = readFileSync(app.archive)
  const code = whole.indexOf('Demarche stopped')
  expect(code, 'a place in the code of the main process').toBeGreaterThan(0)
  // A name in the list of files, and the code itself.
  for (const place of [whole.indexOf('main.js'), code]) {
    rmSync(join(home, 'copy'), { recursive: true, force: true })
    cpSync(app.folder, copy.folder, { recursive: true, verbatimSymlinks: true })
    const bytes = Buffer.from(whole)
    bytes[place] = (bytes[place] ?? 0) ^ 1
    writeFileSync(copy.archive, bytes)
    expect(run(copy.binary, ['new', 'two.demarche']).status, `byte ${place}`).not.toBe(0)
    expect(existsSync(join(home, 'two.demarche'))).toBe(false)
  }
})

test('the window of the package is our page, without power, in Chromium’s sandbox', async () => {
  test.skip(!hasDisplay(thisMachine), 'there is no display')
  test.skip(process.getuid?.() === 0, 'Electron’s sandbox does not work for root')
  const env = { ...process.env, DEMARCHE_HOME: join(home, 'data') }
  const program = spawn(app.binary, ['--remote-debugging-port=0'], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = new Promise((resolve) => program.on('exit', resolve))
  try {
    const browser = await chromium.connectOverCDP(await debuggingAddress(program.stderr))
    const page = browser.contexts()[0]?.pages()[0]
    if (page === undefined) throw new Error('the package has no window')
    await page.waitForURL('app://demarche/')
    const powers = await page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer'].filter((name) => name in window),
    )
    expect(powers).toEqual([])
    expect(await page.evaluate(() => Object.keys(window.demarche ?? {}))).toEqual(['call', 'subscribe', 'grantDropped'])
    if (process.platform === 'linux') expect(renderers().every((line) => !line.includes('--no-sandbox'))).toBe(true)
    await browser.close()
  } finally {
    program.kill('SIGINT')
    await ended
  }
})

/** The command lines of the package's renderers. */
function renderers(): string[] {
  const { stdout } = spawnSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
  const name = join(basename(dirname(app.binary)), basename(app.binary))
  const lines = stdout.split('\n').filter((line) => line.includes(name) && line.includes('--type=renderer'))
  expect(lines.length, 'renderers of the package').toBeGreaterThan(0)
  return lines
}
