import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findChromium } from './chromium.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-chromium-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function fakeProgram(...path: string[]): string {
  const file = join(folder, ...path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, '')
  return file
}

test('takes the Chromium that CHROMIUM_PATH names, before any that is installed', async () => {
  const named = fakeProgram('own', 'my-chromium')
  fakeProgram('bin', 'chromium')
  const found = await findChromium({ CHROMIUM_PATH: named, PATH: join(folder, 'bin') })
  expect(found.executablePath).toBe(named)
})

test('says so where CHROMIUM_PATH names nothing', async () => {
  await expect(findChromium({ CHROMIUM_PATH: join(folder, 'gone') })).rejects.toThrow('CHROMIUM_PATH names no file')
})

test('finds an installed Chromium or Chrome on the path, Chromium first', async () => {
  fakeProgram('a', 'google-chrome')
  const chromium = fakeProgram('b', 'chromium')
  const found = await findChromium({ PATH: [join(folder, 'a'), join(folder, 'b')].join(delimiter) })
  expect(found.executablePath).toBe(chromium)
})
