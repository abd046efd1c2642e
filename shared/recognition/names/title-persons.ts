import { isParticle, NAME_START, NAME_WORD, SURNAMES } from './name-words.ts'
import { findExcellency, findOfficeAlone, findSovereign, withoutTitleCapitals } from './title-offices.ts'
import { nameTokens, parsePerson } from './persons.ts'
import type { Person } from './person.ts'
import { findBesideOffice } from './european-title-persons.ts'
import { domainLength, isHonorific, isOfficeNoun } from '../lines/offices.ts'
import { isNoNameWord, isOutlet } from '../lines/label-words.ts'
import { monthNumber } from '../lines/dates.ts'
import { pattern } from '../lines/pattern.ts'
import { findQuoted } from './quoted-headlines.ts'
import { parseCjkPerson } from './cjk-persons.ts'
import { readRussian } from './russian-title-persons.ts'
import { findState } from '../lines/states.ts'
import { titleKindOf } from '../lines/title-kinds.ts'

// Recognises whose words a title announces: "Foreign Minister Sergey Lavrov’s statement", "Interview of …".

const BY =
  /:\s|(?:^|[\s,])(?:(?:by|of|with|für|de|von|mit|avec|con)(?:\s(?:the|der|dem|die|el|la|le|il))?|del|della|du|des|al|[aà] la(?=\s(?:vice)?(?:ministr|canciller|president|présidente|portavoz|embajador|secretari|ambassadr)))\s/giu
