import { findMarker } from '../../lines/markers.ts'
import { plainPiece } from '../../source-text.ts'
import type { SourcePiece } from '../../source-text.ts'
import { toLines } from './page-lines.ts'
import { findNotes, opensNote } from './notes-at-foot.ts'
import type { PrintedLine, PrintedPage } from './printed-page.ts'
import { findRunningLines } from './running-lines.ts'

// Turns pages into the pieces that recognition reads: paragraphs whole across columns and pages, headings by the
// size of their type, running lines set aside.

const TERMINAL = /[.!?…。．！？:：;；]["”’»)\]）」』]*$/u
/** A heading's type is at least so much larger than that of the text. */
const HEADING = 1.15
/** Between paragraphs the lines stand at least so much further apart. */
const PARAGRAPH_GAP = 1.3

/** The pieces of the pages in reading order. Every character that is not white space is in one of them. */
export function toPieces(pages: readonly PrintedPage[]): SourcePiece[] {
  const lines = toLines(pages)
  const running = findRunningLines(pages, lines)
  const standing = lines.filter((line) => !running.has(line))
  const body = bodySize(standing)
  const notes = findNotes(standing, body)
  const leading = findLeading(lines, body)
  const paragraphs = new Paragraphs(body, leading)
  for (const line of lines) {
    if (running.has(line)) paragraphs.setAside('clutter', line)
    else if (notes.has(line)) paragraphs.setAside('note', line)
    else paragraphs.add(line)
  }
  return paragraphs.finish()
}

/** Gathers lines into paragraphs. What stands in the middle of one without being part of it comes after it. */
class Paragraphs {
  readonly #body: number
  readonly #leading: number
  readonly #pieces: SourcePiece[] = []
  #open: PrintedLine[] = []
  #aside: SourcePiece[] = []

  constructor(body: number, leading: number) {
    this.#body = body
    this.#leading = leading
  }

  add(line: PrintedLine): void {
    const last = this.#open.at(-1)
    if (last && !continues(this.#open, last, line, this.#leading)) this.#close()
    this.#open.push(line)
  }

  setAside(form: 'clutter' | 'note', line: PrintedLine): void {
    const aside = this.#open.length === 0 ? this.#pieces : this.#aside
    const last = aside.at(-1)
    if (form === 'note' && last?.form === 'note' && last.page === line.page && !opensNote(line)) {
      aside.splice(-1, 1, { ...last, text: `${last.text}\n${line.text}` })
    } else aside.push({ ...plainPiece(form, line.text, true), breaks: 'wrapped', page: line.page })
  }

  finish(): SourcePiece[] {
    this.#close()
    return this.#pieces
  }

  #close(): void {
    if (this.#open.length > 0) this.#pieces.push(toPiece(this.#open, this.#body))
    this.#pieces.push(...this.#aside)
    this.#open = []
    this.#aside = []
  }
}

function toPiece(lines: readonly PrintedLine[], body: number): SourcePiece {
  const [first] = lines
  const text = lines.map((line) => line.text).join('\n')
  const size = Math.min(...lines.map((line) => line.size))
  const isHeading = size >= body * HEADING && text.length <= 300
  const piece = { ...plainPiece(isHeading ? 'heading' : 'paragraph', text, true), breaks: 'wrapped' as const }
  const page = first?.page ?? 1
  return isHeading ? { ...piece, page, level: size >= body * 1.4 ? 1 : 2 } : { ...piece, page }
}

function continues(paragraph: readonly PrintedLine[], last: PrintedLine, line: PrintedLine, leading: number): boolean {
  if (Math.abs(line.size - last.size) > 0.12 * last.size) return false
  if (line.page !== last.page || line.column !== last.column) return goesOnElsewhere(last, line)
  if (line.y - last.y > Math.max(leading, last.size) * PARAGRAPH_GAP) return false
  const em = line.size
  const isIndented = line.left - line.column.left > 0.8 * em
  const hangs = paragraph.length === 1 && findMarker(last.text) !== null
  if (isIndented && line.left - last.left > 0.8 * em && !hangs) return false
  const opensIndented = (paragraph[0]?.left ?? 0) - line.column.left > 0.8 * em
  if (last.left - line.left > 0.8 * em && !opensIndented) return false
  return !endsShort(last, line)
}

/** True where the sentence goes on at the head of the next column or page. */
function goesOnElsewhere(last: PrintedLine, line: PrintedLine): boolean {
  // After "Mr." and "U.S." the sentence goes on as well; after a colon a list may begin with a small letter.
  if (/^\p{Ll}{2}/u.test(line.text) && !/[:;：；]$/u.test(last.text)) return true
  if (TERMINAL.test(last.text)) return false
  if (/^\p{Ll}/u.test(line.text) || /[-‐\u00ad,]$/u.test(last.text)) return true
  return last.right >= last.column.right - 0.1 * (last.column.right - last.column.left)
}

/** True where the next word would have fitted, so that the line was ended on purpose. */
function endsShort(last: PrintedLine, line: PrintedLine): boolean {
  const room = last.column.right - last.right
  const firstWord = /^\S*/u.exec(line.text)?.[0] ?? ''
  const width = ((line.right - line.left) * Math.min(firstWord.length, 30)) / Math.max(line.text.length, 1)
  const wouldHaveFitted = room > width + 0.5 * last.size
  if (TERMINAL.test(last.text)) return wouldHaveFitted && !/^\p{Ll}{2}/u.test(line.text)
  return room > 0.3 * (last.column.right - last.column.left)
}

/** The size in which most characters are set. */
function bodySize(lines: readonly PrintedLine[]): number {
  return heaviest(lines.map((line) => [Math.round(line.size * 2) / 2, line.text.length])) ?? 10
}

/** From baseline to baseline in running text. */
function findLeading(lines: readonly PrintedLine[], body: number): number {
  const steps = lines.flatMap((line, i): [number, number][] => {
    const last = lines[i - 1]
    const isNext = last && last.page === line.page && last.column === line.column && line.y > last.y
    return isNext ? [[Math.round((line.y - last.y) * 2) / 2, line.text.length]] : []
  })
  return heaviest(steps.filter(([step]) => step < body * 3)) ?? body * 1.2
}

function heaviest(weighted: readonly (readonly [value: number, weight: number])[]): number | undefined {
  const weights = new Map<number, number>()
  for (const [value, weight] of weighted) weights.set(value, (weights.get(value) ?? 0) + weight)
  return [...weights].toSorted(([, a], [, b]) => b - a)[0]?.[0]
}
