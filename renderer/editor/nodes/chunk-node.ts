import { DecoratorNode } from 'lexical'
import styles from '../transcript-view.module.css'
import { createBlock, updateBlock } from './block-dom.ts'
import type { ShownBlock } from './block-dom.ts'

/**
 * A run of blocks that the browser lays out only when it comes near the window. One a block would do the same, but
 * the browser asks each of them in every frame, which thousands of them make slow. Lexical knows no
 * smaller node: as nodes of their own, tens of thousands of paragraphs with their words and marks take it seconds to
 * make, and a tenth of one to change. A chunk's elements are its own affair: until it is built, it is an empty box of
 * about the height that it will have. It is made hidden (`data-far`, which keeps that height), and shown by whoever
 * needs it: what is put into a hidden box costs the browser next to nothing.
 */
export class ChunkNode extends DecoratorNode<null> {
  /** @internal Null until it is built. */
  __blocks: readonly ShownBlock[] | null = null
  /** @internal About how high it will be, in em. */
  __height: number

  constructor(height = 0, key?: string) {
    super(key)
    this.__height = height
  }

  override $config() {
    return this.config('transcript-chunk', { extends: DecoratorNode })
  }

  override afterCloneFrom(before: this): void {
    super.afterCloneFrom(before)
    this.__blocks = before.__blocks
    this.__height = before.__height
  }

  setBlocks(blocks: readonly ShownBlock[]): void {
    this.getWritable().__blocks = blocks
  }

  override createDOM(): HTMLElement {
    const chunk = document.createElement('div')
    chunk.className = styles.chunk ?? ''
    chunk.style.setProperty('contain-intrinsic-block-size', `auto ${this.__height.toFixed(1)}em`)
    chunk.dataset.far = ''
    chunk.append(...(this.__blocks ?? []).map(createBlock))
    return chunk
  }

  override updateDOM(before: this, chunk: HTMLElement): false {
    if (before.__blocks === null) {
      chunk.append(...(this.__blocks ?? []).map(createBlock))
      return false
    }
    for (const [index, block] of (this.__blocks ?? []).entries()) {
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

/** About how high a block of so many UTF-16 units will be, in em. */
export function guessHeight(length: number): number {
  return Math.ceil(Math.max(length, 1) / 66) * 1.62 + 0.82
}
