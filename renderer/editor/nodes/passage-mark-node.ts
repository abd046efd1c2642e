import { ElementNode } from 'lexical'
import { describeMark } from '../mark-words.ts'
import type { MarkSpan, Segment } from '../segments.ts'
import styles from '../transcript-view.module.css'

/** More underlines than these do not fit between two lines of text; the last stands for all deeper ones. */
export const LANES = 4

/** A stretch of text under the same passages from end to end: it bears the ids of all of them, without nesting. */
export class PassageMarkNode extends ElementNode {
  /** @internal */
  __segment: Segment
  /** @internal How many passages more than the lanes show lie here. */
  __hidden: number

  constructor(segment: Segment = { start: 0, end: 0, marks: [] }, hidden = 0, key?: string) {
    super(key)
    this.__segment = segment
    this.__hidden = hidden
  }

  override $config() {
    return this.config('passage-mark', { extends: ElementNode })
  }

  override afterCloneFrom(before: this): void {
    super.afterCloneFrom(before)
    this.__segment = before.__segment
    this.__hidden = before.__hidden
  }

  override createDOM(): HTMLElement {
    const mark = document.createElement('mark')
    mark.className = styles.mark ?? ''
    mark.dataset.passages = this.__segment.marks.map((one) => one.passageId).join(' ')
    paintMark(mark, this.__segment.marks)
    sayMark(mark, this.__segment, this.__hidden)
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
  const lanes = new Map(marks.filter((mark) => mark.lane < LANES).map((mark) => [mark.lane, mark]))
  const isDeep = marks.some((mark) => mark.lane >= LANES)
  const deepest = isDeep ? LANES - 1 : Math.max(...lanes.keys())
  element.dataset.underline = first.underline
  element.style.setProperty('--deepest', String(deepest))
  setHue(element, 'tint', first)
  const images: string[] = []
  const sizes: string[] = []
  const places: string[] = []
  for (const [lane, mark] of lanes) {
    if (isDeep && lane === deepest) continue
    setHue(element, `lane-${lane}`, mark)
    images.push(underlineOf(mark.underline, `var(--line-${mark.hue === null ? 'bare' : lane})`))
    sizes.push('100% 2px')
    places.push(`0 calc(100% - ${(deepest - lane) * 4}px)`)
  }
  if (isDeep) {
    images.push(underlineOf('dotted', 'var(--line-bare)'))
    sizes.push('100% 2px')
    places.push('0 100%')
  }
  const tint = `var(--tint-${first.hue === null ? 'bare' : 'own'})`
  images.push(`linear-gradient(${tint} 0 0)`)
  sizes.push(`100% calc(100% - ${deepest * 4 + 2}px)`)
  places.push('0 0')
  element.style.backgroundImage = images.join(', ')
  element.style.backgroundSize = sizes.join(', ')
  element.style.backgroundPosition = places.join(', ')
}

/**
 * What stands at the ends of a mark, as generated content: it is seen or heard, and no part of the text, of a selection
 * or of what is copied.
 */
function sayMark(element: HTMLElement, segment: Segment, hidden: number): void {
  const { begins, ends, sign, resumes, breaksOff } = describeMark(segment)
  if (begins !== '') element.dataset.begins = begins
  if (ends !== '') element.dataset.ends = ends
  if (resumes !== null) seam(element, 'resumes', resumes)
  else if (sign !== '') element.dataset.sign = sign
  if (breaksOff !== null) seam(element, 'breaksOff', breaksOff)
  if (hidden > 0) element.dataset.hidden = `+${hidden}`
}

/** Where the line of an elided passage comes back or breaks off, at the height of its lane. */
function seam(element: HTMLElement, which: 'resumes' | 'breaksOff', lane: number): void {
  const shown = Math.min(lane, LANES - 1)
  element.dataset[which] = ''
  element.style.setProperty(`--${which}-lane`, String(shown))
  element.style.setProperty(`--${which}-colour`, `var(--line-${lane < LANES ? shown : 'bare'})`)
}

function setHue(element: HTMLElement, name: string, { hue }: MarkSpan): void {
  if (hue !== null) element.style.setProperty(`--hue-${name}`, String(hue))
}

function underlineOf(underline: MarkSpan['underline'], colour: string): string {
  if (underline === 'solid') return `linear-gradient(${colour} 0 0)`
  const [on, off] = underline === 'dashed' ? [6, 4] : [2, 3]
  return `repeating-linear-gradient(90deg, ${colour} 0 ${on}px, transparent ${on}px ${on + off}px)`
}
