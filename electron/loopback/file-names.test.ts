import { basename, join, resolve } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeFileName } from './file-names.ts'

test('keeps ordinary names of any script as they are', () => {
  for (const name of ['000_774c.txt', 'Встреча 2+2 (перевод).html', '日露外相会談.txt', 'a.b.c']) {
    expect(safeFileName(name)).toBe(name)
  }
})

test('takes folders, device names and what file systems refuse away', () => {
  expect(safeFileName('../../etc/passwd')).toBe('passwd')
  expect(safeFileName('C:\\Users\\a\\notes.txt')).toBe('notes.txt')
  expect(safeFileName('..')).toBe('file')
  expect(safeFileName('')).toBe('file')
  expect(safeFileName('a\0b:c?.txt')).toBe('a_b_c_.txt')
  expect(safeFileName('NUL.txt')).toBe('_NUL.txt')
  expect(safeFileName('.bashrc')).toBe('bashrc')
  expect(safeFileName(`${'長'.repeat(500)}.html`)).toBe(`${'長'.repeat(65)}.html`)
})

test('never leaves the folder, whatever the name', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('.', '/', '\\', '\0', 'a', ' ') })),
      (given) => {
        const name = safeFileName(given)
        expect(resolve(join('/spool', name))).toBe(`/spool/${name}`)
        expect(basename(name)).toBe(name)
        expect(name.length).toBeGreaterThan(0)
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
      },
    ),
  )
})
