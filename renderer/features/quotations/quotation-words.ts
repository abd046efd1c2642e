import { shortName } from '#shared/domain/position-sentence.ts'
import type { Attribution } from '#shared/domain/positions.ts'
import { isOwnWord } from '#shared/domain/positions.ts'
import { printDate } from '../library/wording.ts'

/** Where a quotation stands, as far as a line under it tells. */
export interface QuotationPlace {
  readonly speakerName: string | null
  readonly publisher: string | null
  readonly transcriptTitle: string
  readonly date: string | null
  readonly paragraph: number | null
}

/** "Anders Halden, 14 March 2019, ¶ 3"; where the words are somebody else's account: "in Tamsin’s account, …". */
export function describePlace(place: QuotationPlace, attribution: Attribution = 'own-words'): string {
  const who = isOwnWord(attribution)
    ? (place.speakerName ?? place.publisher ?? place.transcriptTitle)
    : nameAccount(place, attribution)
  const date = place.date === null ? 'undated' : printDate(place.date)
  return [who, date, place.paragraph === null ? null : `¶ ${place.paragraph}`]
    .filter((part) => part !== null)
    .join(', ')
}

function nameAccount({ speakerName, publisher, transcriptTitle }: QuotationPlace, attribution: Attribution): string {
  const by = speakerName === null ? (publisher ?? transcriptTitle) : shortName(speakerName)
  if (attribution === 'imputed') return `in a question by ${inSentence(by)}`
  if (attribution === 'quoted-document') return `quoted by ${inSentence(by)}`
  return `in ${possessive(by)} account`
}

/** Roles that stand for a nameless person read as common nouns. */
function inSentence(name: string): string {
  return /^(?:reporter|journalist|question|questioner)$/iu.test(name) ? `a ${name.toLowerCase()}` : name
}

function possessive(name: string): string {
  return /s$/iu.test(name) ? `${name}’` : `${name}’s`
}
