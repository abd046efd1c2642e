import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { ZipFile } from 'yazl'

/** One file of a package. */
export interface ZipPart {
  readonly path: string
  /** In one piece, or in pieces that are made as they are compressed. */
  readonly text: string | Iterable<string>
  /** OpenDocument wants its first part as it is. */
  readonly isStored?: boolean
}

/** The same for every export, so that two exports of the same project are the same bytes. */
const TIME = new Date(1980, 0, 1)

/** For how long (ms) the making of pieces may keep the thread to itself. */
const TURN = 8

/** Pieces are gathered to about this many characters before they are compressed. */
const COMPRESS_AT_ONCE = 1 << 16

/** A zip archive in pieces. A part is asked for once the one before it has been taken in, and so are its pieces. */
export async function* zipParts(parts: Iterable<ZipPart>): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile()
  const waiting = parts[Symbol.iterator]()
  const taken: { part: Readable | null } = { part: null }
  const failure = new Promise<never>((_, reject) => {
    zip.on('error', reject)
    const addNext = (): void => {
      try {
        taken.part = takeParts(zip, waiting)?.once('end', addNext).on('error', reject) ?? null
      } catch (error) {
        reject(error)
      }
    }
    addNext()
  })
  const pieces = zip.outputStream[Symbol.asyncIterator]()
  try {
    for (;;) {
      const { done, value } = await Promise.race([pieces.next(), failure])
      if (done) return
      yield Buffer.isBuffer(value) ? value : Buffer.from(value)
    }
  } finally {
    failure.catch(() => {})
    // Left before its end: what is being taken in must not be read any further.
    taken.part?.destroy()
    waiting.return?.()
    // A piece may be waited for that never comes, so that nothing can wait for the end of the waiting.
    void pieces.return?.().catch(() => {})
    if (zip.outputStream instanceof Readable) zip.outputStream.destroy()
  }
}

/** Adds the parts up to the first that comes in pieces, and answers it; null where that was all. */
function takeParts(zip: ZipFile, waiting: Iterator<ZipPart>): Readable | null {
  for (let { done, value } = waiting.next(); !done; { done, value } = waiting.next()) {
    const { path, text, isStored = false }: ZipPart = value
    const options = { mtime: TIME, mode: 0o100644, forceDosTimestamp: true, compress: !isStored }
    if (typeof text !== 'string') {
      const pieces = Readable.from(gather(text))
      zip.addReadStream(pieces, path, options)
      return pieces
    }
    zip.addBuffer(Buffer.from(text), path, options)
  }
  zip.end()
  return null
}

/** However little a piece holds, making it may have taken long: between two of them others have their turn. */
async function* gather(pieces: Iterable<string>): AsyncGenerator<Buffer> {
  let waiting = ''
  let turnEnds = performance.now() + TURN
  for (const piece of pieces) {
    if (performance.now() >= turnEnds) {
      await setImmediate()
      turnEnds = performance.now() + TURN
    }
    waiting += piece
    if (waiting.length < COMPRESS_AT_ONCE) continue
    yield Buffer.from(waiting)
    waiting = ''
  }
  yield Buffer.from(waiting)
}
