import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import type { getDocument as GetDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { AppError } from '#shared/api/envelope.ts'
import { toPieces } from '#shared/recognition/paragraphs/printed-pages/page-pieces.ts'
import type { PageWord, PrintedPage } from '#shared/recognition/paragraphs/printed-pages/printed-page.ts'
import { NO_PAGE_METADATA } from '#shared/recognition/source-text.ts'
import type { SourcePiece, SourceText } from '#shared/recognition/source-text.ts'

// Reads the text layer of a .pdf: words where they stand on their pages, put in order by recognition.

const MAX_PAGES = 5_000

type PdfDocument = Awaited<ReturnType<typeof GetDocument>['promise']>
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>

/** Rejects with `unreadable-file` for a password or pictures without a text layer, and with whatever pdf.js throws. */
export async function readPdf(bytes: Uint8Array, fallbackTitle: string | null): Promise<SourceText> {
  const getDocument = await loadPdfJs()
  const task = getDocument({
    // pdf.js takes the buffer for itself.
    data: Uint8Array.from(bytes),
    useSystemFonts: false,
    disableFontFace: true,
    isImageDecoderSupported: false,
    useWasm: false,
    stopAtErrors: false,
    verbosity: 0,
    ...characterMaps(),
  })
  try {
    const document = await task.promise.catch(refuseLocked)
    if (document.numPages > MAX_PAGES) {
      throw new AppError('unreadable-file', `It has more than ${MAX_PAGES.toLocaleString('en')} pages.`)
    }
    const pages: PrintedPage[] = []
    for (let number = 1; number <= document.numPages; number++) pages.push(await readPage(document, number))
    const pieces = toPieces(pages)
    if (pieces.length === 0) {
      throw new AppError(
        'unreadable-file',
        'It holds pictures of pages and no text. Let a program for text recognition (OCR) add a text layer, then import it.',
      )
    }
    return { pieces, page: { ...NO_PAGE_METADATA, url: findAddress(pieces) }, fallbackTitle }
  } finally {
    await task.destroy()
  }
}

/** pdf.js works in this thread, which is one that can be killed; it finds its other half in this place. */
async function loadPdfJs(): Promise<typeof GetDocument> {
  // It would draw with these and warns where they are missing; nothing is drawn here.
  for (const name of ['DOMMatrix', 'Path2D', 'ImageData']) Reflect.set(globalThis, name, Object)
  const half = await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  Object.assign(globalThis, { pdfjsWorker: half })
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  return getDocument
}

/** What the characters of Japanese, Chinese and Korean fonts are that are not part of the file. */
function characterMaps(): { cMapUrl: string; cMapPacked: true } | Record<string, never> {
  try {
    const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
    return { cMapUrl: join(home, 'cmaps') + sep, cMapPacked: true }
  } catch {
    return {}
  }
}

async function readPage(document: PdfDocument, number: number): Promise<PrintedPage> {
  const page: PdfPage = await document.getPage(number)
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent({ disableNormalization: true })
  const words = items.flatMap((item): PageWord[] => {
    if (!('str' in item) || item.str === '') return []
    // Of the six numbers of a matrix the last two are where its text begins.
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: number[] = item.transform
    const [va = 1, vb = 0, vc = 0, vd = -1, ve = 0, vf = 0]: number[] = transform
    const size = Math.hypot(c, d) || Math.hypot(a, b)
    return [{ text: item.str, x: va * e + vc * f + ve, y: vb * e + vd * f + vf, width: item.width, size }]
  })
  page.cleanup()
  return { number, width, height, words }
}

/** A page that a browser put on paper bears its address. */
function findAddress(pieces: readonly SourcePiece[]): string | null {
  const running = pieces.filter((piece) => piece.form === 'clutter').map((piece) => piece.text)
  return running.map((text) => /^https?:\/\/\S+/u.exec(text)?.[0] ?? null).find((url) => url !== null) ?? null
}

function refuseLocked(error: unknown): never {
  if (error instanceof Error && error.name === 'PasswordException') {
    throw new AppError('unreadable-file', 'It is locked with a password; save a copy without one and import that.')
  }
  throw error
}
