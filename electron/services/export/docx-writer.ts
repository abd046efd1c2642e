import { Packer, type Document } from 'docx'
import { buffer } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'
import type { ExportSource } from '#shared/export/export-source.ts'
import { reportText } from '#shared/export/report.ts'
import { textElement } from '#shared/export/xml.ts'
import { buildDocxDocument } from './docx-document.ts'
import type { ExportWriter } from './export-writer.ts'
import { zipParts, type ZipPart } from './zip-parts.ts'

/** A Word document to write on with: quotations with their citations as footnotes. */
export const docxWriter: ExportWriter = {
  extension: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  write: (source) => pack(buildDocxDocument(source), source.head.exportedAt),
  preview: reportText,
}

/** The library stamps the parts with the clock's time; packed again, they bear the export's own. */
async function* pack(document: Document, moment: ExportSource['head']['exportedAt']): AsyncGenerator<Uint8Array> {
  const zip = await fromBufferPromise(await Packer.toBuffer(document), { lazyEntries: true })
  const parts: ZipPart[] = []
  for await (const entry of zip.eachEntry()) {
    const text = (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8')
    parts.push({ path: entry.fileName, text: entry.fileName === 'docProps/core.xml' ? stamp(text, moment) : text })
  }
  yield* zipParts(parts.toSorted((a, b) => orderOf(a) - orderOf(b)))
}

/** Readers look for the list of content types first. */
function orderOf({ path }: ZipPart): number {
  return path === '[Content_Types].xml' ? 0 : 1
}

function stamp(properties: string, moment: string): string {
  return properties.replaceAll(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/gu, (_, name: string) =>
    textElement(`dcterms:${name}`, moment, { 'xsi:type': 'dcterms:W3CDTF' }),
  )
}
