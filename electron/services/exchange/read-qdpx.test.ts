import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { array, assert, asyncProperty, constantFrom, nat, tuple } from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { AppError } from '#shared/api/envelope.ts'
import { checkIncoming } from '#shared/exchange/check-incoming.ts'
import type { Incoming } from '#shared/exchange/incoming.ts'
import { readingName, type OffsetReading } from '#shared/exchange/refi/offset-reading.ts'
import { Report, type ReportLine } from '#shared/exchange/report.ts'
import { Task } from '../task.ts'
import { packZip } from '../reading/testing/pack-zip.ts'
import { docx, wordParagraph } from '../reading/testing/documents.ts'
import { readQdpx } from './read-qdpx.ts'
import { CODE, packRefi, PROGRAMS, type Habits, type Packed } from './testing/refi-packages.ts'

const folder = mkdtempSync(join(tmpdir(), 'demarche-qdpx-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function habitsOf(program: string): Habits {
  const habits = PROGRAMS[program]
  if (habits === undefined) throw new Error(`no habits of ${program}`)
  return habits
}

interface Read {
  readonly incoming: Incoming
  readonly lines: readonly ReportLine[]
  readonly reading: string | null
  readonly title: string | null
}

async function read(bytes: Uint8Array, offsets?: OffsetReading): Promise<Read> {
  const path = join(folder, `${crypto.randomUUID()}.qdpx`)
  writeFileSync(path, bytes)
  const report = new Report()
  const { incoming, readings, title } = await readQdpx(path, offsets, report, new Task(new AbortController().signal))
  const checked = checkIncoming(incoming, () => null, report)
  return {
    incoming: checked,
    lines: report.lines(),
    reading: readings[0] ? readingName(readings[0].reading) : null,
    title,
  }
}

async function codeOf(bytes: Uint8Array): Promise<string> {
  try {
    await read(bytes)
    return 'read'
  } catch (error) {
    return error instanceof AppError ? error.code : `thrown: ${String(error)}`
  }
}

/** The words of all passages, in the order of the file; lines that were parted by empty ones are parted by one "\n". */
function quotesOf({ transcripts, passages }: Incoming): string[] {
  return passages.map(({ transcriptId, spans }) => {
    const text = transcripts.find(({ id }) => id === transcriptId)?.text ?? ''
    return spans.map(({ start, end }) => text.slice(start, end)).join(' […] ')
  })
}

const ENGLISH = [
  'Joint press conference 🕊️ in Haven',
  '',
  'Minister Halden: We discussed the Outer Skerries, “frankly”, for four hours.',
  'I said that the settlement of 1921 is the basis.',
  '',
  'Reporter: Is that a change? 🇯🇵 And the name?',
  'Minister Halden: No. It is what I said in March; the name remains what it was.',
].join('\n')
const MIXED = [
  '共同記者会見 𠮷野家にて',
  '河野大臣：北方領土問題は存在しない。領土の問題について話した。',
  'С. В. Лавров: Мы согласны не во всём, — и это нормально.',
  'שלום עולם — e\u0301te\u0301, a\u0308\u0323, 👩‍👩‍👧‍👦.',
  'Ending, plainly, here.',
].join('\n')

const PACKED: Packed = {
  texts: [
    {
      name: 'Haven, March',
      text: ENGLISH,
      quotes: [
        'Outer Skerries',
        '“frankly”, for four hours',
        'I said that the settlement of 1921 is the basis.',
        'And the name',
        'the name remains what it was',
      ],
    },
    {
      name: 'Haven, March',
      text: MIXED,
      quotes: ['北方領土問題は存在しない。', 'Мы согласны не во всём', 'שלום', 'Ending, plainly, here.'],
    },
  ],
}
const EXPECTED = PACKED.texts.flatMap(({ quotes }) => quotes)

test.each(Object.entries(PROGRAMS))(
  'a package of %s is read with every passage on the right words',
  async (_, habits) => {
    const { incoming } = await read(await packRefi(habits, PACKED))
    expect(quotesOf(incoming)).toEqual(EXPECTED)
    expect(incoming.codes).toMatchObject([{ id: CODE, name: 'Marked' }])
    expect(incoming.passages.every(({ codings }) => codings.length === 1)).toBe(true)
    expect(incoming.transcripts.map(({ metadata }) => metadata.title)).toEqual(['Haven, March', 'Haven, March'])
  },
)

test('the reading that was taken is told, and another one can be asked for', async () => {
  const bytes = await packRefi(habitsOf('NVivo'), PACKED)
  expect((await read(bytes)).reading).toBe('UTF-16 units, line ends as written, mark left out')
  const other = await read(bytes, { unit: 'code points', lineEnds: 'as one', mark: 'left out' })
  expect(quotesOf(other.incoming)).not.toEqual(EXPECTED)
})

test('property: whatever the words and the program, every passage is on its words', async () => {
  const word = constantFrom(
    'settlement',
    'of',
    '1921',
    'islands',
    '🕊️',
    '🇯🇵',
    '𠮷野家',
    '領土問題',
    'e\u0301te\u0301',
    'Шойгу',
    'שלום',
    'a\u0308\u0323',
    '“no”',
    'we,',
    'Skerries',
    '👩‍👩‍👧‍👦',
    'station.',
  )
  const line = array(word, { minLength: 0, maxLength: 9 }).map((words) => words.join(' '))
  const texts = array(line, { minLength: 3, maxLength: 12 }).filter((lines) => lines.some((one) => one.length > 20))
  await assert(
    asyncProperty(constantFrom(...Object.keys(PROGRAMS)), texts, nat(), async (name, lines, seed) => {
      const numbered = lines.map((one, n) => (one === '' ? '' : `${one} line${n}x${seed} is quoted here${n}.`))
      const text = numbered.join('\n')
      const quotes = lines.flatMap((one, n) => (one === '' ? [] : [`line${n}x${seed} is quoted`]))
      const { incoming } = await read(await packRefi(habitsOf(name), { texts: [{ name: 'Text', text, quotes }] }))
      expect(quotesOf(incoming)).toEqual(quotes)
    }),
    { numRuns: 150 },
  )
}, 120_000)

const project = (inside: string, codes = `<Code guid="${CODE}" name="Marked" isCodable="true"/>`): string =>
  `<?xml version="1.0"?><Project xmlns="urn:QDA-XML:project:1.0" name="P" origin="Any"><CodeBook><Codes>${codes}</Codes></CodeBook>${inside}</Project>`
const g = (n: number): string => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`
const source = (inside: string, content = 'The words of the text.'): string =>
  `<Sources><TextSource guid="${g(1)}" name="T"><PlainTextContent>${content}</PlainTextContent>${inside}</TextSource></Sources>`
const selection = (n: number, start: number | string, end: number | string, inside = ''): string =>
  `<PlainTextSelection guid="${g(n)}" startPosition="${start}" endPosition="${end}">${inside}</PlainTextSelection>`
const coding = (n: number, code = CODE): string => `<Coding guid="${g(n)}"><CodeRef targetGUID="${code}"/></Coding>`
const link = (n: number, from: number, to: number): string =>
  `<Link guid="${g(n)}" name="continues" originGUID="${g(from)}" targetGUID="${g(to)}"/>`
const pack = (xml: string): Promise<Uint8Array> => packZip({ 'project.qde': xml })

test('selections of no length, outside the text, without numbers and of unknown codes are lost with a word', async () => {
  const inside = [
    selection(10, 4, 4, coding(30)),
    selection(11, 4, 9, coding(31)),
    selection(12, 4, 999, coding(32)),
    selection(13, -1, 3, coding(33)),
    selection(14, 'x', 3),
    selection(15, 9, 4),
    selection(16, 0, 3, coding(34, g(99))),
  ].join('')
  const { incoming, lines } = await read(await pack(project(source(inside))))
  expect(quotesOf(incoming)).toEqual(['words', 'The'])
  expect(lines.filter(({ fate }) => fate === 'lost').map(({ what, count }) => [what, count])).toEqual([
    ['passages of no length: they mark no words', 1],
    ['passages that lie outside their text', 4],
    ['codes on passages that the package does not define', 1],
  ])
})

test('ids that come twice keep what bears them, under a new id', async () => {
  const twice = `<Code guid="${CODE}" name="One" isCodable="true"/><Code guid="${CODE}" name="Two" isCodable="true"/>`
  const inside = selection(10, 0, 3, coding(30)) + selection(10, 4, 9, coding(31))
  const { incoming, lines } = await read(await pack(project(source(inside), twice)))
  expect(quotesOf(incoming)).toEqual(['The', 'words'])
  expect(incoming.codes.map(({ name }) => name)).toEqual(['One', 'Two'])
  expect(new Set([...incoming.codes, ...incoming.passages].map(({ id }) => id)).size).toBe(4)
  expect(lines.some(({ fate, what }) => fate === 'approximated' && what.includes('under a new one'))).toBe(true)
})

test('one user’s codes on the same words are one passage, another user’s are another', async () => {
  const by = (n: number, user: number): string =>
    `<PlainTextSelection guid="${g(n)}" creatingUser="${g(user)}" startPosition="4" endPosition="9">${coding(n + 20, g(n + 100))}</PlainTextSelection>`
  const codes = [110, 111, 112].map((n) => `<Code guid="${g(n)}" name="C${n}" isCodable="true"/>`).join('')
  const users = `<Users><User guid="${g(201)}" name="Ann"/><User guid="${g(202)}" name="Bo"/></Users>`
  const { incoming } = await read(await pack(project(users + source(by(10, 201) + by(11, 201) + by(12, 202)), codes)))
  expect(incoming.passages.map(({ codings }) => codings.length)).toEqual([2, 1])
  expect(incoming.coders.map(({ name }) => name)).toEqual(['Ann', 'Bo'])
})

test('links that continue in a circle do not hang, and make one passage', async () => {
  const inside = source(selection(10, 0, 3) + selection(11, 4, 9) + selection(12, 10, 12))
  const links = `<Links>${link(40, 10, 11)}${link(41, 11, 12)}${link(42, 12, 10)}${link(43, 10, 10)}</Links>`
  const { incoming } = await read(await pack(project(inside + links)))
  expect(quotesOf(incoming)).toEqual(['The […] words […] of'])
})

test('notes, comments, variables, cases and codes on whole texts come as memos; pictures, sets and graphs are lost', async () => {
  const notes = `<Notes><Note guid="${g(50)}" name="On words"><PlainTextContent>A thought.</PlainTextContent></Note><Note guid="${g(51)}"><PlainTextContent>On the code.</PlainTextContent></Note></Notes>`
  const codes = `<Code guid="${CODE}" name="Marked" isCodable="true"><NoteRef targetGUID="${g(51)}"/></Code>`
  const inside =
    `<PlainTextSelection guid="${g(10)}" startPosition="4" endPosition="9"><Description>My comment</Description>${coding(30)}<NoteRef targetGUID="${g(50)}"/></PlainTextSelection>` +
    `${coding(31)}<VariableValue><VariableRef targetGUID="${g(60)}"/><TextValue>Haven</TextValue></VariableValue>`
  const rest =
    `<Variables><Variable guid="${g(60)}" name="Place" typeOfVariable="Text"/></Variables><Cases><Case guid="${g(61)}" name="Halden"/></Cases>` +
    source(inside).replace(
      '</Sources>',
      `<PictureSource guid="${g(2)}" name="Photo" path="internal://x.png"/></Sources>`,
    ) +
    `${notes}<Sets><Set guid="${g(70)}" name="S"/></Sets><Graphs><Graph guid="${g(71)}" name="G"/></Graphs>`
  const { incoming, lines } = await read(await pack(project(rest, codes)))
  expect(incoming.memos.map(({ subject, text }) => [subject, text])).toEqual([
    ['passage', 'On words\n\nA thought.'],
    ['code', 'On the code.'],
    ['passage', 'My comment'],
    ['transcript', 'Coded as a whole: Marked'],
    ['transcript', 'Variables\nPlace = Haven'],
    ['project', 'Cases\nHalden'],
  ])
  expect(lines.filter(({ fate }) => fate === 'lost').map(({ what }) => what)).toEqual([
    'sets: Demarche has none',
    'graphs: Demarche has none',
    'pictures: Demarche reads texts only',
  ])
})

test('a document without its plain text is read from the document, its passages by the words that they quote', async () => {
  const xml = project(
    `<Sources><TextSource guid="${g(1)}" name="T" richTextPath="internal://a.docx"><PlainTextSelection guid="${g(10)}" name="The minister did not reject it" startPosition="900" endPosition="930">${coding(30)}</PlainTextSelection></TextSource></Sources>`,
  )
  const document = await docx(
    wordParagraph('A first paragraph.') + wordParagraph('The minister did not reject it, he said.'),
  )
  const zip = await packZip({ 'project.qde': xml, 'Sources/A.docx': document })
  const { incoming, lines } = await read(zip)
  expect(quotesOf(incoming)).toEqual(['The minister did not reject it'])
  expect(lines.filter(({ fate }) => fate === 'lost')).toEqual([])
  expect(incoming.transcripts[0]?.original.name).toBe('T.docx')
})

test('the words of recordings and PDF files come in, what is marked in pictures and times is lost', async () => {
  const xml = project(
    `<Sources><AudioSource guid="${g(1)}" name="Tape"><Transcript guid="${g(2)}" name="Transcript"><PlainTextContent>We met in Haven.</PlainTextContent>` +
      `<SyncPoint guid="${g(3)}" position="3"/><SyncPoint guid="${g(4)}" position="6"/>` +
      `<TranscriptSelection guid="${g(5)}" fromSyncPoint="${g(3)}" toSyncPoint="${g(4)}">${coding(30)}</TranscriptSelection></Transcript>` +
      `<AudioSelection guid="${g(6)}" begin="0" end="9"/></AudioSource></Sources>`,
  )
  const { incoming, lines } = await read(await pack(xml))
  expect(quotesOf(incoming)).toEqual(['met'])
  expect(lines.filter(({ fate }) => fate === 'lost').map(({ what }) => what)).toEqual([
    'areas and times marked in recordings: Demarche marks words only',
  ])
})

test('a text that the package does not hold is lost with a word, and nothing outside it is looked for', async () => {
  for (const link of [
    'absolute:///etc/passwd',
    'relative://../../../../etc/hostname',
    'internal://missing.txt',
    '/etc/passwd',
  ]) {
    const xml = project(`<Sources><TextSource guid="${g(1)}" name="T" plainTextPath="${link}"/></Sources>`)
    const { incoming, lines } = await read(await pack(xml))
    expect(incoming.transcripts).toEqual([])
    expect(lines.map(({ what }) => what)).toContain('texts that the package names but does not hold')
  }
})

test('hostile and damaged packages are refused with a reason', async () => {
  const good = await packRefi(habitsOf('standard'), PACKED)
  expect(await codeOf(good.subarray(0, good.length - 40))).toBe('unreadable-file')
  expect(await codeOf(new TextEncoder().encode('no archive'))).toBe('unreadable-file')
  expect(await codeOf(await packZip({ 'a.txt': 'words' }))).toBe('unreadable-file')
  expect(await codeOf(await packZip({ 'a.qde': project(''), 'b.qde': project('') }))).toBe('unreadable-file')
  expect(await codeOf(await pack('<html/>'))).toBe('unreadable-file')
  expect(await codeOf(await pack(project('').slice(0, 120)))).toBe('unreadable-file')
  expect(await codeOf(await pack(`<!DOCTYPE a [<!ENTITY b "c">]>${project('')}`))).toBe('unreadable-file')
  expect(await codeOf(await pack(project('', '<Code guid="a" name="b" isCodable="true">'.repeat(300))))).toBe(
    'unreadable-file',
  )
  expect(await codeOf(await packZip({ 'project.qde': Buffer.alloc(30 * 1024 * 1024) }))).toBe('unreadable-file')
})

test('property: a package with any bytes changed is read or refused, never thrown on', async () => {
  const good = await packRefi(habitsOf('QualCoder'), PACKED)
  await assert(
    asyncProperty(array(tuple(nat(good.length - 1), nat(255)), { minLength: 1, maxLength: 12 }), async (changes) => {
      const bytes = Uint8Array.from(good)
      for (const [at, byte] of changes) bytes[at] = byte
      expect(await codeOf(bytes)).toMatch(/^(?:read|unreadable-file)$/u)
    }),
    { numRuns: 200 },
  )
}, 60_000)
