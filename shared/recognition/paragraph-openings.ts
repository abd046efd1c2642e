import { isCaption } from './captions.ts'
import { findDate } from './dates.ts'
import { findLabel } from './labels.ts'
import type { WrapWidth } from './line-joining.ts'
import { findMarker } from './markers.ts'
import { isStageDirection } from './stage-directions.ts'

// Recognises lines that open a paragraph of their own, whatever stands before them.

/**
 * True where the line cannot continue the one before it. In wrapped text a full line before it may put any
 * word first, so that only plain signs count there; `previous` is null where the line is judged by itself.
 */
export function opensParagraph(line: string, previous: string | null, width: WrapWidth): boolean {
  if (isCaption(line) || isStageDirection(line) || isBareDate(line)) return true
  const midSentence = previous !== null && width !== null && !/[.!?…。．！？:：;；,)\]」"”]$/u.test(previous)
  const midParagraph = midSentence && previous.length > width * 0.7
  const label = findLabel(line)
  if (label) return label.strength === 'certain' || !midParagraph
  const marker = findMarker(line)
  if (!marker) return false
  return !midParagraph || (marker.style === 'bullet' && !/^[-–—*+o]/u.test(marker.printed))
}

function isBareDate(line: string): boolean {
  if (line.length > 40) return false
  const date = findDate(line)
  return date !== null && line.length - (date.end - date.start) < 8
}
