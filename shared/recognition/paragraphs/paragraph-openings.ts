import { isCaption } from '../lines/captions.ts'
import { findDate } from '../lines/dates.ts'
import { readDateline } from '../lines/datelines.ts'
import { isClutter, isMenuLine } from '../lines/furniture-words.ts'
import { findLabel } from '../labels/labels.ts'
import { isTabled } from '../labels/line-labels.ts'
import { isFullLine, leadsOn } from './line-joining.ts'
import type { Wrapping } from './line-joining.ts'
import { findMarker } from '../lines/markers.ts'
import type { Marker } from '../lines/markers.ts'
import { isStageDirection } from '../lines/stage-directions.ts'
import { isStamped } from '../labels/time-stamps.ts'

// Recognises lines that open a paragraph of their own, or are one, whatever stands beside them.

/**
 * True where the line cannot continue the one before it. In wrapped text a full line before it may put any
 * word first, so that only plain signs count there.
 */
export function opensParagraph(line: string, previous: string, wrapping: Wrapping | null): boolean {
  if (isCaption(line) || isStageDirection(line) || isStamped(line) || isMenuLine(line) || /^>{2,3}\s?\S/u.test(line))
    return true
  const midParagraph = wrapping !== null && !isWholeParagraph(previous) && isFullLine(previous, line, wrapping)
  if (isWholeParagraph(line) && !isAskedFor(line, previous) && (!midParagraph || isBareDate(line, previous)))
    return true
  // "… addressed to the President of the" goes on with "Security Council".
  if (!midParagraph && isClutter(line) && !leadsOn(previous)) return true
  const label = findLabel(line)
  // Behind "three requests of the" stands no label but "Minister:".
  if (label) return !midParagraph || (label.strength === 'certain' && !leadsOn(previous))
  if (numberBeforeDash(line) === numberBeforeDash(previous) + 1) return true
  const marker = findMarker(line)
  if (!marker) return false
  // "2." right below "1." is the next point, however full the line above is.
  if (numberOf(marker) === numberOf(findMarker(previous)) + 1) return true
  return !midParagraph || (marker.style === 'bullet' && !/^[-–—*+o]/u.test(marker.printed))
}

/** "2 - Restitution …": the number of a topic, not a number where there is none. */
function numberBeforeDash(line: string): number {
  const number = /^(\d{1,2})\s[-–—]\s\S/u.exec(line)?.[1]
  return number === undefined ? Number.NaN : Number(number)
}

function numberOf(marker: Marker | null): number {
  return marker?.style === 'number' ? Number.parseInt(marker.printed, 10) : Number.NaN
}

/** True where the line opens a paragraph though the one before it breaks off: a label, a bullet, a caption, a date alone. */
export function opensWithinSentence(line: string, previous: string): boolean {
  if (isCaption(line) || isStageDirection(line) || isStamped(line) || isClutter(line)) return true
  if (findLabel(line)?.strength === 'certain' || findMarker(line) !== null) return true
  return isWholeParagraph(line) && !isAskedFor(line, previous)
}

/** True for a date below a long line that ends with a comma, as titles of several lines end. */
function isAskedFor(line: string, previous: string): boolean {
  return /.{45,},$/u.test(previous) && findDate(line)?.start === 0
}

/** A date alone without a full stop, where the line before does not ask for one: "on", "vom", "от". */
function isBareDate(line: string, previous: string): boolean {
  const date = findDate(line)
  if (date === null || date.end - date.start < line.length - 8 || /[.,;。、]$/u.test(line.replace(/г\.$/u, '')))
    return false
  // A long line that ends with a comma asks for it, too.
  return !/(?:^|\s)(?:\p{Ll}{1,5}|\p{L}{3,9}day),?$|^.{45,},$/u.test(previous)
}

/** True where the line is a dateline or a stage direction as a whole, so that nothing continues it. */
export function isWholeParagraph(line: string): boolean {
  if (isTabled(line)) return true
  return isStageDirection(line) || (line.length < 80 && /\d|年/u.test(line) && readDateline(line) !== null)
}
