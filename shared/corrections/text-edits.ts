import type { Span } from '../domain/spans.ts'

/** A stretch of a text that gives way to other words: UTF-16 offsets into the text before it, end exclusive. */
export interface TextEdit {
  readonly start: number
  readonly end: number
  readonly insert: string
}

/**
 * Where the span lies after the edits, each in offsets of the text that the one before it left; null where nothing is
 * left of it. An end within a removed stretch moves to the stretch's edge, and what is put in at an end stays outside.
 */
export function carrySpan(span: Span, edits: readonly TextEdit[]): Span | null {
  let { start, end } = span
  for (const edit of edits) {
    const grown = edit.insert.length - (edit.end - edit.start)
    if (start >= edit.end) start += grown
    else if (start >= edit.start) start = edit.start + edit.insert.length
    if (end > edit.start) end = end >= edit.end ? end + grown : edit.start
    if (start >= end) return null
  }
  return { start, end }
}

/** True where both say the same but for white space: a quotation that was carried with certainty. */
export function isSameWords(before: string, after: string): boolean {
  return before.replace(/\s+/gu, '') === after.replace(/\s+/gu, '')
}
