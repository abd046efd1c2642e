import { fold } from '../../domain/folding.ts'
import type { DraftBlock } from '../draft-block.ts'
import { bearerOfOffice, onlyBearer } from './office-bearers.ts'
import type { Announced } from './office-bearers.ts'
import { roleWord } from '../lines/label-words.ts'
import { nameHolders } from './office-holders.ts'
import { isUnnamedOfficial } from '../labels/unnamed-speakers.ts'
import { findLeaders, partWord } from '../labels/leaders.ts'
import type { Label, Part } from '../labels/label-meanings.ts'
import { nameByLabels, ROLE_BRACKETS } from './role-names.ts'
import { SpeakerIndex } from './speaker-index.ts'
import type { SpeakerDraft } from './speaker-index.ts'
import {
  completeCjkNames,
  completeGivenNames,
  completeHonoured,
  completeInitials,
  completeNames,
  completeSurnamesFirst,
  unshout,
  withPrintedSurname,
} from './speaker-names.ts'
import { bareInitials, fitsPerson, fullness, initialsOf, isInitials, isSurnameOf } from '../names/name-matching.ts'
import { nameTokens } from '../names/persons.ts'
import type { Person } from '../names/person.ts'
import { stateNamed } from '../lines/states.ts'
import type { RecognisedSpeaker } from '../recognised-transcript.ts'

// Resolves the labels of one text to its speakers: "Kishida" is "Japanese Foreign Minister Fumio Kishida".

export interface Speakers {
  readonly speakers: readonly SpeakerDraft[]
  /** Label as printed to index into `speakers`. */
  readonly byLabel: ReadonlyMap<string, number>
  /** Labels as printed that several speakers could bear. */
  readonly unclear: ReadonlySet<string>
  /** Whom the title announces, made a speaker when first asked for. */
  titleSpeaker(): number | null
}

/** The speakers behind the labels, fullest labels first so that short ones find their person. */
export function resolveSpeakers(
  drafts: readonly DraftBlock[],
  labels: Iterable<Label>,
  announcedPerson: Person | null,
): Speakers {
  const printed = new Map<string, Label>()
  for (const label of labels) if (!printed.has(label.printed)) printed.set(label.printed, label)
  const titlePerson =
    announcedPerson &&
    withPrintedSurname(
      announcedPerson,
      [...printed.values()].flatMap(({ person }) => person?.name ?? []),
    )
  const distinct = new Map(
    nameHolders(drafts, [...printed.values()], titlePerson).map((label) => [label.printed, label]),
  )
  const speakers = new SpeakerIndex()
  const byLabel = new Map<string, number>()
  const titleSpeaker = memo(() => (titlePerson ? placeTitlePerson(speakers, titlePerson) : null))
  const announced = {
    titlePerson,
    titleSpeaker,
    lonelyOffices: countLonelyOffices(distinct.values()),
    leaders: findLeaders(distinct.values()),
  }
  const ordered = [...distinct.values()].toSorted((a, b) => rank(b) - rank(a))
  const unclear = new Set<string>()
  for (const label of ordered) {
    if (isShortOutlet(distinct, label)) continue
    if (isUnclear(speakers, label)) unclear.add(label.printed)
    byLabel.set(label.printed, placeLabel(speakers, label, announced))
  }
  for (const [printed, label] of distinct) {
    const outlet = byLabel.get(`The ${printed}`)
    if (outlet !== undefined && isShortOutlet(distinct, label)) byLabel.set(printed, outlet)
  }
  completeNames(drafts, speakers.all, titlePerson)
  completeHonoured(drafts, speakers.all)
  completeGivenNames(drafts, speakers.all)
  completeSurnamesFirst(drafts, speakers.all)
  completeCjkNames(drafts, speakers.all)
  completeInitials(drafts, speakers.all)
  unshout(drafts, speakers.all, titlePerson, new Set(byLabel.keys()))
  nameByLabels(speakers.all, byLabel)
  for (const printed of distinct.keys()) speakers.all[byLabel.get(printed) ?? -1]?.labels.push(printed)
  return { speakers: speakers.all, byLabel, unclear, titleSpeaker }
}

/** "Courier" where "The Courier" asks too. */
function isShortOutlet(labels: ReadonlyMap<string, Label>, { printed }: Label): boolean {
  const outlet = labels.get(`The ${printed}`)
  return outlet !== undefined && outlet.part === 'asks' && outlet.person?.name === null
}

/** True where a lone surname is that of several speakers and neither office nor outlet says of which. */
function isUnclear(speakers: SpeakerIndex, { person }: Label): boolean {
  if (person === null || person.name === null || person.office !== null || person.affiliation !== null) return false
  return nameTokens(person.name).length === 1 && speakers.named(person.name).length > 1
}

