import type { DraftBlock } from '../draft-block.ts'
import { isSalutation } from '../lines/first-person.ts'
import { pattern } from '../lines/pattern.ts'
import { isNameToken } from '../names/name-words.ts'
import type { Person } from '../names/person.ts'
import { nameTokens, parsePerson } from '../names/persons.ts'

// Recognises who signed a letter: whose words it is, though nothing above it says so.

const LETTER = pattern('iu')`
    ^(?:an? )?(?:open |identical |joint )?(?:letters?|lettres?|cartas?|lettera|offener brief|brief|открытое письмо|письмо)(?!\p{L})|
    \b(?:open letter|lettre ouverte|carta abierta|offener brief|lettera aperta)\b`
/** "(Signed) Grace Okonjo-Tete" */
const SIGNED =
  /^(?:[(（]\s?(?:signed|signé|firmado|gezeichnet|gez\.|подпись)\s?[)）]|(?:signed|signé|firmado|gez\.)\s?[:：]?)\s*(\p{Lu}[^,;:!?]{3,60})?$/iu
const CLOSING = pattern('iu')`
    ^(?:yours(?: (?:sincerely|faithfully|truly|ever|very truly|respectfully))?|(?:most )?(?:sincerely|respectfully|faithfully)(?: yours)?|
    (?:with )?(?:kind|best|warm|warmest) (?:regards|wishes)|hochachtungsvoll|(?:mit )?(?:freundlichen|herzlichen|besten) grüßen|ihre?|
    (?:muy )?atentamente|cordialement|bien à vous|veuillez agréer[^.]{0,120}|cordiali saluti|с уважением|искренне (?:ваша?|ваш))[,.]?(?=$|\s\p{Lu})`
/** A signature stands no further from the end than so many blocks. */
const FOOT = 10
/** What stands below a name: an office or two. */
const BELOW = 3

/** Marks the signature below a letter as a paragraph of its own; who signed, null where nobody did, or several. */
export function takeSignature(drafts: readonly DraftBlock[]): Person | null {
  if (!isLetter(drafts)) return null
  const open = drafts.filter(({ kind }) => kind !== 'furniture')
  const foot = open.slice(Math.max(2, open.length - FOOT))
  const found = foot.flatMap((draft, i) => {
    const name = readSigner(draft.text, foot[i + 1]?.text ?? '')
    return name === null ? [] : [{ at: i, name }]
  })
  const [only] = found
  if (only === undefined || found.length > 1) return null
  for (const draft of foot.slice(only.at, only.at + 1 + BELOW)) {
    if (draft.kind !== null || /[.!?]$/u.test(draft.text) || draft.text.length > 120) break
    draft.kind = 'paragraph'
  }
  return { name: only.name, office: null, affiliation: null, gender: null, certain: true }
}

/** True for a title that calls the text a letter. */
export function isLetterTitle(title: string): boolean {
  return LETTER.test(title)
}

/** A letter says so itself, or begins and ends as one. */
function isLetter(drafts: readonly DraftBlock[]): boolean {
  const head = drafts.slice(0, 8).filter(({ text }) => text.length < 400)
  const isCalled = head.some(({ text }) => LETTER.test(text))
  const isGreeted = drafts.some(({ kind, text }) => kind === null && isSalutation(text) && text.endsWith(','))
  return isCalled || (isGreeted && drafts.slice(-FOOT).some(({ text }) => CLOSING.test(text)))
}

function readSigner(line: string, next: string): string | null {
  const signed = SIGNED.exec(line)
  if (signed) return wholeName(signed[1] ?? next)
  const closing = CLOSING.exec(line)?.[0]
  if (closing === undefined) return null
  const behind = line.slice(closing.length).trim()
  return wholeName(behind === '' ? next : behind)
}

/** The name that the words are, or begin with where an office stands behind it. */
function wholeName(words: string): string | null {
  const person = parsePerson(words.trim())
  if (person !== null && person.name !== null && nameTokens(person.name).length > 1) return person.name
  const tokens = nameTokens(words)
  const end = tokens.findIndex((token) => !isNameToken(token))
  const name = tokens.slice(0, end < 0 ? tokens.length : end)
  return name.length > 1 && name.length < 5 ? name.join(' ') : null
}
