import type { ExportSource } from '../export-source.ts'
import { hueColour } from '../hue-colour.ts'
import { element } from '../xml.ts'

/** The style of words that a passage of that hue covers. */
export function highlightStyle(hue: number | null): string {
  return `Highlight${hue ?? 'Plain'}`
}

/** The style of the line below words that further passages cover. */
export function lineStyle(hue: number | null): string {
  return `Line${hue ?? 'Plain'}`
}

/** Both for every hue that issues and codes have, and for none. */
export function highlightStyles({ issues, codes }: ExportSource): string {
  const hues = new Set<number | null>([null, ...issues.map((issue) => issue.hue), ...codes.map((code) => code.hue)])
  return [...hues].map(writeStyles).join('')
}

function writeStyles(hue: number | null): string {
  const shade = hue === null ? '#ece7dc' : `#${hueColour(hue, 0.75, 0.9)}`
  const line = hue === null ? '#595959' : `#${hueColour(hue, 0.6, 0.42)}`
  return (
    textStyle(highlightStyle(hue), { 'fo:background-color': shade }) +
    textStyle(lineStyle(hue), { 'style:text-underline-style': 'solid', 'style:text-underline-color': line })
  )
}

function textStyle(name: string, properties: Readonly<Record<string, string>>): string {
  const attributes = { 'style:name': name, 'style:family': 'text' }
  return element('style:style', attributes, element('style:text-properties', properties))
}
