// Reads the cues of .srt and .vtt: when they are shown, by whom they are spoken, what they say.

/** One line of a cue. */
export interface CueLine {
  readonly text: string
  /** Name in a voice tag ("<v Anna Keller>"), null where there is none. */
  readonly voice: string | null
}

export interface Cue {
  /** Milliseconds from the start of the recording. */
  readonly start: number
  readonly end: number
  readonly lines: readonly CueLine[]
}

const CLOCK = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})`
const TIMING = new RegExp(String.raw`^\s*${CLOCK}\s*-{2,3}>\s*${CLOCK}(?:\s.*)?$`, 'u')
/** A caption's line fits a screen. */
const MAX_LINE = 10_000
const NO_TEXT = /^(?:NOTE|STYLE|REGION)(?:\s|$)/u
const VOICE = /^<v(?:\.[^\s>]{1,60})*\s+([^<>]{1,120})>/u
const TAG = /<\/?(?:[a-z][^<>]{0,200}|\d[\d:.,]{4,12})?>|\{\\[^{}]{1,80}\}/giu

/** Fewer times than this may stand in any text. */
const MIN_CUES = 3

/** True where a plain text is the content of a caption file: mostly cues, each under its time. */
export function holdsCaptions(text: string): boolean {
  if (!text.includes('-->')) return false
  const lines = text.split('\n', 2_000).filter((line) => line.trim() !== '')
  const times = lines.filter((line) => TIMING.test(line)).length
  return times >= MIN_CUES && times * 8 >= lines.length
}

/** Where the first cue begins, with its number, in UTF-16 units; the text's length where there is none. */
export function startOfCues(text: string): number {
  let start = 0
  let before = 0
  for (const line of text.split('\n')) {
    if (TIMING.test(line)) return /^\s*\d{1,6}\s*$/u.test(text.slice(before, start)) ? before : start
    before = start
    start += line.length + 1
  }
  return text.length
}

/** Longer is no name. */
const MAX_NAME = 60
const NAME_LINE = /^\p{L}[^:：.!?…。！？、，]*$/u

/**
 * The cues of a caption file in its order; what stands outside of cues is left out. Lines end in "\n". Where the
 * first lines of cues are but a few names, each above what is said, they are voices.
 */
export function readCues(text: string): readonly Cue[] {
  const cues = [...iterateCues(text)]
  const names = new Map<string, number>()
  for (const { lines } of cues) {
    const first = lines[0]?.text ?? ''
    if (lines.length > 1 && first.length <= MAX_NAME && NAME_LINE.test(first))
      names.set(first, (names.get(first) ?? 0) + 1)
  }
  const returning = new Set([...names].filter(([, count]) => count > 1).map(([name]) => name))
  const named = [...names].reduce((sum, [name, count]) => sum + (returning.has(name) ? count : 0), 0)
  if (returning.size < 2 || named * 4 < cues.length * 3) return cues
  return cues.map((cue) => {
    const [first, ...lines] = cue.lines
    if (first === undefined || lines.length === 0 || !names.has(first.text)) return cue
    return { ...cue, lines: lines.map((line) => ({ ...line, voice: first.text })) }
  })
}

function* iterateCues(text: string): Generator<Cue> {
  let cue: { start: number; end: number; lines: CueLine[] } | null = null
  let skipping = false
  for (const line of text.split('\n')) {
    const timing = TIMING.exec(line)
    if (timing) {
      if (cue) yield cue
      cue = { start: milliseconds(timing, 1), end: milliseconds(timing, 5), lines: [] }
      skipping = false
    } else if (line.trim() === '') {
      if (cue) yield cue
      cue = null
      skipping = false
    } else if (cue === null && NO_TEXT.test(line)) skipping = true
    else if (cue && !skipping) {
      for (const part of readLine(line, cue.lines.at(-1)?.voice ?? null)) cue.lines.push(part)
    }
  }
  if (cue) yield cue
}

function milliseconds(match: RegExpExecArray, at: number): number {
  const [hours, minutes, seconds] = [match[at], match[at + 1], match[at + 2]].map((part) => Number(part ?? 0))
  const fraction = Number((match[at + 3] ?? '').padEnd(3, '0'))
  return (((hours ?? 0) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)) * 1000 + fraction
}

/** A voice holds until the next tag, also over the lines of its cue. */
function readLine(line: string, before: string | null): CueLine[] {
  const parts = line.length > MAX_LINE ? [line] : line.split(/(?=<v[.\s])/u)
  let voice = before
  return parts.flatMap((part) => {
    const tag = VOICE.exec(part.trimStart())
    if (tag) voice = decodeEntities(tag[1] ?? '').trim() || null
    const text = decodeEntities(part.replace(TAG, '')).trim()
    return text === '' ? [] : [{ text, voice }]
  })
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: '\u00a0',
  lrm: '\u200e',
  rlm: '\u200f',
  quot: '"',
  '#39': "'",
}

function decodeEntities(text: string): string {
  return text.replace(/&(amp|lt|gt|nbsp|lrm|rlm|quot|#39);/gu, (whole, name: string) => ENTITIES[name] ?? whole)
}
