import { expect, test } from 'vitest'
import { TranscriptId } from '../domain/ids.ts'
import { findTranscript } from './find-transcript.ts'

const one = { id: TranscriptId.parse('01890000-0000-7000-8000-000000000001'), title: 'Read-out' }
const two = { id: TranscriptId.parse('01890000-0000-7000-8000-000000000002'), title: 'Briefing' }
const same = { id: TranscriptId.parse('01890001-0000-7000-8000-000000000003'), title: 'Briefing' }

test('a transcript is found by id, by exact title and by the beginning of its id', () => {
  expect(findTranscript([one, two, same], two.id)).toBe(two.id)
  expect(findTranscript([one, two, same], 'Read-out')).toBe(one.id)
  expect(findTranscript([one, two, same], '01890001')).toBe(same.id)
})

test('what means several is refused as ambiguous', () => {
  expect(() => findTranscript([one, two], '0189')).toThrow(expect.objectContaining({ code: 'ambiguous' }))
  expect(() => findTranscript([two, same], 'Briefing')).toThrow(expect.objectContaining({ code: 'ambiguous' }))
})

test('what means none is not found', () => {
  expect(() => findTranscript([one], 'read-out')).toThrow(expect.objectContaining({ code: 'not-found' }))
  expect(() => findTranscript([one], '')).toThrow(expect.objectContaining({ code: 'not-found' }))
})
