import { ActorId, IssueId, PassageId, PositionId, TermId, CoderId } from '#shared/domain/ids.ts'
import type { Position } from '#shared/domain/positions.ts'
import { expect, test } from 'vitest'
import { draftFromGuess, draftFromPosition, findMissing, readDraft } from './position-draft.ts'

const uuid = '01900000-0000-7000-8000-000000000001'
const position: Position = {
  id: PositionId.parse(uuid),
  passageId: PassageId.parse(uuid),
  holderId: ActorId.parse(uuid),
  issueId: IssueId.parse(uuid),
  stanceId: TermId.parse(uuid),
  actId: null,
  attribution: 'reported',
  addresseeId: null,
  conditions: 'a treaty',
  gloss: '',
  confidence: 'low',
  coderId: CoderId.parse(uuid),
  createdAt: '2026-01-01T00:00:00.000Z',
}

test('a position that is opened and stored again is the same', () => {
  const draft = draftFromPosition(position)
  expect(findMissing(draft)).toBeNull()
  expect(readDraft(draft)).toMatchObject({
    holder: { id: uuid },
    issue: { id: uuid },
    attribution: 'reported',
    addressee: null,
    conditions: 'a treaty',
    confidence: 'low',
  })
})

test('a guess never stores itself: the issue is missing, then the stance', () => {
  const draft = draftFromGuess({
    holder: null,
    holderBecause: null,
    addressee: null,
    attribution: 'own-words',
    attributionBecause: null,
    act: null,
    stance: null,
  })
  expect(readDraft(draft)).toBeNull()
  expect(findMissing(draft)).toBe('issue')
  expect(findMissing({ ...draft, issue: { path: ['Islands'] } })).toBe('stance')
  expect(findMissing({ ...draft, issue: { path: ['Islands'] }, stanceId: position.stanceId })).toBe('holder')
})
