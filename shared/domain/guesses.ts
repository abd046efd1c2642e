import { z } from 'zod'

// How sure recognition is of what it says about a transcript: where each guess comes from, which blocks are in
// doubt and why, and why a transcript that nobody previewed needs a look.

/** What recognition says about a transcript as a whole. */
export const MetadataField = z.enum(['title', 'kind', 'date', 'time', 'place', 'language', 'publisher', 'url'])
export type MetadataField = z.infer<typeof MetadataField>

export const GuessSource = z.enum([
  /** The line recognised as the title. */
  'title-line',
  /** A line of date, time or place above the text. */
  'dateline',
  /** What the file says of itself outside its text. */
  'page-data',
  /** A line or opening words that print it: a copyright line, an address, a ministry's name, a news dateline. */
  'printed-line',
  /** A line of date or place below the text. */
  'closing-line',
  /** The first line of the text, for want of a title. */
  'first-line',
  'file-name',
  /** A column of the table that the text is a row of. */
  'table-column',
  /** The words of the whole text. */
  'words',
  /** Who speaks and who asks. */
  'turns',
  /** Nothing says it. */
  'none',
])
export type GuessSource = z.infer<typeof GuessSource>

/** Where one field's value comes from; `isSure` is false where nothing was found. */
export const Guess = z.object({ source: GuessSource, isSure: z.boolean() })
export type Guess = z.infer<typeof Guess>

export const Guesses = z.record(MetadataField, Guess)
export type Guesses = z.infer<typeof Guesses>

/** The guesses that still stand: of the fields that nobody has set by hand. */
export const StandingGuesses = z.partialRecord(MetadataField, Guess)
export type StandingGuesses = z.infer<typeof StandingGuesses>

/** Why what was recognised about one block is not sure. */
export const Doubt = z.enum([
  /** Capitalised words before a colon, taken for a speaker though nothing else makes them a person. */
  'label-bare',
  /** "Words:" at the start of what someone says, not taken for a speaker. */
  'label-maybe-left',
  /** A surname that several speakers bear. */
  'speaker-by-surname',
  /** Words without a label, given to the person whom the title names. */
  'speaker-from-title',
  /** Words in the first person of which nothing says whose they are. */
  'speaker-missing',
  /** Question or answer only by who mostly asks. */
  'role-guessed',
  /** A heading only by being short, in the middle of what someone says. */
  'heading-by-shape',
  /** Page clutter only by its shape or place. */
  'furniture-by-shape',
  /** A few words without a sentence below what someone says, which may be page clutter. */
  'furniture-maybe-left',
])
export type Doubt = z.infer<typeof Doubt>

/** Why a transcript that was imported without a preview needs a look. */
export const LookReason = z.enum([
  'no-date',
  'title-from-file-name',
  'title-unsure',
  /** A press conference, briefing or interview in which nobody was found to ask or answer. */
  'no-turns',
  /** Several speaker labels are in doubt, or many blocks are. */
  'doubtful-blocks',
  'mostly-clutter',
  'almost-no-text',
  /** The character encoding was guessed from the bytes' statistics. */
  'encoding-guessed',
  /** Characters that the file's reader could not make out. */
  'broken-characters',
])
export type LookReason = z.infer<typeof LookReason>
