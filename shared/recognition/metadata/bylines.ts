import { AUTHOR, isCjkAuthorLine } from '../lines/author-lines.ts'
import { findDate } from '../lines/dates.ts'
import type { DraftBlock } from '../draft-block.ts'
import { isFirstPerson, isSalutation } from '../lines/first-person.ts'
import { isOfficeNoun } from '../lines/offices.ts'
import { pattern } from '../lines/pattern.ts'
import { findRussianTeller } from '../names/russian-leads.ts'
import { nameTokens, parsePerson } from '../names/persons.ts'
import { namesKnownPlace } from '../lines/places.ts'
import type { Person } from '../names/person.ts'
import { titleKindOf } from '../lines/title-kinds.ts'
import { findTitlePerson } from '../names/title-persons.ts'

// Recognises who speaks or writes from the lines about it beside the title: bylines, headings, leads.

/** "As delivered by Ambassador Lars Munk". */
const DELIVERED = /^(?:as )?(?:delivered|presented|read(?: out)?|given|made) by\s/iu
/** Lines in which Japanese ministries say who meets the press. */
const WHO_FIELD =
  /^(?:(?:備考|会見者|発言者|出席者)[\s\u3000：:]+(.{2,40})|(?:説明者|発表者|報告者|講師|講演者|登壇者|对外发布人|发布人|發布人|主持人|主講人|主讲人)[\s\u3000：:]+([^。？！，]{2,40}))$/u

/** "Porte-parole : Mme Solène Kerbiriou, porte-parole adjointe du ministère" */
const SPOKESPERSON_FIELD =
  /^(?:porte-parole(?: adjointe?)?|spokes(?:person|man|woman)|sprecher(?:in)?|portavoz)\s?[:：]\s?((?:M\.|Mme|Mlle|Mrs?\.?|Ms\.?|Herr|Frau|Sra?\.)?\s?\p{Lu}[^:：!?]{4,100})$/iu

const WHO_BEHIND_DAY = /[\s\u3000](?:出席者|会見者|発言者|発表者|説明者|対応者)[:：]([^。、，]{2,40})$/u

/** The field's name on a line above. */
const WHO_NAME = /^(?:備考|会見者|発言者|出席者|説明者|発表者|講師)\s?[:：]?$/u

/** "О рабочем визите Министра …": a line that says of whom something is told, not who tells. */
const ABOUT = /^(?:об?|on|about|regarding|concerning|sur|à propos|über|zu[mr]?|sobre|acerca|su)\s/iu

/** True for a line that says who speaks or writes, and nothing else. */
export function isBylineLike(text: string): boolean {
  if (AUTHOR.test(text) || readWhoField(text) !== undefined || readSpokesperson(text) !== null) return true
  if (ABOUT.test(text) || /^[○◯●〇◇]/u.test(text)) return false
  if (titleKindOf(text.split(/\s/u, 2).join(' ')) !== null) return false
  return text.length < 120 && !/[.:!?]$/u.test(text) && readBylinePerson(text) !== null
}

