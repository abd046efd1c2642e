import { ElementNode } from 'lexical'

/** What all chunks lie in. Lexical would put inline nodes of the root into a paragraph, which the text is not. */
export class PageNode extends ElementNode {
  override $config() {
    return this.config('transcript-page', { extends: ElementNode })
  }

  override createDOM(): HTMLElement {
    return document.createElement('div')
  }

  override updateDOM(): false {
    return false
  }
}
