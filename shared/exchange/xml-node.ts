/** An element of a document as readers of packages see it: names without their prefix, text of its own joined. */
export interface XmlNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
  /** The text directly inside, in one piece; that of children is theirs. */
  readonly text: string
}

export function childrenNamed(node: XmlNode, name: string): XmlNode[] {
  return node.children.filter((child) => child.name === name)
}

/** The text of the first child of that name; null where there is none. */
export function childText(node: XmlNode, name: string): string | null {
  return node.children.find((child) => child.name === name)?.text ?? null
}

/** An attribute with white space taken off its ends; null where it is missing or empty. */
export function attribute(node: XmlNode, name: string): string | null {
  const value = node.attributes[name]?.trim() ?? ''
  return value === '' ? null : value
}
