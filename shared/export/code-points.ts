const ASTRAL = /[\u{10000}-\u{10FFFF}]/gu

/**
 * What turns UTF-16 offsets into `text` into code points counted from 0, as exchange formats do. Offsets must lie
 * between whole characters.
 */
export function codePointOffsets(text: string): (offset: number) => number {
  const astral = Array.from(text.matchAll(ASTRAL), (match) => match.index)
  if (astral.length === 0) return (offset) => offset
  return (offset) => offset - countBelow(astral, offset)
}

/** How many of the ascending numbers are smaller than `limit`. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? Infinity) < limit) low = middle + 1
    else high = middle
  }
  return low
}
