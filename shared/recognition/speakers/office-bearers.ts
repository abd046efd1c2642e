import { fold } from '../../domain/folding.ts'
import { isPressOffice } from '../labels/moderators.ts'
import { fitsPerson } from '../names/name-matching.ts'
import type { Person } from '../names/person.ts'
import type { SpeakerDraft, SpeakerIndex } from './speaker-index.ts'

// Finds who is meant by an office without a name.

/** Whom the page announces, and what else the labels say about it. */
export interface Announced {
  readonly titlePerson: Person | null
  /** Makes that person a speaker when first asked for. */
  readonly titleSpeaker: () => number | null
  /** How many different offices stand in the labels without a name. */
  readonly lonelyOffices: number
}

/** "Foreign Minister", "大臣": the only one who bears that office. */
export function bearerOfOffice(
  speakers: SpeakerIndex,
  person: Person,
  { titlePerson, titleSpeaker, lonelyOffices }: Announced,
): number | null {
  const office = fold((person.office ?? '').replace(/^(?:the|le|la|el|il|der|die)\s/iu, ''))
  const bears = (held: string | null): boolean =>
    held !== null && office !== '' && (isHeld(office, fold(held)) || isHeldInFull(office, fold(held)))
  const named = findBearers(speakers, office, person.affiliation)
  // "Joint Secretary (BM)" is who was introduced as "Joint Secretary".
  const plain = office.replace(/ \([^()]*\)$/u, '')
  const bearers = named.length > 0 || plain === office ? named : findPlainBearers(speakers, plain)
  // "THE PRESIDENT" beside "PRESIDENT OKOYE" is the other one, whom the title announces.
  const isAnother =
    bearers.length > 0 &&
    titlePerson !== null &&
    titlePerson.name !== null &&
    bears(titlePerson.office) &&
    !bearers.some((i) => fitsPerson(titlePerson.name, speakers.all[i]?.name ?? ''))
  if (isAnother) return titleSpeaker()
  const short = bearers.length === 0 ? onlyOfShortField(speakers, office) : null
  if (short !== null) return short
  if (bearers.length === 1) return bearers[0] ?? null
  const gendered = bearers.length === 0 ? onlyOfGender(speakers, person.office ?? '') : null
  if (gendered !== null) return gendered
  if (bearers.length > 1 || titlePerson === null) return null
  // "Interview with Patricia Holmwood" may name who asks.
  if (speakers.all.some(({ part, name }) => part === 'asks' && fitsPerson(titlePerson.name, name))) return null
  // An office that stands alone in the labels is that of whom the page announces, where nobody else speaks.
  const isOnly = lonelyOffices === 1 && titlePerson.name !== null && !speakers.all.some(isOfficial)
  return bears(titlePerson.office) || (isOnly && canBeOneOffice(office, fold(titlePerson.office ?? '')))
    ? titleSpeaker()
    : null
}

/**
 * True where who holds an office is meant by what may be a part of it, both folded: "Minister" is the "Foreign Minister",
 * and "President" no vice-president.
 */
function isHeld(part: string, office: string): boolean {
  const [whole, words] = office.includes(part) ? [office, part] : [inOneOrder(office), inOneOrder(part)]
  const at = whole.indexOf(words)
  return at >= 0 && !DEPUTY.test(whole.slice(0, at))
}

/** "Генсек ОДКБ" holds what the title calls "секретарь" only. */
function isHeldInFull(office: string, held: string): boolean {
  const whole = office.replace(/^генсек(?!\p{L})/u, 'генеральный секретарь')
  // "La porte-parole adjointe" is whom a line calls the spokesperson.
  if (held.length > 7 && office.startsWith(`${held} `)) return true
  if (!/^[а-я]/u.test(held) || held.length < 5) return false
  return (
    new RegExp(`(?<![\\p{L}-])${held.replace(/[^\p{L}\p{N}]/gu, '.')}(?!\\p{L})`, 'u').test(whole) &&
    !/заместител|помощник/u.test(whole)
  )
}

const DEPUTY = /(?<![a-z])(?:vice|vize|deputy|under|sub|former|ex)[\s-]?$/u

/** "Minister for Foreign Affairs" is "Foreign Minister". */
function inOneOrder(office: string): string {
  return office.replace(/^(minister|secretary) (?:of|for) (?:the )?(\p{L}+)(?: affairs)?$/u, '$2 $1')
}

/** "Joint Secretary (EA)" is "Joint Secretary (East Asia)". */
function onlyOfShortField(speakers: SpeakerIndex, office: string): number | null {
  const [, head = '', field = ''] = /^(.{4,60}) \(([a-z]{2,5})\)$/u.exec(office) ?? []
  const fitting = speakers.officeBearers().filter((i) => {
    const held = /^(.{4,60}) \(([^()]{4,60})\)$/u.exec(fold(speakers.all[i]?.office ?? ''))
    return held?.[1] === head && firstLetters(held[2] ?? '') === field
  })
  return field !== '' && fitting.length === 1 ? (fitting[0] ?? null) : null
}

function firstLetters(field: string): string {
  return field
    .split(/[\s-]+/u)
    .filter((word) => !/^(?:and|of|for|the|&)$/u.test(word))
    .map((word) => word.charAt(0))
    .join('')
}

/** A spokesman is not whom the page announces as something else. */
function canBeOneOffice(a: string, b: string): boolean {
  return b === '' || isPressOffice(a) === isPressOffice(b)
}

/** The only speaker who bears the office, or null. */
export function onlyBearer(speakers: SpeakerIndex, office: string): number | null {
  const held = fold(office)
  const exact = findBearers(speakers, held, null)
  // "長官" is the end of "内閣官房長官".
  const bearers =
    exact.length > 0
      ? exact
      : speakers.officeBearers().filter((i) => {
          const own = fold(speakers.all[i]?.office ?? '')
          return /^\p{Script=Han}{2,}$/u.test(own) && held.endsWith(own)
        })
  return bearers.length === 1 ? (bearers[0] ?? null) : null
}

function findBearers(speakers: SpeakerIndex, office: string, affiliation: string | null): number[] {
  if (office === '') return []
  return speakers.officeBearers().filter((i) => {
    const speaker = speakers.all[i]
    if (speaker === undefined || speaker.office === null || !isHeld(office, fold(speaker.office))) return false
    return speaker.affiliation === null || affiliation === null || speaker.affiliation === affiliation
  })
}

/** Those who hold the office and no field of it. */
function findPlainBearers(speakers: SpeakerIndex, office: string): number[] {
  return speakers.officeBearers().filter((i) => fold(speakers.all[i]?.office ?? '') === office)
}

function isOfficial({ named, part }: SpeakerDraft): boolean {
  return named && part === null
}

const OFFICE_OF_WOMAN = /^(?:la|die|madame la|frau|madam|госпожа)\s/iu
const OFFICE_OF_MAN = /^(?:le|der|monsieur le|herr|mr\.?|господин)\s/iu

/** "La ministre" where one woman alone speaks who asks nothing; what goes by honorifics only says that. */
function onlyOfGender(speakers: SpeakerIndex, office: string): number | null {
  // Who presides is any man or woman.
  if (/pr[ée]sident/iu.test(office)) return null
  const gender = OFFICE_OF_WOMAN.test(office) ? 'female' : OFFICE_OF_MAN.test(office) ? 'male' : null
  if (gender === null) return null
  const fitting = speakers.all.flatMap((speaker, i) =>
    speaker.named && speaker.part === null && speaker.gender === gender ? [i] : [],
  )
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}
