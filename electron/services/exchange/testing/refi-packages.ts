import { packZip } from '../../reading/testing/pack-zip.ts'

// Packages as other programs write them, made from the same words: for tests.

/** How a program writes its packages. */
export interface Habits {
  readonly origin: string
  readonly namespace: string
  readonly projectFile: string
  /** Of the texts, with its slash. */
  readonly folder: string
  readonly lineEnd: '\n' | '\r\n'
  /** A mark before the text, and whether it is counted. */
  readonly mark: boolean
  readonly countsMark: boolean
  readonly unit: 'code points' | 'UTF-16 units'
  /** What a line end counts; null is what it is in the file. */
  readonly lineEndCounts: 1 | 2 | null
  readonly link: string
  readonly isInline: boolean
  readonly hasColours: boolean
  readonly hasEmptySets: boolean
  readonly hasMarkBeforeXml: boolean
  readonly naming: 'quote' | 'start of quote' | 'label' | 'description'
  readonly guid: (plain: string) => string
}

const PLAIN: Habits = {
  origin: 'Standard 1.0',
  namespace: 'urn:QDA-XML:project:1.0',
  projectFile: 'project.qde',
  folder: 'sources/',
  lineEnd: '\n',
  mark: false,
  countsMark: false,
  unit: 'code points',
  lineEndCounts: null,
  link: 'internal://',
  isInline: false,
  hasColours: true,
  hasEmptySets: false,
  hasMarkBeforeXml: false,
  naming: 'label',
  guid: (plain) => plain,
}

/** The habits that domain.md 4.3 tells of. */
export const PROGRAMS: Readonly<Record<string, Habits>> = {
  standard: PLAIN,
  NVivo: {
    ...PLAIN,
    origin: 'NVivo 12.6',
    folder: 'Sources/',
    lineEnd: '\r\n',
    mark: true,
    unit: 'UTF-16 units',
    naming: 'label',
    guid: (plain) => plain.toUpperCase(),
  },
  MAXQDA: { ...PLAIN, origin: 'MAXQDA 24', naming: 'start of quote' },
  QualCoder: { ...PLAIN, origin: 'QualCoder 3.5', mark: true, hasMarkBeforeXml: true },
  'QualCoder for MAXQDA': { ...PLAIN, origin: 'QualCoder 3.5', lineEndCounts: 2 },
  'ATLAS.ti': {
    ...PLAIN,
    origin: 'ATLAS.ti 24',
    projectFile: 'Talks at Haven.qde',
    lineEnd: '\r\n',
    lineEndCounts: 1,
    hasColours: false,
    naming: 'description',
    guid: (plain) => `{${plain}}`,
  },
  'a program that counts the mark': { ...PLAIN, origin: 'Old 1', mark: true, countsMark: true },
  'the old namespace': {
    ...PLAIN,
    origin: 'Quirkos 1',
    namespace: 'urn:QDA-XML:project:0:4',
    link: 'relative://sources/',
    hasEmptySets: true,
  },
  'texts in the XML': { ...PLAIN, origin: 'Inline 1', isInline: true, unit: 'UTF-16 units', naming: 'quote' },
}

/** What is packed: texts with "\n", and the words that are coded in them. */
export interface Packed {
  readonly texts: readonly { readonly name: string; readonly text: string; readonly quotes: readonly string[] }[]
  /** Goes before the end of each source. */
  readonly extra?: string
}

export const CODE = '01900000-0000-7000-8000-0000000000c0'
const guidOf = (kind: string, n: number): string => `01900000-0000-7000-8000-${kind}${String(n).padStart(10, '0')}`

/** The package as the program would write it. */
export function packRefi(habits: Habits, packed: Packed): Promise<Uint8Array> {
  const files: Record<string, string> = { [habits.projectFile]: projectXml(habits, packed) }
  for (const [index, { text }] of packed.texts.entries()) {
    const words = `${habits.mark ? '\uFEFF' : ''}${text.replaceAll('\n', habits.lineEnd)}`
    if (!habits.isInline) files[`${habits.folder}${guidOf('aa', index)}.txt`] = words
  }
  return packZip(files)
}

function projectXml(habits: Habits, { texts, extra = '' }: Packed): string {
  const { guid } = habits
  const colour = habits.hasColours ? ' color="#00FF00"' : ''
  let count = 0
  const sources = texts.map(({ name, text, quotes }, index) => {
    const selections = quotes.map((quote) => {
      const at = text.indexOf(quote)
      if (at < 0) throw new Error(`“${quote}” is not in the text`)
      const place = `startPosition="${countAs(habits, text, at)}" endPosition="${countAs(habits, text, at + quote.length)}"`
      count += 1
      const description = habits.naming === 'description' ? `<Description>${escape(quote)}</Description>` : ''
      return (
        `<PlainTextSelection guid="${guid(guidOf('bb', count))}" name="${escape(nameFor(habits, quote, count))}" ${place}>${description}` +
        `<Coding guid="${guid(guidOf('cc', count))}"><CodeRef targetGUID="${guid(CODE)}"/></Coding></PlainTextSelection>`
      )
    })
    const path = habits.isInline ? '' : ` plainTextPath="${habits.link}${guidOf('aa', index)}.txt"`
    const content = habits.isInline ? `<PlainTextContent>${escape(text)}</PlainTextContent>` : ''
    return `<TextSource guid="${guid(guidOf('aa', index))}" name="${escape(name)}"${path}>${content}${selections.join('')}${extra}</TextSource>`
  })
  return (
    `${habits.hasMarkBeforeXml ? '\uFEFF' : ''}<?xml version="1.0" encoding="utf-8"?>\n` +
    `<Project xmlns="${habits.namespace}" name="Talks" origin="${habits.origin}"><CodeBook><Codes>` +
    `<Code guid="${guid(CODE)}" name="Marked" isCodable="true"${colour}/></Codes></CodeBook>` +
    `<Sources>${sources.join('')}</Sources>${habits.hasEmptySets ? '<Sets/>' : ''}</Project>`
  )
}

function nameFor({ naming }: Habits, quote: string, count: number): string {
  if (naming === 'quote') return quote
  return naming === 'start of quote' ? Array.from(quote).slice(0, 60).join('') : `Q${count}`
}

function countAs(habits: Habits, text: string, offset: number): number {
  const before = text.slice(0, offset)
  const units = habits.unit === 'code points' ? Array.from(before).length : before.length
  const lineEnds = before.split('\n').length - 1
  const lineEnd = habits.lineEndCounts ?? (habits.isInline ? 1 : habits.lineEnd.length)
  return units + lineEnds * (lineEnd - 1) + (habits.countsMark ? 1 : 0)
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\n', '&#10;')
}
