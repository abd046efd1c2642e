import type { DraftBlock } from '../draft-block.ts'
import { isFirstPerson } from '../lines/first-person.ts'
import type { Label } from './label-meanings.ts'
import { nameTokens } from '../names/persons.ts'

// What the shape of a label, and of what stands behind it, says for and against somebody speaking under it.

/** "Wolter (AA)": a surname and the ministry for which it speaks, as German records print them. */
export const SURNAME_WITH_BODY =
  /^(?:(?:Dr|Prof)\.\s|St[Ss]\s)?\p{Lu}[\p{Ll}’-]{2,24}(?:-\p{Lu}\p{Ll}+)?\s\(B?M?\p{Lu}{1,5}\p{L}{0,3}\)$/u

/** True for a label of a name that has more than a surname. */
export function isFullName(label: Label): boolean {
  const name = label.person?.name ?? null
  return name !== null && (nameTokens(name).length > 1 || /^[\p{Script=Han}\p{Script=Katakana}]{3,}$/u.test(name))
}

/** Speech begins with a capital where the script has them; what explains a term often does not. */
export function opensSpeech(draft: DraftBlock, label: Label): boolean {
  return !/^\p{Ll}/u.test(draft.text.slice(label.length))
}

/** "Halden: We met today, and …" at the very start, in sentences of the first person. */
export function opensText(draft: DraftBlock, label: Label): boolean {
  const rest = draft.text.slice(label.length)
  const named = label.person !== null && label.person.name !== null && /^\p{Lu}\p{Ll}+$/u.test(label.printed)
  return named && rest.length > 40 && /[.!?]["”’»)]*$/u.test(rest) && opensSpeech(draft, label) && isFirstPerson(rest)
}

/** "Dravna" in "Overseas Aid: Dravna": a few words with capitals and no full stop are what a heading is about. */
export function isTopic(rest: string): boolean {
  const tokens = rest.split(/\s+/u)
  return (
    tokens.length < 6 &&
    !/[.!?…:;,–—。！？-]["”’»)]*$/u.test(rest) &&
    tokens.every((token) => /^\p{Lu}|^(?:of|the|and|in|on|for)$/u.test(token))
  )
}

/** True where a bracket behind the name, or a question under it, shows that somebody speaks. */
export function isBorneOut(draft: DraftBlock, label: Label): boolean {
  return /[)）]$/u.test(label.printed) || /[?？]["”’»」]?$/u.test(draft.text)
}

export function isInCapitals(printed: string): boolean {
  const base = printed.replace(/[(（].*$/u, '')
  return /\p{Lu}{2}/u.test(base) && !/\p{Ll}/u.test(base)
}

/** True where the page sets the label off from what is said, as bold print does. */
export function isSetOffLabel({ lead, text }: DraftBlock, { printed, length }: Label): boolean {
  return lead !== null && length > 0 && text.startsWith(lead) && lead.replace(/[\s:：]+$/u, '') === printed
}
