import { expect, test } from 'vitest'
import type { QuotationGrouping } from '../document-options.ts'
import { EXAMPLE_IDS, exampleSource } from '../example-source.ts'
import type { ExportSource } from '../export-source.ts'
import { selectFrom } from '../selection.ts'
import type { Outline, OutlinedQuotation, OutlinePiece } from './outline-piece.ts'
import { readOutline } from './read-outline.ts'

function outline(groupBy: QuotationGrouping, source: ExportSource = exampleSource()): Outline {
  const reading = readOutline(source, { groupBy, style: 'chicago' })
  for (;;) {
    const step = reading.next()
    if (step.done) return step.value
  }
}

const piecesOf = ({ sections }: Outline): OutlinePiece[] => sections.flatMap((section) => [...section.pieces()])
const quotationsOf = (one: Outline): OutlinedQuotation[] => piecesOf(one).filter((piece) => piece.kind === 'quotation')
const headingsOf = ({ sections }: Outline): string[] => sections.map(({ level, text }) => `${level} ${text}`)

test.each<[QuotationGrouping, string[]]>([
  [
    'issue',
    [
      '1 Positions by issue',
      '2 Islands',
      '2 Islands > Name of the islands',
      '1 Passages without a position',
      '1 Disagreements',
      '2 Whose islands',
      '1 About this document',
    ],
  ],
  [
    'actor',
    [
      '1 Positions by actor',
      '2 Anders Halden',
      '2 Irena Tamsin',
      '1 Passages without a position',
      '1 About this document',
    ],
  ],
  ['transcript', ['1 Quotations by text', '2 Joint press conference, “Ostmark”', '1 About this document']],
  ['date', ['1 Quotations by date', '2 14 March 2019', '1 About this document']],
  [
    'disagreement',
    ['1 Disagreements', '2 Whose islands', '1 Positions in no disagreement', '2 Islands', '1 About this document'],
  ],
])('grouped by %s, the headings are what they say', (groupBy, headings) => {
  expect(headingsOf(outline(groupBy))).toEqual(headings)
})

test('by text and by date a passage stands once, with all that it shows', () => {
  for (const groupBy of ['transcript', 'date'] as const) {
    const quotations = quotationsOf(outline(groupBy))
    expect(quotations).toHaveLength(3)
    expect(quotations.map((one) => one.sayings.length).toSorted()).toEqual([0, 1, 2])
  }
})

test('by disagreement nothing is lost and nothing stands twice', () => {
  const quotations = quotationsOf(outline('disagreement'))
  expect(quotations.map((one) => one.sayings.length)).toEqual([1, 1, 0, 1])
})

test('every quotation says who, where and when', () => {
  const [first] = quotationsOf(outline('issue'))
  expect(first).toMatchObject({
    speaker: 'Anders Halden, Foreign Minister, Norrland',
    occasion: 'Ostmark, 14 March 2019',
  })
})

test('the last section names program, project, date, filters and the hash of each text', () => {
  const source = selectFrom(exampleSource({ holderIds: [EXAMPLE_IDS.tamsin] }))
  const about = outline('date', source).sections.at(-1)
  const words = [...(about?.pieces() ?? [])].flatMap((piece) => ('text' in piece ? [piece.text] : [])).join('\n')
  for (const part of [
    'Demarche 0.0.1',
    '“Varn Strait <talks>”',
    '2 May 2024, 08:00 UTC',
    'holders: Irena Tamsin',
    'ab'.repeat(32),
  ]) {
    expect(words).toContain(part)
  }
})
