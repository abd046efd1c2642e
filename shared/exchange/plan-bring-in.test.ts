import { assert, array, constantFrom, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { exampleSource } from '../export/example-source.ts'
import { quoteSpan } from '../domain/spans.ts'
import type { ProjectDocument } from '../export/project-document.ts'
import { projectDocumentText } from '../export/project-document.ts'
import { countIncoming, type Incoming } from './incoming.ts'
import { layOutText } from './lay-out-text.ts'
import { planBringIn, type Plan } from './plan-bring-in.ts'
import type { ProjectView } from './project-view.ts'
import { readProjectDocument } from './read-project-document.ts'
import { Report } from './report.ts'

const TOOLS = { hashText: (text: string) => text, hashBytes: () => '', fromBase64: () => new Uint8Array() }
const EMPTY: ProjectView = {
  projectId: '01890000-0000-7000-8000-0000000000ff',
  coders: [],
  terms: [],
  events: [],
  actors: [],
  issues: [],
  codes: [],
  savedSearches: [],
  transcripts: [],
  takenIds: new Set(),
  text: () => null,
  passageOf: () => null,
  hashText: (text) => text,
}

function example(): Incoming {
  // Safe: it is what the builder writes.
  const document = JSON.parse([...projectDocumentText(exampleSource())].join('')) as ProjectDocument
  const read = readProjectDocument(document, TOOLS, new Report())
  if ('fault' in read) throw new Error(read.fault)
  return read.incoming
}

function plan(
  project: Partial<ProjectView>,
  choices: { matchNames?: boolean; codebookOnly?: boolean } = {},
): Plan & { lost: string[] } {
  const report = new Report()
  const made = planBringIn(
    { ...EMPTY, ...project },
    example(),
    { matchNames: true, codebookOnly: false, ...choices },
    report,
  )
  return {
    ...made,
    lost: report
      .lines()
      .filter(({ fate }) => fate === 'lost')
      .map(({ what }) => what),
  }
}

const uuid = (n: number): string => `01890000-0000-7000-8000-9${String(n).padStart(11, '0')}`

test('an untouched project takes everything over, ids and lists', () => {
  const own = example().terms.map((term, n) => ({ ...term, id: uuid(n) as typeof term.id }))
  const { add, replacedTerms, lost } = plan({ terms: own })
  const { memos, ...rest } = example()
  const { memos: added, ...others } = add
  expect(rest).toMatchObject(others)
  expect(added).toEqual(memos.map((memo) => ({ ...memo, subjectId: EMPTY.projectId })))
  expect(replacedTerms).toEqual(own)
  expect(lost).toEqual([])
})

test('what has the name of something in the project is the same, unless it is kept apart', () => {
  const actors = [
    { id: uuid(1), name: 'ANDERS  Halden', aliases: [] },
    { id: uuid(2), name: 'Someone', aliases: ['irena tamsin'] },
  ]
  const issues = [{ id: uuid(3), parentId: null, name: 'islands', rank: 4 }]
  const terms = example().terms.map((term, n) => ({ ...term, id: uuid(100 + n) as typeof term.id }))
  const matched = plan({ actors, issues, terms })
  expect(matched.add.actors).toEqual([])
  expect(matched.add.issues.map(({ name, parentId }) => [name, parentId])).toEqual([
    ['Name of the islands', uuid(3)],
    ['Trade', null],
  ])
  expect(matched.add.terms).toEqual([])
  const [position] = matched.add.positions
  expect(position).toMatchObject({ holderId: uuid(1), issueId: uuid(3) })
  expect(terms.some(({ id }) => id === position?.stanceId)).toBe(true)
  expect(matched.alreadyThere).toMatchObject({ actors: 2, issues: 1, passages: 0 })
  expect(plan({ actors, issues, terms }, { matchNames: false }).add.actors).toHaveLength(2)
})

test('what the project has under the same id stays, and a second time adds nothing', () => {
  const all = example()
  const ids = Object.values(all).flatMap((list) =>
    Array.isArray(list) ? list.map(({ id }: { id: string }) => id) : [],
  )
  const [transcript] = all.transcripts
  const again = plan({
    ...all,
    transcripts: [{ id: transcript?.id ?? '', title: 't', url: null, textSha256: 'x' }],
    takenIds: new Set(ids),
    text: (id) => (id === transcript?.id ? transcript.text : null),
  })
  expect(countIncoming(again.add)).toEqual(
    countIncoming({ ...again.add, ...Object.fromEntries(Object.keys(countIncoming(all)).map((kind) => [kind, []])) }),
  )
  expect(again.knownPassages).toHaveLength(3)
})

test('a text of which the project has another version takes the passages at their words; those gone are lost with what they bear', () => {
  const [transcript] = example().transcripts
  const text = `An added line.\n${transcript?.text.replace('The radar station is not acceptable to us', 'Nothing of the kind') ?? ''}`
  const { add, lost } = plan({
    transcripts: [{ id: transcript?.id ?? '', title: 't', url: null, textSha256: 'x' }],
    text: (id) => (id === transcript?.id ? text : null),
  })
  expect(add.transcripts).toEqual([])
  expect(add.passages).toHaveLength(1)
  const [span = { start: 0, end: 1 }] = add.passages[0]?.spans ?? []
  expect(quoteSpan(text, span).quote).toMatch(/^=SUM/u)
  expect(add.positions).toHaveLength(2)
  expect(lost).toContain('passages whose words do not stand in the project’s version of the text')
})

test('the codebook alone comes without texts and what stands on them', () => {
  const { add } = plan({}, { codebookOnly: true })
  expect(countIncoming(add)).toMatchObject({
    transcripts: 0,
    passages: 0,
    disagreements: 0,
    memos: 0,
    codes: 1,
    issues: 3,
    actors: 2,
  })
})

test('property: laid out, a text has every word in its order, and every span of words stands where it is said to', () => {
  const piece = constantFrom('a', 'word', ' ', '\n', '\n\n', '\t', '🕊️', '領土', '\u00A0', 'e\u0301')
  assert(
    property(array(piece, { maxLength: 40 }), array(integer({ min: 0, max: 80 }), { maxLength: 6 }), (pieces, cuts) => {
      const raw = pieces.join('')
      for (const given of [null, cuts]) {
        const { text, blocks, place } = layOutText(raw, given)
        expect(text.replaceAll(/\s/gu, '')).toBe(raw.replaceAll(/\s/gu, ''))
        expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text)
        for (let start = 0; start < raw.length; start++) {
          for (let end = start + 1; end <= raw.length; end++) {
            const span = place({ start, end })
            const words = raw.slice(start, end).replaceAll(/\s/gu, '')
            expect(span === null ? '' : text.slice(span.start, span.end).replaceAll(/\s/gu, '')).toBe(words)
          }
        }
      }
    }),
    { numRuns: 60 },
  )
})
