import { expect, it } from 'vitest'
import { labelMoments } from './band-contents.ts'

it('names where and when, once each, the most frequent first, then changes of status', () => {
  const said = [
    { date: '2019-06-02', name: 'Haven' },
    { date: '2019-03-14', name: 'Ostmark' },
    { date: '2019-03-14', name: 'Ostmark' },
  ]
  expect(labelMoments(said, [{ date: '2019-05-22', name: 'narrowing' }])).toEqual([
    { date: '2019-03-14', text: 'Ostmark, March' },
    { date: '2019-06-02', text: 'Haven, June' },
    { date: '2019-05-22', text: 'narrowing, May' },
  ])
})

it('adds the year where the time spans more than one', () => {
  const said = [
    { date: '2018-07-31', name: 'Moscow' },
    { date: '2019', name: 'Tokyo' },
  ]
  expect(labelMoments(said, []).map((moment) => moment.text)).toEqual(['Moscow, Jul 2018', 'Tokyo, 2019'])
})
