import type { LexicalEditor } from 'lexical'
import { $getNodeByKey } from 'lexical'
import { sizeOfChunks } from './chunk-size.ts'
import type { ShownBlock } from './nodes/block-dom.ts'
import { ChunkNode } from './nodes/chunk-node.ts'
import { createSheets, range } from './sheets.ts'

/** How many chunks are shown at once that nobody sees: each showing costs the browser a look at all of them. */
const SHOWN_AT_ONCE = 100

/**
 * The chunks of one text, in which its blocks lie by their places. Each is an empty box until it is built, and hidden until
 * it is shown: at once where it was asked for, when all are built where it was not.
 */
export interface Chunks {
  /** The chunk in which a block lies. */
  chunkOf(seq: number): number
  /** The place of the first block of a chunk. */
  firstIn(chunk: number): number
  /** The chunks that lie between two heights in the window, from the first on, up to the last, exclusive. */
  chunksBetween(top: number, bottom: number): { readonly from: number; readonly to: number }
  /** The element of a block; null where it is not built. */
  builtBlock(seq: number): HTMLElement | null
  /** Builds and shows the chunks `from` up to `to`, exclusive, as far as they are not. */
  build(from: number, to: number): void
  /** Builds so many chunks more, the nearest first to those asked for last; false where all are there and shown. */
  buildMore(count: number): boolean
  /** Builds and shows all that is not. */
  buildAll(): void
  /** Has `listener` called when anything has been built; answers what ends that. */
  onBuilt(listener: () => void): () => void
  /** Shows the blocks anew, as far as they are built. */
  showAgain(seqs: readonly number[]): void
}

/** Makes the chunks, none of them built. `heights` are what the blocks will take about, in em; `show` says how they look now. */
export function createChunks(
  editor: LexicalEditor,
  heights: readonly number[],
  show: (seq: number) => ShownBlock,
): Chunks {
  const size = sizeOfChunks(heights.length)
  const chunkOf = (seq: number) => Math.floor(seq / size)
  const firstIn = (chunk: number) => chunk * size
  const count = Math.ceil(heights.length / size)
  const sumIn = (at: number) => heights.slice(firstIn(at), firstIn(at + 1)).reduce((sum, height) => sum + height, 0)
  const sheets = createSheets(editor, range(0, count).map(sumIn))
  const waiting = new Set(range(0, count))
  const hidden = new Set(range(0, count))
  const listeners = new Set<() => void>()
  let asked = 0
  const showIn = (byChunk: Iterable<readonly [at: number, seqs: readonly number[]]>) =>
    editor.update(() => [...byChunk].forEach(([at, seqs]) => $show(sheets.keyOf(at) ?? '', firstIn(at), seqs, show)), {
      discrete: true,
    })
  const buildThese = (chunks: readonly number[]) => {
    if (chunks.length === 0) return
    for (const at of chunks) waiting.delete(at)
    sheets.open(chunks)
    showIn(chunks.map((at) => [at, range(firstIn(at), Math.min(firstIn(at + 1), heights.length))]))
    for (const listener of listeners) listener()
  }
  const reveal = (chunks: readonly number[]) => {
    for (const at of chunks) if (hidden.delete(at)) sheets.elementOf(at)?.removeAttribute('data-far')
  }
  const build = (from: number, to: number) => {
    asked = from
    if (hidden.size === 0) return
    const chunks = range(from, to)
    buildThese(chunks.filter((at) => waiting.has(at)))
    reveal(chunks)
  }
  return {
    chunkOf,
    firstIn,
    chunksBetween: sheets.between,
    builtBlock(seq) {
      const block = sheets.elementOf(chunkOf(seq))?.children[seq - firstIn(chunkOf(seq))]
      return block instanceof HTMLElement ? block : null
    },
    build,
    buildMore(some) {
      if (waiting.size > 0) buildThese(findNearest(waiting, asked, count, some))
      else reveal(findNearest(hidden, asked, count, SHOWN_AT_ONCE))
      return hidden.size > 0
    },
    buildAll: () => build(0, count),
    onBuilt(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    showAgain(seqs) {
      const built = seqs.filter((seq) => !waiting.has(chunkOf(seq)))
      if (built.length > 0) showIn(Map.groupBy(built, chunkOf))
    },
  }
}

/** Up to `count` of those that wait, from `near` outwards. */
function findNearest(waiting: ReadonlySet<number>, near: number, length: number, count: number): number[] {
  const found: number[] = []
  for (let away = 0; away < length && found.length < count; away += 1) {
    if (waiting.has(near + away)) found.push(near + away)
    if (away > 0 && waiting.has(near - away)) found.push(near - away)
  }
  return found
}

function $show(key: string, first: number, seqs: readonly number[], show: (seq: number) => ShownBlock): void {
  const chunk = $getNodeByKey(key)
  if (!(chunk instanceof ChunkNode)) return
  const blocks = [...(chunk.__blocks ?? [])]
  for (const seq of seqs) blocks[seq - first] = show(seq)
  chunk.setBlocks(blocks)
}
