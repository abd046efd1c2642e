import type { TranscriptKind } from '../../domain/transcripts.ts'
import { findByline, isBylineLike } from './bylines.ts'
import { readDateline } from '../lines/datelines.ts'
import type { DraftBlock } from '../draft-block.ts'
import { found } from '../lines/found.ts'
import type { Found } from '../lines/found.ts'
import { markClosing, markDatelines, markStamp, readPlaceBeside, settleDate } from './front-dates.ts'
import { FRONT_LENGTH, frontRegion, isBetweenDashes } from './front-region.ts'
import { isSectionName } from '../lines/furniture-words.ts'
import { isOutlet } from '../lines/label-words.ts'
import { isPressOffice } from '../labels/moderators.ts'
import { canBeSamePerson, fullness } from '../names/name-matching.ts'
import { ORGANISATION } from '../lines/organisations.ts'
import { pattern } from '../lines/pattern.ts'
import { namesKnownPlace } from '../lines/places.ts'
import { findQuoted } from '../names/quoted-headlines.ts'
import { findTitlePerson } from '../names/title-persons.ts'
import type { Person } from '../names/person.ts'
import { parsePerson } from '../names/persons.ts'
import type { PageMetadata } from '../source-text.ts'
import { findSpeakerLine } from './speaker-lines.ts'
import { readTitleAgain } from './title-again.ts'
import { findTitle } from './title-lines.ts'
import { titleKindOf } from '../lines/title-kinds.ts'

// Recognises what stands above the body: title, datelines, bylines, the publisher's name, section names.

export interface FrontMatter {
  /** The block that is the title, null where none is. */
  readonly title: DraftBlock | null
  /** False where another line could as well be the title. */
  readonly isTitleSure: boolean
  /** The section or series that the page names above its title, where that tells a kind. */
  readonly section: string | null
  readonly date: Found<string>
  readonly time: Found<string>
  readonly place: Found<string>
  readonly publisher: Found<string>
  /** Whom the title or a byline names as author or interviewee. */
  readonly person: Person | null
}

/** Of what has nothing above its body. */
export const NO_FRONT_MATTER: FrontMatter = {
  title: null,
  isTitleSure: false,
  section: null,
  date: found<string>('none', null),
  time: found<string>('none', null),
  place: found<string>('none', null),
  publisher: found<string>('none', null),
  person: null,
}

/** A field's name alone, its value on the line below. */
const FIELD_NAME = pattern('iu')`
    ^(?:from|author|audience|type|category|collection|document type|organi[sz]ation|topic|subject|published|
    location|venue|place|delivered on|date|time|speaker|minister|language|original script|hits?|views?|writer|
    attachments?|files?|조회수|작성자|lieu|datum|ort|fecha|lugar|
    дата|место|日付|日時|場所|備考)\s?[:：]?$`
/** "Foreign Office and The Rt Hon Philippa Ashdown MP". */
const MEMBER =
  /(?:^|\s)(?:The )?R(?:igh)?t Hon(?:ourable)?\.? ([^,]{4,60}?)(?:,? (?:MP|MEP|QC|KC|MSP|CBE|OBE|KCMG)\b.*)?$/u
