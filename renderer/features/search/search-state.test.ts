import { expect, test } from 'vitest'
import { readQuery, restrict, without } from './search-state.ts'

test('a restriction is put to the query and taken out again', () => {
  const query = restrict('islands', 'speaker', 'Taro Kono')
  expect(query).toBe('islands speaker:"Taro Kono"')
  const [restriction] = readQuery(query).restrictions
  expect(restriction?.values).toEqual(['Taro Kono'])
  expect(without(query, restriction?.at ?? { start: 0, end: 0 })).toBe('islands')
  expect(without('islands -role:question treaty', { start: 9, end: 22 })).toBe('islands treaty')
})

test('a query that cannot be read says why and where', () => {
  expect(readQuery('islands (').fault).toEqual({ message: 'This bracket is not closed.', at: { start: 8, end: 9 } })
})
