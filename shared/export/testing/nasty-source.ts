import { PassageId, PositionId } from '../../domain/ids.ts'
import { joinQuotes, quoteSpan, type Span } from '../../domain/spans.ts'
import { exampleSource, type ExampleSource } from '../example-source.ts'

/** Quotations that formats have been known to alter, each a block of its own but for the last two. */
export const NASTY_QUOTATIONS = [
  '“double”, ‘single’, «guillemets», „low“, ‚low‘, 「かぎ」『二重』, "straight" and \'straight\'; `grave` ´acute´',
  'a;b,c\td\t\te;;',
  '=1+1 | +7 (495) 000 | @cmd | -- dash --- and ... dots',
  '=HYPERLINK("x")',
  '+1',
  '-1',
  '@SUM(A1)',
  '  two spaces before and after  ',
  '🕊️👩‍👩‍👧‍👦🇯🇵 and 𠮷野家 𝔘𝔫𝔦',
  '北方領土　問題は、存在しない。ｶﾀｶﾅ',
  'e\u0301 and \u00E9, a\u0308\u0323, и\u0306; \uFB01ne',
  'שלום עולם، السلام عليكم \u200F(\u202Bמעורב\u202C)\u200E',
  '<b>not bold</b> &amp; &#65; &nbsp; ]]> <!-- no comment --> <?no pi?>',
  '# no heading * no _emphasis_ **no** [no](link) ![no] ~no~ $no$ ^no^ | no | table `no code`',
  '1. no list',
  '- no list either',
  '> no quote, \\backslash\\ {braces} % # & _ ~ ^',
  '_x0041_ is no escape, %41 neither, nor \\u0041 nor {\\"a}',
  'no-break\u00A0space, thin\u2009space, soft\u00ADhyphen, zero\u200Bwidth, line\u2028separator\u2029, next\u0085line',
  'https://mfa.example/?a=1&b=2, www.example.org, someone@example.org',
  'x'.repeat(4_000) + ' “…” '.repeat(1_200),
] as const

const text = NASTY_QUOTATIONS.join('\n')
const starts = NASTY_QUOTATIONS.map((_, index) => NASTY_QUOTATIONS.slice(0, index).join('\n').length + (index && 1))

const spanOf = (first: number, last = first): Span => ({
  start: starts[first] ?? 0,
  end: (starts[last] ?? 0) + (NASTY_QUOTATIONS[last] ?? '').length,
})

/** One passage for each block, one over three blocks, and one that is elided. */
const spans: readonly (readonly Span[])[] = [
  ...NASTY_QUOTATIONS.map((_, index) => [spanOf(index)]),
  [spanOf(13, 15)],
  [spanOf(8), spanOf(10), spanOf(12)],
]

/** What a reader of an export must find, in reading order as `nastySource` gives the passages. */
export const NASTY_EXPECTED = spans.map((some) => joinQuotes(some.map(({ start, end }) => text.slice(start, end))))

const uuid = (n: number): string => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`

/** The example project with a text that is hard to hand over; every passage bears one position. */
export function nastySource(): ExampleSource {
  const source = exampleSource()
  const [model] = source.summaries.flatMap(({ id }) => source.passages(id))
  const [summary] = source.summaries
  if (model === undefined || summary === undefined) throw new Error('the example has no passage')
  const transcript = source.transcript(summary.id)
  const passages = spans.map((some, index) => {
    const id = PassageId.parse(uuid(1000 + index))
    return {
      ...model,
      id,
      spans: some.map((span) => quoteSpan(text, span)),
      positions: model.positions.map((position) => ({
        ...position,
        id: PositionId.parse(uuid(2000 + index)),
        passageId: id,
        gloss: NASTY_EXPECTED[index] ?? '',
      })),
    }
  })
  const blocks = starts.map((start, seq) => ({
    seq,
    start,
    end: start + (NASTY_QUOTATIONS[seq] ?? '').length,
    kind: 'speech' as const,
    speakerId: transcript.speakers[0]?.id ?? null,
    label: null,
    marker: null,
    page: null,
    doubt: null,
    role: 'statement' as const,
  }))
  return {
    ...source,
    disagreements: [],
    transcript: () => ({ ...transcript, text, blocks }),
    passages: () => passages,
  }
}
