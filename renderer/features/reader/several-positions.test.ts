import { expect, test } from 'vitest'
import { ActorId, IssueId, TermId } from '#shared/domain/ids.ts'
import { carryOver, changesOf } from './position-draft.ts'
import type { PositionDraft } from './position-draft.ts'

const uuid = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`
const [norrland, keld, sorrel] = [1, 2, 3].map((n) => ({ id: ActorId.parse(uuid(n)) }))
const stanceId = TermId.parse(uuid(10))
const start: PositionDraft = {
  holder: norrland ?? null,
  issue: null,
  stanceId: null,
  actId: null,
  attribution: 'own-words',
  addressee: null,
  conditions: '',
  gloss: '',
  confidence: null,
}
const filled: PositionDraft = { ...start, issue: { id: IssueId.parse(uuid(20)) }, stanceId }
const guess = {
  holder: keld ?? null,
  holderBecause: null,
  addressee: null,
  attribution: 'reported' as const,
  attributionBecause: null,
  act: null,
  stance: null,
}

test('for further words, what was chosen goes along and what was guessed is guessed anew', () => {
  expect(carryOver(filled, start, guess)).toEqual({ ...filled, holder: keld, attribution: 'reported' })
  const corrected = { ...filled, holder: sorrel ?? null }
  expect(carryOver(corrected, start, guess)).toEqual({ ...corrected, attribution: 'reported' })
})

test('where nobody can be read as holder, the holder of the first words is taken', () => {
  expect(carryOver(filled, start, { ...guess, holder: null })).toEqual(filled)
})

test('only what was changed is changed in several positions', () => {
  const confident: PositionDraft = { ...filled, confidence: 'high' }
  expect(changesOf(filled, confident)).toEqual({ confidence: 'high' })
  expect(changesOf(filled, { ...filled, actId: stanceId, holder: keld ?? null })).toEqual({
    actId: stanceId,
    holder: keld,
  })
  expect(changesOf(filled, filled)).toEqual({})
})
