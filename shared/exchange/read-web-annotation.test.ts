import { expect, test } from 'vitest'
import { exampleSource } from '../export/example-source.ts'
import { webAnnotationText } from '../export/web-annotation.ts'
import { checkIncoming } from './check-incoming.ts'
import type { Incoming } from './incoming.ts'
import type { ProjectView } from './project-view.ts'
import { readWebAnnotations } from './read-web-annotation.ts'
import { Report, type ReportLine } from './report.ts'
import { findAnnotations } from './web-annotation-json.ts'

const FIRST = 'The 🕊️ station is closed. It was closed in March.\nIt was closed in May; 領土問題は存在しない。'
const SECOND = 'Another text. The islands are ours, said he.'
const URL = 'https://mfa.example/1'

function view(texts: Readonly<Record<string, string>>): ProjectView {
  return {
    projectId: 'p',
    coders: [],
    terms: [],
    events: [],
    actors: [],
    issues: [],
    codes: [],
    savedSearches: [],
    transcripts: Object.keys(texts).map((id) => ({
      id,
      title: `Title of ${id}`,
      url: id === 'a' ? URL : null,
      textSha256: id,
    })),
    takenIds: new Set(),
    text: (id) => texts[id] ?? null,
    passageOf: () => null,
    hashText: (text) => text,
  }
}
const PROJECT = view({ a: FIRST, b: SECOND })

function read(json: unknown, project = PROJECT): { incoming: Incoming; lines: ReportLine[]; quotes: string[] } {
  const report = new Report()
  const given = readWebAnnotations(findAnnotations(json) ?? [], project, report)
  const incoming = checkIncoming(given, (id) => project.text(id), report)
  const quotes = incoming.passages.map(({ transcriptId, spans }) =>
    spans.map(({ start, end }) => project.text(transcriptId)?.slice(start, end)).join(' […] '),
  )
  return { incoming, lines: report.lines(), quotes }
}

const annotation = (target: unknown, more: Readonly<Record<string, unknown>> = {}): unknown => ({
  type: 'Annotation',
  target,
  ...more,
})
const on = (source: unknown, ...selector: readonly unknown[]): unknown => ({ source, selector })
const at = (start: unknown, end: unknown): unknown => ({ type: 'TextPositionSelector', start, end })
const quote = (exact: string, prefix = '', suffix = ''): unknown => ({
  type: 'TextQuoteSelector',
  exact,
  prefix,
  suffix,
})

test('a position counts in code points, or in UTF-16 units, where its words are the quotation', () => {
  expect(read([annotation(on(URL, at(7, 14), quote('station')))]).quotes).toEqual(['station'])
  expect(read([annotation(on(`${URL}#top`, at(8, 15), quote('station')))]).quotes).toEqual(['station'])
  expect(read([annotation(on('urn:uuid:A', at(7, 14)))]).quotes).toEqual(['station'])
})

test('a quotation is found by itself, by what stands around it, and by where it was', () => {
  expect(read([annotation(on(URL, quote('station is')))]).quotes).toEqual(['station is'])
  expect(
    read([annotation(on(URL, at(0, 3), quote('It was closed', '', ' in May')))]).incoming.passages[0]?.spans[0]?.start,
  ).toBe(FIRST.lastIndexOf('It was'))
  expect(read([annotation(on(URL, at(46, 58), quote('It was closed')))]).incoming.passages[0]?.spans[0]?.start).toBe(
    FIRST.lastIndexOf('It was'),
  )
  expect(read([annotation(on(URL, quote('closed. It  was\nclosed')))]).quotes).toEqual(['closed. It was closed'])
})

test('a text is known by id, hash, address or title, and else by its words alone', () => {
  expect(read([annotation(on({ id: 'x:1', 'dc:title': 'Title of b' }, quote('islands')))]).quotes).toEqual(['islands'])
  expect(read([annotation(on({ id: 'x:1', 'demarche:sha256': 'b' }, quote('islands')))]).quotes).toEqual(['islands'])
  const { quotes, lines } = read([annotation(on('https://elsewhere.example', quote('The islands are ours')))])
  expect(quotes).toEqual(['The islands are ours'])
  expect(lines[0]?.fate).toBe('approximated')
})

