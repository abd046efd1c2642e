import type { Guess, GuessSource, LookReason } from '#shared/domain/guesses.ts'

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

/** Why a transcript that was imported without a look needs one. */
export const lookReasonWords: Readonly<Record<LookReason, string>> = {
  'no-date': 'no date was found',
  'title-from-file-name': 'the title is the name of the file',
  'title-unsure': 'the title is a guess',
  'no-turns': 'nobody was found who asks or answers',
  'doubtful-blocks': 'several paragraphs are not sure',
  'mostly-clutter': 'most of it was taken for page clutter',
  'almost-no-text': 'it has almost no text',
  'encoding-guessed': 'the character encoding was guessed',
  'broken-characters': 'some characters could not be read',
}

/** "No date was found; the title is a guess". */
export function tellLookReasons(reasons: readonly LookReason[]): string {
  const words = reasons.map((reason) => lookReasonWords[reason]).join('; ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
