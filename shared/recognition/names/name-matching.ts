import { fold } from '../../domain/folding.ts'
import { nameTokens } from './persons.ts'

// Recognises one person under two spellings, and a surname or initials as part of a full name.

/** "А.", "Дж.": no name is but two consonants. */
const INITIAL = /^(?:\p{L}|[бвгджзклмнпрстфхцчшщ]{2})\.?$/iu

/** A word as it sounds, roughly: spellings of one romanised or Cyrillic name fall together. */
export function soundOf(word: string): string {
  return fold(word)
    .replace(/[’'ʼ.-]/gu, '')
    .replace(/ı/gu, 'i')
    .replace(/kh/gu, 'h')
    .replace(/ck/gu, 'k')
    .replace(/w/gu, 'v')
    .replace(/[yj]/gu, 'i')
    .replace(/ou|oh(?=$|[^aeiou])/gu, 'o')
    .replace(/ph/gu, 'f')
    .replace(/ff$/u, 'v')
    .replace(/(.)\1/gu, '$1')
}

/** A word of a name, folded so that capitals of any language tell it: "YILDIZ" is "Yıldız". */
export function foldName(word: string): string {
  return fold(word).replaceAll('ı', 'i')
}

/** One text's names are compared with one another again and again; more than this is no text's. */
const MAX_KNOWN_SOUNDS = 20_000
const knownSounds = new Map<string, readonly string[]>()

/** The tokens of a name as they sound; initials are single letters. */
export function soundsOf(name: string): readonly string[] {
  const known = knownSounds.get(name)
  if (known) return known
  const sounds = readSounds(name)
  if (knownSounds.size >= MAX_KNOWN_SOUNDS) knownSounds.clear()
  knownSounds.set(name, sounds)
  return sounds
}

/** Words and initials, each by itself: "А.Н.Белов" has two. */
function partedTokens(name: string): string[] {
  return nameTokens(name).flatMap((token) =>
    /^(?:\p{Lu}\p{Ll}?\.){2,4}$/u.test(token) ? token.split(/(?<=\.)/u) : [token],
  )
}

function readSounds(name: string): string[] {
  const tokens = partedTokens(name)
  // "Скрынникова Е.Б.": the surname stands before the initials.
  const isTurned = tokens.length > 1 && /^\p{Lu}\p{Ll}?\.$/u.test(tokens.at(-1) ?? '') && !INITIAL.test(tokens[0] ?? '')
  const inOrder = isTurned ? [...tokens.slice(1), tokens[0] ?? ''] : tokens
  return inOrder.map((token) => soundOf(INITIAL.test(token) ? token.replace('.', '') : token))
}

function stem(word: string): string {
  return word.replace(/(?:ого|ому|ой|ей|ым|им|ом|ем|ий|ый|ая|ую|а|у|е|я|и)$/u, '')
}

/** Without the vowels at its end: "Андрей", "Андрея", "Андрею". */
function bare(word: string): string {
  return word.replace(/[аеёийоуыьэюя]+$/u, '')
}

/** True where the sounds are the same or one is the other's oblique form (Лаврова, Лавров). */
export function sameSound(a: string, b: string): boolean {
  if (a === b) return a !== ''
  if (!/[а-я]/u.test(a) || !/[а-я]/u.test(b)) return false
  return (stem(a).length > 3 && stem(a) === stem(b)) || (bare(a).length > 3 && bare(a) === bare(b))
}

/**
 * True where both names can be one person's: surnames sound alike and what is given of the other names agrees.
 * A name in another order (Wang Yi, Yi Wang) agrees too.
 */
export function canBeSamePerson(a: string, b: string): boolean {
  const [x, y] = [soundsOf(a), soundsOf(b)]
  if (x.length === 0 || y.length === 0) return false
  if (isCjk(a) || isCjk(b)) return isCjkPart(a, b)
  if (x.length === 1 || y.length === 1) {
    const [single, full] = x.length === 1 ? [x[0] ?? '', y] : [y[0] ?? '', x]
    return (
      sameSound(single, full.at(-1) ?? '') || (full.length > 1 && full.length < 4 && sameSound(single, full[0] ?? ''))
    )
  }
  if (x.length === y.length && x.toSorted().join(' ') === y.toSorted().join(' ')) return true
  if (endsWith(x, y) || endsWith(y, x)) return true
  return sameSound(x.at(-1) ?? '', y.at(-1) ?? '') && givenNamesAgree(x.slice(0, -1), y.slice(0, -1))
}

const OPENS_SURNAME =
  /^(?:ben|bin|ibn|al|el|abu|ould|ait|van|von|vom|zu|zum|de|da|di|do|du|del|della|la|las|los|le|dos|das|den|der|des|ten|ter|af|av|san|santa|saint|st|mac|mc|o|ni|nic)$/u

/** True for "Van Reybroeck", "Ó Súilleabháin": a surname of several words. */
export function opensSurname(name: string): boolean {
  const tokens = nameTokens(name)
  return tokens.length > 1 && OPENS_SURNAME.test(soundOf(tokens[0] ?? ''))
}

/** "Ben Ammar" is the end of "Tarek Ben Ammar": a surname of several words. */
function endsWith(whole: readonly string[], end: readonly string[]): boolean {
  if (end.length < 2 || whole.length <= end.length || !OPENS_SURNAME.test(end[0] ?? '')) return false
  return whole.slice(-end.length).every((sound, i) => sameSound(sound, end[i] ?? ''))
}

/** True where the single word is the name's surname rather than its first word. */
export function isSurnameOf(word: string, name: string): boolean {
  return sameSound(soundsOf(word)[0] ?? '', soundsOf(name).at(-1) ?? '')
}

function givenNamesAgree(a: readonly string[], b: readonly string[]): boolean {
  const [first, other] = [a[0] ?? '', b[0] ?? '']
  if (first === '' || other === '') return true
  const [second, behind] = [a[1] ?? '', b[1] ?? '']
  const isOther = (second.length === 1 || behind.length === 1) && second.charAt(0) !== behind.charAt(0)
  if (isOther && second !== '' && behind !== '') return false
  if (first.length === 1 || other.length === 1) return first.charAt(0) === other.charAt(0)
  if (INITIAL.test(first) || INITIAL.test(other)) return first.startsWith(other) || other.startsWith(first)
  return (
    sameSound(first, other) ||
    (first.startsWith(other) && other.length > 2) ||
    (other.startsWith(first) && first.length > 2)
  )
}

function isCjk(name: string): boolean {
  return /[\p{Script=Han}\p{Script=Katakana}]/u.test(name)
}

function isCjkPart(a: string, b: string): boolean {
  const [x, y] = [a.replace(/[\s\u3000・]/gu, ''), b.replace(/[\s\u3000・]/gu, '')]
  return x.startsWith(y) || y.startsWith(x) || (x.length > 3 && x.endsWith(y)) || (y.length > 3 && y.endsWith(x))
}

/** Keys of which two names that can be one person's share at least one. */
export function nameKeys(name: string): string[] {
  return isCjk(name) ? [...new Set(name.replace(/[\s\u3000・]/gu, ''))] : [...new Set(soundsOf(name).map(stem))]
}

/** How full a name is: whole names before initials, more names before fewer. */
export function fullness(name: string): number {
  const tokens = partedTokens(name)
  if (isCjk(name)) return name.length
  return tokens.reduce((sum, token) => sum + (INITIAL.test(token) ? 3 : 10), 0)
}

/** True where the printed name, a full name or a plain surname, can be that of the known person. */
export function fitsPerson(known: string | null, name: string | null): boolean {
  if (known === null || name === null || !canBeSamePerson(known, name)) return false
  return nameTokens(name).length > 1 || isSurnameOf(name, known) || nameTokens(known).length < 3
}

/** "HR", "T.B.", "П. З.": what may stand for a name of two words or more. */
export function isInitials(printed: string): boolean {
  return /^(?:\p{Lu}{2,4}|(?:\p{Lu}\.\s?){1,3}\p{Lu}\.?)$/u.test(printed)
}

/** The letters of initials, without points and spaces. */
export function bareInitials(printed: string): string {
  return printed.replace(/[.\s]/gu, '')
}

/** The first letters of a name's words, capitals. */
export function initialsOf(name: string): string {
  return nameTokens(name)
    .filter((token) => /^\p{Lu}/u.test(token))
    .map((token) => token.charAt(0))
    .join('')
}

/** True where the word, folded as the text is, stands in the text by itself; in Japanese and Chinese nothing parts words. */
export function saysWord(text: string, word: string): boolean {
  const at = text.indexOf(word)
  if (at < 0 || /[\p{Script=Han}\p{Script=Katakana}]/u.test(word)) return at >= 0
  return new RegExp(`(?<!\\p{L})${word.replace(/[^\p{L}\p{N}]/gu, '.')}(?!\\p{L})`, 'u').test(text)
}
