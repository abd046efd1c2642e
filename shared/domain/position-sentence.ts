import type { Attribution } from './positions.ts'
import type { Term } from './terms.ts'

/** What a part of the sentence tells, so that a screen can set it off or let it be edited. */
export type SentenceRole = 'holder' | 'source' | 'stance' | 'issue' | 'conditions' | 'addressee' | 'act' | 'plain'

export interface SentencePart {
  readonly role: SentenceRole
  readonly text: string
  /** True where nothing has been chosen yet and the text only holds the place. */
  readonly missing: boolean
}

/** What a position says, by name. Null where it is not (yet) known. */
export interface PositionWords {
  readonly holder: string | null
  readonly issue: string | null
  readonly stance: Pick<Term, 'key' | 'phrase'> | null
  readonly act: Pick<Term, 'key' | 'phrase'> | null
  readonly attribution: Attribution
  /** Who says the words that show the position; null where nobody is named. */
  readonly speaker: string | null
  readonly addressee: string | null
  readonly conditions: string
}

/**
 * - `card`: the position alone, its source only where the words are not the holder's own;
 * - `full`: everything that is known, as it reads aloud.
 */
export type SentenceLength = 'card' | 'full'

/**
 * The position as a sentence without a full stop: "Russia, in Lavrov’s words, rejects the missile site (reaffirms)".
 * Joined, the texts of the parts are the sentence.
 */
export function describePosition(words: PositionWords, length: SentenceLength): SentencePart[] {
  const parts = [
    part('holder', words.holder, 'Somebody'),
    ...describeSource(words, length),
    part('plain', ' '),
    ...describeStance(words),
    ...describeConditions(words),
  ]
  if (length === 'card') return parts
  if (words.addressee !== null) parts.push(part('plain', ', to '), part('addressee', words.addressee))
  if (words.act !== null && !repeatsStance(words.act, words.stance)) {
    parts.push(part('plain', ' ('), part('act', words.act.phrase), part('plain', ')'))
  }
  return parts
}

/** The parts as plain text. */
export function joinSentence(parts: readonly SentencePart[]): string {
  return parts.map((one) => one.text).join('')
}

/**
 * The name by which a text goes on after the first mention: the last word of a name in Latin or Cyrillic script
 * ("Lavrov"), the whole where that would be a given name ("Kim Jong-un") or where there is only one word.
 */
export function shortName(name: string): string {
  const last = name.trim().split(/\s+/u).at(-1) ?? name
  return /^\p{Lu}[\p{L}’'.]*(?:-\p{Lu}[\p{L}’']*)?$/u.test(last) ? last : name.trim()
}

function part(role: SentenceRole, text: string | null, placeholder = '…'): SentencePart {
  return text === null ? { role, text: placeholder, missing: true } : { role, text, missing: false }
}

function describeSource(words: PositionWords, length: SentenceLength): SentencePart[] {
  const source = nameSource(words)
  const own = words.attribution === 'own-words' || words.attribution === 'joint-text'
  if (source === null || (length === 'card' && own)) return []
  return [part('plain', ', '), part('source', source), part('plain', ',')]
}

function nameSource({ attribution, speaker, holder }: PositionWords): string | null {
  const name = speaker === null ? null : shortName(speaker)
  switch (attribution) {
    case 'own-words':
      if (name === null || speaker === holder) return null
      return `in ${possessive(name)} words`
    case 'reported':
      return name === null ? 'as reported' : `as ${name} reports it`
    case 'imputed':
      return name === null ? 'as a questioner has it' : `as ${inSentence(name)} has it`
    case 'joint-text':
      return 'in the joint text'
    case 'quoted-document':
      return name === null ? 'in a quoted document' : `in a document that ${name} quotes`
    case 'unnamed-source':
      return 'as an unnamed source has it'
  }
}

/** Roles that stand for a nameless person read as common nouns. */
function inSentence(name: string): string {
  return /^(?:reporter|journalist|question|q|questioner)$/iu.test(name) ? 'a reporter' : name
}

function possessive(name: string): string {
  return /s$/iu.test(name) ? `${name}’` : `${name}’s`
}

function describeStance({ stance, issue }: PositionWords): SentencePart[] {
  const issuePart = part('issue', issue)
  if (stance === null) return [part('stance', null, 'takes … on'), part('plain', ' '), issuePart]
  const [before = '', after = ''] = stance.phrase.includes('{issue}')
    ? stance.phrase.split('{issue}', 2)
    : [`${stance.phrase} `, '']
  const parts = [...verb(before), issuePart]
  if (after !== '') parts.push(...verb(after))
  return parts
}

/** The words of a stance without the white space around them, which belongs to no part. */
function verb(text: string): SentencePart[] {
  const words = text.trim()
  const parts = words === '' ? [part('plain', text)] : [part('stance', words)]
  if (words !== '' && text.startsWith(' ')) parts.unshift(part('plain', ' '))
  if (words !== '' && text.endsWith(' ')) parts.push(part('plain', ' '))
  return parts
}

function describeConditions({ stance, conditions }: PositionWords): SentencePart[] {
  const text = conditions.trim().replace(/[.。]+$/u, '')
  if (text === '') return []
  if (stance?.key === 'conditional') return [part('plain', ' on '), part('conditions', text.replace(/^on /iu, ''))]
  return [part('plain', ', on condition: '), part('conditions', text)]
}

function repeatsStance(act: Pick<Term, 'key'>, stance: Pick<Term, 'key'> | null): boolean {
  return act.key === stance?.key || (act.key === 'declines-to-comment' && stance?.key === 'declined')
}
