import { createEditor } from 'lexical'
import type { BlockDress } from './block-dress.ts'
import { createChunks } from './chunks.ts'
import type { Chunks } from './chunks.ts'
import { ChunkNode, guessHeight } from './nodes/chunk-node.ts'
import { PageNode } from './nodes/page-node.ts'
import { SheetNode } from './nodes/sheet-node.ts'
import type { MarkSpan } from './segments.ts'
import { findChangedBlocks } from './segments.ts'
import { showBlock } from './show-block.ts'
import type { ShownText } from './show-block.ts'

export type MarksByBlock = ReadonlyMap<number, readonly MarkSpan[]>
/** The read-only Lexical editor that holds one transcript. What is far from the window may not be built yet. */
export interface TranscriptEditor extends Omit<Chunks, 'showAgain'> {
  readonly text: ShownText
  readonly dress: readonly BlockDress[]
  /** What the text lies in, with a box for each chunk; drawn when it is asked for first. */
  element(): HTMLElement
  /** The element of a block, which is built where it is not there yet. */
  blockElement(seq: number): HTMLElement | null
  /** True where the block is folded away now. */
  isFolded(seq: number): boolean
  /** Rebuilds the blocks whose marks differ from those shown; answers their places. */
  setMarks(marks: MarksByBlock): number[]
  /** Shows corrected speakers, kinds of block and language of the text, which must be the same; answers the places of the blocks rebuilt. */
  setDress(dress: readonly BlockDress[], language: string | null): number[]
  setUnfolded(unfolded: boolean): void
  dispose(): void
}

/** An editor of the transcript, not drawn yet. The text is never changed here; marks are derived from the store. */
export function createTranscriptEditor(
  shownText: ShownText,
  firstDress: readonly BlockDress[],
  firstMarks: MarksByBlock,
): TranscriptEditor {
  const editor = createEditor({
    namespace: 'transcript',
    editable: false,
    nodes: [PageNode, SheetNode, ChunkNode],
    onError(error) {
      throw error
    },
  })
  let text = shownText
  let marks = firstMarks
  let unfolded = false
  let dress = firstDress
  const isFolded = (seq: number) => !unfolded && dress[seq]?.folds === true && !marks.has(seq)
  const heights = text.blocks.map(({ seq, start, end }) => (isFolded(seq) ? 0 : guessHeight(end - start)))
  const chunks = createChunks(editor, heights, (seq) => showBlock(text, dress[seq], marks.get(seq)))
  const element = document.createElement('div')
  const { showAgain, ...building } = chunks
  return {
    ...building,
    get text() {
      return text
    },
    get dress() {
      return dress
    },
    element() {
      if (editor.getRootElement() === null) editor.setRootElement(element)
      return element
    },
    blockElement(seq) {
      chunks.build(chunks.chunkOf(seq), chunks.chunkOf(seq) + 1)
      return chunks.builtBlock(seq)
    },
    isFolded,
    setMarks(next) {
      if (next === marks) return []
      const changed = findChangedBlocks(marks, next)
      marks = next
      showAgain(changed)
      return changed
    },
    setDress(next, language) {
      const isOtherLanguage = language !== text.language
      // Called with every tag: comparing fifty thousand blocks takes longer than all the rest of one.
      if (next === dress && !isOtherLanguage) return []
      const isOther = (one: BlockDress) => JSON.stringify(one) !== JSON.stringify(dress[one.seq])
      const changed = (isOtherLanguage ? next : next.filter(isOther)).map((one) => one.seq)
      dress = next
      text = { ...text, language }
      showAgain(changed)
      return changed
    },
    setUnfolded(now) {
      unfolded = now
    },
    dispose: () => editor.setRootElement(null),
  }
}
