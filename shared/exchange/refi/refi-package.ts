import { readCodeNodes, type CodebookNode } from '../codebook-nodes.ts'
import { toId } from '../guids.ts'
import { attribute, childrenNamed, childText, type XmlNode } from '../xml-node.ts'

// A REFI-QDA project as its XML says it, still in the standard's own terms: ids are lower case, offsets uncounted.

/** Who did something when; the time as an ISO moment in UTC, null where it is none. */
export interface RefiStamp {
  readonly userId: string | null
  readonly createdAt: string | null
}

export interface RefiCoding extends RefiStamp {
  readonly codeId: string
  readonly noteIds: readonly string[]
}

export interface RefiSelection extends RefiStamp {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly start: number
  readonly end: number
  readonly codings: readonly RefiCoding[]
  readonly noteIds: readonly string[]
}

/** A text: a source, the text of a picture, a PDF or a recording, or a note. */
export interface RefiText extends RefiStamp {
  readonly id: string
  readonly name: string
  readonly description: string
  /** The text itself, where it stands in the XML. */
  readonly content: string | null
  readonly plainTextPath: string | null
  readonly richTextPath: string | null
  readonly selections: readonly RefiSelection[]
  readonly codings: readonly RefiCoding[]
  readonly noteIds: readonly string[]
  readonly values: readonly RefiValue[]
}

interface RefiValue {
  readonly variableId: string
  readonly value: string
}

interface RefiCase {
  readonly name: string
  readonly description: string
  readonly values: readonly RefiValue[]
}

interface RefiLink {
  readonly name: string
  readonly from: string
  readonly to: string
}

/** What a project file holds. */
export interface RefiPackage {
  readonly title: string | null
  readonly origin: string | null
  readonly users: readonly { readonly id: string; readonly name: string }[]
  readonly codes: readonly CodebookNode[]
  /** Names by id. */
  readonly variables: ReadonlyMap<string, string>
  readonly cases: readonly RefiCase[]
  readonly texts: readonly RefiText[]
  readonly notes: readonly RefiText[]
  readonly links: readonly RefiLink[]
  /** Names of sets and graphs. */
  readonly sets: readonly string[]
  readonly graphs: readonly string[]
  readonly description: string
  readonly noteIds: readonly string[]
  /** What is no text, by kind: the names of pictures, recordings and pages without words. */
  readonly wordless: readonly { readonly kind: string; readonly name: string }[]
  /** Selections of areas and times, by kind. */
  readonly areas: ReadonlyMap<string, number>
}

/** The elements that `addNode` takes; everything around them is only walked through. */
export const REFI_ELEMENTS: ReadonlySet<string> = new Set([
  'User',
  'Codes',
  'Variable',
  'Case',
  'TextSource',
  'PictureSource',
  'PDFSource',
  'AudioSource',
  'VideoSource',
  'Note',
  'Link',
  'Set',
  'Graph',
  'Description',
  'NoteRef',
])

/** Of what is no text: its name in reports, the element that holds its words, and the selections that are none. */
const MEDIA: Readonly<Record<string, { readonly kind: string; readonly text: string; readonly area: string }>> = {
  PictureSource: { kind: 'pictures', text: 'TextDescription', area: 'PictureSelection' },
  PDFSource: { kind: 'PDF files without their text', text: 'Representation', area: 'PDFSelection' },
  AudioSource: { kind: 'recordings', text: 'Transcript', area: 'AudioSelection' },
  VideoSource: { kind: 'recordings', text: 'Transcript', area: 'VideoSelection' },
}

type Building = {
  -readonly [Key in keyof RefiPackage]: RefiPackage[Key] extends readonly (infer Item)[] ? Item[] : RefiPackage[Key]
} & {
  variables: Map<string, string>
  areas: Map<string, number>
}

/** Gathers a project file from its elements. */
export class RefiPackageBuilder {
  readonly #package: Building = {
    title: null,
    origin: null,
    users: [],
    codes: [],
    variables: new Map(),
    cases: [],
    texts: [],
    notes: [],
    links: [],
    sets: [],
    graphs: [],
    description: '',
    noteIds: [],
    wordless: [],
    areas: new Map(),
  }
  #isProject = false

  /** The element around everything. */
  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name !== 'Project') return
    const node = { name, attributes, children: [], text: '' }
    this.#isProject = true
    this.#package.title ??= attribute(node, 'name')
    this.#package.origin ??= attribute(node, 'origin')
  }

  addNode(node: XmlNode): void {
    const { users, codes, variables, cases, links, texts, notes } = this.#package
    const id = idOf(node)
    const name = nameOf(node)
    if (node.name === 'User') users.push({ id, name: name || (attribute(node, 'id') ?? 'Unnamed user') })
    else if (node.name === 'Codes') codes.push(...readCodeNodes(node))
    else if (node.name === 'Variable') variables.set(id, name)
    else if (node.name === 'Case') cases.push({ name, description: descriptionOf(node), values: valuesOf(node) })
    else if (node.name === 'TextSource') texts.push(readText(node, name))
    else if (node.name === 'Note') notes.push(readText(node, name))
    else if (node.name === 'Set') this.#package.sets.push(name)
    else if (node.name === 'Graph') this.#package.graphs.push(name)
    else if (node.name === 'Description') this.#package.description = node.text.trim()
    else if (node.name === 'NoteRef') this.#package.noteIds.push(targetOf(node))
    else if (node.name === 'Link') {
      links.push({
        name,
        from: toId(attribute(node, 'originGUID') ?? ''),
        to: toId(attribute(node, 'targetGUID') ?? ''),
      })
    } else this.#addMedia(node, name)
  }

  /** The package; null where the XML was no project. */
  build(): RefiPackage | null {
    return this.#isProject ? this.#package : null
  }

  /** Of a picture or a recording its words come in, with what is selected in them. */
  #addMedia(node: XmlNode, name: string): void {
    const media = MEDIA[node.name]
    if (media === undefined) return
    const { texts, wordless, areas } = this.#package
    const inside = childrenNamed(node, media.text).filter(hasWords)
    if (inside.length === 0) wordless.push({ kind: media.kind, name })
    const areaCount = childrenNamed(node, media.area).length
    if (areaCount > 0) areas.set(media.kind, (areas.get(media.kind) ?? 0) + areaCount)
    const [noteIds, values, codings] = [noteIdsOf(node), valuesOf(node), codingsOf(node)]
    for (const [index, one] of inside.entries()) {
      const text = readText(one, nameOf(one) || name)
      const isFirst = index === 0
      texts.push(
        isFirst
          ? {
              ...text,
              noteIds: [...noteIds, ...text.noteIds],
              values: [...values, ...text.values],
              codings: [...codings, ...text.codings],
            }
          : text,
      )
    }
  }
}

