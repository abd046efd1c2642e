import type { RecognisedTranscript } from '../recognised-transcript.ts'

// Whether recognition kept every character of its source. For tests.

const BLANK = /[\s\u0085\u00ad]/u
const SEPARATOR = /[:：–—-]/u

/**
 * Where what was recognised is not the source, null where it is. What may be missing is white space, a colon or dash
 * behind a label, and the hyphen of a word cut at a line end.
 */
export function firstDifference(source: string, got: RecognisedTranscript): string | null {
  const kept: { readonly character: string; readonly isBehindLabel: boolean }[] = []
  let isBehindLabel = false
  for (const { start, end, label, marker } of got.blocks) {
    for (const character of squeeze(`${marker ?? ''}${label ?? ''}`)) {
      kept.push({ character, isBehindLabel })
      isBehindLabel = false
    }
    isBehindLabel ||= label !== null
    for (const character of squeeze(got.text.slice(start, end))) {
      kept.push({ character, isBehindLabel })
      isBehindLabel &&= SEPARATOR.test(character)
    }
  }
  const characters = [...source]
  let at = 0
  for (const [i, character] of characters.entries()) {
    if (BLANK.test(character)) continue
    const isSeparator = SEPARATOR.test(character) && (kept[at]?.isBehindLabel ?? true)
    const isCut =
      /[-‐]/u.test(character) && /^\s*[\n\r\v\f\u0085\u2028\u2029]/u.test(characters.slice(i + 1, i + 20).join(''))
    if (kept[at]?.character === character) at++
    else if (!isSeparator && !isCut) return `“${character}” at ${i} of ${JSON.stringify(source)}`
  }
  const rest = kept.slice(at).map(({ character }) => character)
  return rest.length === 0 ? null : `${JSON.stringify(rest.join(''))} is too much`
}

function squeeze(text: string): string[] {
  return [...text].filter((character) => !BLANK.test(character))
}
