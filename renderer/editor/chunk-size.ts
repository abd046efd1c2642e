/** How many blocks a chunk holds at least. */
const SMALLEST = 24
/** A text has no more chunks than these: the browser asks each of them in every frame. */
const MOST = 1024

/** How many blocks a chunk of a text of so many blocks holds. */
export function sizeOfChunks(blocks: number): number {
  return Math.max(SMALLEST, Math.ceil(blocks / MOST))
}
