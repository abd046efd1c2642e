import type { ExportSource } from '../export-source.ts'
import { element, openTag, textElement, XML_DECLARATION } from '../xml.ts'
import type { DocumentContent } from '../document-options.ts'
import type { ReportOptions } from '../document/read-outline.ts'
import { odtBody } from './odt-content.ts'
import { highlightStyles } from './odt-highlights.ts'
import { odtPages } from './odt-pages.ts'
import { odtAutomaticStyles, ODT_STYLES } from './odt-styles.ts'
import { odtTranscripts } from './odt-transcripts.ts'

const MEDIA_TYPE = 'application/vnd.oasis.opendocument.text'
const OASIS = 'urn:oasis:names:tc:opendocument:xmlns'
const NAMESPACES = {
  'xmlns:office': `${OASIS}:office:1.0`,
  'xmlns:text': `${OASIS}:text:1.0`,
  'xmlns:style': `${OASIS}:style:1.0`,
  'xmlns:fo': `${OASIS}:xsl-fo-compatible:1.0`,
  'xmlns:meta': `${OASIS}:meta:1.0`,
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
  'office:version': '1.3',
} as const

interface DocumentChoice extends ReportOptions {
  readonly content: DocumentContent
}

interface Part {
  readonly path: string
  readonly text: string | Iterable<string>
  readonly isStored?: boolean
}

/** The parts of an OpenDocument text (ODF 1.3), the media type first and as it is, as readers look for it. */
export function odtParts(source: ExportSource, options: DocumentChoice): Part[] {
  return [
    { path: 'mimetype', text: MEDIA_TYPE, isStored: true },
    { path: 'content.xml', text: writeContent(source, options) },
    {
      path: 'styles.xml',
      text:
        XML_DECLARATION +
        element('office:document-styles', NAMESPACES, ODT_STYLES, odtPages(source.head.project.title)),
    },
    { path: 'meta.xml', text: writeMeta(source) },
    { path: 'META-INF/manifest.xml', text: MANIFEST },
  ]
}

function* writeContent(source: ExportSource, options: DocumentChoice): Generator<string> {
  // No white space between the elements: within a paragraph it would be text.
  yield XML_DECLARATION + openTag('office:document-content', NAMESPACES) + odtAutomaticStyles(highlightStyles(source))
  yield '<office:body><office:text>'
  yield* options.content === 'transcript' ? odtTranscripts(source) : odtBody(source, options)
  yield '</office:text></office:body></office:document-content>\n'
}

function writeMeta({ head, coders }: ExportSource): string {
  const { application, project, exportedAt } = head
  const meta = element(
    'office:meta',
    {},
    textElement('meta:generator', `${application.name}/${application.version}`),
    textElement('dc:title', project.title),
    textElement('dc:creator', coders.map((coder) => coder.name).join(', ')),
    textElement('meta:creation-date', exportedAt),
    textElement('dc:date', exportedAt),
  )
  return XML_DECLARATION + element('office:document-meta', NAMESPACES, meta)
}

const MANIFEST =
  XML_DECLARATION +
  element(
    'manifest:manifest',
    { 'xmlns:manifest': `${OASIS}:manifest:1.0`, 'manifest:version': '1.3' },
    entry('/', MEDIA_TYPE),
    entry('content.xml', 'text/xml'),
    entry('styles.xml', 'text/xml'),
    entry('meta.xml', 'text/xml'),
  )

function entry(path: string, mediaType: string): string {
  const version = path === '/' ? '1.3' : null
  return element('manifest:file-entry', {
    'manifest:full-path': path,
    'manifest:version': version,
    'manifest:media-type': mediaType,
  })
}
