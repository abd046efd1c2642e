import type { Actor } from '#shared/domain/actors.ts'
import { ActorId, IssueId, PositionId } from '#shared/domain/ids.ts'
import type { Issue } from '#shared/domain/issues.ts'
import type { QuotedPosition } from '#shared/domain/positions.ts'
import { expect, it } from 'vitest'
import { findEvidence } from './find-evidence.ts'

const uuid = (n: number) => `01990000-0000-7000-8000-${String(n).padStart(12, '0')}`
const norrland = ActorId.parse(uuid(1))
const halden = ActorId.parse(uuid(2))
const keld = ActorId.parse(uuid(3))
const islands = IssueId.parse(uuid(11))
const forces = IssueId.parse(uuid(12))
const fish = IssueId.parse(uuid(13))

const issue = (id: IssueId, parentId: IssueId | null): Issue => ({
  id,
  parentId,
  name: id,
  names: [],
  definition: '',
  inclusion: '',
  exclusion: '',
  example: '',
  hue: 0,
  rank: 0,
  uses: 0,
})
const issues = [issue(islands, null), issue(forces, islands), issue(fish, null)]
const person: Actor = {
  id: halden,
  name: 'Anders Halden',
  kind: 'person',
  note: '',
  aliases: [],
  affiliations: [{ office: null, organisationId: norrland, from: null, to: null }],
  uses: 0,
}
const actors = new Map([[halden, person]])
const position = (n: number, holderId: ActorId, issueId: IssueId) =>
  // Safe: finding looks at id, holder and issue only.
  ({ id: PositionId.parse(uuid(100 + n)), holderId, issueId }) as QuotedPosition
const positions = [
  position(1, norrland, islands),
  position(2, halden, forces),
  position(3, keld, forces),
  position(4, norrland, fish),
]
const find = (filter: Partial<Parameters<typeof findEvidence>[1]>) =>
  findEvidence(positions, { issueId: null, actorIds: null, without: [], ...filter }, issues, actors).map((one) =>
    Number(one.id.slice(-3)),
  )

it('takes an issue with all that hangs below it', () => {
  expect(find({ issueId: islands })).toEqual([101, 102, 103])
})

it('counts who speaks for a state as that state', () => {
  expect(find({ actorIds: [norrland] })).toEqual([101, 102, 104])
})

it('leaves out what is evidence already', () => {
  const first = positions[0]
  expect(find({ issueId: islands, actorIds: [norrland], without: first ? [first.id] : [] })).toEqual([102])
})

it('offers everything where nothing narrows it', () => {
  expect(find({})).toHaveLength(4)
})
