import type { Span } from '../spans.ts'

const BEFORE =
  /(?:(?<![a-z])(?:not|never|no longer|nor)|n[’']t|(?<![а-яё])(?:не|ни))(?: (?:yet|been|(?!only )\p{L}+ly))*(?: (?:to|a|an|the))? $/iu
const WITHIN = /(?<![a-z])(?:not|never)(?![a-z])|n[’']t(?![a-z])/iu
/** The ending of a Japanese predicate, from the last sign of the words on: し|ていません, しな|い; しなければならない is none. */
const AFTER = /^(?!.{0,4}な(?:ければ|くて|いと)).?[ぁ-ん]{0,6}?(?:ません|ない|なかった)/u

/** True where `text` says of the words in `span` (UTF-16 offsets, end exclusive) that it is not so, in English, Russian or Japanese. */
export function isNegated(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end)
  if (WITHIN.test(words) || BEFORE.test(text.slice(Math.max(0, start - 40), start))) return true
  return /[\p{Script=Han}\p{Script=Hiragana}]$/u.test(words) && AFTER.test(text.slice(end - 1))
}
