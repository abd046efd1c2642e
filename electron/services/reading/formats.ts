import { IMPORT_EXTENSIONS, type ImportExtension, type TableExtension } from '#shared/domain/import-formats.ts'
import { plainSource } from '#shared/recognition/source-text.ts'
import type { ColumnChoice } from '#shared/tables/column-choices.ts'
import type { Signature } from './binary-files.ts'
import { holdsCaptions } from './caption-cues.ts'
import { settled, type ReadSource } from './read-source.ts'
import { decodeFile } from './text-encodings.ts'

// Which reader reads which file. Each is loaded when a file of its kind comes, so that the program starts at once.

export interface Reader {
  readonly mediaType: string
  /** What a file of the format begins with. */
  readonly signature: Signature
  /**
   * `chosen` is the encoding that the person chose, for formats that leave it open, `choices` what they chose for the
   * columns of tables. May throw anything for a damaged file.
   */
  read(
    bytes: Uint8Array,
    fallbackTitle: string | null,
    chosen: string | null,
    choices: readonly ColumnChoice[],
  ): Promise<ReadSource>
}

const PLAIN: Reader = {
  mediaType: 'text/plain',
  signature: null,
  async read(bytes, title, chosen) {
    const { text, ...found } = decodeFile(bytes, { chosen })
    if (!holdsCaptions(text)) return { source: plainSource(text, title), ...found }
    const { readPastedCaptions } = await import('./read-captions.ts')
    return { source: readPastedCaptions(text, title), ...found }
  },
}
const MARKDOWN: Reader = {
  mediaType: 'text/markdown',
  signature: null,
  async read(bytes, title, chosen) {
    const { readMarkdown } = await import('./read-markdown.ts')
    const { text, ...found } = decodeFile(bytes, { chosen })
    return { source: readMarkdown(text, title), ...found }
  },
}
const HTML: Reader = {
  mediaType: 'text/html',
  signature: null,
  async read(bytes, title, chosen) {
    const { declaredEncoding, readHtml } = await import('./read-html.ts')
    const { text, ...found } = decodeFile(bytes, { declared: declaredEncoding(bytes), chosen })
    return { source: readHtml(text, title), ...found }
  },
}

const CAPTIONS = (mediaType: string): Reader => ({
  mediaType,
  signature: null,
  async read(bytes, title, chosen) {
    const { readCaptions } = await import('./read-captions.ts')
    const { text, ...found } = decodeFile(bytes, { chosen })
    return { source: readCaptions(text, title), ...found }
  },
})
const MHTML: Reader = {
  mediaType: 'multipart/related',
  signature: null,
  read: async (bytes, title, chosen) => (await import('./read-mhtml.ts')).readMhtml(bytes, title, chosen),
}
const RTF: Reader = {
  mediaType: 'application/rtf',
  signature: 'rtf',
  async read(bytes, title) {
    const { readRtf } = await import('./read-rtf.ts')
    return settled(readRtf(bytes, title))
  },
}
const DOCX: Reader = {
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  signature: 'zip',
  async read(bytes, title) {
    const { readDocx } = await import('./read-docx.ts')
    return settled(await readDocx(bytes, title))
  },
}
const ODT: Reader = {
  mediaType: 'application/vnd.oasis.opendocument.text',
  signature: 'zip',
  async read(bytes, title) {
    const { readOdt } = await import('./read-odt.ts')
    return settled(await readOdt(bytes, title))
  },
}
const EPUB: Reader = {
  mediaType: 'application/epub+zip',
  signature: 'zip',
  async read(bytes, title) {
    const { readEpub } = await import('./read-epub.ts')
    return settled(await readEpub(bytes, title))
  },
}

const PDF: Reader = {
  mediaType: 'application/pdf',
  signature: 'pdf',
  async read(bytes, title) {
    const { readPdf } = await import('./read-pdf.ts')
    return settled(await readPdf(bytes, title))
  },
}

const TABLE = (format: TableExtension, mediaType: string, signature: Signature): Reader => ({
  mediaType,
  signature,
  async read(bytes, title, chosen, choices) {
    const { readTableRow } = await import('./read-table.ts')
    return readTableRow(bytes, format, title, chosen, choices)
  },
})

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
  csv: TABLE('csv', 'text/csv', null),
  tsv: TABLE('tsv', 'text/tab-separated-values', null),
  xlsx: TABLE('xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'zip'),
  ods: TABLE('ods', 'application/vnd.oasis.opendocument.spreadsheet', 'zip'),
}
const UNREAD_FORMATS = new Set(
  (
    'doc dot dotx mobi xls xlsb ppt pptx odp pages numbers key zip gz 7z rar tar jpg jpeg png gif tif tiff bmp ' +
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