/** Finds the front matter and marks its blocks; what it cannot place stays undecided. */
export function readFrontMatter(drafts: readonly DraftBlock[], page: PageMetadata): FrontMatter {
  const front = frontRegion(drafts)
  const { title, isSure: isTitleSure } = findTitle(drafts, front, page)
  if (title) {
    title.kind = 'title'
    const below = drafts[drafts.indexOf(title) + 1]
    if (below?.kind === null && (isBetweenDashes(below) || goesOn(below))) below.kind = 'dateline'
    for (const [i, draft] of drafts.slice(0, drafts.indexOf(title)).entries()) {
      if (namesKnownPlace(draft.text) && !isSectionName(draft.text) && readPlaceBeside(drafts, i) !== null) continue
      if (draft.linkOnly === false && (readDateline(draft.text)?.date ?? null) !== null) continue
      const isAbove = isSectionName(draft.text) || isMenuItem(draft) || isHead(draft) || isTrail(draft, title)
      if (draft.kind === null && isAbove) draft.kind = 'furniture'
    }
  }
  const publisher = found('printed-line', markPublisher(front))
  const speakerLine = findSpeakerLine(drafts, front, title)
  const printed = markDatelines(drafts)
  const isDated = printed.some(({ date }) => date !== null)
  const datelines = [...printed, ...(isDated ? [] : markStamp(drafts, title)), ...markClosing(drafts)]
  const member = markFields(drafts, front, title)
  const authors = findByline(front, drafts)
  const announced = title ? findTitlePerson(title.text) : null
  const byline =
    speakerLine ?? authors ?? member ?? readSubtitle(drafts, title) ?? readTitleAgain(drafts, title, announced)
  const collected = title !== null && announced?.name === null ? findInHeadAbove(drafts, title, announced) : null
  // A title may name the office only, and a line below it who bears it.
  const isUnnamed = announced === null || announced.name === null
  const person =
    isUnnamed && byline !== null
      ? { ...byline, office: byline.office ?? announced?.office ?? null }
      : withFullerName(announced, byline)
  const section = findSection(drafts, title) ?? kindBelow(drafts, title)
  const kicker = person === null ? findKicker(drafts, title) : null
  const known = person !== null && person.name === null ? (collected ?? person) : person
  return { title, section, isTitleSure, publisher, person: known ?? kicker, ...settleDate(drafts, title, datelines) }
}

/** "瀬尾外務大臣会見記録（平成21年2月）" over "外務大臣会見記録（2月3日）": who bears the office in the month's heading. */
function findInHeadAbove(drafts: readonly DraftBlock[], title: DraftBlock, { office }: Person): Person | null {
  for (const { text } of drafts.slice(0, drafts.indexOf(title))) {
    const person = findTitlePerson(text)
    if (person !== null && person.name !== null && person.office === office) return person
  }
  return null
}

/** "with NATO Secretary General Lars Vik", set as a second heading below "Joint press point". */
function goesOn({ form, text }: DraftBlock): boolean {
  return (
    form === 'heading' &&
    text.length < 200 &&
    /^(?:with|by|at|following|after|ahead of|par|avec|von|mit|по итогам|с)\s\S[^.!?]*$/u.test(text)
  )
}

/** "早乙女外務副大臣" in the title is "早乙女 恵子" where the line below it has the whole name. */
function withFullerName(announced: Person | null, byline: Person | null): Person | null {
  if (announced === null || announced.name === null || byline === null || byline.name === null) return announced
  const isFuller = canBeSamePerson(announced.name, byline.name) && fullness(byline.name) > fullness(announced.name)
  return isFuller ? { ...announced, name: byline.name } : announced
}

/** "Point de presse de la porte-parole, Hélène Marchadier" below "Point de presse du 14 mars 2024": who it is that speaks. */
function readSubtitle(drafts: readonly DraftBlock[], title: DraftBlock | null): Person | null {
  // Buttons and the day may stand between.
  const lines = title ? drafts.slice(drafts.indexOf(title) + 1).slice(0, 6) : []
  const below = lines.find(({ kind }) => kind !== 'furniture' && kind !== 'dateline')
  if (!title || !below || below.kind !== null || below.text.length > 140) return null
  const bracketed = /^[(（]([^()（）]{6,120})[)）]$/u.exec(below.text)?.[1]
  const named = bracketed === undefined ? null : parsePerson(bracketed)
  if (named !== null && named.name !== null && named.office !== null) {
    below.kind = 'dateline'
    return named
  }
  const [kind, kindOfBelow] = [titleKindOf(title.text), titleKindOf(below.text)]
  const isKind = SECTION_KINDS.has(kindOfBelow) || (kindOfBelow === 'statement' && SECTION_KINDS.has(kind))
  if (!isKind || (kind !== null && !SECTION_KINDS.has(kind))) return null
  if (/[.!?:。]$/u.test(below.text)) return null
  const person = findTitlePerson(below.text)
  if (person === null || person.name === null || person.office === null) return null
  // "Doorstep by High Representative Karin Ashford" below "Doorstep by High Representative"
  const isAgain = below.text.slice(0, 24) === title.text.slice(0, 24)
  if ((below !== lines[0] || below.form === 'heading') && !isPressOffice(person.office) && !isAgain) return null
  below.kind = 'dateline'
  const where = drafts[drafts.indexOf(below) + 1]
  if (where?.kind === null && /^at (?:the |an? )?\p{Lu}[^.!?]{4,90}$/u.test(where.text)) where.kind = 'dateline'
  return person
}

