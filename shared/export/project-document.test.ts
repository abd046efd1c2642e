import { expect, test } from 'vitest'
import { joinQuotes } from '../domain/spans.ts'
import { EXAMPLE_IDS, EXAMPLE_PARAGRAPHS, exampleSource } from './example-source.ts'
import type { ExportSource } from './export-source.ts'
import { ProjectDocument, projectDocumentText } from './project-document.ts'
import { selectFrom } from './selection.ts'
import { NASTY_EXPECTED, nastySource } from './testing/nasty-source.ts'

const read = (source: ExportSource): ProjectDocument =>
  ProjectDocument.parse(JSON.parse([...projectDocumentText(source)].join('')))

test('the document is what its schema says, with all there is in the project', () => {
  const document = read(exampleSource())
  expect(document.project.title).toBe('Varn Strait <talks>')
  expect([document.passages.length, document.positions.length, document.disagreements.length]).toEqual([3, 3, 1])
  expect(document.transcripts[0]?.text).toBe(EXAMPLE_PARAGRAPHS.join('\n'))
})

test('every quotation is the text between its offsets', () => {
  const document = read(exampleSource())
  for (const passage of document.passages) {
    const text = document.transcripts.find((one) => one.id === passage.transcriptId)?.text
    for (const span of passage.spans) expect(text?.slice(span.start, span.end)).toBe(span.quote)
  }
})

test('every quotation comes back character by character, whatever it holds', () => {
  const { passages } = read(nastySource())
  expect(passages.map(({ spans }) => joinQuotes(spans.map(({ quote }) => quote)))).toEqual(NASTY_EXPECTED)
})

test('two exports of the same project are the same text', () => {
  expect([...projectDocumentText(exampleSource())].join('')).toBe([...projectDocumentText(exampleSource())].join(''))
})

test('a filtered document names only what it holds, and says how much evidence it leaves out', () => {
  const document = read(selectFrom(exampleSource({ holderIds: [EXAMPLE_IDS.tamsin] })))
  const ids = new Set<string>([...document.positions, ...document.passages].map((one) => one.id))
  const [disagreement] = document.disagreements
  expect(disagreement?.sides.map((side) => side.omittedPositions)).toEqual([1, 0, 0])
  expect(disagreement?.omittedAcknowledgements).toBe(1)
  for (const side of disagreement?.sides ?? []) expect(side.positionIds.every((id) => ids.has(id))).toBe(true)
})
