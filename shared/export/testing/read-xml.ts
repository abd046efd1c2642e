import { SaxesParser } from 'saxes'

/** An element as a parser gives it; prefixes stay in the names. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (XmlElement | string)[]
}

/** The root of a document that is well-formed and whose prefixes are declared; throws for any other. */
export function readXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: false })
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const open: XmlElement[] = [root]
  const add = (child: XmlElement | string): void => void open.at(-1)?.children.push(child)
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const plain = Object.fromEntries(Object.values(attributes).map((one) => [one.name, one.value]))
    const element = { name, attributes: plain, children: [] }
    add(element)
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', add)
  parser.on('cdata', add)
  parser.write(text).close()
  const element = childrenOf(root)[0]
  if (element === undefined) throw new Error('no root element')
  return element
}

/** The child elements, of that name where one is given. */
export function childrenOf(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string').filter((child) => !name || child.name === name)
}

/** The element itself and all below it, of that name where one is given, in the document's order. */
export function descendantsOf(element: XmlElement, name?: string): XmlElement[] {
  const below = childrenOf(element).flatMap((child) => descendantsOf(child, name))
  return !name || element.name === name ? [element, ...below] : below
}

/** All text in the element. */
export function textIn(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('')
}