test('what finds no place, or not all of its places, is lost with a word', () => {
  const { incoming, lines } = read([
    annotation(on(URL, at(1, 4), quote('never said'))),
    annotation([on(URL, quote('station')), on(URL, quote('never said'))]),
    annotation(on(URL, at(5, 5000))),
    annotation('https://mfa.example/1'),
    annotation(on('https://elsewhere.example', quote('It was closed'))),
    annotation([]),
  ])
  expect(incoming.passages).toEqual([])
  expect(lines).toMatchObject([{ fate: 'lost', count: 6, examples: ['never said', 'station', 'It was closed'] }])
})

test('several targets are one elided passage; several selectors of a target are the same words', () => {
  const { quotes } = read([annotation([on(URL, quote('station')), on(URL, at(56, 60), quote('領土問題'))])])
  expect(quotes).toEqual(['station […] 領土問題'])
})

test('bodies become codes and memos, written in whatever way JSON-LD allows', () => {
  const { incoming } = read({
    type: 'AnnotationCollection',
    first: {
      items: [
        annotation(on(URL, quote('station')), {
          id: 'https://x.example/1',
          creator: { id: 'acct:ann', name: 'Ann' },
          created: '2024-05-01T10:00:00+02:00',
          body: [
            { type: 'TextualBody', purpose: 'tagging', value: 'Places > Buildings' },
            { type: 'TextualBody', value: 'A thought.' },
            'Another.',
          ],
        }),
        annotation(on(URL, quote('March')), { motivation: 'tagging', body: { value: 'Places' } }),
        {
          target: [on(URL, quote('May'))],
          user: 'acct:bo@x',
          text: 'By Hypothesis',
          tags: ['Months'],
          created: 'never',
        },
      ],
    },
  })
  expect(incoming.codes.map(({ name }) => name)).toEqual(['Places', 'Buildings', 'Months'])
  expect(incoming.memos.map(({ text }) => text)).toEqual(['A thought.', 'Another.', 'By Hypothesis'])
  expect(incoming.coders.map(({ name }) => name)).toEqual(['Ann', 'bo@x'])
  expect(incoming.passages[0]?.createdAt).toBe('2024-05-01T08:00:00.000Z')
  expect(incoming.passages[2]?.createdAt).toBeNull()
  expect(incoming.passages[1]?.codings[0]?.codeId).toBe(incoming.codes[0]?.id)
})

test('what Demarche writes comes back: passages, positions, codes and memos under their own ids', () => {
  const source = exampleSource()
  const [summary] = source.summaries
  if (summary === undefined) throw new Error('the example has no transcript')
  const written: unknown = JSON.parse([...webAnnotationText(source)].join(''))
  const { incoming, lines } = read(written, view({ [summary.id]: source.transcript(summary.id).text }))
  const passages = [...source.passages(summary.id)]
  expect(incoming.passages.map(({ id, spans }) => [id, spans])).toEqual(
    passages.map(({ id, spans }) => [id, spans.map(({ start, end }) => ({ start, end }))]),
  )
  expect(incoming.positions).toEqual(passages.flatMap(({ positions }) => positions))
  expect(incoming.passages.map(({ codings }) => codings.map(({ codeId }) => codeId))).toEqual(
    passages.map(({ codeIds }) => codeIds),
  )
  expect(incoming.actors.map(({ name }) => name)).toEqual(['Anders Halden', 'Irena Tamsin'])
  expect(lines).toEqual([])
})

test('what is no annotation is not taken for one', () => {
  for (const json of [null, 1, 'a', [], {}, { items: 1 }, [1, 2], { first: { first: { first: { first: {} } } } }]) {
    expect(findAnnotations(json)).toBeNull()
  }
  expect(findAnnotations({ type: 'AnnotationPage' })).toEqual([])
})
