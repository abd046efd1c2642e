import type { LookReason } from './guesses.ts'

/** Why a transcript that was imported without a preview needs a look, as the end of a sentence. */
export const LOOK_WORDS: Readonly<Record<LookReason, string>> = {
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
