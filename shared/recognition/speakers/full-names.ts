import type { DraftBlock } from '../draft-block.ts'
import { isAskingWord, isModeratingWord, isNoNameWord, roleWord } from '../lines/label-words.ts'
import { canBeSamePerson, foldName, fullness, isSurnameOf, opensSurname } from '../names/name-matching.ts'
import { isHonorific, isOfficeNoun } from '../lines/offices.ts'
import { END_OF_BODY, NAME_WORD } from '../names/name-words.ts'
import { withoutCapitals } from '../names/capitals.ts'
import { inNominative } from '../names/russian-cases.ts'
import { nameTokens } from '../names/persons.ts'
import { findState } from '../lines/states.ts'

// Finds the fullest form of a speaker's name in the running text, where labels give the surname only.

const CAPITALISED = new RegExp(
  String.raw`(?<![\p{L}.])\p{Lu}[\p{L}\p{M}’'-]*\.?(?:[ \u00a0]${NAME_WORD}\.?){1,15}`,
  'gu',
)
/** "В.П.Зорин" */
const TWO_INITIALS = /(?<![\p{L}.])((?:\p{Lu}\.\s?){2})(\p{Lu}[а-яё]+(?:-\p{Lu}[а-яё]+)?)(?!\p{L})/gu
const AFTER_PREPOSITION = /(?<!\p{L})(?:из|в|во|на|от|до|для|у|к|по|при)\s$/iu
const MAX_CANDIDATES = 64
/** An index of persons has the nominative, and counts for more than any inflected form. */
const LISTED = 1_000

