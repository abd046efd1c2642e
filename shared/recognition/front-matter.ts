import type { TranscriptKind } from '../domain/transcripts.ts'
import { findByline, isBylineLike } from './bylines.ts'
import { readDateline } from './datelines.ts'
import type { Dateline } from './datelines.ts'
import type { DraftBlock } from './draft-block.ts'
import { findDate, findDates } from './dates.ts'
import { found, firstFound } from './found.ts'
import type { Found } from './found.ts'
import { isSectionName } from './furniture.ts'
import { findLabel } from './labels.ts'
import { isOutlet } from './label-words.ts'
import { findTitlePlace, isPlaceLike, namesKnownPlace } from './places.ts'
import { findTitlePerson } from './title-persons.ts'
import { isSalutation } from './first-person.ts'
import type { Person } from './person.ts'
import type { PageMetadata } from './source-text.ts'
import { titleKindOf } from './transcript-kinds.ts'

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

const FRONT_LENGTH = 25
const ORGANISATION =
  /^(?:the )?(?:(?:house of (?:commons|lords) )?(?:hansard|official report)|(?:ministry|department|embassy|permanent mission|permanent representation|consulate(?: general)?|government|office) of(?: the)?\s.{3,80}|u\.s\. department of state|prime minister[’']s office|white house|security council|united nations|министерство\s.{3,80}|посольство\s.{3,80}|外務省|首相官邸|外交部)$/iu
const FIELD = /^(?:from|delivered(?: on)?|published|released|location|venue|original script)\s?[:：]/iu
/** A field's name alone, its value on the line below. */
const FIELD_NAME =
  /^(?:from|author|audience|type|category|collection|document type|organi[sz]ation|topic|subject)\s?:$/iu
const MAX_TITLE = 400
/** A line that tells a kind, bears a date or matches the page's own title scores as much, however far down. */
const SURE_TITLE = 0.5

/** Finds the front matter and marks its blocks; what it cannot place stays undecided. */
export function readFrontMatter(drafts: readonly DraftBlock[], page: PageMetadata): FrontMatter {
  const front = frontRegion(drafts)
  const { title, isSure: isTitleSure } = findTitle(drafts, front, page)
  if (title) {
    title.kind = 'title'
    for (const draft of drafts.slice(0, drafts.indexOf(title))) {
      if (draft.kind === null && (isSectionName(draft.text) || isMenuItem(draft) || isHead(draft)))
        draft.kind = 'furniture'
    }
  }
  const publisher = found('printed-line', markPublisher(front))
  const datelines = markDatelines(drafts)
  markClosing(drafts)
  markFields(drafts, front, title)
  const byline = findByline(front, drafts)
  const announced = title ? findTitlePerson(title.text) : null
  // A title may name the office only, and a line below it who bears it.
  const person = announced === null || (announced.name === null && byline !== null) ? byline : announced
  const section = findSection(drafts, title)
  return { title, section, isTitleSure, publisher, person, ...settleDate(drafts, title, datelines) }
}

/** Marks what names the page and not the event: the title once more, the section, "From:" with what stands behind. */
function markFields(drafts: readonly DraftBlock[], front: readonly DraftBlock[], title: DraftBlock | null): void {
  for (const draft of front) {
    if (draft.kind === null && (draft.text === title?.text || isSectionName(draft.text))) draft.kind = 'furniture'
  }
  for (const [i, draft] of drafts.slice(0, FRONT_LENGTH).entries()) {
    if (draft.kind !== null) continue
    if (/^(?:from|author)\s?:\s.{2,80}$/iu.test(draft.text)) draft.kind = 'furniture'
    else if (FIELD_NAME.test(draft.text)) {
      draft.kind = 'furniture'
      const value = drafts[i + 1]
      if (value && value.kind === null && value.text.length < 120 && readDateline(value.text) === null)
        value.kind = 'furniture'
    }
  }
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

function findSection(drafts: readonly DraftBlock[], title: DraftBlock | null): string | null {
  const above = title ? drafts.slice(0, drafts.indexOf(title)) : []
  return above.findLast(({ kind, text }) => kind === 'furniture' && SECTION_KINDS.has(titleKindOf(text)))?.text ?? null
}

/** A site's or series' name, a document's number: few words above the title, and no sentence. */
function isHead(draft: DraftBlock): boolean {
  const { text } = draft
  return text.length < 80 && !/[.!?。！？]["”’»)）]*$/u.test(text) && readDateline(text) === null && !isBylineLike(text)
}

function isMenuItem(draft: DraftBlock): boolean {
  return draft.linkOnly || (draft.marker !== null && draft.text.length < 40)
}

/** The blocks before the first that is plainly body. */
function frontRegion(drafts: readonly DraftBlock[]): DraftBlock[] {
  const front: DraftBlock[] = []
  for (const draft of drafts) {
    if (front.length >= FRONT_LENGTH || isBody(draft, front)) break
    front.push(draft)
  }
  return front
}

function isBody(draft: DraftBlock, front: readonly DraftBlock[]): boolean {
  if (draft.kind !== null || draft.form === 'heading') return false
  if (draft.voice !== null || draft.stamp !== null) return true
  if (draft.text.length > MAX_TITLE || isSalutation(draft.text)) return true
  const endsSentence = /[.!?。！？]["”’»)）]*$/u.test(draft.text) && !endsWithDate(draft.text)
  if (draft.text.length > 60 && endsSentence && !readDateline(draft.text)) return true
  const label = findLabel(draft.text)
  if (!label || label.strength !== 'certain') return false
  const rest = draft.text.slice(label.length)
  return front.some((each) => each.kind === null) || /[.!?。！？…]["”’»)）]*$/u.test(rest) || rest === ''
}

/** "…, 5 марта 2020 г." is no sentence. */
function endsWithDate(text: string): boolean {
  return findDates(text).some((date) => date.end === text.length)
}

function findTitle(
  drafts: readonly DraftBlock[],
  front: readonly DraftBlock[],
  page: PageMetadata,
): { title: DraftBlock | null; isSure: boolean } {
  const pageTitle = page.title?.toLowerCase() ?? ''
  const first = drafts.filter((draft) => draft.level === 1 && isTitleLike(draft))
  const matching = first.find((draft) => pageTitle.includes(draft.text.toLowerCase()))
  const heading = matching ?? first[0]
  if (heading) return { title: heading, isSure: matching !== undefined || first.length === 1 }
  let best: DraftBlock | null = null
  let bestScore = -Infinity
  for (const [i, draft] of front.entries()) {
    if (!isTitleLike(draft)) continue
    const score = scoreTitle(draft, pageTitle) - i * 0.1
    if (score > bestScore) [best, bestScore] = [draft, score]
  }
  if (best !== null) return { title: best, isSure: bestScore >= SURE_TITLE }
  return { title: front.find((draft) => draft.kind === null && isSectionName(draft.text)) ?? null, isSure: false }
}

function isTitleLike(draft: DraftBlock): boolean {
  const { text } = draft
  if (draft.kind !== null || draft.marker !== null || text.length > MAX_TITLE || !/\p{L}{2}/u.test(text)) return false
  if ((isSectionName(text) && draft.level !== 1) || draft.form === 'table-cell') return false
  // "by the Secretary General …" goes on from the line above.
  return !/^by\s/u.test(text) && !FIELD.test(text) && readDateline(text) === null
}

function scoreTitle(draft: DraftBlock, pageTitle: string): number {
  const { text } = draft
  let score = draft.level === null ? 0 : 4 - draft.level * 0.5
  if (titleKindOf(text) !== null) score += 3
  if (pageTitle !== '' && pageTitle.includes(text.toLowerCase())) score += 2
  if (findDate(text)) score += 1
  if (ORGANISATION.test(text) && (titleKindOf(text) === null || /^house|hansard$/iu.test(text))) score -= 4
  if (draft.linkOnly) score -= 2
  // A part of the text rather than the whole.
  if (/^[[(（]/u.test(text) || /^[\d１-９]{1,2}[.．、\s\u3000]/u.test(text)) score -= 2
  if (/[,;.。]$/u.test(text) || text.length < 8) score -= 1
  if (isBylineLike(text)) score -= 3
  return score
}

function markPublisher(front: readonly DraftBlock[]): string | null {
  const organisation = front.find(
    ({ kind, text }) => kind === null && text.length < 100 && (ORGANISATION.test(text) || isOutlet(text)),
  )
  if (!organisation) return null
  organisation.kind = 'furniture'
  return organisation.text
}

/** A dateline and the block that it is. */
interface FrontLine extends Dateline {
  readonly draft: DraftBlock
}

/** Marks lines of date, time and place above the body and right below its first lines. */
function markDatelines(drafts: readonly DraftBlock[]): FrontLine[] {
  const lines: FrontLine[] = []
  let body = 0
  let seen = 0
  for (const [i, draft] of drafts.entries()) {
    if (++seen > FRONT_LENGTH || body > 2) break
    if (draft.kind !== null) continue
    const line = draft.marker === null ? (readDateline(draft.text) ?? readPlaceBeside(drafts, i)) : null
    if (line) {
      draft.kind = 'dateline'
      lines.push({ ...line, draft })
    } else if (isBody(draft, [draft]) || draft.text.length > 200) body++
  }
  return lines
}

/** Marks place and date on lines of their own below the text. */
function markClosing(drafts: readonly DraftBlock[]): void {
  if (drafts.length < 6) return
  for (let i = drafts.length - 4; i < drafts.length; i++) {
    const draft = drafts[i]
    if (!draft || draft.kind !== null || draft.marker !== null) continue
    const line = readDateline(draft.text) ?? readPlaceBeside(drafts, i)
    const isEnd = line !== null && line.time !== null && i === drafts.length - 1
    if (line !== null && (line.date !== null || line.place === draft.text || isEnd)) draft.kind = 'dateline'
  }
}

/** A known place on a line of its own counts beside a date or time, any other between two of them. */
function readPlaceBeside(drafts: readonly DraftBlock[], at: number): Dateline | null {
  const { text } = drafts[at] ?? { text: '' }
  if (text.length > 60 || !isPlaceLike(text)) return null
  const beside = [
    drafts.slice(Math.max(0, at - 5), at).findLast((draft) => draft.kind !== 'furniture'),
    drafts.slice(at + 1, at + 6).find((draft) => draft.kind !== 'furniture'),
  ].filter((draft) => draft !== undefined && (draft.kind === 'dateline' || readDateline(draft.text) !== null))
  const enough = namesKnownPlace(text) || isTownAboveDate(drafts, at) ? 1 : 2
  return beside.length >= enough ? { date: null, time: null, place: text } : null
}

/** "Haven, Norrland" right above or below the date, neither of them within the body. */
function isTownAboveDate(drafts: readonly DraftBlock[], at: number): boolean {
  const parts = (drafts[at]?.text ?? '').split(/,\s/u)
  if (
    isBylineLike(drafts[at]?.text ?? '') ||
    parts.length !== 2 ||
    !parts.every((part) => isPlaceLike(part) && !isOutlet(part) && part.length < 30)
  )
    return false
  return [drafts[at - 1], drafts[at + 1]].some((draft) => {
    const line = draft ? readDateline(draft.text) : null
    return line !== null && line.date !== null && line.place === null
  })
}

/** The event's date is the title's where it has one; a page's stamp gives the time only for its own day. */
function settleDate(
  drafts: readonly DraftBlock[],
  title: DraftBlock | null,
  datelines: readonly FrontLine[],
): Pick<FrontMatter, 'date' | 'time' | 'place'> {
  const titleDate = found('title-line', title ? (findDate(title.text)?.iso ?? null) : null)
  const days = new Set(datelines.flatMap((line) => line.date ?? []))
  const dated = datelines.filter(
    (line) => line.date !== null && (titleDate.value === null || line.date === titleDate.value),
  )
  // When a page was put up counts only where nothing says when the words were spoken.
  const stamped = dated.find((line) => line.isOfPage !== true) ?? dated[0]
  const isOnly = days.size === 1 || dated.filter((line) => line.isOfPage !== true).length === 1
  const date = firstFound(titleDate, found('dateline', stamped?.date ?? null, isOnly && stamped?.isOfPage !== true))
  const sameDay = datelines.filter((line) => line.date === null || line.date === date.value)
  const timed = sameDay.find((line) => line.time !== null)
  // Above its title a page prints when it was put up, which need not be when it was said.
  const isStamp = timed !== undefined && title !== null && drafts.indexOf(timed.draft) < drafts.indexOf(title)
  const place = datelines.find((line) => line.place !== null)?.place ?? null
  const titlePlace = title ? findTitlePlace(title.text) : null
  return {
    date,
    time: found('dateline', timed?.time ?? null, !isStamp),
    place: firstFound(
      found('dateline', place, place !== null && namesKnownPlace(place)),
      found('title-line', titlePlace, titlePlace !== null && namesKnownPlace(titlePlace)),
    ),
  }
}
