import { posix } from 'node:path'
import { AppError } from '#shared/api/envelope.ts'
import type { PageMetadata, SourcePiece, SourceText } from '#shared/recognition/source-text.ts'
import { declaredEncoding, readHtml } from './read-html.ts'
import { decodeFile } from './text-encodings.ts'
import { walkXml } from './xml-events.ts'
import { unpackZip } from './zip-archive.ts'

// Reads EPUB books: the pages in the order of the book's spine.

const PAGE_TYPES = /^(?:application\/xhtml\+xml|text\/html|application\/x-dtbook\+xml)$/iu

/** The pieces of all pages of a book; its own table of contents is clutter. */
export async function readEpub(bytes: Uint8Array, fallbackTitle: string | null): Promise<SourceText> {
  const files = await unpackZip(bytes, (name) => /\.(?:x?html?|opf|xml)$/iu.test(name))
  if (files.has('META-INF/encryption.xml') && files.has('META-INF/rights.xml')) {
    throw new AppError('unreadable-file', 'It is protected against copying; nothing was imported from it.')
  }
  const packagePath = findPackage(files.get('META-INF/container.xml'))
  const packageFile = packagePath === null ? undefined : files.get(packagePath)
  if (packagePath === null || !packageFile) {
    throw new AppError('unreadable-file', 'It holds no book; nothing was imported from it.')
  }
  const book = readPackage(packageFile)
  const pieces: SourcePiece[] = []
  for (const { href, isContents } of book.pages) {
    const file = files.get(posix.join(posix.dirname(packagePath), decodePath(href)))
    if (!file) continue
    const page = readHtml(decodeFile(file, { declared: declaredEncoding(file) }).text, null).pieces
    for (const piece of page) pieces.push(isContents ? { ...piece, form: 'clutter' } : piece)
  }
  return { pieces, page: book.metadata, fallbackTitle }
}

function findPackage(container: Uint8Array | undefined): string | null {
  let path: string | null = null
  if (container) {
    walkXml(container, {
      open: (tag, attributes) => {
        if (/(?:^|:)rootfile$/u.test(tag)) path ??= attributes['full-path'] ?? null
      },
    })
  }
  return path
}

interface Book {
  readonly pages: readonly { readonly href: string; readonly isContents: boolean }[]
  readonly metadata: PageMetadata
}

function readPackage(file: Uint8Array): Book {
  const pagesById = new Map<string, { href: string; isContents: boolean }>()
  const pages: { href: string; isContents: boolean }[] = []
  const said = new Map<string, string>()
  let field: string | null = null
  walkXml(file, {
    open(tag, attributes) {
      const name = tag.replace(/^.*:/u, '')
      field = tag.startsWith('dc:') ? name : null
      const { id, href } = attributes
      if (
        name === 'item' &&
        id !== undefined &&
        href !== undefined &&
        PAGE_TYPES.test(attributes['media-type'] ?? '')
      ) {
        pagesById.set(id, { href, isContents: /(?:^|\s)nav(?:\s|$)/u.test(attributes['properties'] ?? '') })
      } else if (name === 'itemref') {
        const page = pagesById.get(attributes['idref'] ?? '')
        // A page named twice is read once.
        if (page && pagesById.delete(attributes['idref'] ?? '')) pages.push(page)
      }
    },
    text(text) {
      if (field !== null && text.trim() !== '' && !said.has(field)) said.set(field, text.trim())
    },
    close: () => (field = null),
  })
  const metadata: PageMetadata = {
    title: said.get('title') ?? null,
    language: said.get('language') ?? null,
    url: null,
    date: said.get('date') ?? null,
    publisher: said.get('publisher') ?? null,
    windowTitle: null,
  }
  return { pages, metadata }
}

function decodePath(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch {
    return href
  }
}
