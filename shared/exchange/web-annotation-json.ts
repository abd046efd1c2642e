import type { Quote } from './find-quote.ts'

// A Web Annotation as its JSON says it. JSON-LD can be written in many ways: one thing or a list of one, a name or an
// object with that name, are the same here.

export interface AnnotationTarget {
  /** All names and addresses of the text. */
  readonly sources: readonly string[]
  readonly title: string | null
  /** SHA-256 of the text, where Demarche wrote it. */
  readonly sha256: string | null
  readonly position: { readonly start: number; readonly end: number } | null
  readonly quote: Quote | null
}

export interface AnnotationBody {
  readonly id: string | null
  readonly purpose: string
  readonly value: string
  /** Words of Demarche's own, by their name without the prefix. */
  readonly own: Readonly<Record<string, string>>
}

export interface Annotation {
  readonly id: string | null
  readonly creator: { readonly id: string | null; readonly name: string } | null
  readonly created: string | null
  readonly targets: readonly AnnotationTarget[]
  readonly bodies: readonly AnnotationBody[]
}

type Thing = Readonly<Record<string, unknown>>

/** The annotations of a collection, a page, a list or a single one; null for what is none of these. */
export function findAnnotations(json: unknown): Annotation[] | null {
  const found = listAnnotations(json, 0)
  return found === null ? null : found.map(readAnnotation)
}

/** What the collection calls itself and who made it. */
export function describeCollection(json: unknown): { title: string | null; origin: string | null } {
  if (!isThing(json)) return { title: null, origin: null }
  const [generator] = list(json['generator']).filter(isThing)
  return { title: firstText(json['label']), origin: generator ? firstText(generator['name']) : null }
}

function listAnnotations(json: unknown, depth: number): Thing[] | null {
  if (depth > 3) return null
  if (Array.isArray(json)) {
    const parts = json.map((item) => listAnnotations(item, depth + 1))
    return json.length > 0 && parts.every((part) => part !== null) ? parts.flat() : null
  }
  if (!isThing(json)) return null
  if ('target' in json) return [json]
  for (const key of ['items', 'rows', 'annotations', '@graph', 'first']) {
    const inside = json[key]
    if (Array.isArray(inside)) return inside.filter(isThing).filter((item) => 'target' in item)
    if (isThing(inside)) return listAnnotations(inside, depth + 1)
  }
  return typesOf(json).some((type) => /^Annotation(?:Page|Collection)$/u.test(type)) ? [] : null
}

function readAnnotation(thing: Thing): Annotation {
  const created = firstText(thing['created']) ?? firstText(thing['modified'])
  const [motivation = ''] = list(thing['motivation']).filter(isText)
  return {
    id: firstText(thing['id']) ?? firstText(thing['@id']),
    creator: readCreator(thing['creator'] ?? thing['user']),
    created,
    targets: list(thing['target']).map(readTarget),
    bodies: [
      ...list(thing['body']).flatMap((body) => readBody(body, motivation)),
      ...list(thing['bodyValue']).flatMap((body) => readBody(body, 'commenting')),
      // As Hypothesis has them.
      ...list(thing['text']).flatMap((body) => readBody(body, 'commenting')),
      ...list(thing['tags']).flatMap((body) => readBody(body, 'tagging')),
    ],
  }
}

function readCreator(creator: unknown): Annotation['creator'] {
  const [first] = list(creator)
  if (isText(first)) return { id: first, name: first.replace(/^acct:/u, '') }
  if (!isThing(first)) return null
  const id = firstText(first['id'])
  const name = firstText(first['name']) ?? firstText(first['nickname']) ?? id
  return name === null ? null : { id, name }
}

function readTarget(target: unknown): AnnotationTarget {
  if (!isThing(target))
    return { sources: list(target).filter(isText), title: null, sha256: null, position: null, quote: null }
  const about = list(target['source'] ?? target['id'])
  const things = about.filter(isThing)
  const selectors = list(target['selector']).filter(isThing)
  const position = selectors.find((one) => typesOf(one).includes('TextPositionSelector'))
  const quote = selectors.find((one) => typesOf(one).includes('TextQuoteSelector'))
  return {
    sources: [...about.filter(isText), ...things.flatMap((one) => [...texts(one['id']), ...texts(one['via'])])],
    title:
      things.map((one) => firstText(one['dc:title']) ?? firstText(one['title'])).find((one) => one !== null) ?? null,
    sha256: things.map((one) => firstText(one['demarche:sha256'])).find((one) => one !== null) ?? null,
    position: position ? readPosition(position) : null,
    quote: quote ? readQuote(quote) : null,
  }
}

function readPosition(selector: Thing): AnnotationTarget['position'] {
  const { start, end } = selector
  const isSpan =
    Number.isSafeInteger(start) && Number.isSafeInteger(end) && Number(start) >= 0 && Number(start) < Number(end)
  return isSpan ? { start: Number(start), end: Number(end) } : null
}

function readQuote(selector: Thing): Quote | null {
  const exact = firstText(selector['exact'])
  if (exact === null) return null
  return { exact, prefix: firstText(selector['prefix']) ?? '', suffix: firstText(selector['suffix']) ?? '' }
}

function readBody(body: unknown, purpose: string): AnnotationBody[] {
  if (isText(body)) return [{ id: null, purpose, value: body, own: {} }]
  if (!isThing(body)) return []
  const value = firstText(body['value']) ?? firstText(body['rdf:value'])
  if (value === null) return []
  const own = Object.entries(body).flatMap(([key, words]) =>
    key.startsWith('demarche:') && isText(words) ? [[key.slice('demarche:'.length), words] as const] : [],
  )
  const given = firstText(body['purpose']) ?? (typesOf(body).includes('Tag') ? 'tagging' : purpose)
  return [{ id: firstText(body['id']), purpose: given, value, own: Object.fromEntries(own) }]
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function list(value: unknown): unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

function texts(value: unknown): string[] {
  return list(value).filter(isText)
}

function firstText(value: unknown): string | null {
  return texts(value)[0] ?? null
}

function typesOf(thing: Thing): string[] {
  return [...texts(thing['type']), ...texts(thing['@type'])].map((type) => type.replace(/^oa:/u, ''))
}
