import { findDate } from '../lines/dates.ts'
import type { DraftBlock } from '../draft-block.ts'
import { firstFound, found } from '../lines/found.ts'
import type { Found } from '../lines/found.ts'
import { isSectionName } from '../lines/furniture-words.ts'
import { ORGANISATION } from '../lines/organisations.ts'
import type { PageMetadata } from '../source-text.ts'
import { titleKindOf } from '../lines/title-kinds.ts'

// Recognises who publishes a page: by what stands beside its title in the window, by whom it says to own its words, and by
// the names of bodies that it bears above and below the text.

/** The publisher that the page gives without saying so in its head; `title` is the one recognised. */
export function findPublisher(
  { windowTitle }: PageMetadata,
  title: string | null,
  drafts: readonly DraftBlock[],
): Found<string> {
  const furniture = drafts.flatMap(({ kind, text }) => (kind === 'furniture' && text.length < 400 ? text : []))
  return firstFound(
    found('page-data', windowTitle === null ? null : besideTitle(windowTitle, title, furniture)),
    found('printed-line', firstOf(furniture, readOwner)),
    found('printed-line', firstOf(furniture, readBody), false),
  )
}

function firstOf(lines: readonly string[], read: (line: string) => string | null): string | null {
  for (const line of lines) {
    const name = read(line)
    if (name !== null) return name
  }
  return null
}

const SEPARATOR = /\s*[|｜•·»_]\s*|\s+[-–—/]\s+/u

/** "Point de presse - Ministère des Affaires étrangères", "NATO - Opinion: Doorstep by the Secretary General". */
function besideTitle(windowTitle: string, title: string | null, furniture: readonly string[]): string | null {
  const [window, known] = [plain(windowTitle), plain(title ?? '')]
  const at = known === '' ? -1 : window.indexOf(known)
  if (at !== -1) {
    const after = windowTitle.slice(at + known.length).split(SEPARATOR)
    const before = windowTitle.slice(0, at).split(SEPARATOR)
    return after.map(tidy).toReversed().find(isName) ?? before.map(tidy).find(isName) ?? null
  }
  // The title in the window is another than the one printed: only a body, or what the page says once more, is a name then.
  const parts = windowTitle.split(SEPARATOR).map(tidy)
  const isSaid = (part: string) =>
    isBody(part) || (titleKindOf(part) === null && furniture.some((line) => plain(line) === plain(part)))
  return parts.length < 2 ? null : (parts.toReversed().find((part) => isName(part) && isSaid(part)) ?? null)
}

/** The same letters whatever quotation marks and capitals; of the same length. */
function plain(words: string): string {
  return words
    .replace(/[A-ZА-ЯЁ]/gu, (letter) => letter.toLowerCase())
    .replace(/[’‘\u0060]/gu, "'")
    .replace(/[“”]/gu, '"')
}

const RIGHTS =
  /(?:all rights reserved|some rights reserved|tous droits réservés|(?:reservados )?todos los derechos(?: reservados)?|alle rechte vorbehalten|все права защищены|tutti i diritti riservati|版权所有|版權所有|無断転載(?:・複製)?(?:を禁じます|禁止|を禁ず)?|禁無断転載)/iu
const OWNS =
  /(?:content|site|website|page) (?:is )?(?:owned|managed|provided|maintained)(?:[ ,]*(?:and|&)?[ ]*(?:managed|provided|maintained))* by|^(?:the )?official (?:web)?site of|официальный сайт|主办单位\s?[:：]|主管单位\s?[:：]|herausgeber\s?[:：]|publisher\s?[:：]/iu
const SIGN = /©|\(c\)(?=\s?(?:\d{4}|\p{L}))|copyright(?=\s(?:©|\(c\)|\d{4}|by\s))/iu
const OWNER = new RegExp(`${RIGHTS.source}|${OWNS.source}|${SIGN.source}`, 'iu')
const YEARS = /(?:19|20)\d{2}(?:\s?[-–—]\s?(?:(?:19|20)\d{2}|today|present))?\s?(?:г(?:од)?\.?|年)?/giu
/** What rights are called, and not whose they are. */
const NO_OWNER = /copyright|licen[cs]e|policy|notice|rights|лиценз|правила|著作権|利用規約|サイトポリシー/iu

/** "Tous droits réservés - Ministère des Affaires étrangères - 2013", "Content Owned by Ministry of External Affairs". */
function readOwner(line: string): string | null {
  if (!OWNER.test(line)) return null
  const parts = line
    .replace(YEARS, ' ')
    .split(new RegExp(`${OWNER.source}|[|｜。;]|\\.\\s|\\u3000|\\s{2,}|(?:地址|邮编|電話|电话)\\s?[:：]`, 'iu'))
    .map((part) => tidy(part.replace(/^(?:by|the content of)\s/iu, '')))
  return parts.find((part) => isName(part) && !NO_OWNER.test(part)) ?? null
}

/** Bodies that call themselves neither ministry nor government. */
const BODY =
  /^(?:(?:the )?white house|united nations|nations unies|naciones unidas|организация объединенных наций|nato|otan|нато|north atlantic treaty organi[sz]ation|(?:uk|european) parliament|european external action service|мид(?: россии)?|[\p{Script=Han}]{1,10}(?:省|庁|府|官邸|外交部|新聞社|通信社)|内閣官房)$/iu
/** A page is filed under the parts of a body, which are not what publishes it. */
const PART = /^(?:office|bureau) of/iu

function isBody(name: string): boolean {
  return ORGANISATION.test(name) || BODY.test(name)
}

/** What a document is numbered by stands beside the body's name. */
const NUMBERED = /\s+(?:[A-Z]\/)?[A-Z]{1,4}[./]\d.*$/u

/** A line that names a body, also where a number, a trail, an address or the same in another script follows. */
function readBody(line: string): string | null {
  const [first = ''] = line.replace(NUMBERED, '').split(/\s{2,}|\s[/|>›]\s|(?<=\p{Script=Han})\s(?=\p{Lu})/u)
  const name = tidy(/\d/u.test(first) ? (first.split(', ')[0] ?? '') : first)
  return isName(name) && isBody(name) && !PART.test(name) ? name : null
}

/** Without what joins it to its neighbours. */
function tidy(words: string): string {
  return words.replace(/^[\s,.:：–—（(-]+|[\s,.:：–—）)-]+$/gu, '')
}

function isName(name: string): boolean {
  if (name.length > 90 || name.split(/\s+/u).length > 14) return false
  if (!/\p{L}{3}|[\p{Script=Han}\p{Script=Katakana}]{2}/u.test(name) || /\d{2}|[!?！？]$/u.test(name)) return false
  return !isSectionName(name) && findDate(name) === null
}
