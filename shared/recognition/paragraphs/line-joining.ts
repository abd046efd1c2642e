import { pattern } from '../lines/pattern.ts'

// Recognises which lines of plain text are one paragraph, and makes words cut at a line end whole.

const TERMINAL = /[.!?…。．！？:;：；]["”’»)\]）」』]*$/u
const CUT_WORD = /(\p{L}{2,})[-‐\u00ad]$/u
const CASED_SCRIPT = /[\p{Lu}\p{Ll}]/u
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u
/** First parts of compounds whose hyphen is the writer's own. */
const HYPHENATING = new Set(
  (
    'self non vice ex anti all half well two three four five six seven eight nine ten one mid pre post co sub inter ' +
    'counter so multi cross north south east west short long high low joint working policy decision'
  ).split(' '),
)

/** How a text was wrapped, null where it was not. */
export interface Wrapping {
  /** In columns; a CJK character is two. */
  readonly width: number
  /** True where every line is as full as its next word allows, so that a shorter one ends its paragraph. */
  readonly exact: boolean
}

/** The columns that a line takes: CJK characters count two. */
function columns(line: string): number {
  let count = 0
  for (let i = 0; i < line.length; i++) count += line.charCodeAt(i) >= 0x2e80 ? 2 : 1
  return count
}

/**
 * The width a whole text was wrapped to, judged by the lines that another line follows at once: wrapped text
 * fills them, and mostly goes on in the middle of a sentence.
 */
export function findWrapping(linePairs: readonly (readonly [string, string])[]): Wrapping | null {
  if (linePairs.length < 3) return null
  const widths = linePairs.map(([line]) => columns(line)).toSorted((a, b) => a - b)
  const width = widths[Math.floor((widths.length - 1) * 0.95)] ?? 0
  if (width < 30 || width > 160) return null
  const full = widths.filter((each) => each >= width * 0.7).length
  // Without spaces between words lines are filled to their end.
  const fills = ([line, next]: readonly [string, string]): boolean =>
    CASED_SCRIPT.test(next) || (columns(line) >= width * 0.85 && /[、。，,]/u.test(line + next))
  const running = linePairs.filter((pair) => runsOn(...pair) && fills(pair))
  if (full < linePairs.length * 0.5 || running.length < linePairs.length * 0.35) return null
  const whole = running.filter(([line]) => !CUT_WORD.test(line))
  const widest = widths.findLast((each) => each <= width * 1.1) ?? width
  const fullUp = whole.filter(([line, next]) => columns(line) + 1 + firstWordColumns(next) > widest).length
  const exact = whole.length > 2 && fullUp >= whole.length * 0.95
  return { width: exact ? widest : width, exact }
}

/** A run of lines that was wrapped has a line so wide which goes on in the middle of a sentence. */
const MIN_WRAPPED = 50

/**
 * The width that the prose of a text was wrapped to where lists and heads around it were not: judged by the runs of
 * lines of which one breaks off in the middle of a sentence.
 */
export function findWrappingOfProse(runs: readonly (readonly (readonly [string, string])[])[]): Wrapping | null {
  const wrapped = runs.filter((pairs) => pairs.some(breaksOff))
  return wrapped.length < 3 ? null : findWrapping(wrapped.flat())
}

function breaksOff([line, next]: readonly [string, string]): boolean {
  return columns(line) >= MIN_WRAPPED && columns(line) <= 160 && runsOn(line, next)
}

/** Words after which no line ends that is whole. */
const LEADS_ON = pattern('iu')`
    \s(?:of|the|a|an|and|in|on|at|by|for|from|to|with|between|its|their|и|в|во|с|со|на|по|о|об|к|за|из|от|для|при|
    der|die|das|des|dem|den|und|mit|von|vom|zur|zum|zu|für|im|am|de|du|des|le|la|les|et|à|au|aux|sur|pour|par|
    avec|en|del|el|los|las|y|con|para|por)$`

/** True for a line that ends with an article or preposition, whose sentence goes on in the next. */
export function leadsOn(line: string): boolean {
  return LEADS_ON.test(line)
}

/**
 * Of lines that stand in a row, those that go on from the one above: together they are as full as the next word allows,
 * and one of them breaks off in the middle of a phrase. So titles of several lines stand above texts that are not wrapped.
 */
export function findWrappedLines(lines: readonly string[]): ReadonlySet<number> {
  const continuing = new Set<number>()
  for (let from = 0; from < lines.length - 1; from++) {
    let width = columns(lines[from] ?? '')
    let to = from
    for (; to < lines.length - 1; to++) {
      const [line, next] = [lines[to] ?? '', lines[to + 1] ?? '']
      width = Math.max(width, columns(next))
      const isFull = columns(line) >= MIN_WRAPPED - 5 && columns(line) + 1 + firstWordColumns(next) > width
      if (!isFull || width > 160 || TERMINAL.test(line)) break
    }
    const segment = lines.slice(from, to + 1)
    const isBroken = segment.some((line, i) => {
      const next = segment[i + 1]
      return next !== undefined && (leadsOn(line) || /^["“‘«(]?\p{Ll}/u.test(next))
    })
    if (isBroken) for (let i = from + 1; i <= to; i++) continuing.add(i)
    from = to
  }
  return continuing
}

/** What the next line's first word takes, the least that would have had to fit. */
function firstWordColumns(line: string): number {
  return UNSPACED.test(line.charAt(0)) ? 2 : columns(line.slice(0, 60).split(/\s/u)[0] ?? '')
}

/** True where the sentence plainly goes on in the next line. */
function runsOn(line: string, next: string): boolean {
  if (TERMINAL.test(line)) return false
  return CASED_SCRIPT.test(next) ? /^["“‘«(]?[\p{Ll}\d]/u.test(next) : UNSPACED.test(next)
}

/** True where the line breaks off for want of room, in the middle of a sentence as far as its end shows. */
export function isFullLine(line: string, next: string, { width, exact }: Wrapping): boolean {
  if (/[.!?…。．！？:：;；,)\]」"”]$/u.test(line)) return false
  return exact ? columns(line) + 1 + firstWordColumns(next) > width : columns(line) > width * 0.7
}

/** True where `next` continues the paragraph of `line`; both without white space at their ends. */
export function continuesParagraph(line: string, next: string, wrapping: Wrapping | null): boolean {
  if (CUT_WORD.test(line) && /^\p{Ll}/u.test(next)) return true
  if (wrapping === null) return columns(line) >= 40 && !TERMINAL.test(line) && /^\p{Ll}\p{L}*[\s,]/u.test(next)
  const limit = wrapping.exact ? 1 : TERMINAL.test(line) ? 0.92 : 0.75
  const wouldHaveFitted = columns(line) + 1 + firstWordColumns(next) <= wrapping.width * limit
  if (wouldHaveFitted && TERMINAL.test(line)) return false
  return !wouldHaveFitted || /^\p{Ll}/u.test(next) || leadsOn(line)
}

/** The words of a text, by which a hyphen at a line end is judged; lower case. */
export function collectWords(lines: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>()
  let cut = false
  for (const line of lines) {
    // The two parts of a cut word are no words of the text.
    const whole = line.slice(cut ? (/^\p{L}*/u.exec(line)?.[0].length ?? 0) : 0).replace(CUT_WORD, '')
    for (const [word] of whole.matchAll(/\p{L}+(?:-\p{L}+)*/gu)) words.add(word.toLowerCase())
    cut = CUT_WORD.test(line)
  }
  return words
}

/** The two lines as one: parted by a space, by nothing between CJK characters, cut words made whole. */
export function joinLines(line: string, next: string, words: () => ReadonlySet<string>): string {
  const cut = CUT_WORD.exec(line)
  if (cut) return joinCutWord(line, next, cut[1] ?? '', words)
  if (/\p{L}[-–]$/u.test(line) || /\d-$/u.test(line)) return line + next
  if (UNSPACED.test(line.charAt(line.length - 1)) && UNSPACED.test(next.charAt(0))) return line + next
  return `${line} ${next}`
}

function joinCutWord(line: string, next: string, head: string, words: () => ReadonlySet<string>): string {
  if (line.endsWith('\u00ad')) return line.slice(0, -1) + next
  const tail = /^\p{L}+/u.exec(next)?.[0] ?? ''
  if (!/^\p{Ll}/u.test(tail)) return line + next
  const known = words()
  const first = head.toLowerCase()
  if (known.has(first + tail)) return line.slice(0, -1) + next
  const compound =
    known.has(`${first}-${tail}`) ||
    HYPHENATING.has(first) ||
    /\p{L}-\p{L}+[-‐]$/u.test(line) ||
    (first.length > 3 && tail.length > 3 && known.has(first) && known.has(tail))
  return compound ? line + next : line.slice(0, -1) + next
}
