import type { TranscriptKind } from '../../domain/transcripts.ts'
import { isBylineLike } from './bylines.ts'
import { readDateline } from '../lines/datelines.ts'
import type { DraftBlock } from '../draft-block.ts'
import { findDate } from '../lines/dates.ts'
import { isUnspaced, MAX_TITLE } from './front-region.ts'
import { isSectionName } from '../lines/furniture-words.ts'
import { isOutlet } from '../lines/label-words.ts'
import { ORGANISATION } from '../lines/organisations.ts'
import { namesKnownPlace } from '../lines/places.ts'
import type { PageMetadata } from '../source-text.ts'
import { findTitlePerson } from '../names/title-persons.ts'
import { titleKindOf } from '../lines/title-kinds.ts'

// Finds the title: each line above the body is weighed by what makes a line one.

const FIELD =
  /^(?:from|delivered(?: on)?|published|released|location|venue|original script|subjects?|topics?)\s?[:：]/iu
/** What is done with a subject in a house of parliament. */
export const HOUSE_HEAD =
  /^(?:(?:private notice |topical |oral |starred )?questions?|motions?(?: to (?:take note|approve|regret|annul))?|statement|(?:first|second|third) reading|amendment \d{1,3}[A-Z]{0,2}|prayers)$/iu
/** A line that tells a kind, bears a date or matches the page's own title scores as much, however far down. */
const SURE_TITLE = 0.5

/** The line that is most of a title, and whether another could as well be it. */
export function findTitle(
  drafts: readonly DraftBlock[],
  front: readonly DraftBlock[],
  page: PageMetadata,
): { title: DraftBlock | null; isSure: boolean } {
  const pageTitle = page.title?.toLowerCase() ?? ''
  // "令和3年11月9日（火）午前": the day is all that some pages of a series are headed by.
  const isDay = (draft: DraftBlock): boolean =>
    draft.kind === null && draft.text.length > 5 && pageTitle.startsWith(draft.text.toLowerCase())
  const first = drafts.filter((draft) => draft.level === 1 && (isTitleLike(draft) || isDay(draft)) && !isLogo(draft))
  const matching = first.find((draft) => pageTitle.includes(draft.text.toLowerCase()))
  // A site may set its own name as the first heading, and the page's as the second.
  const second = drafts.find(
    (draft) =>
      draft.level === 2 &&
      isTitleLike(draft) &&
      draft.text.length > 5 &&
      pageTitle.startsWith(draft.text.toLowerCase()),
  )
  const heading = matching ?? second ?? first[0]
  if (heading) return { title: heading, isSure: matching !== undefined || first.length === 1 }
  const life = front.find(
    (draft, i) => /^interviewed by\s?:/iu.test(front[i + 1]?.text ?? '') && IN_CAPITALS.test(draft.text),
  )
  if (life?.kind === null) return { title: life, isSure: true }
  let best: DraftBlock | null = null
  let bestScore = -Infinity
  let rank = 0
  for (const draft of front) {
    if (!isTitleLike(draft)) continue
    // The further down, the more must speak for a line.
    const isPart = front.some(
      ({ text, kind }) =>
        kind !== 'furniture' &&
        text.length > draft.text.length &&
        !/^[^:：]{2,40}[:：]\s/u.test(text.slice(0, text.length - draft.text.length)) &&
        text.includes(draft.text) &&
        text.length < MAX_TITLE &&
        lastOfTrail(text) !== draft.text,
    )
    const isLess = isPart || isRubric(draft, front) || isDayBelow(draft, front) || isOnAgenda(draft, front)
    const score =
      scoreTitle(draft, pageTitle) +
      besideDate(draft, front) +
      endsTrail(draft, front) -
      rank++ * 0.25 -
      (isTrailTo(draft, front) || isOfWindow(draft, front) || isIssueBelow(draft, front)
        ? 5
        : isLess
          ? isPart
            ? 1.5
            : 3.5
          : 0)
    if (score > bestScore) [best, bestScore] = [draft, score]
  }
  if (best !== null) return { title: best, isSure: bestScore >= SURE_TITLE }
  return { title: front.find((draft) => draft.kind === null && isSectionName(draft.text)) ?? null, isSure: false }
}

