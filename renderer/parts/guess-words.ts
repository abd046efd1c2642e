import type { Guess, GuessSource, LookReason } from '#shared/domain/guesses.ts'
import { LOOK_WORDS } from '#shared/domain/look-words.ts'

const sourceWords: Readonly<Record<GuessSource, string>> = {
  'title-line': 'from the title',
  dateline: 'from the date line',
  'page-data': 'from what the page says of itself',
  'printed-line': 'from a line that prints it',
  'closing-line': 'from the last lines',
  'first-line': 'the first line of the text',
  'file-name': 'from the name of the file',
  words: 'from the words of the text',
  'table-column': 'from a column of the table',
  turns: 'from who speaks and who asks',
  none: 'not found',
}

/** Where the value of a field comes from: "from the title". */
export function tellSource({ source }: Guess): string {
  return sourceWords[source]
}

/** "Needs a look: no date was found; the title is a guess". */
export function tellLookReasons(reasons: readonly LookReason[]): string {
  return `Needs a look: ${reasons.map((reason) => LOOK_WORDS[reason]).join('; ')}`
}
