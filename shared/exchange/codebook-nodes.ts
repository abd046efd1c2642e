import { hueOfColour } from './colours.ts'
import { toId } from './guids.ts'
import { attribute, childrenNamed, childText, type XmlNode } from './xml-node.ts'

/** What the description of a code says, part by part. */
interface CodingNotes {
  readonly definition: string
  readonly inclusion: string
  readonly exclusion: string
  readonly example: string
  /** Other names, of an issue or an actor. */
  readonly also: readonly string[]
}

/** A code of a foreign codebook with what hangs below it. */
export interface CodebookNode extends CodingNotes {
  /** A UUID; the file's own where it has one. */
  readonly id: string
  readonly name: string
  /** 0 to 359; null where the file gives no colour, or a grey. */
  readonly hue: number | null
  /** False for what only holds others together. */
  readonly isCodable: boolean
  /** GUIDs of the notes on the code, as ids. */
  readonly noteIds: readonly string[]
  readonly children: readonly CodebookNode[]
}

/** A nameless code is called after its place, since every code needs a name. */
const NAMELESS = 'Code without a name'

/** The `Code` elements below `node` as a tree. */
export function readCodeNodes(node: XmlNode): CodebookNode[] {
  return childrenNamed(node, 'Code').map((code): CodebookNode => {
    const name = attribute(code, 'name')
    return {
      id: toId(attribute(code, 'guid') ?? `${name} ${attribute(code, 'color')}`),
      name: (name ?? NAMELESS).toWellFormed(),
      hue: hueOfColour(attribute(code, 'color')),
      isCodable: !/^(?:false|0)$/iu.test(attribute(code, 'isCodable') ?? ''),
      noteIds: childrenNamed(code, 'NoteRef')
        .flatMap((ref) => attribute(ref, 'targetGUID') ?? [])
        .map(toId),
      children: readCodeNodes(code),
      ...readCodingNotes(childText(code, 'Description') ?? ''),
    }
  })
}

const PARTS = { 'Include:': 'inclusion', 'Exclude:': 'exclusion', 'Example:': 'example' } as const

/** Takes a description apart where its lines begin as Demarche writes them; all else is the definition. */
export function readCodingNotes(description: string): CodingNotes {
  const parts = { definition: '', inclusion: '', exclusion: '', example: '' }
  const also: string[] = []
  let at: keyof typeof parts = 'definition'
  for (const line of description.replaceAll(/\r\n?/gu, '\n').trim().split('\n')) {
    const names = /^Also(?: called)?: (.+)$/u.exec(line)?.[1]
    if (names !== undefined) {
      also.push(...names.split('; ').filter((name) => name !== ''))
      continue
    }
    const mark = /^(?:Include:|Exclude:|Example:)/u.exec(line)?.[0]
    // Safe: the expression matches the keys of PARTS only.
    if (mark !== undefined) at = PARTS[mark as keyof typeof PARTS]
    const words = mark === undefined ? line : line.slice(mark.length).trimStart()
    parts[at] = parts[at] === '' ? words : `${parts[at]}\n${words}`
  }
  return { ...parts, also }
}

/** How many codes there are in the trees. */
export function countNodes(nodes: readonly CodebookNode[]): number {
  return nodes.reduce((sum, node) => sum + 1 + countNodes(node.children), 0)
}

/** A codebook sorted by what its codes stand for in Demarche. */
export interface SortedCodebook {
  readonly codes: readonly CodebookNode[]
  readonly issues: readonly CodebookNode[]
  readonly actors: readonly CodebookNode[]
  /** Stances and kinds of disagreement, which a project has in lists of its own. */
  readonly terms: readonly CodebookNode[]
}

const FOLDERS: Readonly<Record<string, keyof SortedCodebook>> = {
  Actors: 'actors',
  Issues: 'issues',
  Stances: 'terms',
  'Kinds of disagreement': 'terms',
  Codes: 'codes',
}

/** The folders that Demarche writes are taken apart again; everything from elsewhere is a code. */
export function sortCodebook(roots: readonly CodebookNode[], origin: string | null): SortedCodebook {
  const sorted: Record<keyof SortedCodebook, CodebookNode[]> = { codes: [], issues: [], actors: [], terms: [] }
  const isOurs = /^Demarche\b/u.test(origin ?? '')
  for (const root of roots) {
    const folder = isOurs && !root.isCodable ? FOLDERS[root.name] : undefined
    if (folder === undefined) sorted.codes.push(root)
    else sorted[folder].push(...root.children)
  }
  return sorted
}
