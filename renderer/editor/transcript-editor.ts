import type { Transcript } from '#shared/domain/transcripts.ts'
import type { LexicalEditor } from 'lexical'
import { $getNodeByKey, $getRoot, createEditor } from 'lexical'
import type { BlockDress } from './block-dress.ts'
import type { ShownBlock } from './nodes/block-dom.ts'
import { CHUNK_SIZE, ChunkNode, guessHeight } from './nodes/chunk-node.ts'
import type { MarkSpan } from './segments.ts'
import { findChangedBlocks } from './segments.ts'
import { showBlock } from './show-block.ts'

export type MarksByBlock = ReadonlyMap<number, readonly MarkSpan[]>
export type ShownText = Pick<Transcript, 'text' | 'blocks' | 'language'>

/**
 * The read-only Lexical editor that holds one transcript. Its blocks lie in chunks, `CHUNK_SIZE` each. A chunk is an
 * empty box until it is built; whoever needs what is in one has it built by asking.
 */
export interface TranscriptEditor {
  readonly text: ShownText
  readonly dress: readonly BlockDress[]
  /** The element of a block, which is built where it is not there yet. */
  blockElement(seq: number): HTMLElement | null
  /** The element of a block; null where it is not built. */
  builtBlock(seq: number): HTMLElement | null
  /** The elements of the chunks, in order. */
  chunkElements(): HTMLCollection
  /** Builds the chunks `from` up to `to`, exclusive, as far as they are not; answers whether there was anything to build. */
  build(from: number, to: number): boolean
  /** Builds so many chunks more, the nearest first to the one asked for last; false where all are there. */
  buildMore(count: number): boolean
  /** Has `listener` called when anything has been built; answers what ends that. */
  onBuilt(listener: () => void): () => void
  /** True where the block is folded away now. */
  isFolded(seq: number): boolean
  /** Rebuilds the blocks whose marks differ from those shown; answers their places. */
  setMarks(marks: MarksByBlock): number[]
  /** Shows corrected speakers, kinds of block and language of the text; the text must be the same. */
  setDress(dress: readonly BlockDress[], language: string | null): void
  setUnfolded(unfolded: boolean): void
  dispose(): void
}

/** Fills `root` with the transcript. The text is never changed here; marks are derived from the store. */
export function createTranscriptEditor(
  root: HTMLElement,
  shownText: ShownText,
  firstDress: readonly BlockDress[],
  firstMarks: MarksByBlock,
): TranscriptEditor {
  const editor = createEditor({
    namespace: 'transcript',
    editable: false,
    nodes: [ChunkNode],
    onError(error) {
      throw error
    },
  })
  let text = shownText
  let marks = firstMarks
  let unfolded = false
  let dress = firstDress
  const keys = layOut(editor, text, (seq) => dress[seq]?.folds === true && !marks.has(seq))
  const waiting = new Set(keys.keys())
  const listeners = new Set<() => void>()
  let asked = 0
  editor.setRootElement(root)

  const change = (seqs: readonly number[]) => {
    const byChunk = Map.groupBy(seqs, chunkOf)
    for (const at of byChunk.keys()) if (waiting.has(at)) byChunk.delete(at)
    if (byChunk.size === 0) return
    editor.update(
      () => {
        for (const [at, members] of byChunk)
          $rebuild(keys[at], members, (seq) => showBlock(text, dress[seq], marks.get(seq)))
      },
      { discrete: true },
    )
  }
  const buildThese = (chunks: readonly number[]) => {
    if (chunks.length === 0) return false
    editor.update(
      () => {
        for (const at of chunks) {
          const members = dress.slice(at * CHUNK_SIZE, (at + 1) * CHUNK_SIZE)
          $build(
            keys[at],
            members.map((one) => showBlock(text, one, marks.get(one.seq))),
          )
          waiting.delete(at)
        }
      },
      { discrete: true },
    )
    for (const listener of listeners) listener()
    return true
  }
  const build = (from: number, to: number) => {
    asked = from
    return waiting.size > 0 && buildThese(range(from, to).filter((at) => waiting.has(at)))
  }
  const builtBlock = (seq: number) => {
    const block = editor.getElementByKey(keys[chunkOf(seq)] ?? '')?.children[seq % CHUNK_SIZE]
    return block instanceof HTMLElement ? block : null
  }
  return {
    get text() {
      return text
    },
    get dress() {
      return dress
    },
    blockElement(seq) {
      if (waiting.has(chunkOf(seq))) build(chunkOf(seq), chunkOf(seq) + 1)
      return builtBlock(seq)
    },
    builtBlock,
    chunkElements: () => root.children,
    build,
    buildMore(count) {
      buildThese(findNearest(waiting, asked, keys.length, count))
      return waiting.size > 0
    },
    onBuilt(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    isFolded: (seq) => !unfolded && dress[seq]?.folds === true && !marks.has(seq),
    setMarks(next) {
      if (next === marks) return []
      const changed = findChangedBlocks(marks, next)
      marks = next
      change(changed)
      return changed
    },
    setDress(next, language) {
      const isOtherLanguage = language !== text.language
      if (next === dress && !isOtherLanguage) return
      const changed = next.filter((one, seq) => isOtherLanguage || JSON.stringify(one) !== JSON.stringify(dress[seq]))
      dress = next
      text = { ...text, language }
      change(changed.map((one) => one.seq))
    },
    setUnfolded(now) {
      unfolded = now
      root.toggleAttribute('data-unfolded', now)
    },
    dispose: () => editor.setRootElement(null),
  }
}

function chunkOf(seq: number): number {
  return Math.floor(seq / CHUNK_SIZE)
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(to - from, 0) }, (_, index) => from + index)
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

/** Makes all chunks, none built; answers their keys. */
function layOut(editor: LexicalEditor, { blocks }: ShownText, isFolded: (seq: number) => boolean): string[] {
  const keys: string[] = []
  editor.update(
    () => {
      const chunks: ChunkNode[] = []
      for (let from = 0; from < blocks.length; from += CHUNK_SIZE) {
        const shown = blocks.slice(from, from + CHUNK_SIZE).filter(({ seq }) => !isFolded(seq))
        chunks.push(new ChunkNode(shown.reduce((sum, { start, end }) => sum + guessHeight(end - start), 0)))
      }
      keys.push(...chunks.map((chunk) => chunk.getKey()))
      $getRoot()
        .clear()
        .append(...chunks)
    },
    { discrete: true },
  )
  return keys
}

function $build(key: string | undefined, blocks: readonly ShownBlock[]): void {
  const chunk = $getNodeByKey(key ?? '')
  if (chunk instanceof ChunkNode) chunk.setBlocks(blocks)
}

function $rebuild(key: string | undefined, seqs: readonly number[], show: (seq: number) => ShownBlock): void {
  const chunk = $getNodeByKey(key ?? '')
  if (!(chunk instanceof ChunkNode) || chunk.__blocks === null) return
  const blocks = [...chunk.__blocks]
  for (const seq of seqs) blocks[seq % CHUNK_SIZE] = show(seq)
  chunk.setBlocks(blocks)
}
