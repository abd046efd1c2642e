import { expect, it } from 'vitest'
import { describeTerm, orderAffiliations } from './actor-words.ts'

it('says how long an office was held, as far as it is known', () => {
  expect(describeTerm({ from: '2017-08', to: '2019-09-11' })).toBe('August 2017 to 11 September 2019')
  expect(describeTerm({ from: '2018', to: null })).toBe('since 2018')
  expect(describeTerm({ from: null, to: '2020' })).toBe('until 2020')
  expect(describeTerm({ from: null, to: null })).toBe('')
})

const held = (from: string | null) => ({ office: from, organisationId: null, from, to: null })

it('puts the latest office first and undated ones last', () => {
  const ordered = orderAffiliations([held(null), held('2014'), held('2017-11')])
  expect(ordered.map((one) => one.from)).toEqual(['2017-11', '2014', null])
})
