import type { Doubt } from '#shared/domain/guesses.ts'
import type { BlockKind, TurnRole } from '#shared/domain/transcripts.ts'

export const blockKindLabels: Readonly<Record<BlockKind, string>> = {
  title: 'Title',
  dateline: 'Date and place',
  heading: 'Heading',
  speech: 'Speech',
  paragraph: 'Paragraph',
  'list-item': 'List item',
  caption: 'Caption',
  note: 'Note',
  furniture: 'Page clutter',
}

export const roleLabels: Readonly<Record<TurnRole, string>> = {
  question: 'Question',
  answer: 'Answer',
  statement: 'Statement',
}

/** Why what was recognised about a paragraph is not sure. */
export const doubtWords: Readonly<Record<Doubt, string>> = {
  'label-bare': 'taken for a speaker only because of the colon',
  'label-maybe-left': 'the words before the colon may be a speaker',
  'speaker-by-surname': 'several speakers have this surname',
  'speaker-from-title': 'nobody is named here; the speaker stands in the title',
  'speaker-missing': 'somebody speaks here, and nothing says who',
  'role-guessed': 'question or answer only by who asks most',
  'heading-by-shape': 'a heading only because it is short',
  'furniture-by-shape': 'clutter only by its shape or place',
  'furniture-maybe-left': 'may be page clutter',
}

/** A few words in the place of many, cut between characters as people see them. */
export function shortenWords(words: string, length: number): string {
  return words.length > length
    ? `${words
        .slice(0, length - 1)
        .trimEnd()
        .toWellFormed()}…`
    : words
}
