import type { ExportSource } from './export-source.ts'
import { provenanceLine } from './provenance.ts'
import { referencesOf, type Reference, type ReferenceType } from './reference.ts'

const TYPES: Readonly<Record<ReferenceType, string>> = {
  interview: 'GOVDOC',
  speech: 'GOVDOC',
  hearing: 'HEAR',
  webpage: 'ELEC',
  'article-newspaper': 'NEWS',
  document: 'GEN',
}

/** The transcripts as RIS: UTF-8, lines end with CRLF, one AU for each name. */
export function* risText(source: ExportSource): Generator<string> {
  const provider = provenanceLine(source)
  for (const reference of referencesOf(source)) {
    yield (
      toRisFields(reference, provider)
        .flatMap(([tag, value]) => (value === null ? [] : `${tag}  - ${oneLine(value)}\r\n`))
        .join('') + 'ER  - \r\n\r\n'
    )
  }
}

function toRisFields(reference: Reference, provider: string): [tag: string, value: string | null][] {
  return [
    ['TY', TYPES[reference.type]],
    ['ID', reference.key],
    ['TI', reference.title],
    ...reference.authors.map((name): [string, string] => ['AU', name]),
    ['T2', reference.event],
    ['CY', reference.place],
    ['PB', reference.publisher],
    ['PY', reference.date?.slice(0, 4) ?? null],
    ['DA', toRisDate(reference.date)],
    ['Y2', toRisDate(reference.accessed)],
    ['UR', reference.url],
    ['LA', reference.language],
    ['M3', reference.genre],
    ['DP', provider],
    ['N1', [reference.translation, reference.revision].filter((part) => part !== null).join('. ')],
  ]
}

/** "2019/03/14/", "2019/03//" or "2019///". */
function toRisDate(iso: string | null): string | null {
  if (iso === null) return null
  const [year = '', month = '', day = ''] = iso.split('-')
  return `${year}/${month}/${day}/`
}

/** A value ends where its line ends. */
function oneLine(value: string): string {
  return value.replaceAll(/[\r\n\u0085\u2028\u2029]+/gu, ' ')
}
