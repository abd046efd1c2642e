import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { isNetworkFileSystem, isOnNetworkDisk } from './network-disk.ts'

test.each([
  ['\\\\server\\share\\a.demarche', true],
  ['//server/share/a.demarche', true],
  ['\\\\?\\C:\\Talks\\a.demarche', false],
  ['C:\\Talks\\a.demarche', false],
])('on Windows %s is on another machine: %s', (path, isThere) => {
  expect(isOnNetworkDisk(path, 'win32')).toBe(isThere)
})

test('this machine’s own disk is none of another machine, and neither is a folder that there is not', () => {
  expect(isOnNetworkDisk(join(tmpdir(), 'a.demarche'))).toBe(false)
  expect(isOnNetworkDisk(join(tmpdir(), 'not', 'there', 'a.demarche'))).toBe(false)
})

test.each([
  ['NFS', 0x6969, true],
  ['CIFS', 0xff534d42, true],
  ['CIFS, as a number with a sign', 0xff534d42 | 0, true],
  ['ext4', 0xef53, false],
  ['tmpfs', 0x01021994, false],
  ['a local disk mounted by FUSE', 0x65735546, false],
])('the file system %s is known for what it is', (_name, type, isNetwork) => {
  expect(isNetworkFileSystem(type)).toBe(isNetwork)
})
