import type { DraftBlock } from '../draft-block.ts'
import { NUMBERED_SPEAKER } from '../lines/label-words.ts'
import { findLabel } from './labels.ts'
import { isStageDirection } from '../lines/stage-directions.ts'

// Recognises the times in transcripts of recordings: "[00:01:23] Speaker 1: …", "Anna Keller (12:30):", "0:05".

const CLOCK = String.raw`(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?`
/** With hours; behind the seconds may stand their parts or the frame. */
const LONG_CLOCK = String.raw`\d{1,2}:\d{2}:\d{2}(?:[.,:;]\d{1,3}|-\d)?`
const OPENING = new RegExp(
  String.raw`^(?:[[［]${CLOCK}(?:\s?(?:-{1,2}>?|–)\s?${CLOCK})?[\]］]|[(（]${LONG_CLOCK}[)）]|#${LONG_CLOCK}#|${LONG_CLOCK}(?=[\s\u00a0]))[\s\u00a0]*(?:[-–—][\s\u00a0]+)?`,
  'u',
)
/** What may be the hour of the day as well. */
const SHORT_OPENING =
  /^(?:[(（](\d{1,3}):(\d{2})[)）]|(\d{1,3}):(\d{2})(?=[\s\u00a0])|(\d{1,3})分(\d{1,2})秒)[\s\u00a0]*(?:[-–—][\s\u00a0]+)?(?=\S)/u
/** At the end of a paragraph stands when the next begins. */
const ENDING = new RegExp(String.raw`[\s\u00a0]+(?:[[(（]${LONG_CLOCK}[\])）]|#${LONG_CLOCK}#)$`, 'u')
/** In UTF-16 units. */
const MAX_ENDING = 40
/** A recording has been running for no longer when its first words fall, in seconds. */
const SOON = 300
const NAMED = new RegExp(
  String.raw`^(\p{L}[^:：()[\]]{1,60}?)[\s\u00a0]*[:：]?[\s\u00a0]*[([](${CLOCK})[)\]][:：]?(?:[\s\u00a0]+|$)`,
  'u',
)
const NAMED_LINE = new RegExp(
  String.raw`^(\p{L}[\p{L}\d .’'_-]{1,60}?(?:\s\([^()]{2,40}\))?)[\s\u00a0]{1,4}(${CLOCK})$`,
  'u',
)
/** "[佐藤洋子] 14:02:11" above what is said, as programs for meetings save their captions. */
const BRACKETED_LINE = new RegExp(String.raw`^([[［][^\][［］:：]{1,60}[\]］])[\s\u00a0]{1,4}(${CLOCK})$`, 'u')
/** A name and its time are no longer; what is may hold white space without end. */
const MAX_NAMED = 200
/** It needs no colon to be a name. */
const NUMBERED = String.raw`(?:${NUMBERED_SPEAKER})[\s_]?\d{1,3}`
const NUMBERED_BEHIND = new RegExp(String.raw`^(${NUMBERED})[\s\u00a0]+(?=[^\s:：])`, 'iu')
const NUMBERED_BEFORE = new RegExp(String.raw`^(${NUMBERED})[\s\u00a0]{1,4}(${CLOCK})[\s\u00a0]+(?=\S)`, 'iu')
const HOURS_ALONE = /^\d{1,2}:\d{2}:\d{2}$/u
const ALONE = new RegExp(String.raw`^[([]?${CLOCK}(?:\s?(?:-{1,2}>?|–)\s?${CLOCK})?[)\]]?$`, 'u')

/** True where the line begins with a time as only transcripts of recordings print it. */
export function isStamped(line: string): boolean {
  return OPENING.test(line)
}

/**
 * Takes the times off the paragraphs, and names that stand beside a time, where the text has such times again and
 * again. True where it has. A time or name on a line of its own goes to the paragraph after it.
 */
export function takeStamps(drafts: readonly DraftBlock[]): boolean {
  moveEndings(drafts)
  const opens = riseFromZero(drafts) ? SHORT_OPENING : OPENING
  const opening = drafts.filter((draft) => opens.test(draft.text) || draft.stamp !== null).length
  const named = drafts.filter((draft) => readNamed(draft.text) !== null).length
  const alone = drafts.filter((draft) => ALONE.test(draft.text)).length
  const takesAlone = alone >= 5 && alone * 4 >= drafts.length
  // Some programs print the time every few minutes only, with its hours; those of the day stand in the record of a house.
  const hours = drafts.filter((draft) => HOURS_ALONE.test(draft.text))
  const takesHours = hours.length >= 2 && /^0?[0-2]:/u.test(hours[0]?.text ?? '')
  if (opening < 2 && named < 2 && !takesAlone && !takesHours) return false
  const heads = findHeads(drafts, opens)
  for (const [i, draft] of drafts.entries()) {
    const next = drafts[i + 1]
    if (ALONE.test(draft.text)) {
      if (takesAlone || opening >= 2 || (takesHours && HOURS_ALONE.test(draft.text)))
        moveTo(next, draft, draft.text, null)
      continue
    }
    const lead = opening >= 2 && draft.stamp === null ? opens.exec(draft.text) : null
    if (lead && heads.has(draft)) {
      moveTo(next, draft, lead[0].trim(), draft.text.slice(lead[0].length))
      continue
    }
    if (lead) {
      const rest = draft.text.slice(lead[0].length)
      const behind = NUMBERED_BEHIND.exec(rest)
      const numbered = isStageDirection(rest.slice(behind?.[0].length ?? 0)) ? null : behind
      draft.stamp = lead[0].trim()
      draft.voice ??= numbered?.[1] ?? null
      draft.text = rest.slice(numbered?.[0].length ?? 0)
      continue
    }
    const found = named >= 2 ? readNamed(draft.text) : null
    if (found && found.length === draft.text.length) moveTo(next, draft, found.stamp, found.name)
    else if (found && !isStageDirection(draft.text.slice(found.length))) {
      draft.stamp = found.stamp
      draft.voice = found.name
      draft.text = draft.text.slice(found.length)
    }
  }
  if (takesAlone) joinLines(drafts)
  return true
}

