import type { BlockDress, TurnVoice } from '../block-dress.ts'
import styles from '../transcript-view.module.css'
import { createMark, dressMark } from './passage-mark.ts'
import type { BlockPart } from './passage-mark.ts'

/** A block as it is to be shown. What is shown is changed by showing another one, never in place. */
export interface ShownBlock {
  readonly dress: BlockDress
  readonly words: string
  /** BCP 47, where it plainly is another than the text's. */
  readonly language: string | null
  /** The stretches under passages and those between them, which cover the words without gap; none where no passage is. */
  readonly parts: readonly BlockPart[]
}

/** The element of a block: its margin on the left, its text beside it. */
export function createBlock(shown: ShownBlock): HTMLElement {
  const { language } = shown
  const { seq, kind, marker, voice, folds } = shown.dress
  const block = frameFor(kind, voice?.tone ?? null)
  block.dataset.seq = String(seq)
  if (folds) block.dataset.folds = ''
  if (voice) nameVoice(block, voice)
  if (marker !== null) textElementOf(block).dataset.marker = marker
  if (language !== null) textElementOf(block).lang = language
  if (kind === 'title') block.append(createSlot())
  fill(block, shown)
  return block
}

/** Makes the element of one block that of another with the same words. */
export function updateBlock(block: HTMLElement, before: ShownBlock, after: ShownBlock): void {
  if (before.dress !== after.dress || before.language !== after.language) return block.replaceWith(createBlock(after))
  if (!isCutAlike(before, after)) return fill(block, after)
  // Where marks begin and end as before, as when colours change, the words stay and are only dressed anew.
  const children = textElementOf(block).childNodes
  for (const [index, part] of after.parts.entries()) {
    const child = children[index]
    if (part !== before.parts[index] && child instanceof HTMLElement) dressMark(child, part)
  }
}

/** The element of a block that holds its text and nothing else. */
export function textElementOf(block: HTMLElement): HTMLElement {
  const text = block.children[1]
  if (!(text instanceof HTMLElement)) throw new Error('a block was made without its text element')
  return text
}

function fill(block: HTMLElement, { words, parts }: ShownBlock): void {
  const text = textElementOf(block)
  // A block that bears a passage is never folded away.
  block.toggleAttribute('data-marked', parts.length > 0)
  if (parts.length === 0) {
    text.textContent = words
    return
  }
  text.replaceChildren(...parts.map((part) => (part.segment.marks.length === 0 ? part.words : createMark(part))))
}

function isCutAlike({ parts: before }: ShownBlock, { parts: after }: ShownBlock): boolean {
  return (
    before.length > 0 &&
    before.length === after.length &&
    before.every(({ segment, words }, index) => {
      const other = after[index]
      if (!other || words.length !== other.words.length) return false
      return segment.marks.length > 0 === other.segment.marks.length > 0
    })
  )
}

const TAGS = { title: 'h1', heading: 'h2' } as const
const frames = new Map<string, HTMLElement>()

/** The elements that a block of this kind has, copied from one that was made before: there are tens of thousands of them. */
function frameFor(kind: BlockDress['kind'], tone: TurnVoice['tone'] | null): HTMLElement {
  const key = `${kind} ${tone ?? ''}`
  const frame = frames.get(key) ?? createFrame(kind, tone)
  frames.set(key, frame)
  // Safe: a copy of an element is an element of the same kind.
  return frame.cloneNode(true) as HTMLElement
}

function createFrame(kind: BlockDress['kind'], tone: TurnVoice['tone'] | null): HTMLElement {
  const frame = document.createElement('div')
  frame.className = styles.block ?? ''
  frame.dataset.kind = kind
  const margin = document.createElement('div')
  margin.className = styles.margin ?? ''
  if (tone !== null) margin.append(createVoice(tone))
  const text = document.createElement(kind === 'title' || kind === 'heading' ? TAGS[kind] : 'p')
  text.className = styles.text ?? ''
  frame.append(margin, text)
  return frame
}

/** For the mouse; keys have an action of their own. Tens of thousands of real buttons take the browser twice as long. */
function createVoice(tone: TurnVoice['tone']): HTMLElement {
  const voice = document.createElement('span')
  voice.role = 'button'
  voice.tabIndex = -1
  voice.className = styles.voice ?? ''
  voice.dataset.tone = tone
  voice.dataset.correct = ''
  return voice
}

function nameVoice(block: HTMLElement, { name, detail }: TurnVoice): void {
  const voice = block.firstElementChild?.firstElementChild
  if (!voice) return
  voice.textContent = name
  if (detail === null) return
  const small = document.createElement('small')
  small.textContent = detail
  small.title = detail
  voice.append(' ', small)
}

/** Below a title, for what the screen sets there. */
function createSlot(): HTMLElement {
  const slot = document.createElement('div')
  slot.className = styles.below ?? ''
  slot.dataset.slot = 'below-title'
  return slot
}
