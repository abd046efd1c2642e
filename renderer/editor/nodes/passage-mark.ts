import { describeMark } from '../mark-words.ts'
import type { MarkSpan, Segment } from '../segments.ts'
import styles from './passage-mark.module.css'

/** More underlines than these do not fit between two lines of text; the last stands for all deeper ones. */
export const LANES = 4

/** Room that the font leaves above its capitals: free where lanes are used, so that those of the line above are seen. */
const ABOVE_LETTERS = '0.2em'

/** What lies around a mark. */
interface Pile {
  /** How many passages more than the lanes show begin to lie over each other here. */
  readonly hidden: number
  /** How many lanes the marks use that stand next to each other here. */
  readonly lanes: number
  /** Whether marks lie over each other anywhere in the paragraph. */
  readonly isLayered: boolean
}

/** A stretch of a block with its words and what is needed to paint it. */
export interface BlockPart {
  readonly segment: Segment
  readonly words: string
  readonly pile: Pile
}

/** A stretch of text under the same passages from end to end: it bears the ids of all of them, without nesting. */
export function createMark(part: BlockPart): HTMLElement {
  const mark = document.createElement('mark')
  mark.textContent = part.words
  dressMark(mark, part)
  return mark
}

/** Shows other passages, colours or lines on the same words. */
export function dressMark(mark: HTMLElement, { segment, pile }: BlockPart): void {
  for (const key of Object.keys(mark.dataset)) delete mark.dataset[key]
  mark.removeAttribute('style')
  mark.className = styles.mark ?? ''
  mark.dataset.passages = segment.marks.map((one) => one.passageId).join(' ')
  paintMark(mark, segment.marks, pile)
  sayMark(mark, segment, pile.hidden)
}

/** Hue behind the words, one underline a lane below them. The colours themselves are the style sheet's. */
function paintMark(element: HTMLElement, marks: readonly MarkSpan[], pile: Pile): void {
  const [first] = marks
  if (!first) return
  const lanes = new Map(marks.filter((mark) => mark.lane < LANES).map((mark) => [mark.lane, mark]))
  const isDeep = marks.some((mark) => mark.lane >= LANES)
  const deepest = isDeep ? LANES - 1 : Math.max(...lanes.keys())
  element.dataset.underline = first.underline
  // Four lines stand closer together than two, so that the last is still above the words of the next line.
  const step = pile.lanes >= LANES ? 3 : 4
  const below = Math.max(0, deepest * step - 1)
  element.style.setProperty('--below', `${below}px`)
  setHue(element, 'tint', first)
  const images: string[] = []
  const sizes: string[] = []
  const places: string[] = []
  for (const [lane, mark] of lanes) {
    if (isDeep && lane === deepest) continue
    setHue(element, `lane-${lane}`, mark)
    images.push(underlineOf(mark.underline, `var(--line-${mark.hue === null ? 'bare' : lane})`))
    sizes.push('100% 2px')
    places.push(`0 calc(100% - ${below + 1 - lane * step}px)`)
  }
  if (isDeep) {
    images.push(underlineOf('dotted', 'var(--line-bare)'))
    sizes.push('100% 2px')
    places.push(`0 calc(100% - ${below + 1 - deepest * step}px)`)
  }
  const tint = `var(--tint-${first.hue === null ? 'bare' : 'own'})`
  images.push(`linear-gradient(${tint} 0 0)`)
  const above = pile.isLayered ? ABOVE_LETTERS : '0px'
  sizes.push(`100% calc(100% - ${below + 1}px - ${above})`)
  places.push(`0 ${above}`)
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
