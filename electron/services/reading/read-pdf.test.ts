import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { AppError } from '#shared/api/envelope.ts'
import { recognise } from '#shared/recognition/recognise.ts'
import { readOriginal } from './read-original.ts'
import { column, pdf, type PdfWords } from './testing/pdf-document.ts'

// Characters of the test font are 5 points wide at a size of 10: a column of 250 points takes 50 of them.

async function pieces(pages: readonly (readonly PdfWords[])[]): Promise<string[]> {
  const { source } = await readOriginal(pdf(pages), 'a.pdf')
  return source.pieces.map(({ form, page, text }) => `${page} ${form}: ${text.replaceAll('\n', ' / ')}`)
}

async function faultOf(bytes: Uint8Array): Promise<string> {
  try {
    await readOriginal(bytes, 'a.pdf')
    return 'read'
  } catch (error) {
    return error instanceof AppError ? `${error.code}: ${error.message}` : 'thrown'
  }
}

test('lines of a paragraph belong together, and a gap, an indent or a line ended on purpose parts two', async () => {
  const page = [
    ...column(
      ['The two sides met in Haven and spoke of the ferry,', 'which has not run since spring of the last year.'],
      50,
      100,
    ),
    ...column(
      ['They agreed to meet again before the winter comes,', 'as the minister of Keld had asked them to do now.'],
      50,
      150,
    ),
    ...column(['   This begins with an indent.'], 50, 178).map((words) => ({
      ...words,
      text: words.text.trim(),
      x: 65,
    })),
    ...column(['Short.', 'And this is another paragraph that goes on to fill', 'its line.'], 50, 192),
  ]
  expect(await pieces([page])).toEqual([
    '1 paragraph: The two sides met in Haven and spoke of the ferry, / which has not run since spring of the last year.',
    '1 paragraph: They agreed to meet again before the winter comes, / as the minister of Keld had asked them to do now.',
    '1 paragraph: This begins with an indent.',
    '1 paragraph: Short.',
    '1 paragraph: And this is another paragraph that goes on to fill / its line.',
  ])
})

test('two columns are read one after the other, between headings that go across both', async () => {
  const left = [
    'The left column comes first, as it',
    'is read from its head to its foot,',
    'and only then does one turn to the',
    'other one, in the middle of which',
    'it ends',
  ]
  const right = [
    'at its foot. The right column goes',
    'on where the left one stopped, and',
    'then ends here.',
    'A new paragraph begins after that,',
    'and ends too.',
  ]
  const page = [
    { text: 'The talks at Haven and what came of them', x: 50, y: 80, size: 18 },
    ...column(right, 320, 120),
    ...column(left, 50, 120),
    { text: 'What remains open between the two sides at the end', x: 50, y: 220, size: 14 },
    ...column(
      [
        'Below the heading the left column',
        'begins anew, and then it has these',
        'four lines of words before the end',
        'of its page.',
      ],
      50,
      250,
    ),
    ...column(
      [
        'And so does the right one, where a',
        'reader finds as many of them as in',
        'the left one, and no more than one',
        'finds there.',
      ],
      320,
      250,
    ),
  ]
  expect(await pieces([page])).toEqual([
    '1 heading: The talks at Haven and what came of them',
    '1 paragraph: The left column comes first, as it / is read from its head to its foot, / and only then does one turn to the / other one, in the middle of which / it ends / at its foot. The right column goes / on where the left one stopped, and / then ends here.',
    '1 paragraph: A new paragraph begins after that, / and ends too.',
    '1 heading: What remains open between the two sides at the end',
    expect.stringContaining('Below the heading the left column / begins anew, and then it has these'),
    '1 paragraph: And so does the right one, where a / reader finds as many of them as in / the left one, and no more than one / finds there.',
  ])
})

