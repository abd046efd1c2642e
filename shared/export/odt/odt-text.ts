import { element, escapeXmlText } from '../xml.ts'

/** A heading of that level around inline markup. */
export function heading(level: number, style: string, ...content: readonly string[]): string {
  return element('text:h', { 'text:style-name': style, 'text:outline-level': level }, ...content)
}

/** A paragraph of that style around inline markup. */
export function paragraph(style: string, ...content: readonly string[]): string {
  return element('text:p', { 'text:style-name': style }, ...content)
}

/** Text in a character style. */
export function span(style: string, text: string): string {
  return element('text:span', { 'text:style-name': style }, writeText(text))
}

/** The text with every character: OpenDocument folds white space, so tabs, line ends and further spaces are elements. */
export function writeText(text: string): string {
  return escapeXmlText(text)
    .replaceAll(/^ +| +$| {2,}| +(?=[\t\n]|&#13;)|(?<=[\t\n]|&#13;) +/gu, (spaces) =>
      element('text:s', { 'text:c': spaces.length }),
    )
    .replaceAll('\t', '<text:tab/>')
    .replaceAll(/&#13;\n|&#13;|\n/gu, '<text:line-break/>')
}
