import { isNoNameWord } from '../lines/label-words.ts'
import { isOfficeNoun } from '../lines/offices.ts'
import { isState } from '../lines/states.ts'

// Recognises which words make a name.

/** Words that stand before a surname and belong to it. */
const PARTICLE =
  'van|von|vom|zu|zum|de|del|della|di|da|do|dos|das|du|den|der|des|ten|ter|la|las|los|le|el|al|bin|ben|ibn|abu|af|av|y|e'
/** "al-Rashid", "d’Estaing", "аль-Мансаб": what is glued to a name in small letters. */
const GLUED =
  "(?:(?:al|an|ad|ar|as|at|az|ash|el|bin|ibn|abu|аль|ан|ад|ар|ас|аш|аз|ат|эль|бен|бин|ибн|абу|[dlt])['’ʼ-])?"
/** Where a name begins, particles before it: "van der Meer", "al-Rashid", "Keller"; for a pattern that minds case. */
export const NAME_START = String.raw`(?:(?:${PARTICLE})[ \u00a0]){0,3}${GLUED}\p{Lu}`
/** A name of one word, particles before it. */
export const NAME_WORD = String.raw`${NAME_START}[\p{L}\p{M}’'-]*`
const NAME_TOKEN = new RegExp(
  String.raw`^["“'‘]?${GLUED}\p{Lu}[\p{L}\p{M}]*(?:['’ʼ-]\p{L}[\p{L}\p{M}]*)*["”'’]?\.?$`,
  'u',
)
const PARTICLES = new Set(PARTICLE.split('|'))

/** True for "van", "de": what joins the words of a name. */
export function isParticle(token: string): boolean {
  return PARTICLES.has(token)
}

/** "С.В."; two consonants stand for one in Russian: "Дж.Арслан". */
export const INITIALS = /^(?:(?:\p{Lu}|[БВГДЖЗКЛМНПРСТФХЦЧШЩ][бвгджзклмнпрстфхцчшщ])\.[\s\u00a0]?){1,3}$/u

/** What stands before "Collins of Harbury". */
export const PEER = /^(?:lord|lady|baron|baroness|viscount|viscountess|earl|countess)$/iu

/** "Collins of Harbury": a name and what its bearer is lord of. */
export function isPeerage(tokens: readonly string[]): boolean {
  const at = tokens.indexOf('of')
  return at > 0 && isName(tokens.slice(0, at)) && isName(tokens.slice(at + 1))
}

/** True for a word or initials that may stand in a name. */
export function isNameToken(token: string): boolean {
  return (NAME_TOKEN.test(token) || INITIALS.test(token)) && !isNoNameWord(token) && !/^(?:of|the|by|to)$/iu.test(token)
}

/** "de", "van"; "Zu den Visa" begins with no name. */
function mayJoin(token: string, at: number): boolean {
  return PARTICLES.has(token.toLowerCase()) && !(at === 0 && isNoNameWord(token))
}

/** Surnames that are words of pages as well: "Ms. Wells", "John Key". */
export const SURNAMES = new Set('bond case early good key law laws long main page peace press read'.split(' '))

/** A surname behind an honorific or a first name, whatever else the word may be. */
function maySurname(tokens: readonly string[], at: number, honoured: boolean): boolean {
  const token = tokens[at] ?? ''
  if (at < tokens.length - 1 || !NAME_TOKEN.test(token)) return false
  return honoured || (at > 0 && at < 3 && SURNAMES.has(token.toLowerCase()))
}

/**
 * True where the words are a name as a whole, of five words at most; of none, too. Behind an honorific (`honoured`) the
 * last may be any word.
 */
export function isName(tokens: readonly string[], honoured = false): boolean {
  // "Audition de M. Philippe Carrel" begins with no name.
  if (tokens.length > 5 || tokens.some((token, i) => i > 0 && /^(?:M|MM|Mme)\.?$/u.test(token))) return false
  if (PARTICLES.has(tokens.at(-1)?.toLowerCase() ?? '') && tokens.length > 1) return false
  return tokens.every(
    (token, i) => isNameToken(token) || maySurname(tokens, i, honoured) || (mayJoin(token, i) && i < tokens.length - 1),
  )
}

/** The words of `printed` that are the name: initials stay glued to the surname where they were. */
export function cleanName(tokens: readonly string[], printed: string): string {
  const joined = tokens.join(' ').replace(/["”’',]+$/u, '')
  return /\p{Script=Cyrillic}/u.test(joined) && !printed.includes(joined)
    ? joined.replace(/(\p{Lu}\p{Ll}?\.) (?=\p{Lu})/gu, '$1')
    : joined
}

/** What names of bodies and fields end with, one word. */
export const END_OF_BODY =
  /^(?:department|ministry|division|directorate|bureau|agency|committee|commission|council|cent(?:er|re)|services?|administration|section|staff|affairs|cooperation|relations|rights|policy|security|development|planning|control)$/iu

/** Where a name of two words begins that ends what an office is of, as an index: "… of the Information and Press Department Ksenia Lapshina"; null where none does. */
export function nameBehindBody(tokens: readonly string[], from: number): number | null {
  // "Bundesminister für europäische und internationale Angelegenheiten Dr. Valentin Trautsch"
  const titled = tokens.findIndex((token, i) => i > from && /^(?:Dr|Mag|Prof|DDr|Ing)\.$/u.test(token))
  if (titled > 0 && titled < tokens.length - 1) return titled
  const at = tokens.length - 2
  const [body = '', ...name] = tokens.slice(at - 1)
  const isBody = at > from && (/^\p{Lu}{2,6}$/u.test(body) || (END_OF_BODY.test(body) && /^\p{Lu}\p{Ll}/u.test(body)))
  return isBody && name.every((token) => /^\p{Lu}\p{Ll}/u.test(token) && isNameToken(token) && !isOther(token))
    ? at
    : null
}

function isOther(token: string): boolean {
  return END_OF_BODY.test(token) || isOfficeNoun(token) || isState(token)
}