function readBylinePerson(text: string): Person | null {
  const field = readWhoField(text)
  if (field !== undefined) return findTitlePerson(field) ?? parsePerson(field)
  const spokesperson = readSpokesperson(text)
  if (spokesperson !== null) return spokesperson
  if (DELIVERED.test(text)) return findTitlePerson(text.replace(DELIVERED, ''))
  if (/^(?:by|par|von|du|de la|de l[’']|des?|del|di|da|por)\s/u.test(text)) return officeHolder(findTitlePerson(text))
  if (GENITIVE.test(text)) return officeHolder(findTitlePerson(text))
  const person = parsePerson(text.replace(/^by\s/iu, ''))
  return person && person.name !== null && person.office !== null ? person : null
}

/** Whom such a line names; of what may open a turn as well only where somebody is named. */
function readWhoField(text: string): string | undefined {
  const [, plain, named] = WHO_FIELD.exec(text) ?? []
  if (named === undefined) return plain
  return (parsePerson(named)?.name ?? null) === null ? undefined : named
}

/** True for a line that names the spokesperson of a page and nothing else. */
export function isSpokespersonField(text: string): boolean {
  return readSpokesperson(text) !== null || readWhoField(text) !== undefined
}

function readSpokesperson(text: string): Person | null {
  const words = SPOKESPERSON_FIELD.exec(text)?.[1]
  if (words === undefined || isSeveral(words)) return null
  const person = parsePerson(words) ?? parsePerson(words.split(/,\s/u)[0] ?? '')
  return person === null || person.name === null
    ? null
    : { ...person, office: person.office ?? text.split(/\s?[:：]/u)[0] ?? null }
}

/** "Kaltwasser, Brandstetter (AA), Freese (BMVg)": who sits on a podium. */
function isSeveral(words: string): boolean {
  return /\([^()]*\).*,|,.*\([^()]*\)/u.test(words)
}

function officeHolder(person: Person | null): Person | null {
  return person !== null && person.name !== null && person.office !== null ? person : null
}

/** "Генерального секретаря НАТО Пера Линдхольма по прибытии …" goes on from the title. */
const GENITIVE =
  /^(?:\p{L}+(?:ого|его) ){0,2}(?:министра|президента|премьер-министра|секретаря|председателя|представителя|посла|главы) /iu

/** A name alone beside the date of a paper, of somebody whom the text does not know: who wrote it. */
function isAuthorsName(front: readonly DraftBlock[], at: number, drafts: readonly DraftBlock[]): boolean {
  const name = front[at]?.text ?? ''
  if (!/^\p{Lu}\p{Ll}+(?:[ -]\p{Lu}[\p{Ll}’'-]+){1,2}$/u.test(name) || namesKnownPlace(name)) return false
  const person = parsePerson(name)
  if (person === null || person.name !== name || person.office !== null) return false
  const isDated = [front[at - 1], front[at + 1]].some(
    (beside) => beside !== undefined && findDate(beside.text) !== null,
  )
  const surname = nameTokens(name).at(-1) ?? ''
  return isDated && drafts.filter(({ text }) => text.includes(surname)).length === 1
}

/** Who writes for a paper holds no office. */
const OF_PAPER =
  /(?:^|\s)(?:correspondent|editor|reporter|columnist|enviad[oa] especial|corresponsal|redactor[a]?|correspondante?|korrespondent(?:in)?)(?:\s|$)/iu

/** True for "Secretary of State", "U.S. Representative to the United Nations": an office on a line of its own. */
export function isOfficeAlone(line: string): boolean {
  if (line.length > 100 || /[.!?:]$/u.test(line) || titleKindOf(line) !== null || OF_PAPER.test(line)) return false
  const words = nameTokens(line)
  return (
    words.some((word) => isOfficeNoun(word)) &&
    words.every((word) => /^(?:\p{Lu}|of|for|to|the|and|de|du|des|der)/u.test(word))
  )
}

/** True for a short line that ends with the name, for whom they speak behind it: "Dame Harriet Coles", "Baroness Vale (Lab)". */
function standsAlone(line: string, name: string): boolean {
  const bare = line.replace(/\s\([^()]{2,14}\)$/u, '')
  return bare.length < name.length + 20 && bare.endsWith(name)
}

/** "Secretary of Defense Carl Brandt; Minister of Defence Astrid Holm": all who speak, on one line. */
function namesSeveral(text: string): boolean {
  const parts = text.split(/;\s/u)
  if (parts.length < 2 || text.length > 240) return false
  return parts.every((part) => {
    const person = parsePerson(part.trim())
    return person !== null && person.name !== null && person.office !== null
  })
}

/** Marks the bylines among the blocks above the body; the person of the first. */
export function findByline(front: readonly DraftBlock[], drafts: readonly DraftBlock[]): Person | null {
  let person: Person | null = null
  for (const [i, draft] of front.entries()) {
    const isAuthors = draft.kind === null && draft.form !== 'heading' && isCjkAuthorLine(draft.text)
    if (isAuthors && !drafts.some((other) => other !== draft && isCjkAuthorLine(other.text))) draft.kind = 'furniture'
    if (draft.kind === null && WHO_NAME.test(front[i - 1]?.text ?? '') && draft.text.length < 60) {
      draft.kind = 'dateline'
      const field = front[i - 1]
      if (field && field.kind === null) field.kind = 'furniture'
      person ??= findTitlePerson(draft.text)
    }
    if (draft.kind === null && isAuthorsName(front, i, drafts)) draft.kind = 'furniture'
    if (draft.kind === null && person !== null && front[i - 1]?.kind === 'dateline' && isOfficeAlone(draft.text))
      draft.kind = 'dateline'
    if (draft.kind === null && draft.form !== 'heading' && namesSeveral(draft.text)) draft.kind = 'dateline'
    // "開催日：令和元年10月29日 出席者：的場市長"
    const present = draft.kind === 'dateline' ? WHO_BEHIND_DAY.exec(draft.text)?.[1] : undefined
    if (present !== undefined) person ??= parsePerson(present)
    if (draft.kind !== null || !isBylineLike(draft.text)) continue
    const named = readBylinePerson(draft.text)
    // A name that stands alone on a line again says who speaks there.
    if (named?.name && drafts.some((other) => other !== draft && standsAlone(other.text, named.name ?? ''))) continue
    // Who wrote is the paper's own affair, who speaks the text's.
    draft.kind = AUTHOR.test(draft.text) && (named?.office ?? null) === null ? 'furniture' : 'dateline'
    person ??= named
  }
  return person
}

/** "Opening Statement by Prime Minister Shintaro TANABE", where it heads what the title gives to nobody. */
export function findHeadingPerson(drafts: readonly DraftBlock[]): Person | null {
  const heading = drafts.find(
    ({ kind, text }) => kind === 'heading' && /^\p{L}+ (?:statement|remarks|address|speech) by\s/iu.test(text),
  )
  if (heading) return findTitlePerson(heading.text)
  return drafts.map(({ kind, text }) => (kind === 'heading' ? readOpener(text) : null)).find(Boolean) ?? null
}

/** "【緒方総理冒頭発言】": who opens a Japanese conference, by the heading of those words; null where several do. */
export function readOpener(heading: string): Person | null {
  const words =
    /^[【〔＜〈]?([\p{Script=Han}\p{Script=Katakana}ー・]{2,16}?)(?:による|より|から|の)?冒頭(?:発言|挨拶)[】〕＞〉]?$/u.exec(
      heading,
    )?.[1]
  const person = words === undefined ? null : parsePerson(words)
  return person !== null && person.name !== null && person.office !== null && !person.name.endsWith('両')
    ? person
    : null
}

/** True for the life of whom a Japanese paper asked: "きたみ・そういち 1941年、長崎県生まれ。" */
export function isBiography(text: string): boolean {
  return BIOGRAPHY.test(text)
}

const BIOGRAPHY =
  /^(?:\p{Lu}[\p{Ll}’'-]+[\s\u00a0]){1,3}?\p{Lu}[\p{Ll}’'-]+[\s\u3000、]+(?:19|20)\d\d年|^[＜<【〈]?[\p{Script=Hiragana}ー]{2,8}・[\p{Script=Hiragana}ー]{2,8}(?:[＞>】〉][\s\u3000]*|[\s\u3000])|^(?:[\p{Script=Hiragana}ー]{1,8}[・\s\u3000][\p{Script=Hiragana}ー]{1,8}|[\p{Script=Han}々\s\u3000]{2,9}[（(][\p{Script=Hiragana}・\s\u3000ー]{3,18}[）)](?:氏)?|[【＜〈《][\p{Script=Han}]{0,4}(?:略歴|プロフィール)[】＞〉》])[\s\u3000、]*.{0,24}(?:\d{2,4}|[元〇一二三四五六七八九十]{1,4})年/u

const SPEAKS = pattern('u')`
    ^(?:[^.!?]|(?<=(?:^|[\s,(])\p{L}{1,3})\.){0,160}\s(?:spoke|speaks|delivered|delivers|gave|gives|addressed|addresses|made|makes|held|holds|
    (?:sent|sends|conveyed|extended|offered) (?:\p{L}+ ){0,4}(?:greetings|congratulations|condolences|message|telegram)|
    (?:направила?|передала?) (?:\p{L}+ ){0,3}(?:приветствие|поздравление|телеграмму|соболезнования|послание)|
    answered|answers|briefed|briefs|set out|sets out|issued|issues|told|
    выступила?|рассказала?|поделил(?:ся|ась)|произн(?:ёс|есла)|ответила?|провела?|заявила?|сделала?|дала?|
    a (?:prononcé|déclaré|accordé|répondu|tenu|fait|donné)|s[’']est exprimée?|erklärte?|äußerte|hielt|hält|gab|
    sagte|sprach|beantwortete|compareció|declaró|pronunció|ofreció|respondió|intervino|concedió|
    ha (?:dichiarato|rilasciato|tenuto)|declarou|concedeu)(?=[\s,:])`
/** "Following is the transcript of …": what follows, and whose it is. */
const FOLLOWS =
  /^(?:the )?(?:following|below) (?:is|are)\s|^here (?:is|are)\s|^(?:ниже|далее|публикуем|предлагаем)\s|^(?:voici|ci-dessous)\s|^(?:nachfolgend|im folgenden|hier)\s|^(?:a continuación|el siguiente|la siguiente)\s|^(?:di seguito|segue)\s|(?:次|以下)の(?:通り|とおり)(?:です)?。?$/iu

/** True where a paragraph says whose words follow. */
export function announcesText(text: string): boolean {
  return FOLLOWS.test(text)
}

/** True where a paragraph tells that somebody speaks or meets the press. */
export function tellsOfSpeaking(text: string): boolean {
  return FOLLOWS.test(text) || (text.length < 200 && (SPEAKS.test(text) || HOLDS.test(text)))
}

/** "发言人贺明远主持例行记者会。" */
const HOLDS = /(?:主持|举行).{0,8}记者会|会見を(?:行|開)/u

/**
 * "Foreign Secretary Jane Ashdown spoke about …": the first paragraph where it tells whose words follow; `isOnlyAnnounced`
 * where it counts only if it says that these follow.
 */
export function findLeadPerson(drafts: readonly DraftBlock[], isOnlyAnnounced = false): Person | null {
  const first = drafts.findIndex(({ kind, text }) => kind === null && text.length > 20)
  // Below a headline may stand what else the paper says of it.
  const leads = drafts.slice(Math.max(0, first), first + 3).filter(({ kind }) => kind === null || kind === 'paragraph')
  for (const [i, lead] of leads.entries()) {
    if (lead.label !== null || lead.marker !== null || lead.text.length > MAX_LEAD) return null
    if (isFirstPerson(lead.text) || isSalutation(lead.text)) return null
    const person = isOnlyAnnounced && !announcesText(lead.text) ? null : findPersonInLead(lead.text)
    if (person !== null) return person
    if (i === 0 && /[.!?。]["”’»」)）]*$/u.test(lead.text)) return null
  }
  return null
}

/** "Talks ended last week. What comes next Ambassador Astrid Holm told our correspondent." */
function findPersonInLead(whole: string): Person | null {
  const text = withoutLeader(whole)
  const by = STATED_BY.exec(text)?.[1]
  const stated = by === undefined ? null : officeHolder(findTitlePerson(by))
  if (stated !== null) return stated
  const telling = [text, ...text.split(/(?<=\p{Ll}{2}[.!?])\s+/u)].filter(
    (words) => words.length <= 300 && (SPEAKS.test(words) || FOLLOWS.test(words)),
  )
  const people = telling.slice(0, 3).map(findTitlePerson)
  return people.find((person) => person !== null && person.name !== null && person.office !== null) ?? null
}

/** A lead without the sentence that says who led the conference: "Пресс-конференцию вела пресс-секретарь …". */
function withoutLeader(lead: string): string {
  return lead.replace(
    /(?:^|(?<=[.!?]\s))[^.!?]*(?<!\p{L})(?:в[её]л[аи]?|модерировал[аи]?|moderated by|hosted by)(?!\p{L})[^.!?]*[.!?]/giu,
    '',
  )
}

/** "Рассказывает консул Зарина Сафина": who tells what stands below, by the first paragraphs of a Russian page; null where none says so. */
export function findRussianLeadPerson(drafts: readonly DraftBlock[]): Person | null {
  const leads = drafts
    .filter(({ kind, text }) => (kind === null || kind === 'paragraph') && text.length > 20)
    .slice(0, 3)
  for (const { text, label } of leads) {
    const person = label === null && text.length <= MAX_LEAD ? findRussianTeller(withoutLeader(text)) : null
    if (person !== null) return person
  }
  return null
}

/** "Foreign Secretary Helen Ashworth said:" on a line of its own above what was said; null where several say something. */
export function findSayer(drafts: readonly DraftBlock[]): Person | null {
  const sayers = drafts.flatMap(({ kind, label, text }) => {
    const words = kind === null && label === null && text.length < 160 ? SAID.exec(text)?.[1] : undefined
    return words === undefined ? [] : (officeHolder(parsePerson(words)) ?? [])
  })
  return sayers.length === 1 ? (sayers[0] ?? null) : null
}

const SAID =
  /^(.{8,120}?)\s(?:said|says|stated|заявила?|сказала?|a déclaré|erklärte|sagte|declaró|dijo|ha dichiarato)\s?[:：]$/u

/** "9 December 2021, New York – Statement on behalf of the European Union by Ms. Katarzyna Wielgosz, Minister Counsellor, at …" */
const STATED_BY =
  /^(?:[^.!?]{0,60}\s?[–—:-]\s)?(?:statement|remarks|speech|address|intervention|déclaration|intervención|erklärung|rede)\s(?:[^.!?]{0,160}\s)?((?:by|par|von|por)\s.{8,200})/iu

/** In UTF-16 units. */
const MAX_LEAD = 700
