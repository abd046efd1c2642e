import type { Actor } from '#shared/domain/actors.ts'
import { ActorId } from '#shared/domain/ids.ts'
import type { QuotedPosition } from '#shared/domain/positions.ts'
import { expect, it } from 'vitest'
import { groupByHolder } from './group-by-holder.ts'

const keld = ActorId.parse('01990000-0000-7000-8000-000000000001')
const norrland = ActorId.parse('01990000-0000-7000-8000-000000000002')
const actor = (id: ActorId, name: string): Actor => ({
  id,
  name,
  kind: 'state',
  note: '',
  aliases: [],
  affiliations: [],
  uses: 0,
})
const actors = new Map([keld, norrland].map((id) => [id, actor(id, id === keld ? 'Keld' : 'Norrland')]))
// Safe: grouping looks at the holder and the start only.
const position = (holderId: ActorId, start: number) => ({ holderId, start }) as QuotedPosition

it('puts those with most to say first, and keeps the order of what each says', () => {
  const groups = groupByHolder([position(keld, 1), position(norrland, 2), position(norrland, 3)], actors)
  expect(groups.map((group) => [group.name, group.positions.map((one) => one.start)])).toEqual([
    ['Norrland', [2, 3]],
    ['Keld', [1]],
  ])
})

it('orders holders with equally much by name', () => {
  const groups = groupByHolder([position(norrland, 1), position(keld, 2)], actors)
  expect(groups.map((group) => group.name)).toEqual(['Keld', 'Norrland'])
})
