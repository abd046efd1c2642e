import type { PageWord, PrintedLine, PrintedPage } from './printed-page.ts'

// Puts the words of a page into lines and the lines into reading order, in one column, two or three.

/** Words on one baseline without a gap between them that a column's gutter or a tab would leave. */
interface Segment {
  text: string
  left: number
  right: number
  readonly y: number
  size: number
}

/** Gaps within a line, in heights of the smaller type: above these a space is meant, a gutter may be, a tab is. */
const SPACE = 0.18
const GUTTER = 0.7
const TAB = 1.5
/** Lines that each column has at least. */
const COLUMN_LINES = 4
/** Lines of a text fill their column, cells of a table do not: half of them are at least so much of its width. */
const FILLED = 0.5
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u
const UNSPACED_GAP = new RegExp(`(?<=${UNSPACED.source}) (?=${UNSPACED.source})`, 'gu')

/** The lines of the pages as one reads them: a left column before the one to its right, between headings across them. */
export function toLines(pages: readonly PrintedPage[]): PrintedLine[] {
  const pieces = pages.map((page) => toSegments(page.words, () => GUTTER))
  const gutters = pieces.map(findGutters)
  const known = gutters.filter(([first]) => first !== undefined).toSorted(([a = 0], [b = 0]) => a - b)
  const usual = known[Math.floor(known.length / 2)] ?? []
  return pages.flatMap((page, i) => {
    const own = gutters[i] ?? []
    // The last page may have too few lines to show its columns.
    const isShort = own.length === 0 && usual.some((gutter) => partsColumns(pieces[i] ?? [], gutter, 1))
    return linesOf(page, isShort ? usual : own)
  })
}

function linesOf(page: PrintedPage, gutters: readonly number[]): PrintedLine[] {
  const isGutter = (from: number, to: number): boolean => gutters.some((x) => from <= x + 1 && to >= x - 1)
  const segments = toSegments(page.words, (from, to) => (isGutter(from, to) ? GUTTER : TAB))
  const bands = gutters.length === 0 ? [joinRows(segments)] : inBands(segments, gutters)
  return bands.flatMap((band) => {
    const column = columnOf(band)
    return band.map((segment) => ({ ...segment, page: page.number, column }))
  })
}

/** `gapOf` says how wide a gap between these two places a segment may have, in heights of the type. */
function toSegments(words: readonly PageWord[], gapOf: (from: number, to: number) => number): Segment[] {
  const segments: Segment[] = []
  for (const row of toRows(words.filter((word) => word.text !== ''))) {
    let open: Segment | null = null
    for (const word of row.toSorted((a, b) => a.x - b.x)) {
      if (word.text.trim() === '') {
        if (open && word.x - open.right < word.size * TAB) open.text = `${open.text.trimEnd()} `
        continue
      }
      if (open && word.x - open.right <= Math.min(word.size, open.size) * gapOf(open.right, word.x)) append(open, word)
      else {
        open = { text: word.text, left: word.x, right: word.x + word.width, y: word.y, size: word.size }
        segments.push(open)
      }
    }
  }
  return segments.map((segment) => ({ ...segment, text: closeUp(segment.text.trim()) }))
}

/** Lines of such scripts are spread to the width of their column: gaps everywhere, or before a comma, are no spaces. */
function closeUp(text: string): string {
  const gaps = text.match(UNSPACED_GAP)?.length ?? 0
  if (gaps === 0) return text
  return text.replace(gaps > text.length / 8 ? UNSPACED_GAP : / (?=[、。，．」』）])/gu, '')
}

/** Words that share a baseline, as near as raised and lowered ones keep to it; rows from the top. */
function toRows(words: readonly PageWord[]): PageWord[][] {
  const rows: { y: number; words: PageWord[] }[] = []
  for (const word of words.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1)
    if (row && word.y - row.y <= word.size * 0.4) row.words.push(word)
    else rows.push({ y: word.y, words: [word] })
  }
  return rows.map((row) => row.words)
}

function append(segment: Segment, word: PageWord): void {
  const gap = word.x - segment.right
  const isApart = gap > Math.min(word.size, segment.size) * SPACE
  const isUnspaced = UNSPACED.test(segment.text.trimEnd().at(-1) ?? '') && UNSPACED.test(word.text.charAt(0))
  // What stands apart in such scripts is set apart; the program that read the page took it for a space.
  if (isUnspaced) segment.text = segment.text.replace(/ $/u, '')
  const isSpaced = /\s$/u.test(segment.text) || /^\s/u.test(word.text)
  segment.text += isApart && !isSpaced && !isUnspaced ? ` ${word.text}` : word.text
  segment.right = Math.max(segment.right, word.x + word.width)
  segment.size = Math.max(segment.size, word.size)
}

