import { AppError } from '#shared/api/envelope.ts'
import type { ReadSource } from './read-source.ts'
import { findHtmlPart } from './mime-parts.ts'
import { declaredEncoding, readHtml } from './read-html.ts'
import { decodeFile } from './text-encodings.ts'

// Reads pages saved in one file (.mhtml, .mht): of their parts only the page itself, never what it shows.

/** The page of a saved archive. Throws `unreadable-file` where it holds none. */
export function readMhtml(bytes: Uint8Array, fallbackTitle: string | null, chosen: string | null): ReadSource {
  const page = findHtmlPart(bytes)
  if (page === null) throw new AppError('unreadable-file', 'No page can be found in it; nothing was imported from it.')
  const { text, ...found } = decodeFile(page.body, { declared: page.charset ?? declaredEncoding(page.body), chosen })
  const source = readHtml(text, fallbackTitle)
  return { source: { ...source, page: { ...source.page, url: source.page.url ?? page.address } }, ...found }
}
