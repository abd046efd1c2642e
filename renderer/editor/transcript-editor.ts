import type { Transcript } from '#shared/domain/transcripts.ts'
import type { LexicalEditor } from 'lexical'
import { $getNodeByKey, $getRoot, createEditor } from 'lexical'
import type { BlockDress } from './block-dress.ts'
import type { ShownBlock } from './nodes/block-dom.ts'
import { CHUNK_SIZE, ChunkNode } from './nodes/chunk-node.ts'
import { LANES } from './nodes/passage-mark.ts'
import type { BlockPart } from './nodes/passage-mark.ts'
import { countHidden, countLanes } from './mark-words.ts'
import type { MarkSpan } from './segments.ts'
import { findChangedBlocks, segmentBlock } from './segments.ts'

export type MarksByBlock = ReadonlyMap<number, readonly MarkSpan[]>
export type ShownText = Pick<Transcript, 'text' | 'blocks'>

/** The read-only Lexical editor that holds one transcript. */
export interface TranscriptEditor {
  readonly text: ShownText
  readonly dress: readonly BlockDress[]
  /** The top-level element of a block. */
  blockElement(seq: number): HTMLElement | null
  /** The elements that hold the blocks, `CHUNK_SIZE` each, in order. */
  chunkElements(): HTMLCollection
  /** True where the block is folded away now. */
  isFolded(seq: number): boolean
  /** Rebuilds the blocks whose marks differ from those shown; answers their places. */
  setMarks(marks: MarksByBlock): number[]
  /** Shows corrected speakers and kinds of block; the text must be the same. */
  setDress(dress: readonly BlockDress[]): void
  setUnfolded(unfolded: boolean): void
  dispose(): void
}

/** Fills `root` with the transcript. The text is never changed here; marks are derived from the store. */
export function createTranscriptEditor(
  root: HTMLElement,
  text: ShownText,
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
  let marks = firstMarks
  let unfolded = false
  let dress = firstDress
  const show = (seq: number) => showBlock(text, dress[seq], marks.get(seq))
  const keys = build(
    editor,
    dress.map(({ seq }) => show(seq)),
  )
  editor.setRootElement(root)
  const rebuild = (seqs: readonly number[]) => {
    if (seqs.length > 0) editor.update(() => $rebuild(keys, seqs, show), { discrete: true })
  }
  return {
    text,
    get dress() {
      return dress
    },
    blockElement(seq) {
      const chunk = editor.getElementByKey(keys[Math.floor(seq / CHUNK_SIZE)] ?? '')
      const block = chunk?.children[seq % CHUNK_SIZE]
      return block instanceof HTMLElement ? block : null
    },
    chunkElements: () => root.children,
    isFolded: (seq) => !unfolded && dress[seq]?.folds === true && !marks.has(seq),
    setMarks(next) {
      const changed = findChangedBlocks(marks, next)
      marks = next
      rebuild(changed)
      return changed
    },
    setDress(next) {
      // Called with every tag: comparing fifty thousand blocks takes longer than all the rest of one.
      if (next === dress) return
      const changed = next.filter((one, seq) => JSON.stringify(one) !== JSON.stringify(dress[seq]))
      dress = next
      rebuild(changed.map((one) => one.seq))
    },
    setUnfolded(now) {
      unfolded = now
      root.toggleAttribute('data-unfolded', now)
    },
    dispose: () => editor.setRootElement(null),
  }
}

/** Answers the keys of the chunks. */
function build(editor: LexicalEditor, blocks: readonly ShownBlock[]): string[] {
  const keys: string[] = []
  editor.update(
    () => {
      const chunks: ChunkNode[] = []
      for (let from = 0; from < blocks.length; from += CHUNK_SIZE) {
        chunks.push(new ChunkNode(blocks.slice(from, from + CHUNK_SIZE)))
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

function $rebuild(keys: readonly string[], seqs: readonly number[], show: (seq: number) => ShownBlock): void {
  for (const [at, members] of Map.groupBy(seqs, (seq) => Math.floor(seq / CHUNK_SIZE))) {
    const chunk = $getNodeByKey(keys[at] ?? '')
    if (!(chunk instanceof ChunkNode)) continue
    const blocks = [...chunk.__blocks]
    for (const seq of members) blocks[seq % CHUNK_SIZE] = show(seq)
    chunk.setBlocks(blocks)
  }
}

function showBlock(
  { text, blocks }: ShownText,
  dress: BlockDress | undefined,
  marks: readonly MarkSpan[] | undefined,
): ShownBlock {
  const block = dress && blocks[dress.seq]
  if (!block) throw new Error('a block was asked for that is not there')
  return { dress, words: text.slice(block.start, block.end), parts: marks ? cut(text, block, marks) : [] }
}

/** The stretches of a block with what is needed to paint each. */
function cut(text: string, block: { start: number; end: number }, marks: readonly MarkSpan[]): BlockPart[] {
  const segments = segmentBlock(block, marks)
  const hidden = countHidden(segments, LANES)
  const lanes = countLanes(segments)
  const isLayered = Math.max(...lanes) > 1
  return segments.map((segment, index) => ({
    segment,
    words: text.slice(segment.start, segment.end),
    pile: { hidden: hidden[index] ?? 0, lanes: lanes[index] ?? 1, isLayered },
  }))
}
