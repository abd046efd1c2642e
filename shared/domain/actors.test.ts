import { describe, expect, test } from 'vitest'
import { addSeen, type Affiliation } from './actors.ts'
import { ActorId } from './ids.ts'

const minister = (from: string | null, to: string | null, office = 'Foreign Minister'): Affiliation => ({
  office,
  organisationId: null,
  from,
  to,
})

describe('addSeen', () => {
  test('widens the dates of an office to those at which it was seen', () => {
    const once = addSeen([], minister('2018-07-31', '2018-07-31'))
    const twice = addSeen(once, minister('2019-05-10', '2019-05-10', 'FOREIGN MINISTER'))
    expect(addSeen(twice, minister('2017-03', '2017-03'))).toEqual([minister('2017-03', '2019-05-10')])
  })

  test('leaves dates open that somebody left open, and says so by the same list', () => {
    const open = [minister(null, null)]
    expect(addSeen(open, minister('2019', '2019'))).toBe(open)
  })

  test('learns whose office it is from the text that says so', () => {
    const norrland = ActorId.parse('01990000-0000-7000-8000-000000000001')
    const keld = ActorId.parse('01990000-0000-7000-8000-000000000002')
    const of = (organisationId: ActorId) => ({ ...minister(null, null), organisationId })
    const unsaid = minister('2019', '2020')
    expect(addSeen([unsaid], of(norrland))).toEqual([{ ...unsaid, organisationId: norrland }])
    expect(addSeen([of(norrland)], unsaid)).toEqual([of(norrland)])
    expect(addSeen([of(norrland)], of(keld))).toHaveLength(2)
    expect(addSeen([of(norrland), of(keld)], unsaid)).toHaveLength(3)
  })

  test('adds another office beside the first', () => {
    expect(addSeen([minister('2019', '2019')], minister('2024', '2024', 'Prime Minister'))).toHaveLength(2)
  })
})