const SPLIT_AFTER =
  /[’']s?(?=\s|$)|[,:;()«»“”"„]|\s(?:at|on|in|with|following|after|during|before|for|to|and|from|und|et|mit|avec|meets|holds|attends|visits|says|said|delivers)\s/iu
const JAPANESE = /^(.{0,80}?(?:内閣総理大臣|総理大臣|副総理|大臣|外相|首相|総理|報道官|長官|大統領|発言人|发言人))/u

/** "元駐オストラビア大使・北見宗一氏に聞く": of whom a paper asks. */
const JAPANESE_ASKED = pattern('u')`
    (?:^|[\s\u3000・、。」』】）のが])((?!元(?![木谷永井川田村山島吉]))\p{Script=Han}{2,5}?|[\p{Script=Katakana}ー]+(?:・[\p{Script=Katakana}ー]+)*)
    (?:氏|さん|[元前新]?(?:駐[\p{Script=Han}\p{Script=Katakana}ー]{1,8}?|外務|防衛|財務|総務|法務|経済産業|経産|農林水産|農水|
    国土交通|国交|厚生労働|厚労|文部科学|文科|環境|復興|内閣|官房|副|国務|国防|首席|総)*(?:大使|公使|領事|大臣|次官|局長|審議官|教授|
    所長|理事長|長官|首相|知事|会長|議員|報道官|[外農法防務産水交労科境興]相))
    (?:に(?:聞く|聞いた|問う)|(?:への)?(?:単独)?インタビュー)`

/** "丸尾健三・元駐ロ公使に聞く": the same with the office behind the name. */
const JAPANESE_ASKED_BEHIND =
  /(?:^|[\s\u3000、。」』】）])((?![元前])[\p{Script=Han}々]{2,5}(?:\p{Script=Hiragana}{1,3})?(?<![長官使相臣授])|[\p{Script=Katakana}ー]+(?:・[\p{Script=Katakana}ー]+)+)・[^\s\u3000。「」]{1,20}[長官使相臣授表事](?:に(?:聞く|聞いた|問う)|(?:への)?(?:単独)?インタビュー)/u

/** "エレナ・グラフ判事に聞く": a foreign name, whatever the office behind it. */
const JAPANESE_ASKED_FOREIGN =
  /([\p{Script=Katakana}ー]+(?:[・＝][\p{Script=Katakana}ー]+)+)[・\s\u3000]?[\p{Script=Han}々]{0,10}(?:に(?:聞く|聞いた|問う)|(?:への)?(?:単独)?インタビュー)/u

/** "（インタビュー）難民審査の15年 元参与員・甲斐沢真知子さん": the same in a title that begins with what it is. */
const JAPANESE_INTERVIEW =
  /^[（(【［[]?(?:インタビュー|[^（）()]{0,12}を問う|[^（）()]{0,12}に聞く|聞く|耕論|オピニオン)[）)】］\]].*[・\s\u3000]([\p{Script=Han}々]{2,4}(?:[\p{Script=Han}\p{Script=Hiragana}々]{1,3})?|[\p{Script=Katakana}ー]+(?:・[\p{Script=Katakana}ー]+)+)(?:さん|氏)$/u

/** The person that a title or byline puts first as author or interviewee, or null. */
export function findTitlePerson(title: string): Person | null {
  const asked = [JAPANESE_ASKED_BEHIND, JAPANESE_ASKED, JAPANESE_ASKED_FOREIGN, JAPANESE_INTERVIEW]
    .map((form) => form.exec(title)?.[1])
    .find(Boolean)
  if (asked !== undefined) return { name: asked, office: null, affiliation: null, gender: null, certain: true }
  const guest = CHINESE_GUEST.exec(title)?.[1]
  if (guest !== undefined) return { name: guest, office: null, affiliation: null, gender: null, certain: true }
  const chinese = CHINESE.exec(title)?.[1]
  if (chinese !== undefined) return parseCjkPerson(chinese)
  const office = CHINESE_OFFICE.exec(title)?.[1]
  if (office !== undefined) return { name: null, office, affiliation: null, gender: null, certain: true }
  // "大統領選挙の実施について（外務報道官談話）": whose words they are stands in brackets behind what they are about.
  const stated = /[（(]([^（）()]{3,30}?)(?:談話|声明|コメント|発言|挨拶)[）)]$/u.exec(title)?.[1]
  const japanese = JAPANESE.exec(stated ?? title)
  if (japanese) return readJapanese(japanese[1] ?? '')
  const quoted = findQuoted(title)
  if (quoted !== null) return quoted
  if (/\p{Script=Cyrillic}/u.test(title)) return readRussian(title)
  return readEuropean(withoutTitleCapitals(title))
}

function readEuropean(title: string): Person | null {
  const titled = findSovereign(title) ?? findExcellency(title)
  if (titled !== null) return titled
  const french = readFrench(title)
  if (french) return french
  // "„Wir lassen uns nicht spalten“ - Außenministerin Wessel im Interview": who is quoted stands behind.
  const behind = HEADLINE_FIRST.exec(title)?.[1]
  if (behind !== undefined) return findTitlePerson(behind)
  const whole = parsePerson(title)
  if (whole && whole.name !== null && whole.office !== null && titleKindOf(whole.office) === null) return whole
  const beside = findBesideOffice(title)
  const alone = findOfficeAlone(title)
  for (const start of candidateStarts(title)) {
    if (beside !== null && beside.at < start) break
    const person = readAt(title.slice(start))
    // Words alone are a topic rather than a person.
    if (person === null || (!person.certain && start === 0 && titleKindOf(title) === null)) continue
    // "Remarks by the President at Dedication of the Foreign Correspondents Memorial"
    if (alone !== null && !person.certain) continue
    if (beside !== null && beside.at === start && person.name !== beside.person.name) break
    if (person.office !== null || beside === null) return person
  }
  return beside?.person ?? alone
}

/** "on the 200th anniversary of Karsk Naval Academy": what stands behind "of" there speaks no word. */
const OF_THING =
  /(?:anniversary|(?:re)?opening|inauguration|launch|death|passing|signing|occasion|closure|establishment|adoption|ratification|election|release|arrest|people|citizens|residents|members|victims|town|city|university|academy|aniversario|anniversaire|jahrestag)$/iu

/** Where an author may stand: at the start, then after "by", "of", "with". */
function candidateStarts(title: string): number[] {
  const starts = [0]
  for (const match of title.slice(0, 400).matchAll(BY))
    if (!OF_THING.test(title.slice(0, match.index))) starts.push(match.index + match[0].length)
  return starts
}

function readAt(words: string): Person | null {
  const end = SPLIT_AFTER.exec(words)
  const possessive = end !== null && /^[’']/u.test(end[0])
  const segment = end ? words.slice(0, end.index) : words
  // "de la República de Altamira" is a state's.
  if (/^(?:Rep[úu]bli[ck]|République|Reino|Royaume|Königreich|Kingdom|Regno|Unión|Union|Federación)/u.test(segment))
    return null
  // "Sommerpressekonferenz von Kanzler Rehfeld": nobody is called a kind of text.
  if (titleKindOf(segment.split(/\s/u)[0] ?? '') !== null) return null
  const office = /^,\s/u.test(words.slice(end?.index ?? words.length)) ? readOfficeBehind(words, segment) : null
  if (office) return office
  const forPhrase = end && /^\s(?:for|of)\s/iu.test(end[0]) ? words.slice(0, 80).split(/[’',:(]/u)[0] : null
  const person = parsePerson(trimToName(forPhrase ?? segment))
  // "Deputy Director of the Information and Press Department Ksenia Lapshina"
  const whole =
    end && /^\sand\s/iu.test(end[0]) && person?.name === null
      ? parsePerson(words.slice(0, 120).split(/[’',:(]/u)[0] ?? '')
      : null
  if (whole !== null && whole.name !== null && whole.certain) return whole
  if (!person || person.name === null || isOutlet(person.name)) return null
  // Whom an outlet sends asks the questions.
  if (isOutlet(/^,\s([^,]{2,40})/u.exec(words.slice(segment.length))?.[1] ?? '')) return null
  if (person.certain) return person
  const named = nameTokens(person.name)
  return named.length > 1 && named.length < 6 && (possessive || end === null || words.length < 60) ? person : null
}

/** "Ned Price, Department Spokesperson". */
function readOfficeBehind(words: string, segment: string): Person | null {
  const office = words.slice(segment.length + 2).split(/[,;:(]|\s(?:at|on|in)\s/u)[0] ?? ''
  const person = nameTokens(office).some((token) => isOfficeNoun(token)) ? parsePerson(`${segment}, ${office}`) : null
  return person !== null && person.name !== null ? person : null
}

const OPENS_NAME = new RegExp(`^${NAME_START}`, 'u')

/** Cuts what follows the name: "Foreign Minister Taro Kono Extraordinary Press Conference". */
function trimToName(segment: string): string {
  const tokens = segment.trim().split(/[\s\u00a0]+/u)
  let end = 0
  while (end < tokens.length && end < 14) {
    const token = tokens[end] ?? ''
    // "Minister of Foreign Affairs Anna Holm": a field is no name, and ends none.
    const field = end > 0 ? domainLength(tokens, end) : 0
    if (field > 0) {
      end += field
      continue
    }
    const joins = /^(?:of|for|the|and|de|von|van|al)$/iu.test(token) || (end > 0 && isParticle(token))
    const known = isOfficeNoun(token) || isHonorific(token) || findState(tokens, end) !== null
    const isSurname =
      SURNAMES.has(token.toLowerCase()) &&
      end > 0 &&
      /^\p{Lu}\p{Ll}/u.test(tokens[end - 1] ?? '') &&
      !isOfficeNoun(tokens[end - 1] ?? '')
    if (!joins && !known && isNoNameWord(token) && !isSurname && !tokens.slice(end).some((next) => isOfficeNoun(next)))
      break
    // "the Press Secretary September 15, 1998"
    if (/^\d/u.test(tokens[end + 1] ?? '') && monthNumber(token) > 0) break
    if (!joins && !known && !OPENS_NAME.test(token)) break
    end++
  }
  return tokens.slice(0, end).join(' ')
}

const FRENCH_NAME = new RegExp(String.raw`(?<!\p{L})(M\.|Mme)[\s\u00a0](${NAME_WORD}(?:\s${NAME_WORD}){0,3})`, 'u')
const FRENCH_OFFICE = String.raw`((?:premi[eè]re?\s)?(?:ministre|présidente?|secrétaire|porte-parole|ambassad(?:eur|rice)|haut représentant)(?!\p{L})[^,:()–—«»]{0,80}?)`
const OFFICE_BEFORE = new RegExp(String.raw`(?:^|\s|’)${FRENCH_OFFICE},?[\s\u00a0]*$`, 'iu')
const OFFICE_BEHIND = new RegExp(
  String.raw`^,[\s\u00a0]${FRENCH_OFFICE}(?=[,:()]|\s(?:avec|à|au|dans|lors|sur)\s|$)`,
  'iu',
)

/** "du ministre des Affaires étrangères, M. Jean Morel", "de Mme Anne Morel, ministre de …". */
function readFrench(title: string): Person | null {
  const found = FRENCH_NAME.exec(title)
  if (!found) return null
  const before = OFFICE_BEFORE.exec(title.slice(0, found.index))?.[1]
  const behind = OFFICE_BEHIND.exec(title.slice(found.index + found[0].length))?.[1]
  const gender = found[1] === 'Mme' ? 'female' : 'male'
  return {
    name: found[2] ?? null,
    office: (before ?? behind)?.trim() ?? null,
    affiliation: null,
    gender,
    certain: true,
  }
}

const CHINESE =
  /((?:外交部|国防部|商务部)?(?:新闻)?(?:发言人|部长)[\p{Script=Han}]{2,3}?)(?:主持|答|就|在|举行|回答|会见|接受|出席|发表|介绍|的|同|将|$)/u

/** "——专访诺兰驻华大使汉斯·贝格": of whom a Chinese paper asks, at the end of its headline. */
const CHINESE_GUEST =
  /(?:专访|專訪|对话|對話|访)[^，。：:]{0,24}(?:大使|公使|总领事|總領事|部长|部長|主任|院长|校长|教授|主席|总统|總統|总理|秘书长|局长|司长|会长|总裁|外长|发言人)((?:\p{Script=Han}{1,6}·)+\p{Script=Han}{1,6}|\p{Script=Han}{2,3})$/u

/** "驻海岛国使馆发言人就…发表谈话", "商务部新闻发言人…答记者问": the office is all that the title says. */
const CHINESE_OFFICE =
  /^((?:中国)?(?:驻\p{Script=Han}{1,10}(?:使馆|总领馆|领事馆|代表团)|\p{Script=Han}{1,8}[部委办局署院])(?:新闻)?(?:发言人|负责人))(?=[就答谈]|发表|回答|关于|接受|表示)/u

function readJapanese(words: string): Person | null {
  // "日・ガイアナ外相会談" is between states.
  if (/日・[\p{Script=Katakana}\p{Script=Han}ー]+[外首防]相$/u.test(words)) return null
  const tail = words.split(/\p{Script=Hiragana}{2,}|[のとがはをに、。「」\s\u3000]/u).at(-1) ?? words
  return parseCjkPerson(tail)
}

const HEADLINE_FIRST = /^[„“"«][^„“”"«»]{4,160}[“”"»]\s?[-–—:|]\s?(\p{Lu}.{3,200})$/u
