import { recogniseLanguage } from '#shared/recognition/lines/languages.ts'

/** Letters that no language of Latin script has. */
const FOREIGN_TO_LATIN = /[^\P{L}\p{Script=Latin}]/u
const LATIN = /\p{Script=Latin}/u
/** UTF-16 units of a paragraph that tell its language; a glance at the first few spares reading on in most. */
const READ = 200
const GLANCED = 60

/**
 * The language of a paragraph (BCP 47) where it plainly is another than the text's, so that it gets the right letters
 * and a voice that can read it; null where it is the text's, or cannot be told.
 */
export function otherLanguage(words: string, ofText: string | null): string | null {
  if (ofText === null) return null
  const isLatin = !/^(?:ar|be|bg|el|fa|he|ja|ka|kk|ko|mk|ru|sr|th|uk|zh)\b/iu.test(ofText)
  if (!(isLatin ? FOREIGN_TO_LATIN : LATIN).test(words.slice(0, GLANCED))) return null
  const { value, isSure } = recogniseLanguage(words.slice(0, READ), null)
  return isSure && value !== null && value !== ofText.toLowerCase().split('-')[0] ? value : null
}
