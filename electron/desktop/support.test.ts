import { expect, test } from 'vitest'
import { findSupportFaults } from './support.ts'

const released = ['44.9.0', '45.9.0', '45.10.2', '47.0.1', '48.0.0-beta.1', '46.0.0']

test('the newest version of a major that is still mended may be shipped', () => {
  expect(findSupportFaults({ version: '45.10.2', released, advisories: [] })).toEqual([])
  expect(findSupportFaults({ version: '47.0.1', released, advisories: [] })).toEqual([])
})

test('a major that is not mended any more, a later version and an advisory are named', () => {
  expect(findSupportFaults({ version: '44.9.0', released, advisories: [] })).toEqual([
    'Electron 44.9.0 is not mended any more; the newest major is 47',
  ])
  const advisories = [{ name: 'yauzl', title: 'Reads past the end' }]
  expect(findSupportFaults({ version: '45.9.0', released, advisories })).toEqual([
    'an advisory names yauzl: Reads past the end',
    'Electron 45.9.0 is behind 45.10.2',
  ])
})
