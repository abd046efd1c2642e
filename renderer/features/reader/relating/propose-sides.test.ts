import { ActorId, PositionId, SideId } from '#shared/domain/ids.ts'
import { expect, test } from 'vitest'
import { dropEmptySides, moveToSide, proposeSides } from './propose-sides.ts'

const uuid = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`
const norrland = ActorId.parse(uuid(1))
const keld = ActorId.parse(uuid(2))
const position = (n: number, holderId: ActorId) => ({ id: PositionId.parse(uuid(n)), holderId })
const [a, b, c] = [position(10, norrland), position(11, keld), position(12, norrland)]

test('each holder makes a side with the positions that show it', () => {
  expect(proposeSides([a, b, c], [])).toEqual([
    { actorIds: [norrland], positionIds: [a.id, c.id] },
    { actorIds: [keld], positionIds: [b.id] },
  ])
})

test('one position leaves the other side to be named', () => {
  expect(proposeSides([a], [])).toEqual([
    { actorIds: [norrland], positionIds: [a.id] },
    { actorIds: [], positionIds: [] },
  ])
})

test('in a disagreement that is there, a position joins its holder, and one that is in it stays', () => {
  const id = SideId.parse(uuid(20))
  const existing = [
    { id, actorIds: [keld], positionIds: [] },
    { id: SideId.parse(uuid(21)), actorIds: [], positionIds: [c.id] },
  ]
  expect(proposeSides([b, c], existing)).toEqual([{ id, actorIds: [keld], positionIds: [b.id] }, existing[1]])
})

test('a position is on one side only, and an empty new side is dropped', () => {
  const moved = moveToSide(proposeSides([a, b], []), a, 1)
  expect(moved[0]).toEqual({ actorIds: [], positionIds: [] })
  expect(moved[1]).toEqual({ actorIds: [keld, norrland], positionIds: [b.id, a.id] })
  expect(moveToSide(moved, a, 2)).toHaveLength(3)
  expect(
    dropEmptySides([
      { actorIds: [], positionIds: [] },
      { actorIds: [keld], positionIds: [] },
    ]),
  ).toHaveLength(1)
})

test('a holder goes along with their last position, and stays where another one is', () => {
  const apart = moveToSide(proposeSides([a, b, c], []), a, 1)
  expect(apart.map(({ actorIds }) => actorIds)).toEqual([[norrland], [keld, norrland]])
  expect(moveToSide(apart, c, 1)[0]?.actorIds).toEqual([])
  const named = [{ id: SideId.parse(uuid(20)), actorIds: [norrland], positionIds: [a.id] }]
  expect(moveToSide(named, a, 1)[0]?.actorIds).toEqual([norrland])
})
