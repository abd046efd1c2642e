import { element } from '../xml.ts'

type Properties = Readonly<Record<string, string>>

interface Style {
  readonly name: string
  readonly parent?: string
  readonly paragraph?: Properties
  readonly text?: Properties
}

/**
 * Every script has a face: Latin and Cyrillic, East Asian, and what OpenDocument calls complex. The generic kind is what
 * LibreOffice goes by where none of them is installed.
 */
const SERIF: Properties = {
  'fo:font-family': 'Cambria, "Noto Serif", serif',
  'style:font-family-generic': 'roman',
  'style:font-family-asian': '"Yu Mincho", "Noto Serif CJK JP", serif',
  'style:font-family-complex': '"Times New Roman", serif',
}
const SANS: Properties = {
  'fo:font-family': 'Calibri, "Noto Sans", sans-serif',
  'style:font-family-generic': 'swiss',
  'style:font-family-asian': '"Yu Gothic", "Noto Sans CJK JP", sans-serif',
  'style:font-family-complex': 'Arial, sans-serif',
}
const GREY = { 'fo:color': '#595959' }

function size(points: number): Properties {
  const length = `${points}pt`
  return { 'fo:font-size': length, 'style:font-size-asian': length, 'style:font-size-complex': length }
}

const BOLD: Properties = {
  'fo:font-weight': 'bold',
  'style:font-weight-asian': 'bold',
  'style:font-weight-complex': 'bold',
}
const ITALIC: Properties = {
  'fo:font-style': 'italic',
  'style:font-style-asian': 'italic',
  'style:font-style-complex': 'italic',
}

function around(top: string, bottom: string, rest: Properties = {}): Properties {
  return { 'fo:margin-top': top, 'fo:margin-bottom': bottom, ...rest }
}

const KEEP = { 'fo:keep-with-next': 'always', 'fo:keep-together': 'always' }
const QUOTED = { 'fo:margin-left': '1cm', 'fo:margin-right': '0.5cm' }
const TIGHT = { 'fo:line-height': '115%' }

const STYLES: readonly Style[] = [
  {
    name: 'Standard',
    paragraph: { ...around('0cm', '0.2cm'), 'fo:line-height': '120%', 'fo:orphans': '2', 'fo:widows': '2' },
    text: { ...SERIF, ...size(11) },
  },
  {
    name: 'Title',
    parent: 'Standard',
    paragraph: { ...around('0cm', '0.1cm'), ...TIGHT },
    text: { ...size(22), ...BOLD },
  },
  { name: 'Subtitle', parent: 'Standard', paragraph: around('0cm', '0.6cm'), text: { ...size(12.5), ...GREY } },
  {
    name: 'Heading_20_1',
    parent: 'Standard',
    paragraph: { ...around('0.9cm', '0.2cm', KEEP), ...TIGHT },
    text: { ...size(16), ...BOLD },
  },
  {
    name: 'Heading_20_2',
    parent: 'Standard',
    paragraph: { ...around('0.7cm', '0.15cm', KEEP), ...TIGHT },
    text: { ...size(13), ...BOLD },
  },
  {
    name: 'Heading_20_3',
    parent: 'Standard',
    paragraph: { ...around('0.5cm', '0.1cm', KEEP), ...TIGHT },
    text: { ...SANS, ...size(10.5), ...BOLD },
  },
  {
    name: 'Contents_20_Heading',
    parent: 'Standard',
    paragraph: around('0.6cm', '0.15cm', KEEP),
    text: { ...size(13), ...BOLD },
  },
  { name: 'Contents_20_1', parent: 'Standard', paragraph: { ...around('0.15cm', '0.04cm'), ...TIGHT }, text: BOLD },
  {
    name: 'Contents_20_2',
    parent: 'Standard',
    paragraph: { ...around('0cm', '0.04cm', { 'fo:margin-left': '0.6cm' }), ...TIGHT },
  },
  {
    name: 'Dateline',
    parent: 'Standard',
    paragraph: around('0.35cm', '0.04cm', { ...KEEP, ...QUOTED }),
    text: { ...SANS, ...size(9), ...GREY },
  },
  { name: 'Quotations', parent: 'Standard', paragraph: around('0cm', '0.1cm', QUOTED) },
  {
    name: 'Position',
    parent: 'Standard',
    paragraph: { ...around('0cm', '0.1cm', QUOTED), ...TIGHT },
    text: { ...SANS, ...size(9) },
  },
  {
    name: 'About',
    parent: 'Standard',
    paragraph: { ...around('0cm', '0.1cm'), ...TIGHT },
    text: { ...SANS, ...size(9) },
  },
  { name: 'Speech', parent: 'Standard', paragraph: { ...around('0cm', '0.22cm'), 'fo:line-height': '130%' } },
  { name: 'Stage_20_Direction', parent: 'Standard', text: { ...ITALIC, ...GREY } },
  {
    name: 'Footnote',
    parent: 'Standard',
    paragraph: { ...around('0cm', '0.07cm'), 'fo:line-height': '110%' },
    text: size(9),
  },
  { name: 'Footer', parent: 'Standard', paragraph: around('0cm', '0cm'), text: { ...SANS, ...size(8.5), ...GREY } },
]

