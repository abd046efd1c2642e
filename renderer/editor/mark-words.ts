import type { MarkSpan, Segment } from './segments.ts'

/** What a marked stretch of text says at its ends: seen beside the words, or only heard. */
export interface MarkWords {
  /** Heard before its first word: the passages that begin or go on there. */
  readonly begins: string
  /** Heard after its last word. */
  readonly ends: string
  /** Signs of the stances of the passages that begin there. */
  readonly sign: string
  /** The lane of an elided passage that comes back here, or breaks off here; null where none does. */
  readonly resumes: number | null
  readonly breaksOff: number | null
}

/** More passages than these are counted, not listed. */
const LISTED = 3

/** What is said and shown where passages begin and end at the ends of the stretch. */
export function describeMark({ start, end, marks }: Segment): MarkWords {
  const opening = marks.filter((mark) => mark.start === start && isOpening(mark))
  const resuming = marks.filter((mark) => mark.start === start && !isOpening(mark))
  const closing = marks.filter((mark) => mark.end === end && isClosing(mark))
  const breaking = marks.filter((mark) => mark.end === end && !isClosing(mark))
  const isAlone = marks.length === 1
  return {
    begins: join([tell(opening, 'passage', 'passages'), tell(resuming, 'passage goes on', 'passages go on')]),
    ends: join([
      closing.length === 0 ? '' : isAlone ? 'end of passage' : tell(closing, 'end of passage', 'ends of passages'),
      breaking.length === 0 ? '' : 'passage breaks off here and goes on below',
    ]),
    sign: [...new Set(opening.map((mark) => mark.sign))].slice(0, LISTED).join(''),
    resumes: resuming[0]?.lane ?? null,
    breaksOff: breaking[0]?.lane ?? null,
  }
}

/**
 * For each stretch the number of passages whose lines find no room in `lanes`, told once where such a pile begins: the
 * most that lie over each other in it. Zero elsewhere.
 */
export function countHidden(segments: readonly Segment[], lanes: number): number[] {
  const hidden = segments.map(({ marks }) => marks.filter((mark) => mark.lane >= lanes).length)
  return mostInRuns(hidden).map((most, at) => ((hidden[at - 1] ?? 0) > 0 ? 0 : most))
}

/** For each stretch how many lanes the marks around it use, up to the next plain words: they keep their heights there. */
export function countLanes(segments: readonly Segment[]): number[] {
  return mostInRuns(segments.map(({ marks }) => Math.max(0, ...marks.map((mark) => mark.lane + 1))))
}

/** Each number replaced by the greatest of the run of numbers above zero in which it stands. */
function mostInRuns(numbers: readonly number[]): number[] {
  const most = [...numbers]
  for (let at = 1; at < most.length; at++) if (most[at]) most[at] = Math.max(most[at] ?? 0, most[at - 1] ?? 0)
  for (let at = most.length - 2; at >= 0; at--) if (most[at]) most[at] = Math.max(most[at] ?? 0, most[at + 1] ?? 0)
  return most
}

function isOpening({ part }: MarkSpan): boolean {
  return part === 'whole' || part === 'first'
}

function isClosing({ part }: MarkSpan): boolean {
  return part === 'whole' || part === 'last'
}

function tell(marks: readonly MarkSpan[], one: string, several: string): string {
  if (marks.length === 0) return ''
  const said = marks.slice(0, LISTED).map((mark) => mark.says())
  const rest = marks.length > LISTED ? `; and ${marks.length - LISTED} more` : ''
  return `${marks.length === 1 ? one : `${marks.length} ${several}`}: ${said.join('; ')}${rest}`
}

/** In brackets, so that it is told apart from the words of the text. */
function join(parts: readonly string[]): string {
  const said = parts.filter((part) => part !== '')
  return said.length === 0 ? '' : `(${said.join('. ')})`
}
