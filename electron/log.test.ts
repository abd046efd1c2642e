import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fileLog } from './log.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-log-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('keeps the kind and the place of an error, and not its message', () => {
  fileLog(folder).error('call.failed', Object.assign(new TypeError('cannot read "Secret title"'), { code: 'E_ODD' }))
  const text = readFileSync(join(folder, 'demarche.log'), 'utf8')
  expect(text).not.toContain('Secret title')
  expect(JSON.parse(text)).toMatchObject({ level: 'error', event: 'call.failed', error: 'TypeError', code: 'E_ODD' })
  expect(text).toContain('log.test.ts')
})

test('begins a new file after a megabyte', () => {
  writeFileSync(join(folder, 'demarche.log'), 'x'.repeat(1_000_001))
  fileLog(folder).info('started', { port: 1 })
  expect(readFileSync(join(folder, 'demarche.log.1'), 'utf8')).toHaveLength(1_000_001)
  expect(JSON.parse(readFileSync(join(folder, 'demarche.log'), 'utf8'))).toMatchObject({ event: 'started', port: 1 })
})

test('does not stop the work where it cannot write', () => {
  writeFileSync(join(folder, 'file'), '')
  expect(() => fileLog(join(folder, 'file', 'logs')).info('started')).not.toThrow()
})
