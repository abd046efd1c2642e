import { IMPORT_EXTENSIONS, type ImportExtension } from '#shared/domain/import-formats.ts'
import { plainSource } from '#shared/recognition/source-text.ts'
import type { Signature } from './binary-files.ts'
import type { ReadSource } from './read-source.ts'
import { decodeFile } from './text-encodings.ts'

// Which reader reads which file. Each is loaded when a file of its kind comes, so that the program starts at once.

interface Reader {
  readonly mediaType: string
  /** What a file of the format begins with. */
  readonly signature: Signature
  /** May throw anything for a damaged file. */
  read(bytes: Uint8Array, fallbackTitle: string | null): Promise<ReadSource>
}

const PLAIN: Reader = {
  mediaType: 'text/plain',
  signature: null,
  async read(bytes, title) {
    const { text, encoding } = decodeFile(bytes, null)
    return { source: plainSource(text, title), encoding }
  },
}
const MARKDOWN: Reader = {
  mediaType: 'text/markdown',
  signature: null,
  async read(bytes, title) {
    const { readMarkdown } = await import('./read-markdown.ts')
    const { text, encoding } = decodeFile(bytes, null)
    return { source: readMarkdown(text, title), encoding }
  },
}
const HTML: Reader = {
  mediaType: 'text/html',
  signature: null,
  async read(bytes, title) {
    const { declaredEncoding, readHtml } = await import('./read-html.ts')
    const { text, encoding } = decodeFile(bytes, declaredEncoding(bytes))
    return { source: readHtml(text, title), encoding }
  },
}

const CAPTIONS = (mediaType: string): Reader => ({
  mediaType,
  signature: null,
  async read(bytes, title) {
    const { readCaptions } = await import('./read-captions.ts')
    const { text, encoding } = decodeFile(bytes, null)
    return { source: readCaptions(text, title), encoding }
  },
})
const MHTML: Reader = {
  mediaType: 'multipart/related',
  signature: null,
  read: async (bytes, title) => (await import('./read-mhtml.ts')).readMhtml(bytes, title),
}
const RTF: Reader = {
  mediaType: 'application/rtf',
  signature: 'rtf',
  async read(bytes, title) {
    const { readRtf } = await import('./read-rtf.ts')
    return { source: readRtf(bytes, title), encoding: null }
  },
}
const DOCX: Reader = {
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  signature: 'zip',
  async read(bytes, title) {
    const { readDocx } = await import('./read-docx.ts')
    return { source: await readDocx(bytes, title), encoding: null }
  },
}
const ODT: Reader = {
  mediaType: 'application/vnd.oasis.opendocument.text',
  signature: 'zip',
  async read(bytes, title) {
    const { readOdt } = await import('./read-odt.ts')
    return { source: await readOdt(bytes, title), encoding: null }
  },
}
const EPUB: Reader = {
  mediaType: 'application/epub+zip',
  signature: 'zip',
  async read(bytes, title) {
    const { readEpub } = await import('./read-epub.ts')
    return { source: await readEpub(bytes, title), encoding: null }
  },
}

const PDF: Reader = {
  mediaType: 'application/pdf',
  signature: 'pdf',
  async read(bytes, title) {
    const { readPdf } = await import('./read-pdf.ts')
    return { source: await readPdf(bytes, title), encoding: null }
  },
}

const READERS: Readonly<Record<ImportExtension, Reader>> = {
  txt: PLAIN,
  text: PLAIN,
  md: MARKDOWN,
  markdown: MARKDOWN,
  html: HTML,
  htm: HTML,
  xhtml: HTML,
  srt: CAPTIONS('application/x-subrip'),
  vtt: CAPTIONS('text/vtt'),
  mhtml: MHTML,
  mht: MHTML,
  rtf: RTF,
  docx: DOCX,
  odt: ODT,
  epub: EPUB,
  pdf: PDF,
}
const UNREAD_FORMATS = new Set(
  (
    'doc dot dotx mobi xls xlsx ods ppt pptx odp pages numbers key zip gz 7z rar tar jpg jpeg png gif tif tiff bmp ' +
    'webp heic svgz mp3 mp4 m4a wav ogg flac avi mov mkv webm exe dll bin iso sqlite sqlite3 db dna demarche qdpx qdc qde msg eml pst'
  ).split(' '),
)

/** True for an extension (lower case) whose files are known to be no text, or none that is read yet. */
export function isUnreadFormat(extension: string): boolean {
  return UNREAD_FORMATS.has(extension)
}

/** The reader of a file by its name's extension (lower case) and its first bytes, null where there is none. */
export function findReader(extension: string, signature: Signature): Reader | null {
  // Old programs call many an RTF file .doc.
  if (signature === 'rtf' && extension === 'doc') return RTF
  const known = IMPORT_EXTENSIONS.find((one) => one === extension)
  const reader = (known && READERS[known]) ?? (isUnreadFormat(extension) ? null : PLAIN)
  return reader?.signature === signature ? reader : null
}