function hasWords(node: XmlNode): boolean {
  return (
    childText(node, 'PlainTextContent') !== null ||
    attribute(node, 'plainTextPath') !== null ||
    attribute(node, 'richTextPath') !== null
  )
}

function readText(node: XmlNode, name: string): RefiText {
  const points = new Map(
    childrenNamed(node, 'SyncPoint').map((point) => [idOf(point), Number(attribute(point, 'position') ?? Number.NaN)]),
  )
  const plain = childrenNamed(node, 'PlainTextSelection').map((one) =>
    readSelection(one, numberOf(one, 'startPosition'), numberOf(one, 'endPosition')),
  )
  const timed = childrenNamed(node, 'TranscriptSelection').map((one) => {
    const place = (key: string): number => points.get(toId(attribute(one, key) ?? '')) ?? Number.NaN
    return readSelection(one, place('fromSyncPoint'), place('toSyncPoint'))
  })
  return {
    id: idOf(node),
    name,
    description: descriptionOf(node),
    content: childText(node, 'PlainTextContent'),
    plainTextPath: attribute(node, 'plainTextPath'),
    richTextPath: attribute(node, 'richTextPath'),
    selections: [...plain, ...timed],
    codings: codingsOf(node),
    noteIds: noteIdsOf(node),
    values: valuesOf(node),
    ...stampOf(node),
  }
}

function readSelection(node: XmlNode, start: number, end: number): RefiSelection {
  return {
    id: idOf(node),
    name: nameOf(node),
    description: descriptionOf(node),
    start,
    end,
    codings: codingsOf(node),
    noteIds: noteIdsOf(node),
    ...stampOf(node),
  }
}

function codingsOf(node: XmlNode): RefiCoding[] {
  return childrenNamed(node, 'Coding').flatMap((coding) =>
    childrenNamed(coding, 'CodeRef').map((ref) => ({
      codeId: targetOf(ref),
      noteIds: noteIdsOf(coding),
      ...stampOf(coding),
    })),
  )
}

function valuesOf(node: XmlNode): RefiValue[] {
  return childrenNamed(node, 'VariableValue').flatMap((one) => {
    const [ref] = childrenNamed(one, 'VariableRef')
    const value = one.children.find((child) => child.name.endsWith('Value'))?.text.trim() ?? ''
    return ref === undefined || value === '' ? [] : [{ variableId: targetOf(ref), value }]
  })
}

function noteIdsOf(node: XmlNode): string[] {
  return childrenNamed(node, 'NoteRef').map(targetOf)
}

function targetOf(node: XmlNode): string {
  return toId(attribute(node, 'targetGUID') ?? '')
}

/** Without a GUID it is known by what else is said of it, which nothing can refer to. */
function idOf(node: XmlNode): string {
  return toId(attribute(node, 'guid') ?? `${node.name} ${JSON.stringify(node.attributes)}`)
}

function nameOf(node: XmlNode): string {
  return (attribute(node, 'name') ?? '').toWellFormed()
}

function descriptionOf(node: XmlNode): string {
  return (childText(node, 'Description') ?? '').trim()
}

function numberOf(node: XmlNode, key: string): number {
  const value = attribute(node, key)
  return value !== null && /^[+-]?\d{1,15}$/u.test(value) ? Number(value) : Number.NaN
}

function stampOf(node: XmlNode): RefiStamp {
  const user = attribute(node, 'creatingUser')
  return {
    userId: user === null ? null : toId(user),
    createdAt: toMoment(attribute(node, 'creationDateTime')),
  }
}

/** An ISO moment in UTC with milliseconds; null for what is no moment, or one that no program could have meant. */
export function toMoment(text: string | null): string | null {
  if (text === null || !/^\d{4}-\d{2}-\d{2}(?:T|$)/u.test(text)) return null
  const isLocal = /T/u.test(text) && !/(?:Z|[+-]\d{2}:?\d{2})$/u.test(text)
  const moment = new Date(isLocal ? `${text}Z` : text)
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString()
}
