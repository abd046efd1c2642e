import type { Span } from './spans.ts'

/** A full stop after these does not end a sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Sen|Rep|Gov|St|No|Nos|Art|vs|[A-Z]|г|им|тов|ст|п)\.\s*$/u

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/**
 * The sentences of `text` as spans that cover it without gaps (white space belongs to the sentence before it).
 * Works for Latin, Cyrillic and Japanese script; "Mr. Kono" is not cut.
 */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = []
  let start = 0
  for (const { segment, index } of segmenter.segment(text)) {
    if (ABBREVIATION.test(segment)) continue
    sentences.push({ start, end: index + segment.length })
    start = index + segment.length
  }
  if (start < text.length) sentences.push({ start, end: text.length })
  return sentences
}

/** The sentence of `text` that holds the offset, the last one where the offset is the end; null in an empty text. */
export function sentenceAt(text: string, offset: number): Span | null {
  const sentences = splitSentences(text)
  return sentences.find((one) => offset < one.end) ?? sentences.at(-1) ?? null
}