/** Speakers in the form that recognition gives. */
export function toRecognisedSpeaker(speaker: SpeakerDraft): RecognisedSpeaker {
  const { name, labels, office, affiliation } = speaker
  return { name, labels, office, affiliation: affiliation && (stateNamed(affiliation) ?? affiliation) }
}

function countLonelyOffices(labels: Iterable<Label>): number {
  const offices = new Set<string>()
  for (const { person, part } of labels) {
    // "SPEAKER" is whoever speaks from the room.
    if (
      part === null &&
      person !== null &&
      person.name === null &&
      person.office !== null &&
      !/^speaker$/iu.test(person.office)
    )
      offices.add(fold(person.office))
  }
  return offices.size
}

/** True for the initials of the person's name or office: "EH", "SG". */
function hasInitials(person: Person | null, printed: string): boolean {
  if (person === null) return false
  const letters = bareInitials(printed)
  return [person.name, person.office?.replaceAll('-', ' ')].some((words) => words && initialsOf(words) === letters)
}

function memo<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null
  return () => (made ??= { value: make() }).value
}

/** Full names first, then surnames, then offices and roles. */
function rank(label: Label): number {
  if (isInitials(label.printed)) return -1
  const name = label.person?.name ?? null
  // The longer office first, so that "大臣" finds "外務大臣".
  if (name === null) return label.part === null ? 0.5 + Math.min(label.printed.length, 90) / 200 : 0
  return 1 + fullness(name)
}

function placeLabel(
  speakers: SpeakerIndex,
  label: Label,
  announced: Announced & { readonly leaders: ReadonlyMap<string, Person> },
): number {
  const { person, part, printed } = label
  const { titlePerson, titleSpeaker } = announced
  if (isInitials(printed)) {
    const initialled =
      speakers.withInitials(bareInitials(printed)) ?? (hasInitials(titlePerson, printed) ? titleSpeaker() : null)
    if (initialled !== null) return initialled
  }
  const spelled = part === 'asks' && person === null ? speakers.roleWithLetter(printed) : null
  if (spelled !== null) return spelled
  // "Ответ (Й.Стор)"
  if (part === 'answers' && person !== null && person.name !== null) return placePerson(speakers, person, printed, null)
  if (part === 'answers') return answerer(speakers, titleSpeaker) ?? placeRole(speakers, label)
  if (person === null) {
    const leader = part === 'moderates' ? announced.leaders.get(partWord(printed)) : undefined
    return leader ? placePerson(speakers, leader, printed, part) : placeRole(speakers, label)
  }
  if (person.name !== null) {
    const known =
      titlePerson !== null && speakers.named(person.name).length === 0 && fitsPerson(titlePerson.name, person.name)
    if (known && part === null) titleSpeaker()
    return placePerson(speakers, person, label.printed, part)
  }
  if (part !== null || isUnnamedOfficial(printed)) return placeRole(speakers, label)
  return bearerOfOffice(speakers, person, announced) ?? placeRole(speakers, label)
}

/** A title may name an office only: "防衛大臣記者会見". */
function placeTitlePerson(speakers: SpeakerIndex, person: Person): number | null {
  if (person.name !== null) return placePerson(speakers, person, null, null)
  const { office, affiliation, gender } = person
  if (office === null) return null
  const bearer = onlyBearer(speakers, office)
  if (bearer !== null) return bearer
  const known = speakers.role(office, affiliation)
  return known ?? speakers.add({ name: office, named: false, labels: [], office, affiliation, gender, part: null })
}

/** "Answer": the person of the title, or the only official who speaks. */
function answerer(speakers: SpeakerIndex, titleSpeaker: () => number | null): number | null {
  const title = titleSpeaker()
  if (title !== null) return title
  const officials = speakers.all.flatMap((speaker, i) => (speaker.named && speaker.part === null ? [i] : []))
  return officials.length === 1 ? (officials[0] ?? null) : null
}

