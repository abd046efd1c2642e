import type { Span } from '#shared/domain/spans.ts'
import { isCharacterBoundary } from '#shared/domain/spans.ts'

/**
 * The span between two offsets (in either order) as a passage may have it: inside the text, without white space at
 * its ends, cutting no character. Null where nothing is left.
 */
export function trimSelection(text: string, anchor: number, focus: number): Span | null {
  let start = Math.max(0, Math.min(anchor, focus))
  let end = Math.min(text.length, Math.max(anchor, focus))
  if (!isCharacterBoundary(text, start)) start -= 1
  if (!isCharacterBoundary(text, end)) end += 1
  while (start < end && isBlank(text, start)) start += 1
  while (end > start && isBlank(text, end - 1)) end -= 1
  return start < end ? { start, end } : null
}

function isBlank(text: string, index: number): boolean {
  return /\s/u.test(text.charAt(index))
}

/** What of a DOM node the functions below need; an element or a text node. */
export interface TextTree {
  readonly nodeType: number
  readonly nodeValue: string | null
  readonly childNodes: ArrayLike<TextTree>
}

const TEXT_NODE = 3

/** How many UTF-16 units of text the tree holds. */
export function lengthOf(tree: TextTree): number {
  if (tree.nodeType === TEXT_NODE) return tree.nodeValue?.length ?? 0
  let length = 0
  for (const child of Array.from(tree.childNodes)) length += lengthOf(child)
  return length
}

/**
 * The text offset within `tree` of the DOM position (`node`, `offset`), where `offset` counts units in a text node
 * and children elsewhere. Null where `node` is not in the tree.
 */
export function textOffsetOf(tree: TextTree, node: TextTree, offset: number): number | null {
  if (tree === node) {
    if (tree.nodeType === TEXT_NODE) return Math.min(offset, lengthOf(tree))
    let length = 0
    for (const child of Array.from(tree.childNodes).slice(0, offset)) length += lengthOf(child)
    return length
  }
  let before = 0
  for (const child of Array.from(tree.childNodes)) {
    const inside = textOffsetOf(child, node, offset)
    if (inside !== null) return before + inside
    before += lengthOf(child)
  }
  return null
}

/**
 * The text node that holds the text offset, and the offset in it. At the seam of two nodes `side` decides: the end of
 * the one before, or the start of the one after. Null in a tree without text.
 */
export function findTextPosition<Tree extends TextTree>(
  tree: Tree,
  offset: number,
  side: 'before' | 'after',
): { node: Tree; offset: number } | null {
  const nodes = listTextNodes(tree)
  let left = offset
  for (const [index, node] of nodes.entries()) {
    const length = lengthOf(node)
    const isLast = index === nodes.length - 1
    if (left < length || isLast || (left === length && side === 'before'))
      return { node, offset: Math.min(left, length) }
    left -= length
  }
  return null
}

function listTextNodes<Tree extends TextTree>(tree: Tree): Tree[] {
  if (tree.nodeType === TEXT_NODE) return lengthOf(tree) > 0 ? [tree] : []
  // Safe: the children of a DOM node are DOM nodes, those of a test's tree are of the test's kind.
  return Array.from(tree.childNodes).flatMap((child) => listTextNodes(child as Tree))
}
