interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Where a composer goes, in the coordinates of the boxes given. */
export interface ComposerPlace {
  readonly left: number
  readonly top: number
  readonly maxHeight: number
}

const GAP = 10
/** Less height than this is of no use. */
const LEAST = 220

/**
 * A place for something of this size inside `frame` that does not cover `selection`: below it, above it, or beside it
 * where there is more room; the side with most room where none fits, over the end of words that leave no room at all. Below and above it starts under the selection's
 * left edge, as far as the frame allows.
 */
export function placeComposer(selection: Box, size: { width: number; height: number }, frame: Box): ComposerPlace {
  const width = Math.min(size.width, frame.right - frame.left - 2 * GAP)
  const left = clamp(selection.left, frame.left + GAP, frame.right - GAP - width)
  const below = frame.bottom - GAP - (selection.bottom + GAP)
  const above = selection.top - GAP - (frame.top + GAP)
  const right = frame.right - GAP - (selection.right + GAP)
  const tall = frame.bottom - frame.top - 2 * GAP
  if (size.height <= below) return { left, top: selection.bottom + GAP, maxHeight: below }
  if (size.height <= above) return { left, top: selection.top - GAP - size.height, maxHeight: above }
  if (width <= right) {
    const top = clamp(selection.top, frame.top + GAP, frame.bottom - GAP - Math.min(size.height, tall))
    return { left: selection.right + GAP, top, maxHeight: tall }
  }
  // Words that fill the frame leave no side free: then their end is covered rather than nothing shown.
  if (Math.max(below, above) < LEAST) return { left, top: frame.bottom - GAP - LEAST, maxHeight: LEAST }
  return below >= above
    ? { left, top: selection.bottom + GAP, maxHeight: below }
    : { left, top: frame.top + GAP, maxHeight: above }
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high))
}