/** Marks what names the page and not the event: the title once more, the section, "From:" with what stands behind. */
function markFields(
  drafts: readonly DraftBlock[],
  front: readonly DraftBlock[],
  title: DraftBlock | null,
): Person | null {
  let member: Person | null = null
  for (const draft of front) {
    if (draft.kind === null && (namesPage(draft, title) || isSectionName(draft.text))) draft.kind = 'furniture'
  }
  for (const [i, draft] of drafts.slice(0, FRONT_LENGTH).entries()) {
    if (draft.kind !== null) continue
    if (title !== null && isRubric(draft, drafts[i + 1])) draft.kind = 'furniture'
    if (/^(?:from|author)\s?:\s.{2,80}$/iu.test(draft.text)) draft.kind = 'furniture'
    else if (FIELD_NAME.test(draft.text) && (/[:：]$/u.test(draft.text) || hasValue(drafts[i + 1]))) {
      draft.kind = 'furniture'
      const value = drafts[i + 1]
      if (value && value.kind === null && value.text.length < 120 && readDateline(value.text) === null)
        value.kind = 'furniture'
    }
    const name = draft.text.length < 160 ? MEMBER.exec(drafts[i + 1]?.text ?? '')?.[1] : undefined
    if (draft.kind === 'furniture' && name !== undefined) member ??= parsePerson(name)
  }
  return member
}

/** "Special Briefing" above who speaks and when: what kind of page this is, which the title says, too. */
function isRubric({ text, form }: DraftBlock, next: DraftBlock | undefined): boolean {
  const words = text.split(/\s+/u)
  return (
    form !== 'heading' &&
    next?.kind === 'dateline' &&
    words.length < 5 &&
    /^\p{Lu}/u.test(text) &&
    titleKindOf(text) !== null
  )
}

/** True for the title once more, or for its first words: "Press Briefing" below "Press Briefing – March 14". */
function namesPage({ text, form }: DraftBlock, title: DraftBlock | null): boolean {
  if (title === null) return false
  return (
    text.toLowerCase() === title.text.toLowerCase() ||
    (form !== 'heading' &&
      text.length > 8 &&
      /^\s?[–—-]\s/u.test(title.text.toLowerCase().replace(text.toLowerCase(), '')))
  )
}

/** A field's name without a colon is one where a date, a place or a number stands below it. */
function hasValue(next: DraftBlock | undefined): boolean {
  if (!next || next.text.length > 80) return false
  return next.kind === 'dateline' || readDateline(next.text) !== null || /^[\d,. ]+$/u.test(next.text)
}

