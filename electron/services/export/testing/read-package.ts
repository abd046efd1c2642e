import { buffer } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'
import { exampleSource } from '#shared/export/example-source.ts'
import { standardOptions, type ExportOptions } from '#shared/export/export-options.ts'
import type { ExportSource } from '#shared/export/export-source.ts'
import type { ExportWriter } from '../export-writer.ts'

/** A file of a zip archive, with what a test looks at. */
interface PackedFile {
  readonly path: string
  readonly bytes: Buffer
  /** False where the bytes stand in the archive as they are. */
  readonly isCompressed: boolean
}

/** All files of a zip archive, in order, as a strict reader finds them. */
export async function readPackage(bytes: Buffer): Promise<PackedFile[]> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true })
  const files: PackedFile[] = []
  for await (const entry of zip.eachEntry()) {
    const content = await buffer(await zip.openReadStreamPromise(entry))
    files.push({ path: entry.fileName, bytes: content, isCompressed: entry.compressionMethod !== 0 })
  }
  return files
}

/** The whole export as bytes. */
export async function writeExport(
  writer: ExportWriter,
  source: ExportSource = exampleSource(),
  options: Partial<ExportOptions> = {},
): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of writer.write(source, { ...standardOptions, ...options })) {
    pieces.push(typeof piece === 'string' ? Buffer.from(piece) : piece)
  }
  return Buffer.concat(pieces)
}

/** The file of that path as text. Throws where there is none. */
export function textOfPart(files: readonly PackedFile[], path: string): string {
  const file = files.find((one) => one.path === path)
  if (file === undefined) throw new Error(`no ${path} among ${files.map((one) => one.path).join(', ')}`)
  return file.bytes.toString('utf8')
}
