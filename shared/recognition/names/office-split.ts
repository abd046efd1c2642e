import { domainLength, isOfficeNoun } from '../lines/offices.ts'
import { findState } from '../lines/states.ts'
import { isNameToken, nameBehindBody } from './name-words.ts'
import { isGermanBody, isRomanceBody } from './office-bodies.ts'

// Parts the words of who somebody is: the office, whose it is, and what is left for the name.

const JOINING = new Set([
  'of',
  'for',
  'to',
  'and',
  'the',
  '&',
  '-',
  '–',
  'at',
  'de',
  'des',
  'und',
  'für',
  'и',
  'по',
  'при',
])
const KIND_OF_TEXT =
  /^(?:conference|statement|remarks?|interview|speech|address|meeting|talks|briefing|transcript|visit|gist|readout|excerpts?)$/iu
const WHOLE_OFFICE =
  /^(?:(?:foreign|prime|defen[cs]e|finance|interior|deputy foreign) (?:minister|secretary)|president|chancellor|ambassador)$/iu
const RANK =
  /^(?:vice|deputy|former|acting|first|second|senior|state|then|honorary|incoming|outgoing|new|late|federal|chief|interim|official|dear|council|commission|board|bank|company|association|committee|general)$/iu

/** Office, state and what is left for the name; null where a word fits none of them. */
export function splitOffice(
  tokens: readonly string[],
): { name: string[]; office: string | null; affiliation: string | null } | null {
  const state = findState(tokens, 0)
  let at = state?.length ?? 0
  let last = lastOfficeNoun(tokens, at)
  if (endsInSurname(tokens, at, last)) {
    const before = tokens.findLastIndex((token, i) => i < last && isOfficeNoun(token))
    if (before < 0) return { name: [...tokens], office: null, affiliation: null }
    last = before
  }
  if (last < 0) return state ? null : { name: [...tokens], office: null, affiliation: null }
  const domain = readDomain(tokens, last, state?.name ?? null)
  const { officeEnd } = domain
  let { affiliation, end } = domain
  const isNext = end === last + 1
  // "Генеральный консул Морвии": no surname ends so.
  if (
    affiliation === null &&
    isNext &&
    end === tokens.length - 1 &&
    /^\p{Lu}[а-яё]{2,}(?:ии|[бвгджзклмнпрстфхц]ы)$/u.test(tokens[end] ?? '')
  )
    affiliation = tokens[end++] ?? null
  // "Generalsekretär der Donaukommission": whose office it is.
  else if (affiliation === null && isNext && isGermanBody(tokens, end)) {
    affiliation = tokens[end + 1] ?? null
    end += 2
  } else if (affiliation === null && isNext && hasStateInGenitive(tokens, end)) affiliation = tokens[end++] ?? null
  if (affiliation === null && namesUnknownState(tokens, at, last)) affiliation = tokens[at++] ?? null
  const office = tokens.slice(at, officeEnd).join(' ').replace(/,$/u, '')
  return { name: tokens.slice(end), office, affiliation }
}

/** Where the last noun of an office stands among the words that an office may hold; -1 for none. */
function lastOfficeNoun(tokens: readonly string[], at: number): number {
  let last = -1
  for (let i = at; i < tokens.length && i < at + 12; i++) {
    const token = tokens[i] ?? ''
    // "President Alder and Prime Minister …": whoever stands behind "and" is another person.
    if (last >= 0 && i === last + 2 && /^(?:and|&|и|et|und|y|e)$/iu.test(token) && !JOINING.has(tokens[i - 1] ?? ''))
      break
    if (isOfficeNoun(token)) last = i
    else if (!isOfficeModifier(tokens, i, last)) break
  }
  return last
}

