import type { Span } from '../domain/spans.ts'
import type { Block } from '../domain/transcripts.ts'

/** A foreign text in Demarche's canonical form, and where its characters went. */
export interface LaidOutText {
  /** The lines that have words, joined by "\n". */
  readonly text: string
  /** One paragraph a line. */
  readonly blocks: readonly Block[]
  /** How many lines without words were left out. */
  readonly blankLines: number
  /** Where the words of a span of the raw text stand; null where it covers none. Offsets are UTF-16 units. */
  place(span: Span): Span | null
}

/** A stretch of the raw text that becomes one block. */
interface Line {
  readonly start: number
  readonly end: number
}

/**
 * Makes blocks of a text. It is cut at every "\n", or at `cuts` (offsets between its characters) where they are
 * given, and then its own "\n" are mere blanks. No character of a line is changed otherwise, only lines of white
 * space are left out.
 */
export function layOutText(raw: string, cuts: readonly number[] | null = null): LaidOutText {
  const all = cuts === null ? splitAtLineEnds(raw) : splitAt(raw, cuts)
  const lines = all.filter(({ start, end }) => raw.slice(start, end).trim() !== '')
  const starts: number[] = []
  let length = 0
  for (const { start, end } of lines) {
    starts.push(length)
    length += end - start + 1
  }
  const words = lines.map(({ start, end }) => raw.slice(start, end))
  const text = (cuts === null ? words : words.map((line) => line.replaceAll('\n', ' '))).join('\n')
  return {
    text,
    blocks: lines.map(({ start, end }, seq) => paragraph(seq, starts[seq] ?? 0, end - start)),
    blankLines: all.length - lines.length,
    place: (span) => place(lines, starts, span),
  }
}

function paragraph(seq: number, start: number, length: number): Block {
  return {
    seq,
    start,
    end: start + length,
    kind: 'paragraph',
    speakerId: null,
    label: null,
    marker: null,
    role: null,
    page: null,
    doubt: null,
  }
}

function splitAtLineEnds(raw: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (let end = raw.indexOf('\n'); end !== -1; end = raw.indexOf('\n', start)) {
    lines.push({ start, end })
    start = end + 1
  }
  return [...lines, { start, end: raw.length }]
}

function splitAt(raw: string, cuts: readonly number[]): Line[] {
  const inside = [...new Set(cuts)].filter((cut) => cut > 0 && cut < raw.length).toSorted((a, b) => a - b)
  return [...inside, raw.length].map((end, index) => trimmed(raw, inside[index - 1] ?? 0, end))
}

/** White space at the ends of a block of markup is no text. */
function trimmed(raw: string, start: number, end: number): Line {
  const line = raw.slice(start, end)
  const from = start + line.length - line.trimStart().length
  return { start: Math.min(from, end), end: Math.max(from, end - line.length + line.trimEnd().length) }
}

function place(lines: readonly Line[], starts: readonly number[], span: Span): Span | null {
  const first = findLine(lines, span.start)
  const last = findLine(lines, span.end - 1)
  const start = offsetIn(lines, starts, first, span.start, 'start')
  const end = offsetIn(lines, starts, last, span.end, 'end')
  return start !== null && end !== null && start < end ? { start, end } : null
}

/** The last line that begins at or before the offset; -1 where it lies before the first. */
function findLine(lines: readonly Line[], offset: number): number {
  let low = -1
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lines[middle]?.start ?? Infinity) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** An offset outside all lines moves inwards: a start to the next line's begin, an end to its own line's end. */
function offsetIn(
  lines: readonly Line[],
  starts: readonly number[],
  index: number,
  offset: number,
  edge: 'start' | 'end',
): number | null {
  const line = lines[index]
  if (edge === 'end') return line ? (starts[index] ?? 0) + Math.min(offset, line.end) - line.start : null
  if (line && offset < line.end) return (starts[index] ?? 0) + offset - line.start
  return starts[index + 1] ?? null
}
