import { AppError } from '#shared/api/envelope.ts'
import { fold } from '#shared/domain/folding.ts'
import { findNode, type CodebookTree } from './codebook-tree.ts'

/** A new item, or one that is there, and the uses that it takes over. */
export interface Part<Id extends string, UseId extends string> {
  readonly target: { readonly name: string } | { readonly id: Id }
  readonly uses: readonly UseId[]
}

/**
 * Gives chosen uses of one item to others; new ones are made right after it, or below it. What is not chosen stays
 * where it is. Answers the others' names and ids in order. Throws `not-found`, `invalid-input` where a use is given
 * twice or is none of the item's, and `conflict` where a new name is taken there.
 */
export function splitNode<Id extends string, UseId extends string>(
  tree: CodebookTree<Id, UseId>,
  id: Id,
  parts: readonly Part<Id, UseId>[],
  place: 'beside' | 'below',
): { readonly name: string; readonly names: string[]; readonly ids: Id[] } {
  const node = findNode(tree, id)
  refuseStrangeUses(tree, id, parts)
  const parentId = place === 'below' ? id : node.parentId
  const siblings = tree.children(parentId)
  refuseTakenNames(
    siblings,
    parts.flatMap(({ target }) => ('name' in target ? [target.name] : [])),
  )
  const next = place === 'below' ? null : (siblings[siblings.findIndex((one) => one.id === id) + 1]?.id ?? null)
  const make = (name: string): { id: Id; name: string } => {
    const made = tree.insert(name, parentId)
    tree.place(made, parentId, next)
    return { id: made, name }
  }
  const targets = parts.map(({ target, uses }) => {
    const into = 'name' in target ? make(target.name) : findNode(tree, target.id)
    if (into.id === id) throw new AppError('invalid-input', `“${node.name}” cannot be split into itself.`)
    for (const use of uses) tree.moveUse(use, id, into.id)
    return into
  })
  return { name: node.name, names: targets.map((one) => one.name), ids: targets.map((one) => one.id) }
}

function refuseStrangeUses<Id extends string, UseId extends string>(
  tree: CodebookTree<Id, UseId>,
  id: Id,
  parts: readonly Part<Id, UseId>[],
): void {
  const free = new Set(tree.uses(id))
  for (const use of parts.flatMap((part) => part.uses)) {
    if (free.delete(use)) continue
    const what = tree.noun === 'code' ? 'passage' : 'position'
    throw new AppError('invalid-input', `A ${what} was chosen twice, or no longer belongs to this ${tree.noun}.`)
  }
}

function refuseTakenNames(siblings: readonly { readonly name: string }[], names: readonly string[]): void {
  const taken = new Set(siblings.map((one) => fold(one.name)))
  for (const name of names) {
    if (taken.has(fold(name))) throw new AppError('conflict', `There is a “${name}” in that place already.`)
    taken.add(fold(name))
  }
}
