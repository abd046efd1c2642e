import { DecoratorNode } from 'lexical'
import styles from '../transcript-view.module.css'
import { createBlock, updateBlock } from './block-dom.ts'
import type { ShownBlock } from './block-dom.ts'

/** How many blocks a chunk holds. */
export const CHUNK_SIZE = 24

/**
 * A run of blocks that the browser lays out only when it comes near the window. One a block would do the same, but
 * the browser asks each of them at every step of scrolling, which thousands of blocks make slow. Lexical knows no
 * smaller node: as nodes of their own, tens of thousands of paragraphs with their words and marks take it seconds to
 * make, and a tenth of one to change. A chunk's elements are its own affair.
 */
export class ChunkNode extends DecoratorNode<null> {
  /** @internal */
  __blocks: readonly ShownBlock[]

  constructor(blocks: readonly ShownBlock[] = [], key?: string) {
    super(key)
    this.__blocks = blocks
  }

  override $config() {
    return this.config('transcript-chunk', { extends: DecoratorNode })
  }

  override afterCloneFrom(before: this): void {
    super.afterCloneFrom(before)
    this.__blocks = before.__blocks
  }

  setBlocks(blocks: readonly ShownBlock[]): void {
    this.getWritable().__blocks = blocks
  }

  override createDOM(): HTMLElement {
    const chunk = document.createElement('div')
    chunk.className = styles.chunk ?? ''
    const height = this.__blocks.reduce((sum, block) => sum + guessHeight(block), 0)
    chunk.style.setProperty('contain-intrinsic-block-size', `auto ${height.toFixed(1)}em`)
    chunk.append(...this.__blocks.map(createBlock))
    return chunk
  }

  override updateDOM(before: this, chunk: HTMLElement): false {
    for (const [index, block] of this.__blocks.entries()) {
      const [was, element] = [before.__blocks[index], chunk.children[index]]
      if (was && was !== block && element instanceof HTMLElement) updateBlock(element, was, block)
    }
    return false
  }

  /** Among blocks, an inline node gets no anchors for a caret beside it: nothing is typed here. */
  override isInline(): true {
    return true
  }
}

/** About how high the block will be, in em. */
function guessHeight({ dress, words, parts }: ShownBlock): number {
  if (dress.folds && parts.length === 0) return 0
  return Math.ceil(Math.max(words.length, 1) / 66) * 1.62 + 0.82
}
