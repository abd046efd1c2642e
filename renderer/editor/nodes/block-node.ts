import type { ElementDOMSlot } from 'lexical'
import { ElementNode, setDOMUnmanaged } from 'lexical'
import type { BlockDress, TurnVoice } from '../block-dress.ts'
import styles from '../transcript-view.module.css'

const PLAIN: BlockDress = { seq: 0, kind: 'paragraph', marker: null, voice: null, language: null, folds: false }
const TAGS = { title: 'h1', heading: 'h2' } as const

/** One block of the transcript at top level: its margin on the left, its text beside it. */
export class BlockNode extends ElementNode {
  /** @internal */
  __dress: BlockDress

  constructor(dress: BlockDress = PLAIN, key?: string) {
    super(key)
    this.__dress = dress
  }

  override $config() {
    return this.config('transcript-block', { extends: ElementNode })
  }

  override afterCloneFrom(before: this): void {
    super.afterCloneFrom(before)
    this.__dress = before.__dress
  }

  setDress(dress: BlockDress): this {
    const self = this.getWritable()
    self.__dress = dress
    return self
  }

  override createDOM(): HTMLElement {
    const { seq, kind, marker, voice, language, folds } = this.__dress
    const block = document.createElement('div')
    block.className = styles.block ?? ''
    block.dataset.seq = String(seq)
    block.dataset.kind = kind
    if (folds) block.dataset.folds = ''
    const margin = document.createElement('div')
    margin.className = styles.margin ?? ''
    setDOMUnmanaged(margin, { captureSelection: true })
    if (voice) margin.append(createVoice(voice, seq))
    const text = document.createElement(kind === 'title' || kind === 'heading' ? TAGS[kind] : 'p')
    text.className = styles.text ?? ''
    if (marker !== null) text.dataset.marker = marker
    if (language !== null) text.lang = language
    block.append(margin, text)
    if (kind === 'title') block.append(createSlot())
    return block
  }

  override updateDOM(before: this): boolean {
    return before.__dress !== this.__dress
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    return super.getDOMSlot(element).withElement(textElementOf(element))
  }
}

/** The element of a block that holds its text and nothing else. */
export function textElementOf(block: HTMLElement): HTMLElement {
  const text = block.children[1]
  if (!(text instanceof HTMLElement)) throw new Error('a block was made without its text element')
  return text
}

/** Below a title, for what the screen sets there. */
function createSlot(): HTMLElement {
  const slot = document.createElement('div')
  slot.className = styles.below ?? ''
  slot.dataset.slot = 'below-title'
  setDOMUnmanaged(slot, { captureSelection: true })
  return slot
}

function createVoice({ name, detail, tone }: TurnVoice, seq: number): HTMLElement {
  const voice = document.createElement('button')
  voice.type = 'button'
  voice.tabIndex = -1
  voice.className = styles.voice ?? ''
  voice.dataset.tone = tone
  voice.dataset.correct = String(seq)
  const strong = document.createElement('span')
  strong.textContent = name
  voice.append(strong)
  if (detail !== null) {
    const small = document.createElement('small')
    small.textContent = detail
    small.title = detail
    voice.append(small)
  }
  return voice
}
