import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findInstalledChromium } from './find-chromium.ts'
import { printWithChromium } from './print-with-chromium.ts'

let folder = ''
let page = ''
let pdf = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-printing-'))
  page = join(folder, 'page.html')
  pdf = join(folder, 'page.pdf')
  writeFileSync(page, '<!doctype html><title>Page</title><p>領土 и ещё</p>')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A program that does what the shell script says; `$pdf` is where it is to print to. */
function fakeChromium(script: string): NodeJS.ProcessEnv {
  const program = join(folder, 'my-chromium')
  const find = 'for one in "$@"; do case "$one" in --print-to-pdf=*) pdf="${one#*=}";; esac; done'
  writeFileSync(program, `#!/bin/sh\n${find}\n${script}\n`)
  chmodSync(program, 0o755)
  return { ...process.env, CHROMIUM_PATH: program }
}

test('where no Chromium is found, one line says so and what to do', async () => {
  const printing = printWithChromium(page, pdf, { CHROMIUM_PATH: join(folder, 'gone') })
  await expect(printing).rejects.toMatchObject({ code: 'no-printer', message: expect.stringContaining('Export HTML') })
})

test.skipIf(process.platform === 'win32')('a program that fails, or writes no PDF, leaves no file', async () => {
  for (const script of ['echo broken > "$pdf"; exit 1', 'echo "<html>" > "$pdf"', 'true']) {
    await expect(printWithChromium(page, pdf, fakeChromium(script))).rejects.toMatchObject({ code: 'no-printer' })
    expect(existsSync(pdf)).toBe(false)
  }
})

test.skipIf(process.platform === 'win32')('the program is given no network, and a profile of its own', async () => {
  await printWithChromium(page, pdf, fakeChromium('{ echo "%PDF-1.7"; echo "$@"; } > "$pdf"'))
  const given = readFileSync(pdf, 'utf8')
  expect(given).toContain('--host-resolver-rules=MAP * ~NOTFOUND')
  expect(given).toContain('--user-data-dir=')
})

test.skipIf(findInstalledChromium(process.env) === null)('an installed Chromium prints a page', async () => {
  await printWithChromium(page, pdf)
  expect(readFileSync(pdf).toString('latin1')).toMatch(/^%PDF-1\.\d[\s\S]*%%EOF\s*$/u)
})
