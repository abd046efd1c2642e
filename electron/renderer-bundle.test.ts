import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readRendererBundle } from './renderer-bundle.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-bundle-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><html><head><title>D</title></head></html>')
  writeFileSync(join(folder, 'assets', 'a.js'), 'export {}')
  writeFileSync(join(folder, 'assets', 'a.js.map'), '{}')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('holds the files of known types and nothing else', () => {
  expect([...readRendererBundle(folder).keys()].toSorted()).toEqual(['/', '/assets/a.js'])
})

test('has nothing for paths that are no file of it', () => {
  const bundle = readRendererBundle(folder)
  const tricks = [
    '',
    '/..',
    '/../index.html',
    '/assets/../index.html',
    '/%2e%2e/index.html',
    '/assets\\a.js',
    '/a.js\0',
  ]
  for (const path of [
    ...tricks,
    '/etc/passwd',
    '//etc/passwd',
    '/assets',
    '/assets/',
    '/__proto__',
    join(folder, 'index.html'),
  ]) {
    expect(bundle.get(path), path).toBeUndefined()
  }
})

test('refuses a folder without a page', () => {
  rmSync(join(folder, 'index.html'))
  expect(() => readRendererBundle(folder)).toThrow('index.html')
})
