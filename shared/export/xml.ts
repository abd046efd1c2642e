/** Attributes of an element; null ones are left out. */
type Attributes = Readonly<Record<string, string | number | boolean | null>>

/** What XML 1.0 cannot hold at all, not even escaped. */
// oxlint-disable-next-line no-control-regex -- these are what it is about
const IMPOSSIBLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu

/** Most texts need no care, and looking costs less than replacing. */
// oxlint-disable-next-line no-control-regex -- these are what it is about
const NEEDS_CARE = /[&<>\u0000-\u0008\u000B-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
}

/** Text between tags. Control characters that XML cannot hold become U+FFFD, one for one. */
export function escapeXmlText(text: string): string {
  if (!NEEDS_CARE.test(text)) return text
  return text
    .replaceAll(IMPOSSIBLE, '\uFFFD')
    .toWellFormed()
    .replaceAll(/[&<>\r]/gu, (character) => ESCAPES[character] ?? character)
}

/** Text between double quotation marks; white space is escaped, since readers would make blanks of it. */
export function escapeXmlAttribute(text: string): string {
  return escapeXmlText(text).replaceAll(/["\n\t]/gu, (character) => ESCAPES[character] ?? character)
}

/** `<name attributes>children</name>`; the children are markup already. */
export function element(name: string, attributes: Attributes, ...children: readonly (string | null)[]): string {
  const content = children.join('')
  return content === '' ? `<${name}${write(attributes)}/>` : `${openTag(name, attributes)}${content}</${name}>`
}

export function openTag(name: string, attributes: Attributes): string {
  return `<${name}${write(attributes)}>`
}

/** `<name attributes>text</name>`, the text escaped. */
export function textElement(name: string, text: string, attributes: Attributes = {}): string {
  return element(name, attributes, escapeXmlText(text))
}

function write(attributes: Attributes): string {
  let text = ''
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null) text += ` ${name}="${escapeXmlAttribute(String(value))}"`
  }
  return text
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
