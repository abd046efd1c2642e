import type { TagCounts } from '../../services/tagging.ts'
import type { Method, Output, ParsedInput } from '#shared/api/contract.ts'

/** The handlers of some procedures: parsed input in, output out. What they throw is answered as an error. */
export type HandlersOf<Methods extends Method> = {
  readonly [M in Methods]: (input: ParsedInput<M>) => Output<M> | Promise<Output<M>>
}

export const DONE = { done: true } as const

/** The start of a text, for the history: at most `length` units, cut at a word where there is one. */
export function shorten(text: string, length = 40): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  if (flat.length <= length) return flat
  return `${flat
    .slice(0, length)
    .replace(/\s+\S*$/, '')
    .toWellFormed()}…`
}

/** "1 passage", "2 passages". */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`
}

/** “ with 2 positions, a memo”: what was put on passages; empty where nothing was. */
export function describeTags({ positionIds, codes, memos }: TagCounts): string {
  const parts = [
    positionIds.length > 0 ? count(positionIds.length, 'position') : '',
    codes > 0 ? count(codes, 'code') : '',
    memos > 0 ? 'a memo' : '',
  ].filter((part) => part !== '')
  return parts.length > 0 ? ` with ${parts.join(', ')}` : ''
}
