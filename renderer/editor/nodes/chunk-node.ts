import { ElementNode } from 'lexical'
import styles from '../transcript-view.module.css'

/** How many blocks a chunk holds. */
export const CHUNK_SIZE = 24

/**
 * A run of blocks that the browser lays out only when it comes near the window. One a block would do the same, but
 * the browser asks each of them at every step of scrolling, which thousands of blocks make slow.
 */
export class ChunkNode extends ElementNode {
  /** @internal Guessed height in em, until the chunk has been laid out. */
  __height: number

  constructor(height = 0, key?: string) {
    super(key)
    this.__height = height
  }

  override $config() {
    return this.config('transcript-chunk', { extends: ElementNode })
  }

  override afterCloneFrom(before: this): void {
    super.afterCloneFrom(before)
    this.__height = before.__height
  }

  override createDOM(): HTMLElement {
    const chunk = document.createElement('div')
    chunk.className = styles.chunk ?? ''
    chunk.style.setProperty('contain-intrinsic-block-size', `auto ${this.__height.toFixed(1)}em`)
    return chunk
  }

  override updateDOM(): false {
    return false
  }
}

/** About how high a block of so many characters will be, in em. */
export function guessHeight(length: number): number {
  return Math.ceil(Math.max(length, 1) / 66) * 1.62 + 0.82
}