/** A plain manuscript: serif, indented quotations, small notes; each style by a name that an editor can change. */
export const ODT_STYLES = element(
  'office:styles',
  {},
  ...STYLES.map((style) => (style.name === 'Footer' ? withTab(style) : paragraphStyle(style))),
  textStyle('Strong_20_Emphasis', BOLD),
  textStyle('Emphasis', ITALIC),
  textStyle('Speaker_20_Label', { ...SANS, ...size(10), ...BOLD }),
  textStyle('Paragraph_20_Number', { ...SANS, ...size(8), 'fo:color': '#767676' }),
  textStyle('Footnote_20_anchor', { 'style:text-position': 'super 58%' }),
  element('text:notes-configuration', {
    'text:note-class': 'footnote',
    'text:citation-body-style-name': 'Footnote_20_anchor',
    'style:num-format': '1',
    'style:num-suffix': '. ',
    'text:footnotes-position': 'page',
    'text:start-numbering-at': 'document',
  }),
)

function paragraphStyle({ name, parent = '', paragraph = {}, text = {} }: Style, ...inside: readonly string[]): string {
  return element(
    'style:style',
    { ...named(name), 'style:family': 'paragraph', 'style:parent-style-name': parent === '' ? null : parent },
    element('style:paragraph-properties', paragraph, ...inside),
    element('style:text-properties', text),
  )
}

/** With a stop at the right edge, for the number of the page. */
function withTab(style: Style): string {
  const stop = element('style:tab-stop', { 'style:position': '16cm', 'style:type': 'right' })
  return paragraphStyle(style, element('style:tab-stops', {}, stop))
}

function textStyle(name: string, text: Properties): string {
  return element('style:style', { ...named(name), 'style:family': 'text' }, element('style:text-properties', text))
}

function named(name: string): Properties {
  return { 'style:name': name, 'style:display-name': name.replaceAll('_20_', ' ') }
}

const AUTOMATIC_STYLES = [
  paragraphStyle({ name: 'QuotationRtl', parent: 'Quotations', paragraph: { 'style:writing-mode': 'rl-tb' } }),
  paragraphStyle({ name: 'QuotationWhole', parent: 'Quotations', paragraph: KEEP }),
  paragraphStyle({ name: 'Introduction', parent: 'Standard', paragraph: { 'fo:keep-with-next': 'always' } }),
  paragraphStyle({ name: 'HeadingOnNewPage', parent: 'Heading_20_1', paragraph: { 'fo:break-before': 'page' } }),
  element(
    'text:list-style',
    { 'style:name': 'Items' },
    element(
      'text:list-level-style-bullet',
      { 'text:level': '1', 'text:bullet-char': '•' },
      element(
        'style:list-level-properties',
        { 'text:list-level-position-and-space-mode': 'label-alignment' },
        element('style:list-level-label-alignment', {
          'text:label-followed-by': 'listtab',
          'fo:margin-left': '0.6cm',
          'fo:text-indent': '-0.5cm',
        }),
      ),
    ),
  ),
  paragraphStyle({ name: 'SpeechRtl', parent: 'Speech', paragraph: { 'style:writing-mode': 'rl-tb' } }),
].join('')

/** Styles that only one document has; `more` are its own. */
export function odtAutomaticStyles(more: string): string {
  return element('office:automatic-styles', {}, AUTOMATIC_STYLES, more)
}
