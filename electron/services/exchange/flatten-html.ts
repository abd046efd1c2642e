import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node

/** Elements whose edges part paragraphs. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body br center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 ' +
    'h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul caption'
  ).split(' '),
)

/**
 * The words of a page as one text, every text node in its order and with all its white space, and the places where
 * blocks begin and end: what programs count that mark text in pages.
 */
export function flattenHtml(html: string): { text: string; cuts: number[] } {
  const parts: string[] = []
  const cuts: number[] = []
  let length = 0
  const open: { readonly node: Node; readonly isEnd: boolean }[] = [{ node: parse(html), isEnd: false }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, isEnd } = next
    if (defaultTreeAdapter.isElementNode(node) && BLOCKS.has(node.tagName)) cuts.push(length)
    if (isEnd) continue
    if (defaultTreeAdapter.isTextNode(node)) {
      parts.push(node.value)
      length += node.value.length
    }
    if (!('childNodes' in node)) continue
    open.push({ node, isEnd: true })
    for (const child of node.childNodes.toReversed()) open.push({ node: child, isEnd: false })
  }
  return { text: parts.join('').toWellFormed(), cuts }
}
