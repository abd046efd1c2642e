import { readdirSync, readFileSync } from 'node:fs'
import type { BlockKind, TranscriptKind, TurnRole } from '#shared/domain/transcripts.ts'
import { BlockKind as AnyBlockKind, TurnRole as AnyTurnRole } from '#shared/domain/transcripts.ts'

// Samples: a page as it looks, with what each of its lines is written beside it. The format is in README.md.

/** What a block of the page is. */
export interface Answer {
  readonly kind: BlockKind
  /** Name of who speaks, as recognition should give it. */
  readonly speaker: string | null
  readonly role: TurnRole | null
  /** As printed; null on blocks that go on. */
  readonly label: string | null
  /** Its visible words, label and list marker included; white space at line ends as the page has it. */
  readonly words: string
}

export const COMPARED_FIELDS = ['title', 'kind', 'date', 'time', 'place', 'language'] as const

export interface Sample {
  readonly name: string
  /** The file that recognition gets to read. */
  readonly file: { readonly name: string; readonly bytes: Uint8Array }
  /** Null where the page does not say. */
  readonly metadata: Readonly<Record<(typeof COMPARED_FIELDS)[number], string | null>> & { kind: TranscriptKind | null }
  readonly answers: readonly Answer[]
}

interface Speaker {
  readonly name: string
  readonly labels: readonly string[]
}

const FOLDER = new URL('.', import.meta.url)
export const BATCHES = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)

/** The samples of one batch, in order of name. Throws where a sample is not well formed. */
export function readSamples(batch: string): Sample[] {
  const folder = new URL(`${batch}/`, FOLDER)
  return readdirSync(folder)
    .toSorted()
    .map((name) => parseSample(name.replace(/\.sample$/u, ''), readFileSync(new URL(name, folder), 'utf8')))
}

function parseSample(name: string, text: string): Sample {
  const at = text.indexOf('\n---\n')
  const fields = new Map<string, string | null>()
  const speakers = new Map<string, Speaker>()
  for (const line of text.slice(0, at).split('\n')) {
    const field = /^(\w+): (.*)$/u.exec(line)
    const speaker = /^(\S) =(?: (.*?))?(?: = (.*))?$/u.exec(line)
    if (field) fields.set(field[1] ?? '', field[2] === '-' ? null : (field[2] ?? '').replace(/\s+/gu, ' '))
    else if (speaker) speakers.set(speaker[1] ?? '', { name: speaker[2] ?? '', labels: speaker[3]?.split('; ') ?? [] })
    else throw new Error(`${name}: “${line}” is no line of a sample's head`)
  }
  const lines = text
    .slice(at + 5)
    .replace(/\n$/u, '')
    .split('\n')
    .map((line) => splitLine(name, line))
  const file = fields.get('file') ?? ''
  const show = /\.html?$/u.test(file) ? visibleWords : file.endsWith('.md') ? markdownWords : undefined
  return {
    name,
    file: { name: file, bytes: new TextEncoder().encode(lines.map((line) => line.page).join('\n')) },
    metadata: readMetadata(name, fields),
    answers: readAnswers(name, lines, speakers, show ?? ((page) => page)),
  }
}

function readMetadata(name: string, fields: ReadonlyMap<string, string | null>): Sample['metadata'] {
  const entries = COMPARED_FIELDS.map((field) => {
    const value = fields.get(field)
    if (value === undefined) throw new Error(`${name}: “${field}” is missing`)
    return [field, value]
  })
  // Safe: the keys are the fields compared.
  return Object.fromEntries(entries) as Sample['metadata']
}

interface Line {
  readonly note: string
  readonly page: string
}

function splitLine(name: string, line: string): Line {
  const at = line.indexOf('│')
  if (at < 0) throw new Error(`${name}: “${line}” has no “│”`)
  return { note: line.slice(0, at).trim(), page: line.slice(at + 1) }
}

function readAnswers(
  name: string,
  lines: readonly Line[],
  speakers: ReadonlyMap<string, Speaker>,
  show: (page: string) => string,
): Answer[] {
  const answers: Answer[] = []
  for (const { note, page } of lines) {
    const words = show(page)
    const last = answers.at(-1)
    if (note === '-') continue
    if (note === '') {
      if (words.trim() === '') continue
      if (!last) throw new Error(`${name}: “${page}” belongs to no block`)
      answers[answers.length - 1] = { ...last, words: `${last.words}\n${words}` }
    } else answers.push(readAnswer(name, note, words, speakers))
  }
  return answers
}

