import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fileLog } from '../log.ts'
import { describeProgram } from './diagnostics.ts'

test('diagnostics hold the versions and the places of faults, and neither words nor the name of the person’s folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-'))
  try {
    expect(describeProgram(folder, '1.2.3')).toMatch(/^Demarche 1\.2\.3\n.+\nNode \d+\..+\n\nThe log is empty\.$/)
    const fault = new TypeError('cannot read “Secret title”')
    fault.stack = `TypeError: cannot read “Secret title”\n    at read (${homedir()}/demarche/a.ts:1:2)`
    mkdirSync(join(folder, 'logs'))
    fileLog(join(folder, 'logs')).error('codes.create failed', fault)
    const text = describeProgram(folder, '1.2.3')
    expect(text).toContain('codes.create failed')
    expect(text).toContain('at read (~/demarche/a.ts:1:2)')
    expect(text).not.toContain('Secret')
    expect(text).not.toContain(`${homedir()}/`)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
