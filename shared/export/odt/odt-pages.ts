import { element, escapeXmlText } from '../xml.ts'

/** A4 with the title and the page's number at the foot. */
export function odtPages(title: string): string {
  const layout = element(
    'style:page-layout',
    { 'style:name': 'Paper' },
    element(
      'style:page-layout-properties',
      {
        'fo:page-width': '21cm',
        'fo:page-height': '29.7cm',
        'fo:margin-top': '2.5cm',
        'fo:margin-bottom': '1.5cm',
        'fo:margin-left': '2.5cm',
        'fo:margin-right': '2.5cm',
      },
      // The line above the notes.
      element('style:footnote-sep', {
        'style:width': '0.018cm',
        'style:rel-width': '25%',
        'style:color': '#595959',
        'style:distance-before-sep': '0.2cm',
        'style:distance-after-sep': '0.15cm',
      }),
    ),
    element(
      'style:footer-style',
      {},
      element('style:header-footer-properties', { 'fo:min-height': '0.8cm', 'fo:margin-top': '0.4cm' }),
    ),
  )
  const footer = element(
    'text:p',
    { 'text:style-name': 'Footer' },
    escapeXmlText(title.replaceAll(/\s+/gu, ' ')),
    '<text:tab/>',
    element('text:page-number', { 'text:select-page': 'current' }, '1'),
  )
  const page = element(
    'style:master-page',
    { 'style:name': 'Standard', 'style:page-layout-name': 'Paper' },
    element('style:footer', {}, footer),
  )
  return element('office:automatic-styles', {}, layout) + element('office:master-styles', {}, page)
}