function readAnswer(name: string, note: string, words: string, speakers: ReadonlyMap<string, Speaker>): Answer {
  const turn = /^(\S)(\+?) (-|\w+)$/u.exec(note)
  if (!turn) return { kind: AnyBlockKind.parse(note), speaker: null, role: null, label: null, words }
  const speaker = speakers.get(turn[1] ?? '')
  if (!speaker) throw new Error(`${name}: nobody is “${turn[1]}”`)
  const role = turn[3] === '-' ? null : AnyTurnRole.parse(turn[3])
  const start = words.replace(/^\s*(?:\[[\d:]+\]|[•\d:.]+\s)?\s*/u, '')
  const label = turn[2] === '+' ? null : longest(printedForms(speaker.labels).flatMap((each) => printedAs(start, each)))
  if (label === undefined) throw new Error(`${name}: “${words.slice(0, 40)}” begins with no label of ${speaker.name}`)
  return { kind: 'speech', speaker: speaker.name === '' ? null : speaker.name, role, label, words }
}

/** The label as the page has it, whose white space may be wider than the head's; nothing where it is another. */
function printedAs(start: string, label: string): string[] {
  const printed = start.slice(0, label.length)
  return printed.replace(/\s/gu, ' ') === label.replace(/\s/gu, ' ') ? [printed] : []
}

/** Brackets around a label are part of it as printed, and may be left out in a sample's head; a question's number is none. */
function printedForms(labels: readonly string[]): string[] {
  const unnumbered = labels.map((label) => label.replace(/^\d{1,3}[.．]\s/u, ''))
  return unnumbered.flatMap((label) => [label, `【${label}】`, `（${label}）`, `(${label})`, `[${label}]`])
}

function longest(labels: readonly string[]): string | undefined {
  return labels.toSorted((a, b) => b.length - a.length)[0]
}

/** Those that the samples write. */
const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00a0',
  copy: '©',
  middot: '·',
  bull: '•',
  laquo: '«',
  raquo: '»',
  lsaquo: '‹',
  rsaquo: '›',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  bdquo: '„',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rarr: '→',
  larr: '←',
  times: '×',
  sect: '§',
  reg: '®',
}

const SIGNS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  cedil: '\u0327',
  ring: '\u030a',
  caron: '\u030c',
}

/** What a number stands for in HTML, where those of control characters are read as windows-1252: 151 is a dash. */
function characterOf(code: number): string {
  return code > 127 && code < 160
    ? new TextDecoder('windows-1252').decode(new Uint8Array([code]))
    : String.fromCodePoint(code)
}

/** What a line of HTML shows. */
function visibleWords(line: string): string {
  return line
    .replace(/<\/?(?:a|abbr|b|em|i|small|span|strong|sup|u)(?:\s[^>]*)?>/gu, '')
    .replace(/<[^>]*>/gu, ' ')
    .replace(/ {2,}/gu, ' ')
    .replace(/&([a-z]+);/gu, (whole, name: string) => (name === 'amp' ? whole : (ENTITIES[name] ?? whole)))
    .replace(/&([A-Za-z])(acute|grave|circ|tilde|uml|cedil|ring|caron);/gu, (_, letter: string, sign: string) =>
      `${letter}${SIGNS[sign] ?? ''}`.normalize('NFC'),
    )
    .replace(/&#(\d+);/gu, (_, code: string) => characterOf(Number(code)))
    .replaceAll('&amp;', '&')
}

/** What a line of Markdown shows. */
function markdownWords(line: string): string {
  return line
    .replace(/^\s*(?:#{1,6}|>)\s/u, '')
    .replace(/!?\[([^\]]*)\]\((?:[^()]|\([^()]*\))*\)/gu, '$1')
    .replace(/\\(?=[[\]()*_.#+~|-])/gu, '')
    .replace(/(\*{1,3}|__|`)(?=\S)(.+?)(?<=\S)\1/gu, '$2')
    .replace(/\*\*|__/gu, '')
}
