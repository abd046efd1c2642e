import { fold } from '../../domain/folding.ts'
import type { DraftBlock } from '../draft-block.ts'
import type { Part } from '../labels/label-meanings.ts'
import type { Turn } from '../labels/moderators.ts'
import { saysWord } from '../names/name-matching.ts'
import { nameTokens } from '../names/persons.ts'
import type { Speakers } from '../speakers/speakers.ts'

// Recognises hearings of committees: members ask, and witnesses whom the record names answer.

/** "STATEMENT OF HON. LAWRENCE P. DRESSEL, …", "Witness: Dame Philippa Crane", "Examination of witnesses" */
const NAMES_WITNESS =
  /^(?:(?:opening |prepared )?(?:statement|testimony) of (?:the )?(?:hon|amb|gen|adm|dr|mr|ms|mrs|sir|dame|\p{L}+ \p{L})|witness(?:es)?\s?[:：]|examination of witness(?:es)?\s?[:：])/iu

/** "Q88", "Q2.": under which number of the record somebody asks. */
const NUMBERED = /^Q\d{1,4}\.?$/u

/** True where a label of the record bears the number of a question. */
export function isNumberedQuestion({ marker, label }: DraftBlock): boolean {
  return label !== null && NUMBERED.test(marker ?? '')
}

/** Marks the members who ask, where the record names witnesses who answer them; false where it is no such record. */
export function markHearing(
  drafts: readonly DraftBlock[],
  turns: readonly Turn[],
  { speakers }: Speakers,
  parts: Part[],
): boolean {
  const named = drafts.flatMap(({ text, label }) =>
    label === null && text.length < 240 && NAMES_WITNESS.test(text) ? [fold(text)] : [],
  )
  if (named.length === 0) return false
  const isWitness = (i: number): boolean => {
    const surname = fold(nameTokens(speakers[i]?.name ?? '').at(-1) ?? '')
    return surname.length > 2 && named.some((line) => saysWord(line, surname))
  }
  let isHearing = false
  for (const [at, { speaker, blocks }] of turns.entries()) {
    const next = turns[at + 1]?.speaker
    const asks = blocks.some((block) => isNumberedQuestion(block) || /[?？]/u.test(block.text))
    if (isWitness(speaker) || next === undefined || !isWitness(next) || !asks) continue
    parts[speaker] ??= 'asks'
    isHearing = true
  }
  return isHearing
}
