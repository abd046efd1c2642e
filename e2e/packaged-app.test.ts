import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findPackagedApp, packagedIn, readFuses } from './packaged-app.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-package-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** As Electron carries them: a mark, the version, the number, and a digit for each. */
function binaryWith(wire: string): string {
  const path = join(folder, 'binary')
  const head = Buffer.from([1, wire.length])
  writeFileSync(path, Buffer.concat([Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'), head, Buffer.from(wire)]))
  return path
}

test('the fuses of a binary are read by their names', async () => {
  expect(await readFuses(binaryWith('01001100'))).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  })
  expect(await readFuses(binaryWith('10110001'))).toMatchObject({ runAsNode: true, onlyLoadAppFromAsar: false })
  writeFileSync(join(folder, 'other'), 'no fuses here')
  await expect(readFuses(join(folder, 'other'))).rejects.toThrow()
})

test.each(['linux', 'darwin', 'win32'] as const)(
  'a package for %s is found where it was made, if it was',
  (platform) => {
    expect(findPackagedApp(platform, join(folder, 'release'))).toBeNull()
    const made = packagedIn(join(folder, 'release', 'unpacked'), platform)
    for (const path of [made.binary, made.archive]) {
      expect(findPackagedApp(platform, join(folder, 'release'))).toBeNull()
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, '')
    }
    expect(findPackagedApp(platform, join(folder, 'release'))).toEqual(made)
  },
)