test('three columns are read one after the other, also on a last page with few lines', async () => {
  const columns = [
    [
      'The first of the three columns',
      'goes down to the foot of the',
      'page, as a newspaper has it,',
      'and only there',
    ],
    [
      'does it go on in the second one.',
      'Here another paragraph begins',
      'and fills the lines of a column',
      'in the middle of the page until',
    ],
    [
      'the third one takes it over and',
      'goes down to the foot as well,',
      'where the page ends and its text',
      'is at an end.',
    ],
  ]
  const at = [40, 220, 400]
  const heading = { text: 'What the newspapers of Haven say of the talks', x: 40, y: 70, size: 18 }
  const page = [heading, ...at.flatMap((x, i) => column(columns[i] ?? [], x, 110)).toReversed()]
  const last = [...column(['One last line of a column'], 40, 100), ...column(['goes on in the next one.'], 220, 100)]
  expect(await pieces([page, last])).toEqual([
    '1 heading: What the newspapers of Haven say of the talks',
    `1 paragraph: ${columns.flat().join(' / ')}`,
    '2 paragraph: One last line of a column / goes on in the next one.',
  ])
})

test('a table of three columns is read row by row', async () => {
  const rows = [
    ['Mori', 'Minister for Foreign Affairs', 'Keld'],
    ['Brandt-Oldenburg', 'Envoy', 'Republic of Haven'],
    ['Ito', 'Deputy Director of the Treaty Office', 'Keld'],
    ['Lind', 'Interpreter', 'Haven'],
    ['Okabe', 'Head of the Division of the Islands', 'Keld'],
    ['Anders', 'Attaché', 'Haven'],
  ]
  const page = rows.flatMap((cells, i) => cells.map((text, at) => ({ text, x: 40 + at * 180, y: 100 + i * 14 })))
  expect((await pieces([page])).join(' / ')).toContain(
    'Mori Minister for Foreign Affairs Keld / Brandt-Oldenburg Envoy',
  )
})

test('columns close together, a large heading in one of them, and a short last page are told apart', async () => {
  const [left, right] = [
    [
      'In the left column the lines go on and on until',
      'they reach the foot of it, where the right one',
      'takes them over without a break of any kind, as',
      'columns on paper do.',
    ],
    [
      'Here the other column has words of its own, and',
      'each line of it stands beside one of the first,',
      'at a height that differs by a hair from that of',
      'its neighbour on the left.',
    ],
  ]
  const page = [
    { text: 'A large heading of the one', x: 50, y: 80, size: 16 },
    { text: 'left column', x: 50, y: 98, size: 16 },
    ...column(left, 50, 122),
    ...column(['Words beside the large heading of the other one', 'are no part of it.', ...right], 294, 83),
  ]
  const last = [...column(['The last page has two'], 50, 100), ...column(['lines in columns only.'], 294, 100)]
  expect(await pieces([page, last])).toEqual([
    '1 heading: A large heading of the one / left column',
    `1 paragraph: ${left.join(' / ')}`,
    '1 paragraph: Words beside the large heading of the other one / are no part of it.',
    `1 paragraph: ${right.join(' / ')}`,
    '2 paragraph: The last page has two / lines in columns only.',
  ])
})

test('footnotes come after the paragraph that they interrupt, which stays whole', async () => {
  const page = [
    ...column(['The talks at Haven went on for two days, as the Hon.'], 50, 100),
    ...column(
      ['12 See the treaty of 1956, article 9, and the', 'protocol to it.', '* Translated by the ministry.'],
      50,
      700,
      10,
      8,
    ),
  ]
  const next = column(['minister of Keld had asked them to do.', 'And then they ended.'], 50, 100, 30)
  expect(await pieces([page, next])).toEqual([
    '1 paragraph: The talks at Haven went on for two days, as the Hon. / minister of Keld had asked them to do.',
    '1 note: 12 See the treaty of 1956, article 9, and the / protocol to it.',
    '1 note: * Translated by the ministry.',
    '2 paragraph: And then they ended.',
  ])
})

