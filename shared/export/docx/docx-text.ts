import { isRightToLeft } from '../document/languages.ts'
import type { CitationText } from '../citation/citation-text.ts'
import { element, escapeXmlText } from '../xml.ts'

/** How a run is set; what is not named is the paragraph's. */
export interface RunFormat {
  /** BCP 47. */
  readonly language?: string | null
  readonly isBold?: boolean
  readonly isItalic?: boolean
  /** Six hexadecimal digits. */
  readonly shade?: string
  /** Colour of an underline, six hexadecimal digits. */
  readonly underline?: string
  /** Id of a character style. */
  readonly style?: string
}

/** Word writes these languages in fonts of their own; it knows only one for all of East Asia. */
const EAST_ASIAN_FONTS: readonly (readonly [language: RegExp, font: string])[] = [
  [/^ja\b/iu, 'Yu Mincho'],
  [/^ko\b/iu, 'Batang'],
  [/^zh-(?:Hant|TW|HK|MO)\b/iu, 'PMingLiU'],
  [/^zh\b/iu, 'SimSun'],
]

/** The text with every character: a line end is a break, a tab a tab; what XML cannot hold becomes U+FFFD. */
export function run(text: string, format: RunFormat = {}): string {
  if (text === '') return ''
  const content = escapeXmlText(text)
    .split(/(\t|&#13;\n|&#13;|\n)/u)
    .map((part) => {
      if (part === '') return ''
      if (part === '\t') return '<w:tab/>'
      return part === '\n' || part.startsWith('&#13;') ? '<w:br/>' : `<w:t xml:space="preserve">${part}</w:t>`
    })
  return `<w:r>${runProperties(format)}${content.join('')}</w:r>`
}

/** In the order that the schema wants (ECMA-376 part 1, 17.3.2.28). */
function runProperties({ language = null, isBold, isItalic, shade, underline, style }: RunFormat): string {
  const rtl = isRightToLeft(language)
  const eastAsia = language === null ? undefined : EAST_ASIAN_FONTS.find(([pattern]) => pattern.test(language))?.[1]
  const properties = [
    style === undefined ? '' : element('w:rStyle', { 'w:val': style }),
    eastAsia === undefined ? '' : element('w:rFonts', { 'w:eastAsia': eastAsia, 'w:hint': 'eastAsia' }),
    isBold ? '<w:b/><w:bCs/>' : '',
    isItalic ? '<w:i/><w:iCs/>' : '',
    underline === undefined ? '' : element('w:u', { 'w:val': 'single', 'w:color': underline }),
    shade === undefined ? '' : element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': shade }),
    rtl ? '<w:rtl/>' : '',
    language === null ? '' : languageOf(language),
  ].join('')
  return properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`
}

function languageOf(language: string): string {
  return element('w:lang', { 'w:val': language, 'w:eastAsia': language, 'w:bidi': language })
}

/** Further properties of a paragraph. */
interface ParagraphFormat {
  readonly language?: string | null
  /** Stays on one page with the paragraph behind it. */
  readonly keepsNext?: boolean
  /** Is not broken over two pages. */
  readonly keepsLines?: boolean
  /** Begins a new page. */
  readonly breaksPage?: boolean
}

/** A paragraph of that style around runs and other inline markup. */
export function paragraph(style: string, format: ParagraphFormat, ...content: readonly string[]): string {
  const properties = [
    element('w:pStyle', { 'w:val': style }),
    format.keepsNext ? '<w:keepNext/>' : '',
    format.keepsLines ? '<w:keepLines/>' : '',
    format.breaksPage ? '<w:pageBreakBefore/>' : '',
    isRightToLeft(format.language ?? null) ? '<w:bidi/>' : '',
  ]
  return `<w:p><w:pPr>${properties.join('')}</w:pPr>${content.join('')}</w:p>`
}

/**
 * A citation with its titles in italics and its address as a link. A field and not a relationship: Word takes a file
 * for damaged where a relationship's address is not quite one.
 */
export function citationRuns(citation: CitationText): string {
  return citation
    .map(({ text, set }) => {
      if (set !== 'link') return run(text, set === 'italic' ? { isItalic: true } : {})
      return element('w:fldSimple', { 'w:instr': ` HYPERLINK "${text}" ` }, run(text, { style: 'Hyperlink' }))
    })
    .join('')
}
