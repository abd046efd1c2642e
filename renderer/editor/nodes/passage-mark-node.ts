import { ElementNode } from 'lexical'
import type { MarkSpan } from '../segments.ts'
import styles from '../transcript-view.module.css'

/** More underlines than these do not fit between two lines of text; deeper ones share the last lane. */
const LANES = 4

/** A stretch of text under the same passages from end to end: it bears the ids of all of them, without nesting. */
export class PassageMarkNode extends ElementNode {
  /** @internal */
  __marks: readonly MarkSpan[]

  constructor(marks: readonly MarkSpan[] = [], key?: string) {
    super(key)
    this.__marks = marks
  }

  override $config() {
    return this.config('passage-mark', { extends: ElementNode })
  }

  override afterCloneFrom(before: this): void {
    super.afterCloneFrom(before)
    this.__marks = before.__marks
  }

  override createDOM(): HTMLElement {
    const mark = document.createElement('mark')
    mark.className = styles.mark ?? ''
    mark.dataset.passages = this.__marks.map((one) => one.passageId).join(' ')
    paintMark(mark, this.__marks)
    return mark
  }

  override updateDOM(): boolean {
    return true
  }

  override isInline(): true {
    return true
  }

  override canBeEmpty(): false {
    return false
  }
}

/** Hue behind the words, one underline a lane below them. The colours themselves are the style sheet's. */
function paintMark(element: HTMLElement, marks: readonly MarkSpan[]): void {
  const [first] = marks
  if (!first) return
  const lanes = new Map(marks.map((mark) => [Math.min(mark.lane, LANES - 1), mark]))
  const deepest = Math.max(...lanes.keys())
  element.dataset.underline = first.underline
  element.style.setProperty('--deepest', String(deepest))
  setHue(element, 'tint', first)
  const images: string[] = []
  const sizes: string[] = []
  const places: string[] = []
  for (const [lane, mark] of lanes) {
    setHue(element, `lane-${lane}`, mark)
    images.push(underlineOf(mark, `var(--line-${mark.hue === null ? 'bare' : lane})`))
    sizes.push('100% 2px')
    places.push(`0 calc(100% - ${(deepest - lane) * 4}px)`)
  }
  const tint = `var(--tint-${first.hue === null ? 'bare' : 'own'})`
  images.push(`linear-gradient(${tint} 0 0)`)
  sizes.push(`100% calc(100% - ${deepest * 4 + 2}px)`)
  places.push('0 0')
  element.style.backgroundImage = images.join(', ')
  element.style.backgroundSize = sizes.join(', ')
  element.style.backgroundPosition = places.join(', ')
}

function setHue(element: HTMLElement, name: string, { hue }: MarkSpan): void {
  if (hue !== null) element.style.setProperty(`--hue-${name}`, String(hue))
}

function underlineOf({ underline }: MarkSpan, colour: string): string {
  if (underline === 'solid') return `linear-gradient(${colour} 0 0)`
  const [on, off] = underline === 'dashed' ? [6, 4] : [2, 3]
  return `repeating-linear-gradient(90deg, ${colour} 0 ${on}px, transparent ${on}px ${on + off}px)`
}
