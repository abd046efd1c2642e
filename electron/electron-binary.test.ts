import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findDesktop } from './electron-binary.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-electron-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const linux = (env: Record<string, string>) => ({ platform: 'linux' as const, env, home: '/home/ada', pid: 1 })

test('says in a few words why the desktop cannot be opened', () => {
  expect(findDesktop(linux({ DISPLAY: ':0' }), false, folder)).toEqual({
    obstacle: 'Electron’s binary is not installed',
  })
  mkdirSync(join(folder, 'dist'))
  writeFileSync(join(folder, 'dist', 'electron'), '')
  expect(findDesktop(linux({}), false, folder)).toEqual({ obstacle: 'there is no display' })
  expect(findDesktop(linux({ DISPLAY: ':0' }), true, folder)).toEqual({
    obstacle: 'Electron’s sandbox does not work for root',
  })
  expect(findDesktop(linux({ WAYLAND_DISPLAY: 'wayland-0' }), false, folder)).toEqual({
    binary: join(folder, 'dist', 'electron'),
  })
})

test('prefers the binary that the environment names', () => {
  writeFileSync(join(folder, 'electron'), '')
  const env = { DISPLAY: ':0', ELECTRON_OVERRIDE_DIST_PATH: folder }
  expect(findDesktop(linux(env), false, join(folder, 'none'))).toEqual({ binary: join(folder, 'electron') })
})
