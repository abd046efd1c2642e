import { ElementNode } from 'lexical'
import styles from '../transcript-view.module.css'

/**
 * A run of chunks. Until one of them is needed it is a single empty box of about their height: a long text opens with some
 * twenty boxes in the place of hundreds, each of which the browser would style, lay out and watch.
 */
export class SheetNode extends ElementNode {
  /** @internal About how high it will be, in em. */
  __height: number
  /** @internal Whether its chunks are in it. */
  __isOpen = false

  constructor(height = 0, key?: string) {
    super(key)
    this.__height = height
  }

  override $config() {
    return this.config('transcript-sheet', { extends: ElementNode })
  }

  override afterCloneFrom(before: this): void {
    super.afterCloneFrom(before)
    this.__height = before.__height
    this.__isOpen = before.__isOpen
  }

  open(): this {
    const self = this.getWritable()
    self.__isOpen = true
    return self
  }

  override createDOM(): HTMLElement {
    const sheet = document.createElement('div')
    if (this.__isOpen) return sheet
    sheet.className = styles.sheet ?? ''
    sheet.style.setProperty('contain-intrinsic-block-size', `${this.__height.toFixed(1)}em`)
    sheet.dataset.far = ''
    return sheet
  }

  override updateDOM(before: this, sheet: HTMLElement): false {
    if (this.__isOpen && !before.__isOpen) {
      sheet.removeAttribute('style')
      sheet.removeAttribute('data-far')
      sheet.removeAttribute('class')
    }
    return false
  }
}
