import type { DraftBlock } from '../draft-block.ts'
import { wholeCjkName } from './cjk-full-names.ts'
import { FRONT_LENGTH } from '../metadata/front-region.ts'
import { collectFullNames, fullestName } from './full-names.ts'
import {
  bareInitials,
  canBeSamePerson,
  fitsPerson,
  foldName,
  fullness,
  isInitials,
  sameSound,
  soundOf,
} from '../names/name-matching.ts'
import { MINISTERS_FIELD } from '../names/japanese-fields.ts'
import { NAME_WORD } from '../names/name-words.ts'
import { isJoining, withoutCapitals } from '../names/capitals.ts'
import { nameTokens } from '../names/persons.ts'
import type { Person } from '../names/person.ts'
import type { SpeakerDraft } from './speaker-index.ts'

// Gives speakers the names that the title and the running text write out.

/** More speakers of one surname than this are no people of one conversation. */
const MAX_FAMILY = 50

function surname(name: string): string {
  const tokens = nameTokens(name)
  // "Скрынникова Е.Б."
  const last = /^(?:\p{Lu}\p{Ll}?\.)+$/u.test(tokens.at(-1) ?? '') ? tokens[0] : tokens.at(-1)
  return foldName(last ?? '')
}

/** "Н.Н.Бережного" in a title may be "Бережный" or "Бережной": as the labels have it, whose names these are. */
export function withPrintedSurname(person: Person, names: readonly string[]): Person {
  const own = nameTokens(person.name ?? '')
  const surname = own.at(-1) ?? ''
  if (!/^\p{Script=Cyrillic}/u.test(surname)) return person
  for (const name of names) {
    const other = nameTokens(name).at(-1) ?? ''
    if (other !== surname && sameSound(soundOf(other), soundOf(surname)))
      return { ...person, name: `${(person.name ?? '').slice(0, -surname.length)}${other}` }
  }
  return person
}

/** Gives each speaker the fullest name that the title or the running text has for them. */
export function completeNames(
  drafts: readonly DraftBlock[],
  speakers: readonly SpeakerDraft[],
  title: Person | null,
): void {
  const named = speakers.filter((speaker) => speaker.named)
  const families = Map.groupBy(named, (speaker) => surname(speaker.name))
  const found = collectFullNames(drafts, new Set(families.keys()))
  for (const speaker of named) {
    const family = families.get(surname(speaker.name)) ?? []
    const others = family.slice(0, MAX_FAMILY).filter((other) => other !== speaker)
    const full = fullestName(speaker.name, found.get(surname(speaker.name)))
    const taken = others.some((other) => canBeSamePerson(other.name, full))
    if (!taken) speaker.name = full
    if (
      title !== null &&
      title.name !== null &&
      !taken &&
      others.length === 0 &&
      fitsPerson(title.name, speaker.name)
    ) {
      if (fullness(title.name) > fullness(speaker.name)) speaker.name = title.name
      speaker.office ??= title.office
      speaker.affiliation ??= title.affiliation
    }
  }
}

/** "Mr. Tavares Brito" is "Joaquim Tavares Brito" where the text has that behind an honorific: both words are the surname. */
export function completeHonoured(drafts: readonly DraftBlock[], speakers: readonly SpeakerDraft[]): void {
  for (const speaker of speakers.slice(0, MAX_FAMILY)) {
    const { name, named, gender } = speaker
    if (!named || gender === null || !/^\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+$/u.test(name)) continue
    const full = new RegExp(
      `(?<=(?<!\\p{L})(?:Mr|Mrs|Ms|Miss|Dr|Sir|M|Mme|Sr|Sra)\\.?[ \u00a0])(?:\\p{Lu}[\\p{L}’'-]+ ){1,2}${name}(?![\\p{L}-])`,
      'gu',
    )
    speaker.name = onlyMatch(drafts, full) ?? name
  }
  completeNicknamed(drafts, speakers)
}

