import type { Disagreement } from '#shared/domain/disagreements.ts'
import { DisagreementId, SideId, TermId } from '#shared/domain/ids.ts'
import type { Term } from '#shared/domain/terms.ts'
import { expect, it } from 'vitest'
import { groupByStatus } from './group-by-status.ts'
import { describeEvidence, nameSide } from './side-words.ts'

const uuid = (n: number) => `01990000-0000-7000-8000-${String(n).padStart(12, '0')}`
const status = (n: number, key: string, label: string): Term => ({
  id: TermId.parse(uuid(n)),
  list: 'disagreement-status',
  key,
  label,
  phrase: label,
  sign: '',
  value: null,
  definition: '',
  example: '',
  source: '',
  rank: n,
})
const terms = [
  status(2, 'narrowing', 'narrowing'),
  status(1, 'open', 'open'),
  status(3, 'denied', 'denied by one side'),
]
const disagreement = (n: number, ...statuses: number[]) =>
  // Safe: grouping looks at title and statuses only.
  ({
    id: DisagreementId.parse(uuid(100 + n)),
    title: String(n),
    statuses: statuses.map((one) => ({ statusId: TermId.parse(uuid(one)), since: null, note: '', passageId: null })),
  }) as unknown as Disagreement

it('groups disagreements by their last status, in the order of the list, those without one last', () => {
  const groups = groupByStatus(
    [disagreement(1), disagreement(2, 1, 3), disagreement(3, 1), disagreement(4, 2, 1)],
    terms,
  )
  expect(groups.map((group) => [group.title, group.items.map((one) => one.title)])).toEqual([
    ['Open', ['3', '4']],
    ['Denied by one side', ['2']],
    ['Without a status', ['1']],
  ])
})

it('says on whose word a side’s evidence rests', () => {
  expect(describeEvidence([])).toBe('No evidence yet')
  expect(describeEvidence(['own-words', 'joint-text'])).toBe('2 positions')
  expect(describeEvidence(['own-words', 'own-words', 'own-words', 'reported'])).toBe(
    '4 positions, 1 only as the other side reports it',
  )
  expect(describeEvidence(['reported', 'reported'])).toBe('2 positions, both only as the other side reports them')
  expect(describeEvidence(['reported'])).toBe('1 position, known only as the other side reports it')
  expect(describeEvidence(['own-words', 'imputed'])).toBe('2 positions, 1 on somebody else’s word')
})

it('names a side without actors by its letter', () => {
  const side = { id: SideId.parse(uuid(200)), actorIds: [], positionIds: [] }
  expect(nameSide(side, 1, new Map())).toBe('Side B')
})