/** Full names in the text by folded surname, for the surnames asked for; each with how often it stands there. */
export function collectFullNames(
  drafts: readonly DraftBlock[],
  surnames: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const found = new Map<string, Map<string, number>>()
  if (surnames.size === 0) return found
  let called: ReadonlySet<string> | null = null
  for (const { text, kind } of drafts) {
    const listed = readListedName(text)
    if (listed !== null && surnames.has(foldName(listed.surname)))
      found.set(
        foldName(listed.surname),
        (found.get(foldName(listed.surname)) ?? new Map<string, number>()).set(listed.name, LISTED),
      )
    for (const [, initials = '', surname = ''] of text.matchAll(TWO_INITIALS)) {
      if (!surnames.has(foldName(surname))) continue
      const names = found.get(foldName(surname)) ?? new Map<string, number>()
      if (names.size < MAX_CANDIDATES) names.set(`${initials}${surname}`, (names.get(`${initials}${surname}`) ?? 0) + 1)
      found.set(foldName(surname), names)
    }
    addInCapitals(found, surnames, text)
    for (const match of text.matchAll(CAPITALISED)) {
      const tokens = match[0].split(/[ \u00a0]/u)
      const opensSentence =
        ((match.index === 0 && kind !== 'dateline' && match[0].length < text.length) ||
          /[.!?:]["”’)]?\s*$/u.test(text.slice(Math.max(0, match.index - 4), match.index))) &&
        !hasOfficeBehind(text.slice(match.index + match[0].length)) &&
        !isOfficeNoun(/(\p{L}+):\s$/u.exec(text.slice(Math.max(0, match.index - 40), match.index))?.[1] ?? '')
      const isRussian = /^\p{Script=Cyrillic}/u.test(match[0])
      tokens.forEach((token, i) => {
        const surname = token.replace(/[’']s?$/u, '').replace(/[.,’']+$/u, '')
        if (i > 0 && isRussian && !surnames.has(foldName(surname)))
          addTurned(found, surnames, givenBefore(tokens, i, surname))
        if (i === 0 || !surnames.has(foldName(surname))) return
        const before = text.slice(Math.max(0, match.index - 90), match.index)
        const skipped = placesBeforeName(tokens, i, before)
        if (i === 1 && (isFieldOfOffice(before) || BEHIND_RANK.test(before))) return
        const name = nameEndingAt(tokens.slice(skipped), i - skipped, surname, {
          opensSentence: opensSentence && skipped === 0,
          before,
        })
        const names = found.get(foldName(surname)) ?? new Map<string, number>()
        if (name !== null) addShorter(names, name)
        // One that opens its sentence counts only where an initial bears it out.
        const weak =
          name === null && i === 1 && opensSentence && isGivenName(tokens, 0) ? `${tokens[0] ?? ''} ${surname}` : null
        // "Nolan Calloway, still at the podium" counts where somebody calls "Nolan, on Ruritania …".
        const sure = weak !== null && (called ??= collectCalled(drafts)).has(tokens[0] ?? '') ? 1 : 0
        if (weak !== null && names.size < MAX_CANDIDATES) names.set(weak, Math.max(names.get(weak) ?? 0, sure))
        if (name !== null && names.size < MAX_CANDIDATES) names.set(name, (names.get(name) ?? 0) + 1)
        found.set(foldName(surname), names)
      })
    }
  }
  return found
}

/** The given name, and the patronymic, right before a surname in another case; null where none stands there. */
function givenBefore(tokens: readonly string[], at: number, surname: string): string | null {
  const hasPatronymic = /(?:вич(?:а|у|ем|е)|вн(?:ы|е|у|ой))$/u.test(tokens[at - 1] ?? '')
  const first = at - (hasPatronymic ? 2 : 1)
  return first >= 0 && isGivenName(tokens, first) ? [...tokens.slice(first, at), surname].join(' ') : null
}

/** "Виталием Ерохиным": the name of somebody in another case. */
function addTurned(
  found: Map<string, Map<string, number>>,
  surnames: ReadonlySet<string>,
  printed: string | null,
): void {
  const name = printed === null ? null : inNominative(printed, surnames)
  if (name === null) return
  const surname = foldName(nameTokens(name).at(-1) ?? '')
  const names = found.get(surname) ?? new Map<string, number>()
  if (names.size < MAX_CANDIDATES) names.set(name, (names.get(name) ?? 0) + 1)
  found.set(surname, names)
}

/** "Moderator: LIONEL COLE, Senior Fellow", "AMBASSADOR CHESTER B. HOLLISTER": a whole name in capitals on a line that presents its bearer. */
const IN_CAPITALS =
  /(?:^|[:;]\s|^\p{Lu}{4,}\s|^(?:\p{Lu}+ )?(?:STATEMENT|TESTIMONY) OF (?:(?:THE )?(?:HON|AMB|GEN|ADM|DR|MR|MS|MRS)\. )?(?:AMBASSADOR |SENATOR |GENERAL |ADMIRAL )?)((?!(?:MR|MRS|MS|DR|THE|SIR)\s)\p{Lu}{2,}(?:\s\p{Lu}\.)?\s(?:\p{Lu}[’'])?\p{Lu}{3,}(?:-\p{Lu}{2,})?)(?=,|;|$|\s\()/gu

function addInCapitals(found: Map<string, Map<string, number>>, surnames: ReadonlySet<string>, text: string): void {
  for (const match of text.length < 160 ? text.matchAll(IN_CAPITALS) : []) {
    const tokens = (match[1] ?? '').split(' ').map((token, i) => withoutCapitals(token, i))
    const surname = foldName(tokens.at(-1) ?? '')
    if (!surnames.has(surname) || !isGivenName(tokens, 0)) continue
    const names = found.get(surname) ?? new Map<string, number>()
    if (names.size < MAX_CANDIDATES) names.set(tokens.join(' '), (names.get(tokens.join(' ')) ?? 0) + 1)
    found.set(surname, names)
  }
}

/** The words by which somebody is called in what is said: "Nolan, on Ruritania …". */
function collectCalled(drafts: readonly DraftBlock[]): ReadonlySet<string> {
  return new Set(drafts.flatMap(({ text }) => [...text.matchAll(CALLED)].map(([, name = '']) => name)))
}

const CALLED = /(?:^|[.?!,:]\s|(?:thanks|thank you|hi|hello|yes)\s)(\p{Lu}\p{L}{2,})(?=[,.?!])/gu

/** "Арслан Джемаль" alone on a line, as indices of persons print names. */
function readListedName(text: string): { name: string; surname: string } | null {
  const words =
    text.length < 60 ? /^(\p{Lu}[а-яё-]+) (\p{Lu}[а-яё]+)(?: (\p{Lu}[а-яё]+(?:вич|вна)))?$/u.exec(text) : null
  if (!words) return null
  const [, surname = '', given = '', patronymic] = words
  return { name: [given, patronymic, surname].filter(Boolean).join(' '), surname }
}

/** In the midst of a sentence and at its head, where it is written with a capital: "В Кантаре Виктор Орлов". */
const PREPOSITION = /^(?:из|во?|на|от|до|для|у|ко?|по|при|in|at|from|to|en|à|im|aus|nach|a|da|von|de)$/iu
/** What kind of state the word behind it names. */
const KIND_OF_STATE =
  /^(?:республик|федераци|королевств|княжеств|эмират|султанат|соединённ|republic$|kingdom$|federation$|duchy$|república$|republik$|république$|reino$|königreich$)/iu
/** "Prime Minister of Norrland Anna Keller", "the Republic of Norrland Anna Keller". */
const OF_STATE = /(\p{L}+)\s(?:of|de|von)\s(?:the\s)?$/u

/**
 * How many words before the given names are a place that stands beside them by chance: "из Монтеверде Николай Грачёв",
 * "в Республику Кантара Виктор Орлов", "МИД Рутении Павел Сорокин". One given name is left at least.
 */
function placesBeforeName(tokens: readonly string[], at: number, before: string): number {
  if (at < 2) return 0
  let places = AFTER_PREPOSITION.test(before) || /(?<!\p{L})the\s$/u.test(before) ? 1 : 0
  if (PREPOSITION.test(tokens[0] ?? '')) places = 2
  const ownedBy = OF_STATE.exec(before)?.[1] ?? ''
  if (isOfficeNoun(ownedBy) || KIND_OF_STATE.test(ownedBy)) places = 1
  for (let i = 0; i < at - 1; i++) {
    if (KIND_OF_STATE.test(tokens[i] ?? '') || /^\p{Lu}{2,6}$/u.test(tokens[i] ?? ''))
      places = Math.max(places, /^\p{Script=Cyrillic}/u.test(tokens[i + 1] ?? '') ? i + 2 : i + 1)
  }
  // "парламента Сабании Ерлан Токаров": a genitive before a whole name.
  const isOwned = /\p{Ll}\s$/u.test(before) && /\p{L}(?:ии|[бвгджзклмнпрстфхцчшщ]ы)$/u.test(tokens[0] ?? '')
  if (isOwned && at === 2) places = Math.max(places, 1)
  return Math.min(places, at - 1)
}

/** What is left of the name without the words before it, as weak as can be: whoever has the initial of such a word may be meant. */
function addShorter(names: Map<string, number>, name: string): void {
  const words = name.split(' ')
  for (let i = 1; i < words.length - 1 && names.size < MAX_CANDIDATES; i++) {
    const shorter = words.slice(i).join(' ')
    if (!/(?:вич|вна)$/u.test(words[i] ?? '') && !/^\p{Lu}\.$/u.test(words[i] ?? ''))
      names.set(shorter, names.get(shorter) ?? 0)
  }
}

/** "Oberst i. G. Freese": of the general staff. */
const BEHIND_RANK = /(?<!\p{L})[izad]\.\s$/u

/** "Assistant Secretary for Population, Refugees, and": the next word is the last field of the office and no given name. */
function isFieldOfOffice(before: string): boolean {
  const fields = /(\p{L}+)\s(?:for|of)\s[^.!?]{2,60},\sand\s$/u.exec(before)
  return fields !== null && isOfficeNoun(fields[1] ?? '')
}

/** ", Department Spokesperson": what shows that the words before it are a name. */
function hasOfficeBehind(rest: string): boolean {
  // "Eric Halvorsen, my science advisor, is here."
  if (/^, (?:(?:my|our) \p{L}|who (?:is|was|has|heads|leads|serves)\s)/u.test(rest)) return true
  const beside = /^, ((?:\p{Lu}[\p{L}-]*[ \u00a0]?){1,4})/u.exec(rest)?.[1]
  return beside !== undefined && nameTokens(beside).some((token) => isOfficeNoun(token))
}

/** The given names right before the surname with it, or null where there are none to be sure of. */
function nameEndingAt(
  tokens: readonly string[],
  at: number,
  surname: string,
  { opensSentence, before }: { opensSentence: boolean; before: string },
): string | null {
  let first = at
  while (first > 0 && at - first < 3 && isGivenName(tokens, first - 1)) first--
  first += countStateInGenitive(tokens, first, at, before)
  if (first === at) return null
  // "B." of "CHESTER B. HOLLISTER" is half of it.
  if (/^\p{Lu}\.$/u.test(tokens[first] ?? '') && /^\p{Lu}{2,}$/u.test(tokens[first - 1] ?? '')) return null
  // A sentence's first word may be any word, unless an office or honorific before it shows that it is a name.
  if (first === 0 && opensSentence && at - first === 1 && !/^\p{Lu}\.$/u.test(tokens[0] ?? '')) return null
  return [...tokens.slice(first, at), surname].join(' ')
}

/**
 * How many words behind an office before the name are its state: "Венедии" in "Премьер-министр Венедии Тармо
 * Хальмстад", "Анатольской Республики". A given name before a patronymic is none.
 */
function countStateInGenitive(tokens: readonly string[], first: number, at: number, before: string): number {
  const office = first > 0 ? tokens[first - 1] : /(\p{L}+)\s$/u.exec(before)?.[1]
  if (!isOfficeNoun(office ?? '')) return 0
  let count = 0
  while (
    first + count < at - 1 &&
    /^\p{Script=Cyrillic}+(?:[аяыи]|[сц]кой|[сц]кого)$/u.test(tokens[first + count] ?? '') &&
    !/(?:вич|вна)\p{L}{0,2}$/u.test(tokens[first + count + 1] ?? '')
  )
    count++
  return count
}

function isGivenName(tokens: readonly string[], at: number): boolean {
  const token = tokens[at] ?? ''
  if (token.endsWith('.') && !/^\p{Lu}\.$/u.test(token)) return false
  if (/[’'](?:s|m|d|ve|re|ll|t)?$/iu.test(token) || isOfficeNoun(token) || isHonorific(token) || findState([token], 0))
    return false
  if (END_OF_BODY.test(token)) return false
  // "Kollege Lindner"
  if (
    /^(?:Kolleg(?:e|en|in)|Genoss(?:e|en|in)|Freund(?:e|es|in)?|Amtskolleg(?:e|en|in)|Vorgänger(?:in)?|Nachfolger(?:in)?|Partner(?:in)?|Gast|Colega|Коллег[аеиу])$/u.test(
      token,
    )
  )
    return false
  // "Vorsitzende Dorn", "Moderator Okonkwo": a part in the conversation.
  if (isModeratingWord(roleWord(token)) || isAskingWord(roleWord(token))) return false
  return !isNoNameWord(token) && !/^\p{Lu}{2,}$/u.test(token)
}

/** The fullest form that the text has of the name of whom a page announces. */
export function fullNameInText(drafts: readonly DraftBlock[], name: string): string {
  const surname = foldName(nameTokens(name).at(-1) ?? '')
  return fullestName(name, collectFullNames(drafts, new Set([surname])).get(surname))
}

/** The fullest of the names that can be this one, or the name itself; two different people leave it as it is. */
export function fullestName(name: string, candidates: ReadonlyMap<string, number> | undefined): string {
  const hasInitial = /^\p{Lu}\p{Ll}?\./u.test(name)
  // "Van Reybroeck" says again and again what the label says, and not that "Joost" is another's.
  const others = [...(candidates ?? [])].filter(([other]) => foldName(other) !== foldName(name) || !opensSurname(name))
  const known = [...(candidates ?? [])]
    .toSorted(([, a], [, b]) => Math.floor(b / LISTED) - Math.floor(a / LISTED))
    .flatMap(([candidate, count]) =>
      isOneName(candidate, count, others) && (count > 0 || hasInitial) ? [candidate] : [],
    )
  const fitting = known.filter(
    (candidate) => canBeSamePerson(name, candidate) && (nameTokens(name).length > 1 || isSurnameOf(name, candidate)),
  )
  const best = fitting.toSorted((a, b) => fullness(b) - fullness(a) || nominativeness(b) - nominativeness(a))[0]
  if (best === undefined || fitting.some((other) => !canBeSamePerson(other, best))) return name
  return fullness(best) > fullness(name) ? best : name
}

/** How much a Russian name looks like a nominative: "Андрей Юрьевич" rather than "Андрею Юрьевичу". */
function nominativeness(name: string): number {
  const [given = '', second = ''] = nameTokens(name)
  if (!/^\p{Script=Cyrillic}/u.test(given)) return 0
  const isPatronymic = /(?:вич|вна)$/u.test(second) ? 2 : 0
  return (
    isPatronymic + (/[^аеёиоуыэюя]$/u.test(given) && !/(?:[иь]ей|ой)$/u.test(given) ? 2 : /[ая]$/u.test(given) ? 1 : 0)
  )
}

/** False for "Кантара Виктор Орлов" where the text has "Виктор Орлов" as often: what stands before it is no name. */
function isOneName(candidate: string, count: number, own: readonly (readonly [string, number])[]): boolean {
  const shorter = own.some(([other, times]) => times > 0 && times >= count && candidate.endsWith(` ${other}`))
  const longer = own.some(([other, times]) => times > count && count > 0 && other.endsWith(` ${candidate}`))
  return !shorter && !longer
}
