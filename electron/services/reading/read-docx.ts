import mammoth from 'mammoth'
import { AppError } from '#shared/api/envelope.ts'
import type { SourceText } from '#shared/recognition/source-text.ts'
import { packParts } from './pack-parts.ts'
import { readHtml } from './read-html.ts'
import { walkXml } from './xml-events.ts'
import { unpackZip } from './zip-archive.ts'

// Reads Word documents: mammoth makes HTML of them. It is given a copy of the parts that are text, each checked
// before, so that it meets no hostile archive and nothing to fetch.

const PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/_rels\/[\w-]+\.xml\.rels|word\/(?:document\d?|styles\d?|numbering\d?|footnotes\d?|endnotes\d?|comments\d?)\.xml)$/u
/** Mammoth needs some forty bytes of memory for one of XML; a text of half a million words has less than this. */
const MAX_TEXT_BYTES = 20 * 1024 * 1024
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
  'comment-reference => sup',
  // Of characters' looks only bold print tells something: labels are set in it. A tag less is a tag less to read.
  'i =>',
  'strike =>',
]

/** The pieces of a Word document. Footnotes, endnotes and comments come after the text. */
export async function readDocx(bytes: Uint8Array, fallbackTitle: string | null): Promise<SourceText> {
  const parts = await unpackZip(bytes, (name) => PARTS.test(name))
  if (![...parts.keys()].some((name) => /^word\/document\d?\.xml$/u.test(name))) {
    throw new AppError('unreadable-file', 'It holds no Word document; nothing was imported from it.')
  }
  let size = 0
  for (const part of parts.values()) {
    size += part.length
    if (size > MAX_TEXT_BYTES) {
      throw new AppError('unreadable-file', 'It is larger than any transcript; nothing was imported from it.')
    }
    walkXml(part, {})
  }
  const { value: html } = await mammoth.convertToHtml(
    { buffer: await packParts(parts) },
    {
      styleMap: STYLES,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      ignoreEmptyParagraphs: true,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    },
  )
  return readWithNotes(html, fallbackTitle)
}

/** Mammoth puts notes behind the text, numbers them in it and links both ways: numbers and arrows are no words. */
function readWithNotes(html: string, fallbackTitle: string | null): SourceText {
  const starts = [/<ol><li id="(?:foot|end)note-/u, /<dl><dt id="comment-/u].map((start) => html.search(start))
  const end = Math.min(html.length, ...starts.filter((at) => at >= 0))
  const text = html
    .slice(0, end)
    .replace(/<a href="#(?:footnote|endnote|comment)-\d{1,9}" id="[^"]{1,60}">[^<]{1,60}<\/a>/gu, '')
  const notes = html
    .slice(end)
    .replace(/<dt id="comment-[^"]{1,60}">[^<]{0,60}<\/dt>/gu, '')
    .replace(/\s?<a href="#(?:footnote|endnote|comment)-ref-\d{1,9}">↑<\/a>/gu, '')
  const source = readHtml(text, fallbackTitle)
  const pieces = readHtml(notes, null).pieces.map((piece) => ({ ...piece, form: 'note' as const }))
  return { ...source, pieces: [...source.pieces, ...pieces] }
}
