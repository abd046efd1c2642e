import { hueFor } from '../../domain/hues.ts'
import type { CodeId } from '../../domain/ids.ts'
import { derivedGuid } from '../../export/refi/guids.ts'
import type { CodebookNode } from '../codebook-nodes.ts'
import { idFrom } from '../guids.ts'
import type { Incoming, IncomingCode } from '../incoming.ts'
import type { Report } from '../report.ts'
import type { ProjectRecord } from './demarche-records.ts'

type Codebook = Pick<Incoming, 'terms' | 'hasAllTerms' | 'actors' | 'issues' | 'codes'>

/** Codes of another program: its tree as it is, with what it has no colour for in colours of ours. */
export function foreignCodes(roots: readonly CodebookNode[], report: Report): IncomingCode[] {
  const codes = flattenCodes(roots, () => true, report)
  const folders = codes.filter(({ node }) => !node.isCodable).length
  report.approximated('folders that bear no tags themselves: they are codes like all others', undefined, folders)
  return codes.map(({ node, ...place }, index) => toCode(node, place, index))
}

const FOLDERS = ['Actors', 'Issues', 'Stances', 'Kinds of disagreement', 'Codes']

/**
 * The codebook that Demarche wrote, from its record; names and places are those of the codes in the file, which
 * another program may have changed. Codes that the record does not know are new ones.
 */
export function ownCodebook(roots: readonly CodebookNode[], record: ProjectRecord, report: Report): Codebook {
  const folderIds = new Set<string>(FOLDERS.map((name) => derivedGuid(record.project.id, `folder ${name}`)))
  const others = new Set<string>([...record.actors, ...record.issues, ...record.terms].map(({ id }) => id))
  const all = flattenCodes(roots, () => true, report)
  const names = new Map<string, string>(all.map(({ id, node }) => [id, node.name]))
  const rename = <Item extends { readonly id: string; readonly name: string }>(item: Item): Item => {
    const name = names.get(item.id)
    // What XML cannot hold is U+FFFD there, and white space at the ends may have gone.
    const isSame = name === undefined || name.includes('\uFFFD') || name === item.name.trim()
    return isSame ? item : { ...item, name }
  }
  const isCode = (id: string): boolean => !folderIds.has(id) && !others.has(id)
  const known = new Map<string, (typeof record.codes)[number]>(record.codes.map((code) => [code.id, code]))
  const codes = flattenCodes(roots, isCode, report).map(({ node, ...place }, index) => {
    const code = known.get(place.id)
    return code ? { ...rename(code), parentId: place.parentId } : toCode(node, place, index)
  })
  return {
    terms: record.terms,
    hasAllTerms: true,
    actors: record.actors.map(rename),
    issues: record.issues.map(rename),
    codes,
  }
}

interface Place {
  readonly id: CodeId
  readonly parentId: CodeId | null
  readonly rank: number
}

/** Parents before children. What is not wanted gives its children to the one above; an id that comes twice is given anew. */
function flattenCodes(
  roots: readonly CodebookNode[],
  isWanted: (id: string) => boolean,
  report: Report,
): (Place & { readonly node: CodebookNode })[] {
  const flat: (Place & { readonly node: CodebookNode })[] = []
  const seen = new Set<string>()
  const walk = (nodes: readonly CodebookNode[], parentId: CodeId | null): void => {
    for (const [rank, node] of nodes.entries()) {
      if (!isWanted(node.id)) {
        walk(node.children, parentId)
        continue
      }
      if (seen.has(node.id)) report.approximated('codes under an id that another has: under a new one', node.name)
      // Safe: whatever has this id in the file is a code here.
      const id = (seen.has(node.id) ? idFrom('second', node.id, flat.length) : node.id) as CodeId
      seen.add(id)
      flat.push({ id, parentId, rank, node })
      walk(node.children, id)
    }
  }
  walk(roots, null)
  return flat
}

function toCode(node: CodebookNode, place: Place, index: number): IncomingCode {
  const { name, definition, inclusion, exclusion, example, also, hue } = node
  const names = also.length === 0 ? [] : [`Also called: ${also.join('; ')}`]
  return {
    ...place,
    name,
    hue: hue ?? hueFor(index + 3),
    definition: [definition, ...names].filter((line) => line !== '').join('\n'),
    inclusion,
    exclusion,
    example,
    source: '',
  }
}
