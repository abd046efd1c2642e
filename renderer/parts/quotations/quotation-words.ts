import { shortName } from '#shared/domain/position-sentence.ts'
import type { Attribution } from '#shared/domain/positions.ts'
import { isOwnWord } from '#shared/domain/positions.ts'
import { printDate } from '../transcript-words.ts'

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
  if (attribution === 'imputed') return isNameless(by) ? 'in a question' : `in a question by ${by}`
  if (attribution === 'quoted-document') return `quoted by ${by}`
  return `in ${possessive(by)} account`
}

/** Labels that stand for whoever asks. */
function isNameless(name: string): boolean {
  return /^(?:reporter|journalist|question|questioner|q)$/iu.test(name)
}

function possessive(name: string): string {
  return /s$/iu.test(name) ? `${name}’` : `${name}’s`
}

/** A stance by its word, for stances that stand alone: "declines to state a position". */
export function nameStance({ label }: { readonly label: string }): string {
  return label.replace(/ on$/u, '')
}
