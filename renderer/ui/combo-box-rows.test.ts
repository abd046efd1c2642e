import { expect, test } from 'vitest'
import { findRows } from './combo-box-rows.ts'
import type { Option } from './option.tsx'

const issues: Option[] = [
  { id: 'survey', name: 'Joint survey', section: 'Fisheries' },
  { id: 'islands', name: 'Islands' },
  { id: 'boats', name: 'Detained boats', section: 'Fisheries', keywords: ['arrested vessels'] },
]

function find(query: string, canCreate = true): string[] {
  return findRows(issues, query, canCreate).map((row) => (row.type === 'create' ? `+ ${row.name}` : row.option.id))
}

test('without words, everything is listed, a section together', () => {
  expect(find('')).toEqual(['survey', 'boats', 'islands'])
})

test('something new is offered last, and not where its name is taken', () => {
  expect(find('det')).toEqual(['boats', '+ det'])
  expect(find('ISLANDS')).toEqual(['islands'])
})

test('nothing new is offered where nothing can be made', () => {
  expect(find('treaty', false)).toEqual([])
})

test('a thing is found by its other words', () => {
  expect(find('vessels')).toEqual(['boats', '+ vessels'])
})
