import { pathOf, type TreeItem } from '../domain/trees.ts'
import type { ExportSource } from './export-source.ts'

/** How a path in a tree is written in a cell or a heading, root first. */
const PATH_SEPARATOR = ' > '

type One<List extends readonly unknown[]> = List[number]

/** What ids stand for. Every getter throws on an id that the project does not know: that is a fault of ours. */
export interface CodebookLookup {
  coder(id: string): One<ExportSource['coders']>
  term(id: string): One<ExportSource['terms']>
  event(id: string): One<ExportSource['events']>
  actor(id: string): One<ExportSource['actors']>
  issue(id: string): One<ExportSource['issues']>
  /** "Islands > Name of the islands". */
  issuePath(id: string): string
  codePath(id: string): string
}

export function lookUpCodebook(source: ExportSource): CodebookLookup {
  const issues = byId(source.issues)
  const codes = byId(source.codes)
  return {
    coder: getter(byId(source.coders), 'coder'),
    term: getter(byId(source.terms), 'term'),
    event: getter(byId(source.events), 'event'),
    actor: getter(byId(source.actors), 'actor'),
    issue: getter(issues, 'issue'),
    issuePath: paths(issues),
    codePath: paths(codes),
  }
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]))
}

/** Paths are asked for in every row of a table: each is made once. */
function paths(items: ReadonlyMap<string, TreeItem & { readonly name: string }>): (id: string) => string {
  const known = new Map<string, string>()
  return (id) => {
    const path = known.get(id) ?? pathOf(items, id).join(PATH_SEPARATOR)
    known.set(id, path)
    return path
  }
}

function getter<Item>(items: ReadonlyMap<string, Item>, what: string): (id: string) => Item {
  return (id) => {
    const item = items.get(id)
    if (item === undefined) throw new Error(`no ${what} ${id} in the export's source`)
    return item
  }
}