/** What stands behind an office's last noun and belongs to it: its field, and whose it is. Ends are exclusive. */
function readDomain(
  tokens: readonly string[],
  last: number,
  state: string | null,
): { officeEnd: number; end: number; affiliation: string | null } {
  let affiliation = state
  let end = last + 1
  // "Secrétaire d'État"
  if (/^d[’']état$/iu.test(tokens[end] ?? '')) end++
  // "Председатель ЦИК России Нина Барановская": a body by its letters.
  const isBody = /^[А-ЯЁ]{2,6}$/u.test(tokens[end] ?? '') && /\p{Ll}/u.test(tokens[last] ?? '')
  if (isBody && (end === tokens.length - 1 || /^\p{Lu}\p{Ll}/u.test(tokens.at(-1) ?? ''))) end++
  let officeEnd = end
  if (isRomanceBody(tokens, end)) officeEnd = end += 2
  while (end < tokens.length && !namesBearer(tokens, end)) {
    const joiner = JOINING.has(tokens[end]?.toLowerCase() ?? '') ? 1 : 0
    const article = tokens[end + joiner]?.toLowerCase() === 'the' ? 1 : 0
    const domain = domainLength(tokens, end + joiner)
    const place = findState(tokens, end + joiner + article)
    if (domain > 0 && (joiner > 0 || /^[а-я]/u.test(tokens[end] ?? ''))) officeEnd = end += joiner + domain
    else if (place && (joiner > 0 || /\p{Script=Cyrillic}/u.test(place.name))) {
      affiliation ??= place.name
      end += joiner + article + place.length
    } else if (joiner > 0 && article === 0 && /^\p{Lu}\p{Ll}/u.test(tokens[end + 1] ?? '')) {
      // A state that no table knows: "Prime Minister of Ruritania Maria Lindt".
      const length = BEFORE_STATE.test(tokens[end + 1] ?? '') && end + 2 < tokens.length ? 2 : 1
      affiliation ??= tokens.slice(end + 1, end + 1 + length).join(' ')
      end += 1 + length
    } else if (joiner > 0) officeEnd = end = nameBehindBody(tokens, end) ?? tokens.length
    else break
  }
  return { officeEnd, end, affiliation }
}

/** Offices that are surnames as well. */
export const SURNAME_OFFICE = /^(?:king|prince|marshal)$/iu

/** "Thabo King", "President King": a surname that would be an office elsewhere. */
function endsInSurname(tokens: readonly string[], at: number, last: number): boolean {
  if (last !== tokens.length - 1 || last <= at || !SURNAME_OFFICE.test(tokens[last] ?? '')) return false
  const before = tokens.slice(at, last)
  const isOffice = before.some((token) => isOfficeNoun(token))
  return (
    before.length < (isOffice ? 8 : 4) &&
    before.every((token) => isNameToken(token) && !/^crown$/iu.test(token) && (!RANK.test(token) || before.length > 1))
  )
}

/** "President de la Cruz": English offices are "of" something, so that "de" opens a surname. */
function namesBearer(tokens: readonly string[], at: number): boolean {
  if (!ENGLISH_OFFICE.test(tokens[at - 1] ?? '') || tokens[at]?.toLowerCase() !== 'de') return false
  const rest = tokens.slice(/^(?:la|las|los|el)$/iu.test(tokens[at + 1] ?? '') ? at + 2 : at + 1)
  return rest.length === 1 && isNameToken(rest[0] ?? '') && !/^r[eé]p[uú]bl/iu.test(rest[0] ?? '')
}

const ENGLISH_OFFICE =
  /^(?:minister|president|secretary|ambassador|chancellor|spokesperson|spokesman|spokeswoman|administrator)$/iu

/** "Northern Ireland", "Costa Verde": what no state is called by itself. */
const BEFORE_STATE =
  /^(?:north|south|east|west|northern|southern|eastern|western|new|saint|san|costa|sierra|el|upper|great)$/iu
/** "Нордена" in "Премьер-министр Нордена Эрик Хальден": a word in the genitive before a whole name. */
function hasStateInGenitive(tokens: readonly string[], at: number): boolean {
  const rest = tokens.slice(at)
  return rest.length === 3 && /^\p{Lu}[а-яё]{3,}[аяи]$/u.test(rest[0] ?? '') && !/(?:вич|вна)$/u.test(rest[1] ?? '')
}

/** "Norrland" in "Norrland Foreign Minister": a name before an office that is whole without it. */
function namesUnknownState(tokens: readonly string[], at: number, last: number): boolean {
  const rest = tokens.slice(at + 1, last + 1).join(' ')
  return /^\p{Lu}\p{Ll}{2,}$/u.test(tokens[at] ?? '') && !RANK.test(tokens[at] ?? '') && WHOLE_OFFICE.test(rest)
}

/** "Foreign" in "Foreign Minister, "of State for" between two office nouns: words an office may hold. */
function isOfficeModifier(tokens: readonly string[], at: number, last: number): boolean {
  const token = tokens[at] ?? ''
  const moreNouns = (): boolean => tokens.slice(at + 1, at + 6).some((next) => isOfficeNoun(next))
  if (JOINING.has(token.toLowerCase())) return last >= 0 && moreNouns()
  if (KIND_OF_TEXT.test(token)) return false
  return (/^\p{Lu}/u.test(token) || /^\p{Script=Cyrillic}/u.test(token)) && moreNouns()
}
