import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hostFolders, openSpool } from './host-folders.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-folders-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const home = '/home/ada'

test('follows the XDG folders on Linux and ignores relative ones', () => {
  const machine = { platform: 'linux' as const, home, pid: 7 }
  expect(hostFolders({ ...machine, env: {} }, '/r')).toEqual({
    projects: '/home/ada/Demarche',
    userData: '/home/ada/.local/share/demarche',
    spool: '/home/ada/.local/share/demarche/spool/7',
    resources: '/r',
  })
  const xdg = { XDG_DATA_HOME: '/data', XDG_DOCUMENTS_DIR: '/texts' }
  expect(hostFolders({ ...machine, env: xdg }, '/r')).toMatchObject({
    projects: '/texts/Demarche',
    userData: '/data/demarche',
  })
  expect(hostFolders({ ...machine, env: { XDG_DATA_HOME: 'data' } }, '/r').userData).toBe(
    '/home/ada/.local/share/demarche',
  )
})

test('puts everything under DEMARCHE_HOME where it is set', () => {
  const folders = hostFolders({ platform: 'darwin', env: { DEMARCHE_HOME: '/own' }, home, pid: 7 }, '/r')
  expect(folders).toEqual({
    projects: '/own/projects',
    userData: '/own/data',
    spool: '/own/data/spool/7',
    resources: '/r',
  })
})

test('empties its own spool and those of processes that are gone, and leaves those that run', () => {
  const spools = join(folder, 'spool')
  const gone = join(spools, '999999999')
  const running = join(spools, String(process.ppid))
  const own = join(spools, String(process.pid))
  for (const spool of [gone, running, own]) {
    mkdirSync(spool, { recursive: true })
    writeFileSync(join(spool, 'left'), '')
  }
  openSpool(own)
  expect(existsSync(gone)).toBe(false)
  expect(existsSync(join(running, 'left'))).toBe(true)
  expect(existsSync(own)).toBe(true)
  expect(existsSync(join(own, 'left'))).toBe(false)
})
