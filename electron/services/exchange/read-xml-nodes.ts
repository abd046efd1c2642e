import type { XmlNode } from '#shared/exchange/xml-node.ts'
import { walkXml } from '../reading/xml-events.ts'

interface OpenNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlNode[]
  text: string
}

/** What is told of a document: `node` for each of those asked for, once it is whole. */
interface NodeReader {
  /** Names of the elements that are told as a whole; what holds them is told by `open` only. */
  readonly wanted: ReadonlySet<string>
  node(node: XmlNode): void
  /** The elements around the wanted ones, as they begin. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void
}

/**
 * Reads XML element by element, so that memory holds one of the wanted at a time. Prefixes of names are dropped.
 * Throws as `walkXml`.
 */
export function readXmlNodes(bytes: Uint8Array, reader: NodeReader): void {
  const open: OpenNode[] = []
  walkXml(bytes, {
    open(tag, attributes) {
      const name = tag.slice(tag.indexOf(':') + 1)
      if (open.length === 0 && !reader.wanted.has(name)) reader.open?.(name, attributes)
      else open.push({ name, attributes, children: [], text: '' })
    },
    text(text) {
      const top = open.at(-1)
      if (top !== undefined) top.text += text
    },
    close() {
      const node = open.pop()
      if (node === undefined) return
      const parent = open.at(-1)
      if (parent === undefined) reader.node(node)
      else parent.children.push(node)
    },
  })
}