/** "00:00:03 Speaker 1" on a line of its own above what is said, where nearly all times stand so. */
function findHeads(drafts: readonly DraftBlock[], opens: RegExp): ReadonlySet<DraftBlock> {
  const stamped = drafts.filter(({ text }) => opens.test(text))
  const heads = drafts.filter(({ text }, i) => {
    const name = text.replace(opens, '')
    const next = drafts[i + 1]
    if (name === text || next === undefined || opens.test(next.text)) return false
    return /^\p{L}[\p{L}\d .’'_-]{1,40}$/u.test(name)
  })
  return new Set(heads.length >= 2 && heads.length * 5 >= stamped.length * 4 ? heads : [])
}

/** True where most paragraphs begin with a time, the first of them soon, none before the one above it. */
function riseFromZero(drafts: readonly DraftBlock[]): boolean {
  const times = drafts.flatMap(({ text }) => {
    const found = SHORT_OPENING.exec(text)
    return found ? Number(found[1] ?? found[3] ?? found[5]) * 60 + Number(found[2] ?? found[4] ?? found[6]) : []
  })
  const isRising = times.every((time, i) => time >= (times[i - 1] ?? 0))
  return times.length >= 4 && times.length * 2 >= drafts.length && isRising && (times[0] ?? SOON) < SOON
}

/** Gives times that stand at the ends of paragraphs to those below them; the last one's stays. */
function moveEndings(drafts: readonly DraftBlock[]): void {
  const ended = drafts.filter(({ text }) => ENDING.test(text.slice(-MAX_ENDING)))
  if (ended.length < 3 || ended.length * 3 < drafts.length) return
  // A name and its time on a line of their own belong to what stands below them.
  if (ended.filter(({ text }) => isNameAndTime(text)).length * 3 >= ended.length * 2) return
  for (const [i, draft] of drafts.entries()) {
    const time = ENDING.exec(draft.text.slice(-MAX_ENDING))?.[0]
    const next = drafts[i + 1]
    if (time === undefined || next === undefined || next.stamp !== null) continue
    next.stamp = time.trim()
    draft.text = draft.text.slice(0, -time.length)
  }
}

/** A paragraph of lines under their times ends with a sentence after so many UTF-16 units, or after twice as many. */
const FULL = 400

/** Lines that are shown one by one are one paragraph; of their times the first stays. */
function joinLines(drafts: readonly DraftBlock[]): void {
  let open: DraftBlock | null = null
  let parts: string[] = []
  let length = 0
  const close = (): void => {
    if (open) open.text = parts.join(' ')
    open = null
  }
  for (const draft of drafts) {
    if (draft.text === '') continue
    const ended = length > FULL * 2 || (length > FULL && /[.!?…。！？]$/u.test(parts.at(-1) ?? ''))
    const opensTurn =
      findLabel(draft.text) !== null || isStageDirection(draft.text) || isStageDirection(parts.at(-1) ?? '')
    if (open === null || draft.stamp === null || draft.voice !== null || ended || opensTurn) {
      close()
      open = draft.stamp === null ? null : draft
      parts = [draft.text]
      length = draft.text.length
    } else {
      parts.push(draft.text)
      length += draft.text.length
      draft.text = ''
    }
  }
  close()
}

/** "Speaker 1 (00:00:03)" and nothing else. */
function isNameAndTime(text: string): boolean {
  const found = readNamed(text)
  return found !== null && found.length === text.length && /^\P{Ll}(?:(?![.!?,;]\s)[^\n]){1,40}$/u.test(found.name)
}

function readNamed(text: string): { name: string; stamp: string; length: number } | null {
  const start = text.slice(0, MAX_NAMED)
  const found =
    NAMED.exec(start) ??
    (text.length < 100 ? (NAMED_LINE.exec(text) ?? BRACKETED_LINE.exec(text)) : null) ??
    NUMBERED_BEFORE.exec(start)
  return found ? { name: (found[1] ?? '').trim(), stamp: found[2] ?? '', length: found[0].length } : null
}

/** The paragraph after takes time and name, unless nobody says it; what is left of this one is dropped. */
function moveTo(next: DraftBlock | undefined, draft: DraftBlock, stamp: string, name: string | null): void {
  if (
    !next ||
    next.stamp !== null ||
    ALONE.test(next.text) ||
    (name !== null && isStageDirection(next.text)) ||
    (name !== null && [NAMED_LINE, BRACKETED_LINE].some((line) => line.test(next.text.slice(0, 100))))
  )
    return
  next.stamp = stamp
  next.voice ??= name
  draft.text = ''
}
