import { AppError } from '#shared/api/envelope.ts'
import { fold } from '#shared/domain/folding.ts'
import { wouldMakeCycle } from '#shared/domain/trees.ts'
import { findNode, type CodebookNode, type CodebookTree, type CodingNotes } from './codebook-tree.ts'

interface Merged {
  readonly gone: string
  readonly kept: string
  /** Uses that changed hands: those of `from`, and of what below it became one with another. */
  readonly uses: number
}

/**
 * Makes one of two: every use of `from`, its memos, and what hangs below it go to `into`, children of one name become
 * one, notes that both have stand one after the other. Where `into` hangs below `from` it takes its place first.
 * Throws `invalid-input` for an item and itself, `not-found`.
 */
export function mergeNodes<Id extends string, UseId extends string>(
  tree: CodebookTree<Id, UseId>,
  from: Id,
  into: Id,
): Merged {
  if (from === into) throw new AppError('invalid-input', `The ${tree.noun} cannot be merged with itself.`)
  const gone = findNode(tree, from)
  const kept = findNode(tree, into)
  const byId = new Map(tree.list().map((node) => [node.id as string, node]))
  if (wouldMakeCycle(byId, from, into)) tree.place(into, gone.parentId, from)
  return { gone: gone.name, kept: kept.name, uses: pour(tree, gone, kept) }
}

/** Answers how many uses went over. */
function pour<Id extends string, UseId extends string>(
  tree: CodebookTree<Id, UseId>,
  from: CodebookNode<Id>,
  into: CodebookNode<Id>,
): number {
  const uses = tree.uses(from.id)
  for (const use of uses) tree.moveUse(use, from.id, into.id)
  tree.moveTheRest(from, into)
  tree.update(into.id, joinNotes(into, from))
  let moved = uses.length
  for (const child of tree.children(from.id)) {
    const twin = tree.children(into.id).find((one) => fold(one.name) === fold(child.name))
    if (twin) moved += pour(tree, findNode(tree, child.id), findNode(tree, twin.id))
    else tree.place(child.id, into.id, null)
  }
  tree.delete(from.id)
  return moved
}

function joinNotes(kept: CodingNotes, added: CodingNotes): CodingNotes {
  const join = (note: keyof CodingNotes): string => {
    const [one, other] = [kept[note].trim(), added[note].trim()]
    return other === '' || one.includes(other) ? kept[note] : one === '' ? added[note] : `${one}\n\n${other}`
  }
  return {
    definition: join('definition'),
    inclusion: join('inclusion'),
    exclusion: join('exclusion'),
    example: join('example'),
  }
}
