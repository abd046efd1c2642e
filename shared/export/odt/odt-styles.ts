import { element } from '../xml.ts'

type Properties = Readonly<Record<string, string>>

function paragraphStyle(name: string, parent: string | null, paragraph: Properties, text: Properties = {}): string {
  return element(
    'style:style',
    {
      'style:name': name,
      'style:display-name': name.replaceAll('_20_', ' '),
      'style:family': 'paragraph',
      'style:parent-style-name': parent,
    },
    element('style:paragraph-properties', paragraph),
    element('style:text-properties', text),
  )
}

function textStyle(name: string, text: Properties): string {
  const attributes = { 'style:name': name, 'style:display-name': name.replaceAll('_20_', ' '), 'style:family': 'text' }
  return element('style:style', attributes, element('style:text-properties', text))
}

const heading = (level: number, size: string, top: string): string =>
  paragraphStyle(
    `Heading_20_${level}`,
    'Standard',
    { 'fo:margin-top': top, 'fo:margin-bottom': '0.15cm', 'fo:keep-with-next': 'always' },
    { 'fo:font-size': size, 'fo:font-weight': 'bold' },
  )

/** A plain manuscript: serif, indented quotations, small notes; each style by a name that an editor can change. */
export const ODT_STYLES = element(
  'office:styles',
  {},
  paragraphStyle(
    'Standard',
    null,
    { 'fo:margin-top': '0cm', 'fo:margin-bottom': '0.18cm', 'fo:line-height': '120%' },
    { 'fo:font-family': 'Cambria, "Noto Serif", serif', 'fo:font-size': '11pt' },
  ),
  paragraphStyle('Title', 'Standard', {}, { 'fo:font-size': '20pt', 'fo:font-weight': 'bold' }),
  heading(1, '15pt', '0.85cm'),
  heading(2, '12.5pt', '0.65cm'),
  heading(3, '11pt', '0.45cm'),
  paragraphStyle('Quotations', 'Standard', {
    'fo:margin-left': '1cm',
    'fo:margin-right': '0.5cm',
    'fo:margin-top': '0.2cm',
    'fo:margin-bottom': '0.1cm',
  }),
  paragraphStyle(
    'Position',
    'Standard',
    { 'fo:margin-left': '1cm', 'fo:margin-bottom': '0.1cm' },
    { 'fo:font-size': '9.5pt', 'fo:color': '#555555' },
  ),
  paragraphStyle('Footnote', 'Standard', { 'fo:margin-bottom': '0.07cm' }, { 'fo:font-size': '9pt' }),
  textStyle('Strong_20_Emphasis', { 'fo:font-weight': 'bold' }),
  textStyle('Emphasis', { 'fo:font-style': 'italic' }),
)

export const ODT_AUTOMATIC_STYLES = element(
  'office:automatic-styles',
  {},
  paragraphStyle('QuotationRtl', 'Quotations', { 'style:writing-mode': 'rl-tb' }),
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
          'fo:text-indent': '-0.6cm',
        }),
      ),
    ),
  ),
)
