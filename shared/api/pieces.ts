import { z } from 'zod'
import { AnyEnvelope, type Envelope } from './envelope.ts'

/** UTF-16 units of a text, or about so many of a list in JSON, that are read within a millisecond. */
const PIECE = 100_000

/** Of the body in which pieces cross over HTTP, one a line. */
export const PIECES_MEDIA_TYPE = 'application/x-ndjson'

/**
 * An answer as it crosses to the page. A long one comes in pieces of JSON, between which the page can do other things: the
 * first is the envelope with its long texts and lists empty, each of the others a `Growth`, in this order.
 */
export type CarriedEnvelope = Envelope<unknown> | CutEnvelope

const CutEnvelope = z.object({ ok: z.literal(true), pieces: z.array(z.string()) })
type CutEnvelope = z.infer<typeof CutEnvelope>
export const CarriedEnvelope = z.union([CutEnvelope, AnyEnvelope])

/** Where in the envelope a text or list goes on, by the names that lead there, and how. */
type Growth = readonly [path: readonly string[], part: string | readonly unknown[]]

/**
 * The envelope in pieces, or as it is where it is short. Texts and lists of more than `most` units are cut, but not what lies in
 * the members of a list.
 */
export function cutEnvelope(envelope: Envelope<unknown>, most = PIECE): CarriedEnvelope {
  if (!envelope.ok || sizeOf(envelope.value, most) <= most) return envelope
  const growths: Growth[] = []
  const frame = { ok: true, value: cut(envelope.value, ['value'], most, growths) }
  return { ok: true, pieces: [frame, ...growths].map((piece) => JSON.stringify(piece)) }
}

/** The envelope again, all at once: for those who can wait. Throws as `PieceJoiner` does. */
export function wholeEnvelope(carried: CarriedEnvelope): Envelope<unknown> {
  if (!('pieces' in carried)) return carried
  const joiner = new PieceJoiner()
  for (const piece of carried.pieces) joiner.add(piece)
  return joiner.envelope
}

/** Puts an envelope together from its pieces, which are added in their order. */
export class PieceJoiner {
  #envelope: Record<string, unknown> | null = null
  /** Long texts by the path that leads there. Added one to the other they would be copied by whoever looks at them first. */
  readonly #texts = new Map<string, { holder: Record<string, unknown>; name: string; parts: string[] }>()

  /** Throws where the piece is no JSON, or continues what is not there. */
  add(piece: string): void {
    const read: unknown = JSON.parse(piece)
    if (this.#envelope === null) this.#envelope = recordOf(read)
    else this.#grow(this.#envelope, readGrowth(read))
  }

  /** What has been put together by now. Throws where that is no envelope. */
  get envelope(): Envelope<unknown> {
    for (const { holder, name, parts } of this.#texts.values()) holder[name] = parts.join('')
    return AnyEnvelope.parse(this.#envelope)
  }

  #grow(envelope: Record<string, unknown>, [path, part]: Growth): void {
    const name = path.at(-1) ?? ''
    const holder = path.slice(0, -1).reduce((held, key) => recordOf(held[key]), envelope)
    const known = holder[name]
    if (typeof known === 'string' && typeof part === 'string') this.#partsAt(path, holder, name, known).push(part)
    else if (Array.isArray(known) && Array.isArray(part)) for (const member of part) known.push(member)
    else throw new TypeError(`a piece goes on at “${path.join('.')}”, where there is no such thing`)
  }

  #partsAt(path: readonly string[], holder: Record<string, unknown>, name: string, known: string): string[] {
    const key = JSON.stringify(path)
    const text = this.#texts.get(key) ?? { holder, name, parts: [known] }
    this.#texts.set(key, text)
    return text.parts
  }
}

/** What stays of the value in the first piece; what is taken out of it goes to the end of `growths`. */
function cut(value: unknown, path: readonly string[], most: number, growths: Growth[]): unknown {
  if (typeof value === 'string' && value.length > most) {
    for (let at = 0; at < value.length; at += most) growths.push([path, value.slice(at, at + most)])
    return ''
  }
  if (Array.isArray(value) && sizeOf(value, most) > most) {
    for (const part of partsOf(value, most)) growths.push([path, part])
    return []
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, cut(held, [...path, key], most, growths)]))
}

/** The members in lists of about `most` units. */
function* partsOf(list: readonly unknown[], most: number): Generator<readonly unknown[]> {
  let [from, size] = [0, 0]
  for (const [at, member] of list.entries()) {
    size += sizeOf(member, most)
    if (size < most) continue
    yield list.slice(from, at + 1)
    ;[from, size] = [at + 1, 0]
  }
  if (from < list.length) yield list.slice(from)
}

/** Units of a number, a word such as `null`, or the signs around a value. */
const SMALL = 6

/** About how many UTF-16 units the value takes in JSON; counting ends when it is more than `most`. */
function sizeOf(value: unknown, most: number): number {
  if (typeof value === 'string') return value.length + SMALL
  if (typeof value !== 'object' || value === null) return SMALL
  let size = SMALL
  if (Array.isArray(value)) {
    for (const member of value) {
      size += sizeOf(member, most - size)
      if (size > most) break
    }
    return size
  }
  for (const [key, held] of Object.entries(value)) {
    size += key.length + SMALL + sizeOf(held, most - size)
    if (size > most) break
  }
  return size
}

function readGrowth(piece: unknown): Growth {
  if (Array.isArray(piece) && Array.isArray(piece[0]) && (typeof piece[1] === 'string' || Array.isArray(piece[1]))) {
    return [piece[0].map(String), piece[1]]
  }
  throw new TypeError('a piece does not say where it belongs')
}

function recordOf(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TypeError('a piece is no object')
  // Safe: an object that is no list.
  return value as Record<string, unknown>
}