test('running heads, feet and page numbers are clutter, and a paragraph goes on over the page with its words whole', async () => {
  const ends = [
    'until it ends with the foot of the page it is on.',
    'until it breaks off in the middle of a long senten-',
  ]
  const pages = [ends[0], ends[0], ends[1]].map((end = '', i) => [
    { text: 'Ministry of Foreign Affairs', x: 50, y: 40 },
    { text: `– ${i + 1} –`, x: 290, y: 770 },
    ...column([`The text of page ${i + 1} begins here and runs on and on,`, end], 50, 100),
  ])
  pages.push([
    { text: 'Ministry of Foreign Affairs', x: 50, y: 40 },
    { text: '– 4 –', x: 290, y: 770 },
    ...column(['ce that ends on this page.'], 50, 100),
  ])
  const { source } = await readOriginal(pdf(pages), 'a.pdf')
  const clutter = source.pieces.filter(({ form }) => form === 'clutter').map(({ text }) => text)
  expect(clutter.toSorted()).toEqual([
    ...Array.from({ length: 4 }, () => 'Ministry of Foreign Affairs'),
    '– 1 –',
    '– 2 –',
    '– 3 –',
    '– 4 –',
  ])
  const { blocks, text } = recognise(source)
  const read = blocks.filter(({ kind }) => kind !== 'furniture')
  expect(read.map(({ page }) => page)).toEqual([1, 2, 3])
  expect(read.map(({ start, end }) => text.slice(start, end)).at(-1)).toBe(
    'The text of page 3 begins here and runs on and on, until it breaks off in the middle of a long sentence that ends on this page.',
  )
})

test('a page that a browser put on paper gives its address, and neither that nor the time of printing is text', async () => {
  const page = [
    { text: '11/22/26, 5:40 AM', x: 30, y: 20 },
    { text: 'https://mfa.example/talks/1 1/1', x: 30, y: 790 },
    ...column(['Reporter: Was a date named for the next round?', 'Minister Mori: No.'], 50, 100, 30),
  ]
  const { source } = await readOriginal(pdf([page]), 'a.pdf')
  const { url, blocks, speakers } = recognise(source)
  expect(url).toBe('https://mfa.example/talks/1')
  expect(blocks.map(({ kind, speaker }) => [kind, speaker === null ? null : speakers[speaker]?.name])).toEqual([
    ['furniture', null],
    ['speech', 'Reporter'],
    ['speech', 'Mori'],
    ['furniture', null],
  ])
})

test('Russian and Japanese words are read as they stand, without spaces that nobody wrote', async () => {
  const page = [
    ...column(['Вопрос: Обсуждался ли статус островов?'], 50, 100),
    { text: '外務', x: 50, y: 140 },
    { text: '大臣会見', x: 60, y: 140 },
    { text: '島 の問 題 に つい て 、話 し合 っ た。', x: 50, y: 180 },
    { text: '河野 太郎大臣は来なかった。', x: 50, y: 220 },
  ]
  expect(await pieces([page])).toEqual([
    '1 paragraph: Вопрос: Обсуждался ли статус островов?',
    '1 paragraph: 外務大臣会見',
    '1 paragraph: 島の問題について、話し合った。',
    '1 paragraph: 河野 太郎大臣は来なかった。',
  ])
})

test('a locked file, pictures of pages, a cut file and one of another kind are refused in plain words', async () => {
  expect(await faultOf(pdf([column(['Secret.'], 50, 100)], { isLocked: true }))).toBe(
    'unreadable-file: “a.pdf”: It is locked with a password; save a copy without one and import that.',
  )
  expect(await faultOf(pdf([[], []]))).toBe(
    'unreadable-file: “a.pdf”: It holds pictures of pages and no text. Let a program for text recognition (OCR) add a text layer, then import it.',
  )
  expect(await faultOf(new TextEncoder().encode('%PDF-1.7\n'))).toBe(
    'unreadable-file: “a.pdf” is damaged; nothing was imported from it.',
  )
})

/** The letters of the texts in order of the alphabet. */
const letters = (texts: readonly string[]): string => [...texts.join('').replace(/\s/gu, '')].toSorted().join('')

test('every word of any page is in exactly one piece', async () => {
  const word = fc.stringMatching(/^[a-zа-я]{1,8}$/u)
  const line = fc.record({
    text: fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' ')),
    x: fc.integer({ min: 20, max: 260 }),
    y: fc.integer({ min: 20, max: 780 }),
    size: fc.constantFrom(8, 10, 14),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(line, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 3 }),
      async (pages) => {
        const { source } = await readOriginal(pdf(pages), 'a.pdf')
        expect(letters(source.pieces.map(({ text }) => text))).toBe(letters(pages.flat().map(({ text }) => text)))
      },
    ),
    { numRuns: 60 },
  )
})
