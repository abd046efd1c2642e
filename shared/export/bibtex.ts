import type { ExportSource } from './export-source.ts'
import { provenanceLine } from './provenance.ts'
import { referencesOf, type Reference } from './reference.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '#': '\\#',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** The text as TeX prints it. Everything outside ASCII stays as it is (UTF-8); a line end is a space. */
export function escapeTex(text: string): string {
  return text.replaceAll(/[\r\n]+/gu, ' ').replaceAll(/[\\{}#$%&_~^]/gu, (character) => ESCAPES[character] ?? character)
}

/**
 * The transcripts as BibTeX (`@misc`, for BibTeX and biblatex): names and titles in braces of their own, so that
 * neither the parts of a name nor capitals are guessed at.
 */
export function* bibtexText(source: ExportSource): Generator<string> {
  // What stands outside entries is a comment; an entry would begin with the sign taken away here.
  yield `% ${provenanceLine(source).replaceAll(/[@\r\n]/gu, ' ')}\n\n`
  for (const reference of referencesOf(source)) yield toEntry(reference)
}

function toEntry(reference: Reference): string {
  const { date } = reference
  const month = date === null || date.length < 7 ? undefined : MONTHS[Number(date.slice(5, 7)) - 1]
  const fields: [string, string | null][] = [
    ['author', braced(reference.authors.map((name) => `{${escapeTex(name)}}`).join(' and '))],
    ['title', `{{${escapeTex(reference.title)}}}`],
    ['howpublished', braced(escapeTex(reference.genre))],
    ['publisher', escaped(reference.publisher)],
    ['eventtitle', escaped(reference.event)],
    ['venue', escaped(reference.place)],
    ['date', braced(date ?? '')],
    ['year', braced(date?.slice(0, 4) ?? '')],
    ['month', month ?? null],
    ['url', reference.url === null ? null : braced(escapeAddress(reference.url))],
    ['urldate', braced(reference.accessed ?? '')],
    ['language', escaped(reference.language)],
    ['note', escaped([reference.translation, reference.revision].filter((part) => part !== null).join('. '))],
  ]
  const known = fields.flatMap(([name, value]) => (value === null ? [] : `  ${name} = ${value}`))
  return `@misc{${reference.key},\n${known.join(',\n')}\n}\n\n`
}

function escaped(text: string | null): string | null {
  return text === null ? null : braced(escapeTex(text))
}

function braced(text: string): string | null {
  return text === '' ? null : `{${text}}`
}

/** Addresses are printed as they are; what would unbalance the braces is percent-encoded. */
function escapeAddress(url: string): string {
  return url.replaceAll(/[\\{}\s]/gu, (character) => encodeURIComponent(character))
}
