import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { AppError } from '#shared/api/envelope.ts'
import type { Task } from '../task.ts'

/** Pieces of text are gathered to at least this many characters before they are written. */
const WRITE_AT_ONCE = 1 << 16

/**
 * Writes the pieces to a new file and answers its length in bytes; between two pieces the task lets others work.
 * Throws `disk-full`, or whatever ends the task; no file is left then.
 */
export async function writePieces(
  path: string,
  pieces: Iterable<string | Uint8Array> | AsyncIterable<Uint8Array>,
  task: Task,
): Promise<number> {
  const file = openSync(path, 'wx')
  try {
    const put = (bytes: Uint8Array): number => {
      for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done)
      return bytes.length
    }
    return Symbol.iterator in pieces ? await putInTurns(pieces, put, task) : await putAsTheyCome(pieces, put, task)
  } catch (error) {
    rmSync(path, { force: true })
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') {
      throw new AppError('disk-full', 'The disk is full; the export was not written, and the project is as it was.')
    }
    throw error
  } finally {
    closeSync(file)
  }
}

async function putInTurns(
  pieces: Iterable<string | Uint8Array>,
  put: (bytes: Uint8Array) => number,
  task: Task,
): Promise<number> {
  let byteLength = 0
  let waiting = ''
  for (const piece of pieces) {
    if (typeof piece === 'string') waiting += piece
    if (typeof piece !== 'string' || waiting.length >= WRITE_AT_ONCE) {
      byteLength += put(Buffer.from(waiting))
      waiting = ''
      if (typeof piece !== 'string') byteLength += put(piece)
    }
    if (task.isTurnOver) await task.pause()
  }
  return byteLength + put(Buffer.from(waiting))
}

async function putAsTheyCome(
  pieces: AsyncIterable<Uint8Array>,
  put: (bytes: Uint8Array) => number,
  task: Task,
): Promise<number> {
  let byteLength = 0
  for await (const piece of pieces) {
    byteLength += put(piece)
    task.check()
  }
  return byteLength
}