function placeRole(speakers: SpeakerIndex, label: Label): number {
  const { person, part } = label
  // "EFE /": the stroke behind it parts it from what is said.
  const printed = label.printed.replace(/(?<=.{2})\s?[/|｜]$/u, '')
  const base =
    printed.replace(
      /(?:[\s\u00a0]*(?:[(（][^()（）]*[)）]|\[[^[\]]*\])){1,3}$|\s[Cc]ontd[.…]*$|^(?:Related|Follow-?up|Additional|Further|Supplementary)\s(?=\p{Lu})/gu,
      '',
    ) || printed
  // "Q (Jane’s Defence)", "Вопрос (Интерфакс)": a part is no name where another stands behind it.
  if (part === 'asks' && /^[^\s()（）[\]]+\s?[(（[［]/u.test(printed) && person !== null && person.affiliation !== null)
    return roleOf(speakers, person.affiliation, person, part)
  // "Q1", "Q2": who asks, and the number of the question.
  const numbered =
    /^(Q|問|質問|Question|Frage|Вопрос|Pregunta|Pergunta|Domanda)[\s\u00a0.]?(?:(?:№|No\.?)[\s\u00a0]?)?[0-9０-９]{1,3}[.．]?$/u.exec(
      base,
    )?.[1]
  if (numbered !== undefined) return roleOf(speakers, numbered, person, part)
  // "Director General (Foreign Trade)": what the office is for belongs to it.
  const isWhole = isOutletAlone(base, person) || (person !== null && person.office === printed)
  const name = isWhole ? printed.replace(/^【|】$/gu, '') : base.replace(ROLE_BRACKETS, '') || base
  return roleOf(speakers, name, person, part)
}

/** Who has that part under that name, made where nobody has yet. */
function roleOf(speakers: SpeakerIndex, name: string, person: Person | null, part: Part): number {
  const affiliation = person?.affiliation ?? null
  const known = speakers.role(name, affiliation)
  if (known !== null) return known
  const office = part === null ? (person?.office ?? null) : null
  return speakers.add({ name, named: false, labels: [], office, affiliation, gender: null, part })
}

/** True where the label is the outlet's name and nothing else. */
function isOutletAlone(base: string, person: Person | null): boolean {
  return person !== null && person.affiliation !== null && roleWord(base) === roleWord(person.affiliation)
}

function placePerson(speakers: SpeakerIndex, person: Person, printed: string | null, part: Part): number {
  const name = person.name ?? printed ?? ''
  const matches = speakers.named(name)
  const at = choose(speakers.all, matches, person, name)
  const speaker = at === null ? undefined : speakers.all[at]
  if (at === null || !speaker) {
    const { office, affiliation, gender } = person
    return speakers.add({ name, named: true, labels: [], office, affiliation, gender, part })
  }
  if (fullness(name) > fullness(speaker.name)) speaker.name = name
  speakers.addName(at, name)
  if (person.office !== null && person.office.length > (speaker.office?.length ?? 0)) {
    speakers.setOffice(at, person.office)
  }
  speaker.affiliation ??= person.affiliation
  speaker.gender ??= person.gender
  speaker.part ??= part
  return at
}

/** Which of several people with this name is meant; null where the text does not say. */
function choose(
  speakers: readonly SpeakerDraft[],
  matches: readonly number[],
  person: Person,
  name: string,
): number | null {
  const fitting = bearersFirst(speakers, matches, person)
  const bySurname = fitting.filter((i) => nameTokens(name).length > 1 || isSurnameOf(name, speakers[i]?.name ?? ''))
  let left = bySurname.length > 0 ? bySurname : fitting
  const narrow = (keep: (speaker: SpeakerDraft) => boolean): void => {
    const kept = left.filter((i) => keep(speakers[i] ?? NOBODY))
    if (kept.length > 0) left = kept
  }
  if (left.length > 1 && person.office !== null) {
    const office = fold(person.office)
    narrow((speaker) => speaker.office !== null && fold(speaker.office).includes(office))
  }
  if (left.length > 1 && person.affiliation !== null) narrow((speaker) => speaker.affiliation === person.affiliation)
  const opposite = person.gender === 'male' ? 'female' : person.gender === 'female' ? 'male' : null
  if (opposite !== null) left = left.filter((i) => speakers[i]?.gender !== opposite)
  if (left.length > 1 && person.gender !== null) narrow((speaker) => speaker.gender === person.gender)
  return left.length === 1 ? (left[0] ?? null) : null
}

/**
 * "Minister Suzuki" is who bears that office, wherever the surname stands in the name, and nobody who asks for an
 * outlet; "Suzuki, Kyodo News" is who asks for that one.
 */
function bearersFirst(
  speakers: readonly SpeakerDraft[],
  matches: readonly number[],
  person: Person,
): readonly number[] {
  if (matches.length === 0) return matches
  const where = (keep: (speaker: SpeakerDraft) => boolean): number[] =>
    matches.filter((i) => keep(speakers[i] ?? NOBODY))
  if (person.office !== null) {
    const office = fold(person.office)
    const bearers = where((speaker) => speaker.office !== null && fold(speaker.office).includes(office))
    return bearers.length > 0 ? bearers : where(({ part, office: held }) => part !== 'asks' || held !== null)
  }
  if (person.affiliation === null || matches.length === 1) return matches
  const same = where((speaker) => speaker.affiliation === person.affiliation)
  return same.length > 0 ? same : matches
}

const NOBODY: SpeakerDraft = {
  name: '',
  named: false,
  labels: [],
  office: null,
  affiliation: null,
  gender: null,
  part: null,
}
