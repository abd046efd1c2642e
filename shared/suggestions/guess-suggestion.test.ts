import { expect, test } from 'vitest'
import { ActorId, SpeakerId, TermId } from '../domain/ids.ts'
import type { Term } from '../domain/terms.ts'
import { diplomacy } from '../templates/diplomacy.ts'
import { guessFromSuggestion } from './guess-suggestion.ts'
import { createScanner } from './scan.ts'
import { namedIssue, textOf } from './testing/texts.ts'

const uuid = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`
const terms: Term[] = diplomacy.terms.map((term, rank) => ({ ...term, rank, id: TermId.parse(uuid(1000 + rank)) }))
const keyOf = (id: string | undefined) => terms.find((term) => term.id === id)?.key
const keld = {
  id: ActorId.parse(uuid(1)),
  name: 'Keld',
  kind: 'state' as const,
  note: '',
  aliases: [],
  affiliations: [],
  uses: 0,
}
const speaker = {
  id: SpeakerId.parse(uuid(2)),
  name: 'Irena Tamsin',
  labels: ['Tamsin'],
  office: null,
  affiliation: 'Keld',
  actorId: null,
}
const station = namedIssue(3, 'Radar station')
const boats = namedIssue(4, 'Fishing boats')

function guess(...parts: Parameters<typeof textOf>) {
  const source = textOf(...parts)
  const blocks = source.blocks.map((block) => ({ ...block, speakerId: block.role === 'answer' ? speaker.id : null }))
  const transcript = { ...source, blocks, speakers: [speaker], date: '2019-03-14', publisher: null }
  const issues = [station, boats]
  const scanner = createScanner(transcript, issues)
  const [suggestion] = blocks.flatMap(({ seq }) => scanner.scan(seq))
  const made = suggestion && guessFromSuggestion(suggestion, { transcript, issues, actors: [keld], terms })
  return made && { ...made, issue: made.issue?.value, stance: keyOf(made.stance?.value), act: keyOf(made.act?.value) }
}

test('a sentence that names its issue and performs an act makes a whole position', () => {
  expect(guess('We reject the radar station.')).toMatchObject({
    issue: station.id,
    stance: 'rejects',
    act: 'rejects',
    holder: { id: keld.id },
    isComplete: true,
  })
})

test('a sentence of two minds is never whole', () => {
  expect(guess('While I refrain from commenting, we agreed on the radar station.')).toMatchObject({
    issue: station.id,
    stance: 'declined',
    isComplete: false,
  })
})

test('what is missing is left to the person', () => {
  expect(guess('We demand an answer.')).toMatchObject({ issue: undefined, act: 'demands', isComplete: false })
})

test('a refusal to comment is about what was asked', () => {
  expect(
    guess({ role: 'question', words: 'What of the fishing boats?' }, 'I would like to refrain from commenting.'),
  ).toMatchObject({ issue: boats.id, stance: 'declined', isComplete: true })
})

test('the issue of a heading is proposed, never taken for granted', () => {
  expect(guess({ kind: 'heading', role: null, words: 'The radar station' }, 'We reject it.')).toMatchObject({
    issue: station.id,
    isComplete: false,
  })
})
