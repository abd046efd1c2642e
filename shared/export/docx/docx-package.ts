import type { ExportSource } from '../export-source.ts'
import { element, openTag, textElement, XML_DECLARATION } from '../xml.ts'
import { DOCUMENT_NAMESPACES, WORD_NAMESPACE } from './docx-namespaces.ts'
import { DOCX_STYLES, RUN_STYLE, STYLE } from './docx-styles.ts'
import { paragraph, run } from './docx-text.ts'

/** A part of the package; its text is made when it is asked for. */
export interface DocxPart {
  readonly path: string
  readonly text: string | Iterable<string>
}

/** What a document is made of beside its frame. Notes and comments may be known only when the body has been gone through. */
export interface DocxContent {
  readonly title: string
  readonly body: Iterable<string>
  /** Whole `w:footnote` elements, ids from 1. */
  readonly footnotes: () => Iterable<string>
  /** Whole `w:comment` elements. */
  readonly comments: () => Iterable<string>
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** The parts beside the main one, with the names of their types. */
const PARTS = ['styles', 'settings', 'numbering', 'fontTable', 'footnotes', 'comments', 'footer'] as const

/** The parts of a Word document (ECMA-376), the list of content types first, as readers look for it. */
export function docxParts(source: ExportSource, content: DocxContent): DocxPart[] {
  return [
    { path: '[Content_Types].xml', text: CONTENT_TYPES },
    { path: '_rels/.rels', text: PACKAGE_RELATIONSHIPS },
    { path: 'docProps/core.xml', text: writeProperties(source, content.title) },
    { path: 'docProps/app.xml', text: writeApplication(source) },
    { path: 'word/_rels/document.xml.rels', text: DOCUMENT_RELATIONSHIPS },
    { path: 'word/styles.xml', text: DOCX_STYLES },
    { path: 'word/settings.xml', text: SETTINGS },
    { path: 'word/numbering.xml', text: NUMBERING },
    { path: 'word/fontTable.xml', text: FONTS },
    { path: 'word/footer.xml', text: writeFooter(content.title) },
    { path: 'word/document.xml', text: writeDocument(content.body) },
    { path: 'word/footnotes.xml', text: writeNotes('w:footnotes', SEPARATORS, content.footnotes) },
    { path: 'word/comments.xml', text: writeNotes('w:comments', '', content.comments) },
  ]
}

const CONTENT_TYPES =
  XML_DECLARATION +
  element(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
    element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    contentType('/word/document.xml', `${WORD_TYPE}.document.main+xml`),
    ...PARTS.map((part) => contentType(`/word/${part}.xml`, `${WORD_TYPE}.${part}+xml`)),
    contentType('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    contentType('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
  )

function contentType(path: string, type: string): string {
  return element('Override', { PartName: path, ContentType: type })
}

function relationships(...targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(([Type, Target], index) => element('Relationship', { Id: `rId${index + 1}`, Type, Target }))
  return XML_DECLARATION + element('Relationships', { xmlns: `${PACKAGE}/relationships` }, ...list)
}

const PACKAGE_RELATIONSHIPS = relationships(
  [`${OFFICE}/officeDocument`, 'word/document.xml'],
  [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  [`${OFFICE}/extended-properties`, 'docProps/app.xml'],
)
const DOCUMENT_RELATIONSHIPS = relationships(...PARTS.map((part) => [`${OFFICE}/${part}`, `${part}.xml`] as const))
const FOOTER_ID = `rId${PARTS.indexOf('footer') + 1}`

function writeProperties({ head, coders }: ExportSource, title: string): string {
  const moment = (name: string): string => textElement(name, head.exportedAt, { 'xsi:type': 'dcterms:W3CDTF' })
  return (
    XML_DECLARATION +
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      textElement('dc:title', title),
      textElement('dc:creator', coders.map((coder) => coder.name).join(', ')),
      textElement('dc:description', `${head.application.name} ${head.application.version}`),
      moment('dcterms:created'),
      moment('dcterms:modified'),
    )
  )
}

function writeApplication({ head }: ExportSource): string {
  const namespace = { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' }
  return XML_DECLARATION + element('Properties', namespace, textElement('Application', head.application.name))
}

const SETTINGS =
  XML_DECLARATION +
  element(
    'w:settings',
    WORD_NAMESPACE,
    element('w:zoom', { 'w:percent': 100 }),
    element('w:defaultTabStop', { 'w:val': 567 }),
    element('w:footnotePr', {}, element('w:footnote', { 'w:id': -1 }), element('w:footnote', { 'w:id': 0 })),
    element(
      'w:compat',
      {},
      // Without it Word opens the file in the compatibility mode of 2007.
      element('w:compatSetting', {
        'w:name': 'compatibilityMode',
        'w:uri': 'http://schemas.microsoft.com/office/word',
        'w:val': 15,
      }),
    ),
  )

const NUMBERING =
  XML_DECLARATION +
  element(
    'w:numbering',
    WORD_NAMESPACE,
    element(
      'w:abstractNum',
      { 'w:abstractNumId': 0 },
      element('w:multiLevelType', { 'w:val': 'hybridMultilevel' }),
      element(
        'w:lvl',
        { 'w:ilvl': 0 },
        element('w:start', { 'w:val': 1 }),
        element('w:numFmt', { 'w:val': 'bullet' }),
        element('w:lvlText', { 'w:val': '•' }),
        element('w:lvlJc', { 'w:val': 'left' }),
        element('w:pPr', {}, element('w:ind', { 'w:left': 397, 'w:hanging': 284 })),
      ),
    ),
    element('w:num', { 'w:numId': 1 }, element('w:abstractNumId', { 'w:val': 0 })),
  )

/** What to take where a font is missing: Cambria on Linux, the Japanese ones outside Windows and macOS. */
const FONTS =
  XML_DECLARATION +
  element(
    'w:fonts',
    WORD_NAMESPACE,
    font('Cambria', 'Noto Serif', 'roman'),
    font('Calibri', 'Noto Sans', 'swiss'),
    font('Yu Mincho', 'Noto Serif CJK JP', 'roman'),
    font('Yu Gothic', 'Noto Sans CJK JP', 'swiss'),
    font('Times New Roman', 'Liberation Serif', 'roman'),
    font('Arial', 'Liberation Sans', 'swiss'),
  )

function font(name: string, alternative: string, family: string): string {
  const children = [element('w:altName', { 'w:val': alternative }), element('w:family', { 'w:val': family })]
  return element('w:font', { 'w:name': name }, ...children)
}

/** The title at the left, the page's number at the right. */
function writeFooter(title: string): string {
  const page = element('w:fldSimple', { 'w:instr': ' PAGE ' }, run('1'))
  return XML_DECLARATION + element('w:ftr', WORD_NAMESPACE, paragraph(STYLE.footer, {}, run(`${title}\t`), page))
}

function* writeDocument(body: Iterable<string>): Generator<string> {
  yield `${XML_DECLARATION}${openTag('w:document', DOCUMENT_NAMESPACES)}<w:body>`
  yield* body
  yield element(
    'w:sectPr',
    {},
    element('w:footerReference', { 'w:type': 'default', 'r:id': FOOTER_ID }),
    element('w:pgSz', { 'w:w': 11906, 'w:h': 16838 }),
    element('w:pgMar', {
      'w:top': 1418,
      'w:right': 1418,
      'w:bottom': 1418,
      'w:left': 1418,
      'w:header': 709,
      'w:footer': 709,
      'w:gutter': 0,
    }),
  )
  yield '</w:body></w:document>'
}

/** The line above the notes, which every document with notes defines under these ids. */
const SEPARATORS =
  separator(-1, 'separator', element('w:separator', {})) +
  separator(0, 'continuationSeparator', element('w:continuationSeparator', {}))

function separator(id: number, type: string, line: string): string {
  const spaced = element(
    'w:p',
    {},
    '<w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>',
    `<w:r>${line}</w:r>`,
  )
  return element('w:footnote', { 'w:id': id, 'w:type': type }, spaced)
}

function* writeNotes(name: string, before: string, notes: () => Iterable<string>): Generator<string> {
  yield XML_DECLARATION + openTag(name, WORD_NAMESPACE) + before
  yield* notes()
  yield `</${name}>`
}

/** A footnote with its number in front. */
export function footnote(id: number, content: string): string {
  const number = `<w:r><w:rPr><w:rStyle w:val="${RUN_STYLE.noteReference}"/></w:rPr><w:footnoteRef/></w:r>`
  return element('w:footnote', { 'w:id': id }, paragraph(STYLE.note, {}, number, run(' '), content))
}

/** Where a footnote is called. */
export function footnoteReference(id: number): string {
  return `<w:r><w:rPr><w:rStyle w:val="${RUN_STYLE.noteReference}"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`
}
