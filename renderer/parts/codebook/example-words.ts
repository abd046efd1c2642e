import { joinQuotes } from '#shared/domain/spans.ts'
import { describePlace } from '../quotations/quotation-words.ts'
import type { QuotationPlace } from '../quotations/quotation-words.ts'

interface Quoted extends QuotationPlace {
  readonly quotes: readonly string[]
}

/** A passage as the example of what it bears: its words, unaltered, and where they stand. */
export function writeExample(quoted: Quoted): string {
  const place = describePlace(quoted)
  const isTitleNamed = place.startsWith(quoted.transcriptTitle)
  return `“${joinQuotes(quoted.quotes)}” (${place}${isTitleNamed ? '' : `, in “${quoted.transcriptTitle}”`})`
}