/** "Villafuente" is "Honorato “Nonoy” Villafuente" where the page has that. */
function completeNicknamed(drafts: readonly DraftBlock[], speakers: readonly SpeakerDraft[]): void {
  for (const speaker of speakers.slice(0, MAX_FAMILY)) {
    const surname = nameTokens(speaker.name).at(-1) ?? ''
    if (!speaker.named || !/^\p{Lu}[\p{L}’'-]{2,}$/u.test(surname)) continue
    const plain = /\p{Ll}/u.test(surname) ? surname : `${surname.charAt(0)}${surname.slice(1).toLowerCase()}`
    const full = new RegExp(
      `(?<![\\p{L}-])\\p{Lu}\\p{Ll}+ [“"‘]\\p{Lu}[\\p{L}’'-]+[”"’] (?:\\p{Lu}\\. )?${plain}(?![\\p{L}-])`,
      'gu',
    )
    const found = onlyMatch(drafts, full)
    const isHers =
      nameTokens(speaker.name).length === 1 || (found ?? '').startsWith(`${nameTokens(speaker.name)[0] ?? ''} `)
    if (found !== null && isHers) speaker.name = found
  }
}

/** "Abhinav" is "Abhinav Sethi" who says so when asking for an outlet. */
export function completeGivenNames(drafts: readonly DraftBlock[], speakers: readonly SpeakerDraft[]): void {
  for (const speaker of speakers.slice(0, MAX_FAMILY)) {
    if (!speaker.named || !/^\p{Lu}[\p{Ll}-]{2,}(?:\p{Lu}\p{Ll}+)?$/u.test(speaker.name)) continue
    const says = new RegExp(
      `(?<!\\p{L})${speaker.name}(?: (?:Ben|Bin|El|Al|Abu|Ó|Mac|San|Santa|Dela))? ${NAME_WORD}(?=(?:,? (?:from|of|with|for|here)|, \\p{Lu}))`,
      'gu',
    )
    speaker.name = onlyMatch(drafts, says) ?? speaker.name
  }
}

/** No page presents further down whom it goes on to name by initials. */
const PRESENTED = 10

/** "I.N." is "Ines Navarro" where the lead has that name and no other with these letters; letters without points need company. */
export function completeInitials(drafts: readonly DraftBlock[], speakers: readonly SpeakerDraft[]): void {
  const initialled = speakers.filter(({ name }) => isInitials(name))
  const isCustom = initialled.length > 1 || speakers.length === 2 || initialled.some(({ name }) => name.includes('.'))
  for (const speaker of isCustom ? initialled.slice(0, MAX_FAMILY) : []) {
    const letters = [...bareInitials(speaker.name)]
    const whole = letters
      .map((letter) => `${letter}(?:[\\p{Ll}’'-]+(?:\\p{Lu}\\p{Ll}+)?|[\\p{Lu}’'-]{2,}(?!\\p{Ll}))`)
      .join('[ \u00a0]')
    const full = new RegExp(`(?<![\\p{L}-])${whole}(?![\\p{L}-])(?![ \u00a0]\\p{Lu}\\p{Ll})`, 'gu')
    const found = onlyMatch(drafts.slice(0, PRESENTED), full)
    if (found !== null && !speakers.some(({ name }) => name === found)) speaker.name = found
  }
}

/** "KATSURAGI" is "Katsuragi Ren" where a page has "Prime Minister Katsuragi Ren of Japan": some print the surname first. */
export function completeSurnamesFirst(drafts: readonly DraftBlock[], speakers: readonly SpeakerDraft[]): void {
  for (const speaker of speakers.slice(0, MAX_FAMILY)) {
    if (!speaker.named || speaker.office === null || !/^\p{Lu}[\p{L}’-]{2,}$/u.test(speaker.name)) continue
    const surname = `${speaker.name.charAt(0)}${speaker.name.slice(1).toLowerCase()}`
    const full = new RegExp(
      `(?<=(?:Minister|President|Secretary|Chancellor|Premier|Ambassador) )${surname} \\p{Lu}\\p{Ll}+(?: ?-\\p{L}+)?(?= of \\p{Lu})`,
      'gu',
    )
    speaker.name = onlyMatch(drafts, full) ?? speaker.name
  }
}

/** What may stand before the word of a Japanese office. */
const FIELD = `${MINISTERS_FIELD}|内閣|官房|外務|防衛|財務|総理|副|報道|経済産業|統合|陸上|海上|航空`

/** "久住" is "久住真一郎" where the text writes the name out before the office. */
export function completeCjkNames(drafts: readonly DraftBlock[], speakers: readonly SpeakerDraft[]): void {
  const front = drafts.slice(0, FRONT_LENGTH).filter(({ label }) => label === null)
  for (const speaker of speakers.slice(0, MAX_FAMILY)) {
    const { name, office, named } = speaker
    const isListed = named && office === null && /^\p{Script=Han}{1,3}$/u.test(name)
    const called = named && /^\p{Script=Han}{1,3}$/u.test(name) ? calledInHouse(drafts, name) : null
    const listed = isListed ? listedCjkName(front, name) : null
    // An office or a part without a name is nobody's surname.
    if (named) speaker.name = listed ?? called ?? fullCjkName(drafts, name, office)
  }
}

/** "早川" is "早川信一" where the record of the Diet calls "早川信一君". */
function calledInHouse(drafts: readonly DraftBlock[], name: string): string | null {
  return onlyMatch(
    drafts,
    new RegExp(String.raw`(?<!\p{Script=Han})${name}[\p{Script=Han}\p{Script=Hiragana}]{1,3}(?=君)`, 'gu'),
  )
}

/** "森田" is "森田健" where a list of those present, or the title, has the whole name. */
function listedCjkName(front: readonly DraftBlock[], name: string): string | null {
  const behind = String.raw`(?=(?:さん|氏|君|様|先生)?(?:[（(、,，・／\s]|$))`
  return onlyMatch(
    front,
    new RegExp(String.raw`(?<!\p{Script=Han})${name}[\p{Script=Han}\p{Script=Hiragana}]{1,3}?${behind}`, 'gu'),
  )
}

/** What stands before a foreign name that Chinese writes with its own characters: an office, a sign, nothing. */
const BEFORE_NAME =
  '(?:大使|公使|总统|總統|总理|總理|部长|部長|大臣|主席|外长|外長|首相|国王|秘书长|議長|议长|专员|代表|教授|院长|司长|会长|发言人|發言人|[，。、“：（\\s]|^)'

/** "ルリタニアのマリア・リンド首相": what stands before the office in the title is a state, and this its bearer. */
function bearerInState(drafts: readonly DraftBlock[], name: string, office: string | null): string | null {
  if (office === null) return null
  return onlyMatch(
    drafts,
    new RegExp(`(?<=${name}の)[\\p{Script=Katakana}ー]{2,}(?:[・＝][\\p{Script=Katakana}ー]{2,})+(?=${office})`, 'gu'),
  )
}

/** The name as the text writes it out before the office, or as it is. */
export function fullCjkName(drafts: readonly DraftBlock[], name: string, office: string | null): string {
  if (/^[\p{Script=Katakana}ー]{2,}$/u.test(name))
    return (
      onlyMatch(
        drafts,
        new RegExp(`(?:[\\p{Script=Katakana}ー]{2,}[・＝=])+${name}(?![\\p{Script=Katakana}ー・])`, 'gu'),
      ) ??
      bearerInState(drafts, name, office) ??
      name
    )
  if (/^\p{Script=Han}{2,6}$/u.test(name)) {
    const transcribed = onlyMatch(drafts, new RegExp(`(?<=${BEFORE_NAME})(?:\\p{Script=Han}{1,6}·)+${name}`, 'gu'))
    if (transcribed !== null) return transcribed
  }
  if (!/^[\p{Script=Han}]{1,3}$/u.test(name)) return name
  if (office === null || !/^[\p{Script=Han}]{2,12}$/u.test(office)) return wholeCjkName(drafts, name) ?? name
  const bare = office.replace(new RegExp(`^(?:${FIELD})+(?=.)`, 'u'), '')
  const written = new RegExp(
    `(?<![\\p{Script=Han}])(${name}(?!${FIELD})[\\p{Script=Han}\\p{Script=Hiragana}]{1,4}?)(?:氏|前|元)?(?:${FIELD})*${bare}`,
    'gu',
  )
  const full = new Set(drafts.flatMap(({ text }) => [...text.matchAll(written)].map((match) => match[1] ?? '')))
  const [only] = full
  return full.size === 1 && only !== undefined ? only : (wholeCjkName(drafts, name) ?? name)
}

/** The one thing that the pattern finds in the text, null where it finds several or none. */
function onlyMatch(drafts: readonly DraftBlock[], pattern: RegExp): string | null {
  const found = new Set(drafts.flatMap(({ text }) => [...text.matchAll(pattern)].map(([match]) => match)))
  const [only = null] = found
  return found.size === 1 ? only : null
}

/** "TANABE" is "Tanabe", "LENA BRANDT" is "Lena Brandt" where the title or the running text writes the words so. */
export function unshout(
  drafts: readonly DraftBlock[],
  speakers: readonly SpeakerDraft[],
  title: Person | null,
  labels: ReadonlySet<string>,
): void {
  const all = speakers.filter(({ named, name }) => named && isShouted(name))
  if (all.length === 0) return
  const written = new Map<string, string>()
  for (const { text } of [...drafts, { text: title?.name ?? '' }]) {
    for (const [word] of text.matchAll(/(?<![\p{L}’'-])\p{Lu}\p{Ll}[\p{L}’'-]+/gu)) {
      const plain = word.replace(/[’']s?$/u, '')
      if (!written.has(capitals(plain))) written.set(capitals(plain), plain)
    }
  }
  // "BOLL" is no outlet where the page has "Herr Boll".
  const shouted = all.filter(
    ({ name, labels: own }) =>
      !(isAcronym(name) && own.every((label) => label === name) && labels.has(name)) || written.has(capitals(name)),
  )
  for (const speaker of shouted) {
    speaker.name = speaker.name
      .split(' ')
      .map((word, i, all) =>
        // "TORRENTS I PUIG"
        i > 0 && i < all.length - 1 && word === 'I'
          ? 'i'
          : i > 0 && isJoining(word)
            ? word.toLowerCase()
            : (written.get(capitals(word)) ?? withoutCapitals(word, i)),
      )
      .join(' ')
  }
}

/** "ZORIN", "David HARCOURT". */
function isShouted(name: string): boolean {
  if (/^\p{Lu}[\p{Ll}’'.-].*\s(?!I{2,3}$)\p{Lu}[\p{Lu}’'-]{2,}$/u.test(name)) return true
  return /^\p{Lu}[\p{Lu}.’' -]+$/u.test(name) && /\p{Lu}{2}/u.test(name)
}

/** "NTB" alone as a label may be an outlet's name. */
function isAcronym(name: string): boolean {
  return /^\p{Lu}{2,4}$/u.test(name)
}

/** In capitals, which French print without accents: "Hélène" is "HELENE". */
function capitals(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase()
}
