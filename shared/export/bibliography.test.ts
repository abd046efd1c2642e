import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { bibtexText, escapeTex } from './bibtex.ts'
import { cslJsonText } from './csl-json.ts'
import { exampleSource } from './example-source.ts'
import type { ExportSource } from './export-source.ts'
import { referencesOf } from './reference.ts'
import { risText } from './ris.ts'

const TITLE = 'Joint press conference, “Ostmark”'
const join = (pieces: Iterable<string>): string => [...pieces].join('')

function titled(title: string): ExportSource {
  const source = exampleSource()
  return { ...source, transcript: (id) => ({ ...source.transcript(id), title }) }
}

/** A reader of TeX in braces that knows the escapes of the manual, and nothing of ours. */
function readTex(text: string): string {
  return text.replaceAll(
    /\\textbackslash\{\}|\\textasciitilde\{\}|\\textasciicircum\{\}|\\([{}#$%&_])/gu,
    (found, character) => {
      if (typeof character === 'string') return character
      if (found.startsWith('\\textb')) return '\\'
      return found.startsWith('\\textasciit') ? '~' : '^'
    },
  )
}

test('a press conference is cited by those who speak in it, with its event, place and dates', () => {
  const [item] = JSON.parse(join(cslJsonText(exampleSource())))
  expect(item).toMatchObject({
    type: 'interview',
    title: TITLE,
    author: [{ literal: 'Anders Halden' }, { literal: 'Irena Tamsin' }],
    publisher: 'Ministry of Foreign Affairs of Norrland',
    'event-title': 'Fourth round',
    'event-place': 'Ostmark',
    issued: { 'date-parts': [[2019, 3, 14]] },
    accessed: { 'date-parts': [[2024, 4, 30]] },
    URL: 'https://mfa.example/1?a=1&b=2',
    genre: 'joint press conference',
  })
  expect(item.note).toContain('official translation. Text revision 1, SHA-256 abab')
})

test('those who only ask are no authors, and a statement without a speaker is its publisher’s page', () => {
  const source = exampleSource()
  const asked = {
    ...source,
    transcript: (id: Parameters<typeof source.transcript>[0]) => {
      const transcript = source.transcript(id)
      const blocks = transcript.blocks.map((block) => ({ ...block, role: 'question' as const }))
      return { ...transcript, kind: 'statement' as const, blocks }
    },
  }
  expect([...referencesOf(asked)][0]).toMatchObject({
    type: 'webpage',
    authors: ['Ministry of Foreign Affairs of Norrland'],
  })
})

test('what is not known is left out of every bibliography', () => {
  const source = exampleSource()
  const bare = {
    ...source,
    events: source.events.map((event) => ({ ...event, date: null })),
    transcript: (id: Parameters<typeof source.transcript>[0]) => ({
      ...source.transcript(id),
      date: null,
      url: null,
      accessed: null,
      publisher: null,
    }),
  }
  expect(join(cslJsonText(bare))).not.toMatch(/null|issued|URL|accessed/u)
  expect(join(risText(bare))).not.toMatch(/^(?:DA|PY|UR|Y2|PB) /mu)
  expect(join(bibtexText(bare))).not.toMatch(/\b(?:date|year|url|publisher) =/u)
})

test('a RIS record begins with TY, ends with ER, and every line ends with CRLF', () => {
  const lines = join(risText(exampleSource())).split('\r\n')
  expect(lines[0]).toBe('TY  - GOVDOC')
  expect(lines.at(-3)).toBe('ER  - ')
  expect(lines.filter((line) => line !== '').every((line) => /^[A-Z][A-Z0-9] {2}- [^\n]*$/u.test(line))).toBe(true)
  expect(lines.filter((line) => line.startsWith('AU'))).toEqual(['AU  - Anders Halden', 'AU  - Irena Tamsin'])
  expect(lines).toContain('DA  - 2019/03/14/')
})

test('a BibTeX entry has a stable key and a month that BibTeX knows', () => {
  const entry = join(bibtexText(exampleSource()))
  expect(entry).toMatch(/^% Varn Strait .*\n\n@misc\{halden-2019-[0-9a-f]{12},\n/u)
  expect(entry).toContain('month = mar,')
  expect(entry).toContain('author = {{Anders Halden} and {Irena Tamsin}}')
  expect(entry).toContain('url = {https://mfa.example/1?a=1&b=2}')
})

test('any text comes back from TeX character by character, and leaves the braces balanced', () => {
  const texts = fc.string({ unit: fc.constantFrom(...'\\{}#$%&_~^ab"я𠮷') })
  fc.assert(
    fc.property(texts, (text) => {
      const escaped = escapeTex(text)
      expect(readTex(escaped)).toBe(text)
      expect(escaped.replaceAll(/\\[{}]/gu, '')).not.toMatch(/\{[^}]|[^{]\}/u)
    }),
  )
})

test('any title comes back from each bibliography', () => {
  const words = fc.string({ unit: fc.constantFrom(...'"“”«»;,:&{}\\%<>я領🕊é '), minLength: 1 })
  fc.assert(
    fc.property(words, (title) => {
      const source = titled(title)
      expect(JSON.parse(join(cslJsonText(source)))[0].title).toBe(title)
      expect(/^TI {2}- (.*)\r$/mu.exec(join(risText(source)))?.[1]).toBe(title)
      expect(readTex(/^ {2}title = \{\{(.*)\}\},$/mu.exec(join(bibtexText(source)))?.[1] ?? '')).toBe(title)
    }),
    { numRuns: 50 },
  )
})