/** The middles of the empty strips between three columns or two, from the left; none where there is one column. */
function findGutters(segments: readonly Segment[]): number[] {
  const [first, second] = [findGutter(segments, 0.25, 0.42), findGutter(segments, 0.58, 0.75)]
  if (first !== null && second !== null && hasText(segments, [first, second])) return [first, second]
  const middle = findGutter(segments, 0.35, 0.65)
  return middle !== null && hasText(segments, [middle]) ? [middle] : []
}

/** True where each column between these gutters has lines enough and most of them fill it, as no table's do. */
function hasText(segments: readonly Segment[], gutters: readonly number[]): boolean {
  const columns = Map.groupBy(segments, (segment) => columnAt(segment, gutters))
  return [0, ...gutters].every((_, at) => {
    const lines = joinRows(columns.get(at) ?? [])
    const width = Math.max(...lines.map(({ right }) => right)) - Math.min(...lines.map(({ left }) => left))
    const widths = lines.map((line) => line.right - line.left).toSorted((a, b) => a - b)
    return lines.length >= COLUMN_LINES && (widths[Math.floor(widths.length / 2)] ?? 0) >= width * FILLED
  })
}

/** In which column a segment stands, counted from 0; null where it goes across a gutter. */
function columnAt(segment: Segment, gutters: readonly number[]): number | null {
  const at = gutters.filter((x) => segment.left >= x - 1).length
  return segment.right <= (gutters[at] ?? Infinity) + 1 ? at : null
}

/** The middle of the emptiest strip between two such shares of the page's width, null where it parts no columns. */
function findGutter(segments: readonly Segment[], from: number, to: number): number | null {
  if (segments.length < COLUMN_LINES * 2) return null
  const left = Math.min(...segments.map((segment) => segment.left))
  const right = Math.max(...segments.map((segment) => segment.right))
  const free: number[] = []
  let fewest = segments.length * 0.25
  for (let x = left + (right - left) * from; x <= left + (right - left) * to; x += 3) {
    const across = segments.filter((segment) => segment.left < x - 1 && segment.right > x + 1).length
    if (across > fewest || !partsColumns(segments, x, COLUMN_LINES)) continue
    if (across < fewest) free.length = 0
    fewest = across
    free.push(x)
  }
  return free[Math.floor(free.length / 2)] ?? null
}

/** True where so many lines stand on both sides of `x` at the same heights. */
function partsColumns(segments: readonly Segment[], x: number, least: number): boolean {
  const before = segments.filter((segment) => segment.right <= x + 1)
  const after = segments.filter((segment) => segment.left >= x - 1)
  if (before.length < least || after.length < least) return false
  const [top, bottom] = [Math.min(...after.map(({ y }) => y)), Math.max(...after.map(({ y }) => y))]
  return before.filter(({ y }) => y >= top - 1 && y <= bottom + 1).length >= least
}

/** Columns between the lines that go across; each band is one run of lines in one column. */
function inBands(segments: readonly Segment[], gutters: readonly number[]): Segment[][] {
  const bands: Segment[][] = []
  let columns: Segment[][] = [[], ...gutters.map(() => [])]
  const close = (): void => {
    bands.push(...columns.map(joinRows))
    columns = columns.map(() => [])
  }
  for (const segment of segments) {
    const at = columnAt(segment, gutters)
    if (at !== null) columns[at]?.push(segment)
    else {
      close()
      bands.push([segment])
    }
  }
  close()
  return bands.filter((band) => band.length > 0)
}

/** Pieces of one row in one column are one line, whatever gap a tab has left. */
function joinRows(segments: readonly Segment[]): Segment[] {
  const lines: Segment[] = []
  for (const segment of segments) {
    const last = lines.at(-1)
    if (last && Math.abs(segment.y - last.y) <= segment.size * 0.4 && segment.left >= last.right) {
      last.text = `${last.text} ${segment.text}`
      last.right = segment.right
      last.size = Math.max(last.size, segment.size)
    } else lines.push({ ...segment })
  }
  return lines
}

function columnOf(lines: readonly Segment[]): PrintedLine['column'] {
  const rights = lines.map((line) => line.right).toSorted((a, b) => a - b)
  return {
    left: Math.min(...lines.map((line) => line.left)),
    right: rights[Math.floor((rights.length - 1) * 0.95)] ?? 0,
  }
}
