/** A text that wants to stand centred at a place. */
export interface WantedLabel {
  readonly text: string
  /** Pixels from the left end. */
  readonly at: number
}

export interface PlacedLabel extends WantedLabel {
  readonly left: number
  readonly width: number
  /** Line under the axis, from 0. */
  readonly line: number
}

/** Width of a character of the label's type, on average; wide scripts take twice as much. */
const CHARACTER = 6.1
const LINES = 2
const GAP = 10

/**
 * Gives labels their places in the order in which they come: each on the first line where it is free, none where
 * it is not. A text that stands near already is not repeated.
 */
export function findFreeLabels(wanted: readonly WantedLabel[], width: number): PlacedLabel[] {
  const placed: PlacedLabel[] = []
  for (const label of wanted) {
    const own = Math.min(width, measure(label.text))
    const left = Math.min(width - own, Math.max(0, label.at - own / 2))
    if (placed.some((one) => one.text === label.text)) continue
    for (let line = 0; line < LINES; line++) {
      const isFree = placed.every(
        (one) => one.line !== line || one.left + one.width + GAP <= left || left + own + GAP <= one.left,
      )
      if (!isFree) continue
      placed.push({ ...label, left, width: own, line })
      break
    }
  }
  return placed
}

function measure(text: string): number {
  const wide = text.match(/[\u2E80-\u9FFF\uAC00-\uD7AF\uFF00-\uFF60]/g)?.length ?? 0
  return Math.ceil((text.length + wide) * CHARACTER) + 4
}
