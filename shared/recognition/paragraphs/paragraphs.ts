import { captionGoesOn, isCaption } from '../lines/captions.ts'
import { findCoverTitle } from './cover-titles.ts'
import { isClutter } from '../lines/furniture-words.ts'
import { isWholeParagraph, opensParagraph, opensWithinSentence } from './paragraph-openings.ts'
import {
  collectWords,
  continuesParagraph,
  findWrappedLines,
  findWrapping,
  findWrappingOfProse,
  joinLines,
} from './line-joining.ts'
import type { Wrapping } from './line-joining.ts'
import { findLabel } from '../labels/labels.ts'
import { findMarker } from '../lines/markers.ts'
import type { DraftBlock } from '../draft-block.ts'
import type { SourcePiece, SourceText } from '../source-text.ts'

// Turns the pieces of a source into paragraphs: lines joined, list bullets set aside, nothing classified yet.

/** Lines that belong together unless one of them opens a paragraph of its own. */
interface Run {
  readonly piece: SourcePiece
  readonly lines: Line[]
}

interface Line {
  readonly text: string
  readonly indent: number
}

/** The paragraphs of a source in order. Every character that is not white space is in a text or a marker. */
export function toParagraphs(source: SourceText): DraftBlock[] {
  const runs = toRuns(source.pieces)
  const pairs = runs.map(linePairs)
  const wrapping = findWrapping(pairs.flat()) ?? findWrappingOfProse(pairs)
  let words: ReadonlySet<string> | null = null
  const knownWords = (): ReadonlySet<string> =>
    (words ??= collectWords(runs.flatMap((run) => run.lines.map((line) => line.text))))
  return runs.flatMap((run) => joinRun(run, wrapping, knownWords))
}

function toRuns(pieces: readonly SourcePiece[]): Run[] {
  const runs: Run[] = []
  for (const piece of pieces) {
    const lines = toLines(piece.text)
    const last = runs.at(-1)
    if (piece.form === 'line' && last?.piece.form === 'line' && !piece.gapBefore) last.lines.push(...lines)
    else if (lines.length > 0) runs.push({ piece, lines })
  }
  return runs
}

function toLines(text: string): Line[] {
  const lines: Line[] = []
  for (const raw of text.split('\n')) {
    const words = raw.trim()
    if (words !== '') lines.push({ text: words, indent: raw.length - raw.trimStart().length })
  }
  return lines
}

function linePairs(run: Run): (readonly [string, string])[] {
  if (run.piece.breaks !== 'unknown') return []
  return run.lines.slice(1).map((line, i) => [run.lines[i]?.text ?? '', line.text] as const)
}

function joinRun(run: Run, wrapping: Wrapping | null, words: () => ReadonlySet<string>): DraftBlock[] {
  const drafts: DraftBlock[] = []
  let open: { draft: DraftBlock; parts: string[]; last: string; indent: number } | null = null
  const close = (): void => {
    if (open) open.draft.text = open.parts.join('')
  }
  const isAlone = wrapping === null && run.piece.breaks === 'unknown'
  const texts = run.lines.map(({ text }) => text)
  const wrapped = isAlone ? findWrappedLines(texts) : NONE
  const titled = run.piece.form === 'line' ? findCoverTitle(texts) : NONE
  for (const [i, line] of run.lines.entries()) {
    const goesOn = wrapped.has(i) && !opensWithinSentence(line.text, open?.last ?? '')
    if (open && (goesOn || titled.has(i) || continuesRun(run, open, line, wrapping))) {
      // Only the last part can be touched by joining, so a paragraph of many lines stays linear.
      const joined = joinLines(open.last, line.text, words)
      open.parts[open.parts.length - 1] = joined.slice(0, joined.length - line.text.length)
      open.parts.push(line.text)
      open.last = line.text
      continue
    }
    close()
    const draft = toDraft(run.piece, line.text, drafts.length === 0)
    drafts.push(draft)
    open = { draft, parts: [draft.text], last: draft.text, indent: line.indent }
  }
  close()
  return drafts
}

const NONE: ReadonlySet<number> = new Set()

function continuesRun(
  run: Run,
  open: { draft: DraftBlock; parts: readonly string[]; last: string; indent: number },
  line: Line,
  wrapping: Wrapping | null,
): boolean {
  // A heading may break where it likes, but a date within it stands for itself.
  if (run.piece.form === 'heading' && run.piece.breaks === 'meant')
    return !isWholeParagraph(line.text) && !isWholeParagraph(open.last)
  if (run.piece.breaks === 'meant') return /\p{Ll}-$/u.test(open.last) && /^\p{Ll}/u.test(line.text)
  if (opensParagraph(line.text, open.last, wrapping)) return false
  // A notice may run over several lines.
  const runsOn = /^\p{Ll}/u.test(line.text) && /\p{Ll}[-,]?$/u.test(open.last)
  if (isWholeParagraph(open.last) || (open.parts.length === 1 && isClutter(open.last) && !runsOn)) return false
  if (run.piece.breaks === 'wrapped' || leavesBracketOpen(open.last)) return true
  if (isCaption(open.draft.text) && !captionGoesOn(open.last, line.text)) return false
  if (open.draft.marker !== null && line.indent > open.indent) return true
  return continuesParagraph(open.last, line.text, wrapping)
}

/** True where the words of a numbered item begin with a number of their own: "1." is the list's, "（1）" the page's. */
function hasOwnNumber(marker: string | null, text: string): boolean {
  return marker !== null && /^\d{1,3}\.$/u.test(marker) && /^[（(]?[0-9０-９]{1,3}[)）.．、]/u.test(text)
}

/** True where the line ends within brackets that it opened not far from its end. */
function leavesBracketOpen(line: string): boolean {
  const end = line.slice(-80)
  return Math.max(end.lastIndexOf('（'), end.lastIndexOf('(')) > Math.max(end.lastIndexOf('）'), end.lastIndexOf(')'))
}

/** ">> MODERATOR: …": what captions print where another begins to speak, with the white space behind it. */
function chevronsOf(text: string): string | null {
  const found = /^>{2,3}\s*(?=\S)/u.exec(text)?.[0] ?? null
  return found !== null && findLabel(text.slice(found.length))?.strength === 'certain' ? found : null
}

function toDraft(piece: SourcePiece, text: string, first: boolean): DraftBlock {
  const found = piece.marker === null ? findMarker(text) : null
  const chevrons = piece.form === 'line' ? chevronsOf(text) : null
  // "- 2 -" is a page's number.
  const bullet = found?.style === 'bullet' && piece.form !== 'heading' && !isClutter(text) ? found : null
  return {
    text: bullet ? text.slice(bullet.length) : text.slice(chevrons?.length ?? 0),
    form: piece.form,
    level: piece.level,
    marker: bullet?.printed ?? chevrons?.trim() ?? (first && !hasOwnNumber(piece.marker, text) ? piece.marker : null),
    linkOnly: piece.linkOnly,
    gapBefore: first && piece.gapBefore,
    voice: first ? (piece.voice ?? null) : null,
    lead: first ? (piece.lead ?? null) : null,
    stamp: null,
    page: piece.page ?? null,
    kind: null,
    label: null,
    speaker: null,
    role: null,
    doubt: null,
  }
}
