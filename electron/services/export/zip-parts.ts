import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'

/** One file of a package. */
export interface ZipPart {
  readonly path: string
  /** In one piece, or in as many as a string would be too long for. */
  readonly text: string | readonly string[]
  /** OpenDocument wants its first part as it is. */
  readonly isStored?: boolean
}

/** The same for every export, so that two exports of the same project are the same bytes. */
const TIME = new Date(1980, 0, 1)

/** Pieces are gathered to about this many characters before they are compressed. */
const COMPRESS_AT_ONCE = 1 << 16

/** A zip archive in pieces. The parts are taken at once; only their compression waits. */
export async function* zipParts(parts: readonly ZipPart[]): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile()
  const failure = new Promise<never>((_, reject) => zip.once('error', reject))
  for (const { path, text, isStored = false } of parts) {
    const options = { mtime: TIME, mode: 0o100644, forceDosTimestamp: true, compress: !isStored }
    if (typeof text === 'string') zip.addBuffer(Buffer.from(text), path, options)
    else zip.addReadStream(Readable.from(gather(text)), path, options)
  }
  zip.end()
  const pieces = zip.outputStream[Symbol.asyncIterator]()
  for (;;) {
    const { done, value } = await Promise.race([pieces.next(), failure])
    if (done) return
    yield Buffer.isBuffer(value) ? value : Buffer.from(value)
  }
}

function* gather(pieces: readonly string[]): Generator<Buffer> {
  let waiting = ''
  for (const piece of pieces) {
    waiting += piece
    if (waiting.length < COMPRESS_AT_ONCE) continue
    yield Buffer.from(waiting)
    waiting = ''
  }
  yield Buffer.from(waiting)
}
