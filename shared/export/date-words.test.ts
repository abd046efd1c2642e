import { expect, test } from 'vitest'
import { formatDate } from './date-words.ts'

test('a date is written as far as it is known', () => {
  expect([formatDate('2019'), formatDate('2019-03'), formatDate('2019-03-04')]).toEqual([
    '2019',
    'March 2019',
    '4 March 2019',
  ])
})
