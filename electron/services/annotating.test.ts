import { afterEach, beforeEach, expect, test } from 'vitest'
import { startScratchBackend, type ScratchBackend } from '../test-support/scratch-backend.ts'

const TEXT = `Statement by Minister Halden

We reject the new station. We reject the new radar. 😀 It stands on our side.

Minister Tamsin expressed concern over our activity.`

let scratch: ScratchBackend

beforeEach(async () => {
  scratch = startScratchBackend()
  await scratch.call('projects.create', { title: 'Talks' })
  await scratch.call('imports.text', { text: TEXT, name: 'Halden' })
})

afterEach(() => scratch.dispose())

async function transcript(): Promise<{ id: string; text: string; title: string }> {
  const [first] = await scratch.call('transcripts.list', {})
  if (!first) throw new Error('nothing was imported')
  return scratch.call('transcripts.get', { id: first.id })
}

async function apply(...lines: object[]): Promise<unknown> {
  return scratch.call('annotations.apply', { jsonl: lines.map((line) => JSON.stringify(line)).join('\n') })
}

const position = { holder: 'Norrland', issue: 'Islands > Forces', stance: 'rejects' }

test('a batch makes what it names, once, and ties positions into a disagreement by their refs', async () => {
  const { id } = await transcript()
  await apply(
    {
      transcript: id,
      quote: 'reject the new station',
      positions: [{ ...position, ref: 'no' }],
      codes: ['Tone > Firm'],
      memo: 'Firm.',
    },
    {
      transcript: id.slice(0, 13),
      quote: 'expressed concern over our activity',
      positions: [
        {
          holder: 'KELD',
          issue: ['Islands', 'Forces'],
          stance: -1,
          act: 'expresses concern',
          attribution: 'reported',
          addressee: 'norrland',
          ref: 'worry',
        },
      ],
      ref: 'told',
    },
    {
      disagreement: {
        title: 'Forces',
        issue: 'Forces',
        kind: 'territorial',
        status: 'open',
        sides: [
          { actors: ['Norrland'], positions: ['no'] },
          { actors: ['Keld'], positions: ['worry'] },
        ],
        acknowledgements: [{ passage: 'told', actor: 'Keld', does: 'acknowledges' }],
      },
    },
  )
  const actors = (await scratch.call('actors.list', {})).map((actor) => actor.name)
  expect(actors.filter((name) => ['Norrland', 'KELD', 'Keld'].includes(name))).toEqual(['KELD', 'Norrland'])
  expect((await scratch.call('issues.list', {})).map((issue) => issue.name)).toEqual(['Islands', 'Forces'])
  expect((await scratch.call('codes.list', {})).map((code) => code.name)).toEqual(['Tone', 'Firm'])
  const [disagreement] = await scratch.call('disagreements.list', {})
  expect(disagreement?.sides.map((side) => [side.actorIds.length, side.positionIds.length])).toEqual([
    [1, 1],
    [1, 1],
  ])
  const reported = (await scratch.call('positions.list', {})).find((one) => one.attribution === 'reported')
  expect(reported?.quotes).toEqual(['expressed concern over our activity'])
})

test('the words of every span are stored exactly as the text has them', async () => {
  const { id, text } = await transcript()
  const start = text.indexOf('😀')
  await apply({
    transcript: id,
    spans: [
      { start, end: start + 5 },
      { start: 0, end: 9 },
    ],
    positions: [position],
  })
  const [stored] = await scratch.call('positions.list', {})
  expect(stored?.quotes).toEqual([text.slice(0, 9), text.slice(start, start + 5)])
})

test.each<[string, object | string, string, string]>([
  ['is not JSON', '{', 'invalid-input', 'This is not JSON'],
  ['has an unknown field', { transcript: 'Halden', colour: 'red' }, 'invalid-input', ''],
  ['names no transcript', { transcript: 'Nobody', quote: 'reject' }, 'not-found', 'There is no transcript “Nobody”'],
  ['ends outside the text', { spans: [{ start: 0, end: 1_000_000 }] }, 'invalid-input', 'ends outside the text'],
  ['cuts a character in two', { cut: true }, 'invalid-input', 'cuts a character in two'],
  ['quotes what is not there', { quote: 'we accept' }, 'not-found', 'does not occur'],
  ['quotes what occurs twice', { quote: 'We reject the new' }, 'ambiguous', 'occurs more than once'],
  [
    'has an unknown stance',
    { quote: 'radar', positions: [{ ...position, stance: 'loves' }] },
    'not-found',
    '“loves” is no stance',
  ],
  [
    'takes an unknown position as evidence',
    { disagreement: { title: 'A', sides: [{ positions: ['x'] }] } },
    'not-found',
    'No earlier line',
  ],
])('a batch with a line that %s is rejected as a whole, with its line number', async (_what, line, code, message) => {
  const { id, text } = await transcript()
  const history = await scratch.call('history.list', {})
  const emoji = text.indexOf('😀')
  const bad =
    typeof line === 'string'
      ? line
      : JSON.stringify(
          'cut' in line
            ? { transcript: id, spans: [{ start: emoji + 1, end: emoji + 4 }] }
            : 'disagreement' in line || 'transcript' in line
              ? line
              : { transcript: id, ...line },
        )
  const good = JSON.stringify({ transcript: id, quote: 'station', positions: [position] })
  const batch = scratch.call('annotations.apply', { jsonl: `${good}\n\n${bad}\n${good}` })
  await expect(batch).rejects.toMatchObject({ code, message: expect.stringMatching(/^Line 3: /) })
  await expect(batch).rejects.toMatchObject({ message: expect.stringContaining(message) })
  expect(await scratch.call('history.list', {})).toEqual(history)
  expect(await scratch.call('positions.list', {})).toEqual([])
})

test('a prefix or suffix tells two occurrences of a quotation apart', async () => {
  const { id, text } = await transcript()
  await apply({ transcript: id, quote: 'We reject the new', suffix: ' radar', positions: [position] })
  const [stored] = await scratch.call('positions.list', {})
  expect(stored?.start).toBe(text.indexOf('We reject the new radar'))
})