/** "AMBASSADOR HARLAN J. WEXLER" above who asked: whose life an oral history tells. */
const IN_CAPITALS = /^\p{Lu}[\p{Lu} .,’'-]{6,80}$/u

/** "外務省 Ministry of Foreign Affairs": a site's own name, in one script or two, or a link to its first page. */
function isLogo({ text, linkOnly }: DraftBlock): boolean {
  const parts = text.split(/\s[|–—-]\s|(?<=\p{Script=Han})\s(?=[A-Z])|(?<=[a-z])\s(?=\p{Script=Han})/u)
  return parts.every((part) => ORGANISATION.test(part)) && (linkOnly || parts.length > 1 || titleKindOf(text) === null)
}

/** A title stands right above or below the day. */
function besideDate(draft: DraftBlock, front: readonly DraftBlock[]): number {
  const at = front.indexOf(draft)
  const isDated = [front[at - 1], front[at + 1]].some(
    (other) => other !== undefined && (readDateline(other.text)?.date ?? null) !== null,
  )
  return (isDated ? 0.5 : 0) + (draft.text.length > (isUnspaced(draft.text) ? 14 : 30) ? 0.25 : 0)
}

/** "Home › Briefings › Briefing by the spokesperson" above "Briefing by the spokesperson". */
function isTrailTo({ text }: DraftBlock, front: readonly DraftBlock[]): boolean {
  const last = lastOfTrail(text)
  return last.length < text.length && front.some((other) => other.text === last)
}

/** What the page's own trail leads to is its title. */
function endsTrail({ text }: DraftBlock, front: readonly DraftBlock[]): number {
  // "1.  On the elections" is an entry of a list.
  const isEnd =
    text.length > 12 &&
    front.some(({ text: other }) => other !== text && lastOfTrail(other) === text && !/^\d{1,2}[.)]?\s/u.test(other))
  return isEnd ? 2 : 0
}

/** True for another title of the same kind, which ends alike and says who speaks. */
function isSameWithName(text: string, { text: other, kind }: DraftBlock): boolean {
  if (kind !== null || other.length > MAX_TITLE || other.slice(-3) !== text.slice(-3)) return false
  return titleKindOf(other) === titleKindOf(text) && (findTitlePerson(other)?.name ?? null) !== null
}

