import { ZipFile } from 'yazl'

/** One file of a package. */
export interface ZipPart {
  readonly path: string
  readonly text: string
  /** OpenDocument wants its first part as it is. */
  readonly isStored?: boolean
}

/** The same for every export, so that two exports of the same project are the same bytes. */
const TIME = new Date(1980, 0, 1)

/** A zip archive in pieces. The parts are taken at once; only their compression waits. */
export async function* zipParts(parts: readonly ZipPart[]): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile()
  const failure = new Promise<never>((_, reject) => zip.once('error', reject))
  for (const { path, text, isStored = false } of parts) {
    zip.addBuffer(Buffer.from(text), path, {
      mtime: TIME,
      mode: 0o100644,
      forceDosTimestamp: true,
      compress: !isStored,
    })
  }
  zip.end()
  const pieces = zip.outputStream[Symbol.asyncIterator]()
  for (;;) {
    const { done, value } = await Promise.race([pieces.next(), failure])
    if (done) return
    yield Buffer.isBuffer(value) ? value : Buffer.from(value)
  }
}
