import { SaxesParser } from 'saxes'
import type { SaxesTagPlain } from 'saxes'
import { AppError } from '#shared/api/envelope.ts'
import { decodeText } from './text-encodings.ts'

// Walks through the XML inside documents. A document type is refused, and with it every entity of its own.

/** What is told of the XML, in its order. */
export interface XmlHandler {
  open?(tag: string, attributes: Readonly<Record<string, string>>): void
  close?(tag: string): void
  text?(text: string): void
}

const MAX_DEPTH = 256
const MAX_BYTES = 100 * 1024 * 1024
const CHUNK = 64 * 1024

/** Throws `AppError` with `unreadable-file` for what is no XML, declares a document type or nests too deep. */
export function walkXml(bytes: Uint8Array, handler: XmlHandler): void {
  const steps = stepThroughXml(bytes, handler)
  while (steps.next().done !== true);
}

/**
 * As `walkXml`, piece by piece, for whoever may have seen enough before the end. Each step answers how much has been walked,
 * from 0 to 1.
 */
export function* stepThroughXml(bytes: Uint8Array, handler: XmlHandler): Generator<number, void> {
  if (bytes.length > MAX_BYTES) throw damaged()
  const parser = new SaxesParser({ xmlns: false })
  let depth = 0
  parser.on('doctype', () => {
    throw damaged()
  })
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    if (++depth > MAX_DEPTH) throw damaged()
    handler.open?.(name, attributes)
  })
  parser.on('closetag', ({ name }) => {
    depth--
    handler.close?.(name)
  })
  const onText = (text: string): void => handler.text?.(text)
  parser.on('text', onText)
  parser.on('cdata', onText)
  try {
    const xml = decodeText(bytes).text
    // A document type of many megabytes would be gathered as a whole before it is reported.
    if (/<!DOCTYPE/iu.test(xml.slice(0, CHUNK))) throw damaged()
    for (let at = 0; at < xml.length; at += CHUNK) {
      parser.write(xml.slice(at, at + CHUNK))
      if (at + CHUNK < xml.length) yield (at + CHUNK) / xml.length
    }
    parser.close()
  } catch (error) {
    throw error instanceof AppError ? error : damaged()
  }
}

function damaged(): AppError {
  return new AppError(
    'unreadable-file',
    'The file is damaged or holds what no document needs; nothing was imported from it.',
  )
}