/** "外務大臣会見記録（2月3日 於：院内）" below "瀬尾外務大臣会見記録（2月）": when the one was of which the title is the month's. */
function isDayBelow({ text }: DraftBlock, front: readonly DraftBlock[]): boolean {
  const what = /^([^（(]{4,40})[（(].*\d日.*(?:於|於：|時\d)/u.exec(text)?.[1]
  if (what === undefined) return false
  const above = front.slice(
    0,
    front.findIndex((other) => other.text === text),
  )
  return above.some((other) => other.kind === null && other.text.includes(what) && other.text.length < text.length)
}

/** "Letter dated 16 May 2014 from …" in the record of the 7188th meeting: what it dealt with. */
function isOnAgenda({ text }: DraftBlock, front: readonly DraftBlock[]): boolean {
  if (!/^(?:(?:identical )?letters? dated|(?:special )?report of|note by)\s/iu.test(text)) return false
  return front.some(({ text: other }) => /^\d{1,5}(?:st|nd|rd|th) (?:plenary )?meeting$/iu.test(other))
}

/** "Communiqué du ministère des affaires étrangères (17 août 2012)" below what it is about. */
function isIssueBelow({ text }: DraftBlock, front: readonly DraftBlock[]): boolean {
  const above = front[front.findIndex((other) => other.text === text) - 1]
  if (above?.kind !== null || above.text.length < 20 || titleKindOf(above.text) !== null || !isTitleLike(above))
    return false
  return /^(?:communiqué|déclaration|pressemitteilung|comunicado|nota de prensa|press release|comunicato)\s(?:du|de la|de l[’']|des|del|der|of the|by the)\s?[^()]{4,90}\(.{0,24}\d{4}\)$/iu.test(
    text,
  )
}

function lastOfTrail(text: string): string {
  return text.split(/\s[>›»→/|]\s|\s{2,}/u).at(-1) ?? ''
}

/** A word or two for what kind of page this is, above a title that tells of one, too. */
function isRubric({ text }: DraftBlock, front: readonly DraftBlock[]): boolean {
  if (titleKindOf(text) === null || findDate(text)) return false
  // "外務大臣会見記録" above "三枝外務大臣臨時会見記録".
  if (isUnspaced(text)) {
    const isNamed = findTitlePerson(text)?.name ?? null
    return isNamed === null && front.some((other) => other.text !== text && isSameWithName(text, other))
  }
  const words = text.split(/\s+/u)
  if (words.length > 2) return false
  // "SPECIAL BRIEFING" right below what it is about.
  const above = front[front.findIndex((other) => other.text === text) - 1]
  if (words.length === 2 && above?.kind === null && /^\p{Lu}(?:\S+\s){4,}[^.!?:]+$/u.test(above.text)) return true
  return front.some(
    (other) =>
      other.kind === null && other.text.split(/\s+/u).length > 4 && titleKindOf(other.text) === titleKindOf(text),
  )
}

function isTitleLike(draft: DraftBlock): boolean {
  const { text } = draft
  if (draft.kind !== null || draft.marker !== null || text.length > MAX_TITLE || !/\p{L}{2}/u.test(text)) return false
  // "【ウラジオストク＝古川英治】": who reports from where.
  if (/^[【［(（][^】］)）]{2,20}[＝=・][^】］)）]{1,16}[】］)）]$/u.test(text)) return false
  // "Home • Briefing Room • Issues • The Administration": a menu on one line.
  if (text.split(/\s+[•|·›»]\s+/u).length > 3) return false
  if ((isSectionName(text) && draft.level !== 1) || draft.form === 'table-cell') return false
  // "by the Secretary General …" goes on from the line above.
  return (
    !/^(?:(?:(?:[Aa]sked |[Tt]abled )?[Bb]y)\s|(?:par|du|de la|de l[’'])\s?(?=\p{Ll}))/u.test(text) &&
    !FIELD.test(text) &&
    (readDateline(text) === null || isDatedKind(text))
  )
}

/** "Press Conference, 10 October 2006": what it was and when, and no other name than that. */
function isDatedKind(text: string): boolean {
  const date = findDate(text)
  const kind = date === null || date.end < text.length - 1 ? '' : text.slice(0, date.start)
  return /^[\p{L} ]{8,40}[,:–—-]?\s?$/u.test(kind) && DATED_KINDS.has(titleKindOf(kind))
}

const DATED_KINDS: ReadonlySet<TranscriptKind | null> = new Set([
  'press-conference',
  'briefing',
  'joint-press-conference',
])

/** True for "MOFA: Press Conference 14 March 2006" where the rest stands on a line of its own: the window's title. */
function isOfWindow({ text }: DraftBlock, front: readonly DraftBlock[]): boolean {
  const rest = /^[^:：]{2,40}[:：]\s(.{8,})$/u.exec(text)?.[1]
  return rest !== undefined && front.some((other) => other.text === rest)
}

function scoreTitle(draft: DraftBlock, pageTitle: string): number {
  const { text } = draft
  let score = draft.level === null ? 0 : 4 - draft.level * 0.5
  if (titleKindOf(text) !== null) score += 3
  if (pageTitle !== '' && pageTitle.includes(text.toLowerCase())) score += 2
  const date = findDate(text)
  // Place and date at the very start are a dateline's.
  if (date)
    score +=
      date.start < 20 &&
      titleKindOf(text.slice(0, date.start)) === null &&
      /^\p{Lu}?[\p{L} ]*,?\s*$/u.test(text.slice(0, date.start))
        ? -0.5
        : 1
  if (HOUSE_HEAD.test(text)) score -= 2
  if (isMasthead(text) || isPaper(text) || RECORD.test(text)) score -= 5
  if (ORGANISATION.test(text) && (titleKindOf(text) === null || /^house|hansard$/iu.test(text))) score -= 5
  if (draft.linkOnly) score -= 2
  if (text.length < 60 && titleKindOf(text) === null && namesKnownPlace(text)) score -= 2
  // A part of the text rather than the whole.
  if (/^[[(（]/u.test(text) || /^[\d１-９]{1,2}[.．、\s\u3000]/u.test(text)) score -= 2
  if (/[:：]$/u.test(text)) score -= 3
  if (/[,;.。]$/u.test(text) || text.length < (isUnspaced(text) ? 4 : 8)) score -= 1
  // A headline in quotation marks, as papers put over an interview, whose words it is before it.
  if (/^(?:\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){1,2}: )?["“„«「][^"“”„«»「」.。]{8,160}["“”»」]$/u.test(text))
    score += 3.5
  if (text.length < 20 && !/\s.*\s/u.test(text) && !isUnspaced(text)) score -= 0.5
  if (isBylineLike(text)) score -= 3
  // Sentences, of which one ends within.
  if (/[。！？]\S/u.test(text.replace(/[「『][^「」『』]*[」』]/gu, ''))) score -= 3
  return score
}

/** "北斗新聞デジタル", "Nordpost Online": a paper's name. */
function isPaper(text: string): boolean {
  return (
    /^[^。「」\s\u3000]{2,10}(?:新聞|新報|日報|タイムズ|通信)(?:社|デジタル|電子版|オンライン|プラス|[\s\u3000].{0,8})?$/u.test(
      text,
    ) ||
    (text.length < 40 && isOutlet(text))
  )
}

/** "Diario de Sesiones del Congreso de los Diputados": the series in which a house prints what was said there. */
const RECORD =
  /^(?:diario de sesiones(?: del? .{3,60})?|journal des débats(?: d.{3,60})?|stenogra(?:ph|f)isches protokoll|(?:the )?official report|(?:verbatim report|(?:the )?(?:official )?record) of (?:the )?proceedings|cofnod y trafodion.{0,60}|amtliches bulletin.{0,60}|nationalrat, [ivxl]+\. gp)$/iu

/** "European Commission - Statement": who publishes, and in which section. */
function isMasthead(text: string): boolean {
  const parts = text.split(/\s[|–—-]\s/u)
  return parts.length > 1 && parts.every((part) => ORGANISATION.test(part) || isSectionName(part))
}