/** "INTERVIEW | JAN NOVAK, FOREIGN MINISTER" above a headline. */
function findKicker(drafts: readonly DraftBlock[], title: DraftBlock | null): Person | null {
  for (const { text, kind } of title ? drafts.slice(0, drafts.indexOf(title)) : []) {
    // "Анна Ветрова: «Мы не закрываем дверь»" above the line that says of what paper the interview is.
    const quoted = kind === 'furniture' ? findQuoted(text) : null
    if (quoted !== null) return quoted
    // "Интервью руководителя … журналу «Таможня»" above what the headline quotes.
    const asked =
      kind === 'furniture' && text.length < 200 && titleKindOf(text) === 'interview' ? findTitlePerson(text) : null
    if (asked !== null && asked.name !== null) return asked
    const last = kind === 'furniture' && text.length < 120 ? (text.split(/\s?[|:]\s/u).at(-1) ?? '') : ''
    const person = last === '' ? null : parsePerson(last)
    if (person !== null && person.name !== null && person.office !== null) return person
  }
  return null
}

/** A section for statements holds all sorts of texts. */
const SECTION_KINDS: ReadonlySet<TranscriptKind | null> = new Set([
  'press-conference',
  'joint-press-conference',
  'briefing',
  'interview',
  'debate',
  'speech',
])

/** "Policy Speech by Minister Tsuji" below a title that tells no kind. */
function kindBelow(drafts: readonly DraftBlock[], title: DraftBlock | null): string | null {
  const below = title ? drafts[drafts.indexOf(title) + 1] : undefined
  return below?.kind === 'dateline' && SECTION_KINDS.has(titleKindOf(below.text)) ? below.text : null
}

/** The points of a menu name all sections of a site, and not that in which the page stands. */
function isMenu({ text, form, marker }: DraftBlock): boolean {
  return form === 'list-item' || marker !== null || text.split(/ [|·•] |\s{2,}/u).length > 3
}

function findSection(drafts: readonly DraftBlock[], title: DraftBlock | null): string | null {
  const above = title ? drafts.slice(0, drafts.indexOf(title)) : []
  const section = above.findLast(
    (draft) => draft.kind === 'furniture' && !isMenu(draft) && SECTION_KINDS.has(titleKindOf(draft.text)),
  )
  return section?.text ?? null
}

/** A site's or series' name, a document's number: few words above the title, and no sentence. */
function isHead(draft: DraftBlock): boolean {
  const { text } = draft
  // "How do you know?" stands in the banner of an institution’s site.
  if (/^[^.?!]{4,38}\?$/u.test(text)) return true
  return (
    text.length < 160 && !/[.!?。！？]["”’»)）]*$/u.test(text) && readDateline(text) === null && !isBylineLike(text)
  )
}

/** "Home › Briefings › …" with the title at its end. */
function isTrail({ text }: DraftBlock, title: DraftBlock): boolean {
  return text.length > title.text.length && text.endsWith(title.text)
}

function isMenuItem(draft: DraftBlock): boolean {
  return draft.linkOnly || (draft.marker !== null && draft.text.length < 40)
}

/** "Ministry of Foreign Affairs Press Conference Room" is a place. */
const ROOM = /\s(?:room|hall|centre|center|theatre|library)$/iu

/** "House of Commons" right above the day is where it sat. */
function isHouseAboveDate(front: readonly DraftBlock[], text: string): boolean {
  const below = front[front.findIndex((draft) => draft.text === text) + 1]
  return /^house of /iu.test(text) && below !== undefined && (readDateline(below.text)?.date ?? null) !== null
}

/** "Déclarations du porte-parole du ministère …, Luc Ferrand": who speaks for the body, and not the body itself. */
function namesSomebody(text: string): boolean {
  const person = findTitlePerson(text)
  return person !== null && person.name !== null && person.office !== null
}

function markPublisher(front: readonly DraftBlock[]): string | null {
  const organisation = front.find(
    ({ kind, text }) =>
      kind === null &&
      text.length < 100 &&
      !ROOM.test(text) &&
      !isHouseAboveDate(front, text) &&
      !namesSomebody(text) &&
      (readDateline(text)?.date ?? null) === null &&
      (ORGANISATION.test(text) || isOutlet(text)),
  )
  if (!organisation) return null
  organisation.kind = 'furniture'
  return organisation.text
}
