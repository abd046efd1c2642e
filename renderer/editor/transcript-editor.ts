import type { Transcript } from '#shared/domain/transcripts.ts'
import type { LexicalEditor } from 'lexical'
import { $createTextNode, $getNodeByKey, $getRoot, createEditor } from 'lexical'
import type { BlockDress } from './block-dress.ts'
import { BlockNode } from './nodes/block-node.ts'
import { CHUNK_SIZE, ChunkNode, guessHeight } from './nodes/chunk-node.ts'
import { LANES, PassageMarkNode } from './nodes/passage-mark-node.ts'
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
  marks: MarksByBlock,
): TranscriptEditor {
  const editor = createEditor({
    namespace: 'transcript',
    editable: false,
    nodes: [ChunkNode, BlockNode, PassageMarkNode],
    onError(error) {
      throw error
    },
  })
  let shown: MarksByBlock = new Map()
  let unfolded = false
  let dress = firstDress
  const keys = build(editor, text, dress, marks)
  editor.setRootElement(root)
  const blockElement = (seq: number) => editor.getElementByKey(keys[seq] ?? '')
  noteMarked(marks, blockElement, [...marks.keys()])
  shown = marks
  return {
    text,
    get dress() {
      return dress
    },
    blockElement,
    chunkElements: () => root.children,
    isFolded: (seq) => !unfolded && dress[seq]?.folds === true && !shown.has(seq),
    setMarks(next) {
      const changed = findChangedBlocks(shown, next)
      if (changed.length > 0) rebuild(editor, text, keys, changed, next)
      shown = next
      noteMarked(next, blockElement, changed)
      return changed
    },
    setDress(next) {
      // Called with every tag: comparing fifty thousand blocks takes longer than all the rest of one.
      if (next === dress) return
      const changed = next.filter((one, seq) => JSON.stringify(one) !== JSON.stringify(dress[seq]))
      editor.update(() => changed.forEach((one) => $dress(keys[one.seq] ?? '', one)), { discrete: true })
      dress = next
      const seqs = changed.map((one) => one.seq)
      noteMarked(shown, blockElement, seqs)
    },
    setUnfolded(now) {
      unfolded = now
      root.toggleAttribute('data-unfolded', now)
    },
    dispose: () => editor.setRootElement(null),
  }
}

function build(editor: LexicalEditor, text: ShownText, dress: readonly BlockDress[], marks: MarksByBlock): string[] {
  const keys: string[] = []
  editor.update(
    () => {
      const chunks: ChunkNode[] = []
      for (let from = 0; from < dress.length; from += CHUNK_SIZE) {
        const members = dress.slice(from, from + CHUNK_SIZE)
        const nodes = members.map((one) => $fill(new BlockNode(one), text, one.seq, marks))
        keys.push(...nodes.map((node) => node.getKey()))
        chunks.push(new ChunkNode(guessChunkHeight(text, members)).append(...nodes))
      }
      $getRoot()
        .clear()
        .append(...chunks)
    },
    { discrete: true },
  )
  return keys
}

function guessChunkHeight({ blocks }: ShownText, members: readonly BlockDress[]): number {
  const shown = members.filter((one) => !one.folds).map(({ seq }) => blocks[seq])
  return shown.reduce((sum, block) => sum + guessHeight(block ? block.end - block.start : 0), 0)
}

function rebuild(
  editor: LexicalEditor,
  text: ShownText,
  keys: readonly string[],
  seqs: readonly number[],
  marks: MarksByBlock,
): void {
  editor.update(
    () => {
      for (const seq of seqs) {
        const node = $getNodeByKey(keys[seq] ?? '')
        if (node instanceof BlockNode) $fill(node.clear(), text, seq, marks)
      }
    },
    { discrete: true },
  )
}

function $dress(key: string, dress: BlockDress): void {
  const node = $getNodeByKey(key)
  if (node instanceof BlockNode) node.setDress(dress)
}

function $fill(node: BlockNode, { text, blocks }: ShownText, seq: number, marks: MarksByBlock): BlockNode {
  const block = blocks[seq]
  if (!block) return node
  const segments = segmentBlock(block, marks.get(seq) ?? [])
  const hidden = countHidden(segments, LANES)
  const lanes = countLanes(segments)
  const isLayered = Math.max(...lanes) > 1
  const children = segments.map((segment, index) => {
    const words = $createTextNode(text.slice(segment.start, segment.end))
    return segment.marks.length === 0
      ? words
      : new PassageMarkNode(segment, { hidden: hidden[index] ?? 0, lanes: lanes[index] ?? 1, isLayered }).append(words)
  })
  return node.append(...children)
}

/** A block that bears a passage is never folded away. */
function noteMarked(
  marks: MarksByBlock,
  blockElement: (seq: number) => HTMLElement | null,
  seqs: readonly number[],
): void {
  for (const seq of seqs) blockElement(seq)?.toggleAttribute('data-marked', marks.has(seq))
}
