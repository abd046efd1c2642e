import { isLetterTitle } from './signed-letters.ts'
import type { Guess, GuessSource } from '../../domain/guesses.ts'
import type { TranscriptKind } from '../../domain/transcripts.ts'
import { isAuthorLine, reportedFrom } from '../lines/author-lines.ts'
import type { DraftBlock } from '../draft-block.ts'
import { isOutlet } from '../lines/label-words.ts'
import { pattern } from '../lines/pattern.ts'
import { isQuotedHeadline } from '../names/quoted-headlines.ts'
import { hasKindWord, titleKindOf } from '../lines/title-kinds.ts'

// Recognises the kind of a transcript: by the first telling word of its title, by its turns, by its prose.

/** What the turns show. */
export interface TurnFacts {
  readonly questions: number
  /** True where a minister answers the members of a house of parliament. */
  readonly isQuestionTime: boolean
  /** True where one person with a name of their own puts all questions to one other. */
  readonly isDialogue: boolean
  /** How many named people speak who neither ask nor moderate. */
  readonly officials: number
  /** How many states and bodies they speak for, as far as their labels say. */
  readonly sides: number
  /** True where the title or a byline says who speaks. */
  readonly namesTeller: boolean
  /** True where prose in the first person is given to the person of the title. */
  readonly proseSpeech: boolean
}

/** The kind of the transcript, from its title (which comes from `source`), its turns and its prose, and which told it. */
export function recogniseKind(
  title: string,
  source: GuessSource,
  drafts: readonly DraftBlock[],
  facts: TurnFacts,
): { kind: TranscriptKind; guess: Guess } {
  const named = isBySpokesperson(title) ? 'briefing' : titleKindOf(title)
  const told = kindOfTurns(title, named, facts, saysInterview(drafts))
  const isSilent = facts.questions === 0 && facts.officials === 0 && !facts.proseSpeech
  const mayBeNews =
    told === 'read-out' || (told === 'press-conference' && isSilent) || (told === 'debate' && named === null)
  if (mayBeNews && isNewsArticle(drafts)) return { kind: 'news-article', guess: { source: 'words', isSure: false } }
  if (told !== null && told === named) return { kind: told, guess: { source, isSure: true } }
  if (told !== null) return { kind: told, guess: { source: 'turns', isSure: facts.questions > 0 } }
  const kind = kindOfProse(drafts)
  return { kind, guess: { source: kind === 'other' ? 'none' : 'words', isSure: false } }
}

/** "Point de presse du 12 avril 2023": of one that names nobody a spokesperson is the speaker. */
function isBySpokesperson(title: string): boolean {
  return /^point de presse(?:\s(?:du\s)?[\d(].{0,30})?$/iu.test(title)
}

/** The kind by title and turns; null where neither tells. */
function kindOfTurns(
  title: string,
  named: TranscriptKind | null,
  facts: TurnFacts,
  isInterview: boolean,
): TranscriptKind | null {
  const joint = hasKindWord(title, 'joint-press-conference')
  const turns = facts.questions > 0 || facts.officials > 0
  if (named === 'statement' || named === 'speech') return kindOfStatement(title, named, joint, facts)
  // Nobody asks in a statement that two sides issue, and none of them speaks alone.
  if (named === 'joint-statement' && (facts.questions > 0 || facts.isDialogue)) return 'joint-press-conference'
  if (named === 'read-out' && turns) return facts.officials > 1 && facts.questions === 0 ? 'debate' : 'press-conference'
  if (named === 'read-out' && facts.proseSpeech) return 'statement'
  if (
    named === 'press-conference' &&
    facts.officials > 1 &&
    facts.questions > 0 &&
    (AFTER_TALKS.test(title) || OF_TWO.test(title))
  )
    return 'joint-press-conference'
  // Two who meet the press and take turns meet it together.
  if (named === 'press-conference' && facts.officials > 1 && facts.questions === 0 && !facts.namesTeller)
    return 'joint-press-conference'
  if (named !== null) return named
  if (turns && GATHERING.test(title)) return 'other'
  // "Karl Lindner: “We are in no hurry”" is how papers head an interview.
  if (facts.isDialogue || (facts.questions > 1 && facts.officials < 2 && (isInterview || isQuotedHeadline(title))))
    return 'interview'
  if (facts.isQuestionTime) return 'debate'
  if (facts.questions > 0) return facts.officials > 1 ? 'joint-press-conference' : 'press-conference'
  if (turns) return facts.officials > 1 ? 'debate' : 'statement'
  if (facts.proseSpeech) return isLetterTitle(title) ? 'other' : 'statement'
  return null
}

/** True where the lines above the first label say that a paper asked. */
function saysInterview(drafts: readonly DraftBlock[]): boolean {
  const first = drafts.findIndex(({ label }) => label !== null)
  // "AUDRA KESSLING, HOST", "Interviewed by: Thomas Warden"
  if (drafts.some(({ label }) => label !== null && /,\s(?:co-)?(?:host|anchor|presenter|byline)$/iu.test(label)))
    return true
  const above = drafts.slice(0, Math.max(0, first))
  if (above.some(({ text }) => /^(?:interview(?:ed)? by|propos recueillis par|das gespräch führte)[\s:]/iu.test(text)))
    return true
  return above.some(
    ({ kind, text }) => (kind === null || kind === 'paragraph') && text.length < 500 && INTERVIEW.test(text),
  )
}

const INTERVIEW = pattern('iu')`
    (?<!\p{L})(?:в интервью|(?:ответил|рассказал|побеседовал)\p{L}* .{0,60}(?:корреспондент|еженедельник|газет|журнал|агентств|
    издани)|(?:корреспондент|еженедельник|газет|журнал|агентств|издани)\p{L}* .{0,40}(?:ответил|рассказал|побеседовал)|
    in an interview|(?:spoke|speaks|sat down|talks|talked) (?:to|with) (?:the |our )?(?:\p{Lu}\p{L}+|paper|correspondent)|
    dans un entretien|répond(?:ait|u)? (?:aux questions )?(?:à|de|d[’'])\s?\p{Lu}|im interview|im gespräch mit|en (?:una )?entrevista)`

/** People who sit together and put questions to each other, no house and no council of record. */
const GATHERING =
  /^(?:(?:расширенное |рабочее )?(?:совещание|заседание)(?! (?:совета безопасности|государственной думы|совета федерации|палаты|парламента|сената|№|\d))|круглый стол|прямая линия|round ?table|town ?hall|cabinet meeting|runder tisch|table ronde|mesa redonda)/iu

/** Who meets the press upon talks meets it with whom the talks were. */
const AFTER_TALKS =
  /(?:working|official|state) visit (?:of|by)\s|visite (?:de travail|officielle|d[’']état) d|(?:по итогам|после)\s.{0,60}(?:переговор|встреч|саммит)|(?:following|after|upon|on the results of)\s.{0,60}(?:talks|negotiations|meeting|summit)|(?:à l[’']issue|après)\s.{0,60}(?:entretien|rencontre|réunion)|nach\s.{0,60}(?:gespräch|treffen)|会談後|会谈后/iu

/** "… von Bundeskanzlerin Wessel und Premierminister Kowal": two who hold offices meet the press. */
const OF_TWO =
  /(?:minister|kanzler|präsident|president|secretary|chancell?or|premier|ministre|président|ministro|presidente|министр|президент)\p{L}* [^.,;:]{0,40}(?:\s|’)(?:und|and|et|y|e|и) (?:the |le |la |dem |der |el )?(?:\p{L}+ ){0,3}(?:\p{L}*(?:minister|kanzler|präsident)|president|secretary|chancell?or|premier|ministre|président|ministro|presidente|министр|президент)\p{L}* \p{Lu}/iu

/** What a statement or a speech is given at where the press asks. */
const TO_THE_PRESS: readonly TranscriptKind[] = ['press-conference', 'briefing']

function kindOfStatement(title: string, named: TranscriptKind, joint: boolean, facts: TurnFacts): TranscriptKind {
  if (facts.questions > 0) {
    const announced = TO_THE_PRESS.some((kind) => hasKindWord(title, kind))
    // Several officials of one government meet the press together too; then the title names none of them.
    if (
      joint ||
      (facts.officials > 1 && (facts.namesTeller || facts.sides > 1 || !announced || AFTER_TALKS.test(title)))
    )
      return 'joint-press-conference'
    return announced || named === 'statement' ? 'press-conference' : named
  }
  return facts.officials > 1 && /press|пресс|prensa|stampa|imprensa|记者/iu.test(title)
    ? 'joint-press-conference'
    : named
}

const READ_OUT = pattern('giu')`
    (?:ministers|sides|leaders|parties|presidents) (?:confirmed|shared|discussed|exchanged|agreed|reaffirmed|
    affirmed|noted|welcomed|signed)|
    shared the view|exchanged views|held (?:a |his |her |the |talks|an )|
    обменялись мнениями|состоял\p{L}{1,3} (?:встреча|переговоры|беседа|консультации|телефонный)|
    стороны (?:обсудили|отметили|подтвердили|договорились|рассмотрели|обменялись|согласовали)|
    подписал[аи]? (?:совместн\p{L}+ )?(?:протокол|соглашение|меморандум|план)|
    завершил\p{L}{1,3} (?:\S+ ){0,2}(?:сессия|переговоры|консультации|заседание)|
    意見交換|会談を行|一致しました|双方|就.{2,20}交换`
const NEWS = /(?:said|told reporters|told a news conference|according to|сообщил|заявил|と述べた|によると|据报道)/giu
/** "TOKYO (Kyodo) -", "HAVEN, Sept. 2, 2019 -", "МОСКВА, 5 марта. /ТАСС/.", "【東京共同】", "新华社北京6月3日电". */
const NEWS_DATELINES = [
  /^[\p{Lu}][\p{L} .,’'-]{1,40}(?:,\s\w+\.? \d{1,2})?,?\s?\([^)]{2,40}\)\s?[-–—]/u,
  /^\p{Lu}{3,20}(?:[ -]\p{Lu}{2,20}){0,3}(?:,\s\p{Lu}[\p{L} .]{1,24})?\s[-–—]{1,2}\s/u,
  /^\p{Lu}[\p{L} .’'-]{1,40}(?:,\s\p{Lu}[\p{L} .]{1,24})?,\s(?:le |den )?(?:\p{L}{3,9}\.? \d{1,2}|\d{1,2}\.? \p{L}{3,9})\.?(?:,? \d{4})?\.?\s?(?:[-–—]{1,2}\s|[/(]\p{Lu})/u,
  /^[【（(](?:\p{Script=Han}|\p{Script=Katakana}|ー){2,12}(?:共同|時事|ロイター|AFP|＝|=).{0,16}[】）)]/u,
  /^【(?:\p{Script=Han}|\p{Script=Katakana}|ー){2,8}】(?=[^。]{20})/u,
  /^(?:新华社|中新社|中新网|本报)\p{Script=Han}{1,8}\d{1,2}月\d{1,2}日(?:电|讯)/u,
]

/** What somebody says to the press, in quotation marks, and whom the paper has it from. */
const QUOTES = pattern('giu')`
    ["”“»」』],?\s?(?:\p{L}+\s){0,3}(?:said|says|told|added|warned|
    сказала?|заявила?|отметила?|подчеркнула?|dit|déclaré|affirmé|sagte|erklärte|dijo|afirmó|ha detto|
    disse)(?!\p{L})|(?<!\p{L})(?:said|told|added|
    заявила?|сказала?|déclaré|sagte|dijo)[^.!?"“«]{0,40}["“«„]|
    [」』]と(?:述べ|語|強調)|[」』]と(?:の認識|の考え)|(?:说|表示|称)[:：，,]?[“「]`
const SOURCES =
  /told (?:reporters|journalists|a news conference)|according to|(?:officials?|sources?|diplomats?|analysts?) (?:said|say)|журналистам|по словам|источник|сообща(?:ет|ют)|selon (?:un|une|des|le|la)|\blaut\b|según (?:fuentes|el|la)|secondo fonti|によると|明らかにした|記者団に|据报道|消息人士|对记者/giu

/** True where the page both sells subscriptions and lets readers log in, or its picture is an agency's: so do papers. */
function offersSubscription(drafts: readonly DraftBlock[]): boolean {
  const clutter = drafts
    .flatMap(({ kind, text }) => (kind === 'furniture' && text.length < 120 ? [text] : []))
    .join('\n')
  return (
    (SUBSCRIBE.test(clutter) && LOG_IN.test(clutter)) ||
    drafts.some(({ kind, text }) => kind === 'caption' && CREDIT.test(text))
  )
}

const SUBSCRIBE =
  /suscr[ií]b[ae]|\bsubscribe\b|s[’']abonner|abonnez|\babo(?:nnieren|nnement)?\b|оформить подписку|подписк[аи] на газету|会員登録|新規登録|有料会員|購読|abbonati|assine/iu
const LOG_IN = /iniciar sesión|sign in|log ?in|se connecter|anmelden|войти|ログイン|accedi|登录/iu
const CREDIT =
  /\((?:agencia|agence|agentur|агентство)?\s?(?:afp|efe|ap|reuters|dpa|ansa|lusa|тасс|kyodo|共同|時事|агентство|agencia)(?:\s\p{L}+)?\)\.?$/iu

/** True where the prose is a paper's: its dateline, or more quotations and sources than sober account. */
function isNewsArticle(drafts: readonly DraftBlock[]): boolean {
  const body = drafts.filter((draft) => draft.kind === null || draft.kind === 'list-item')
  if (body.some(({ text }) => NEWS_DATELINES.some((pattern) => pattern.test(text)))) return true
  if (drafts.some(({ kind, text }) => kind === 'furniture' && reportedFrom(text) !== null)) return true
  const words = body.map((draft) => draft.text).join('\n')
  const isOfPaper =
    offersSubscription(drafts) ||
    drafts.some(({ kind, text }) => kind === 'furniture' && (isOutlet(text) || isAuthorLine(text)))
  const count = (pattern: RegExp): number => Math.min(2, words.match(pattern)?.length ?? 0)
  const sober = Math.min(2, words.match(READ_OUT)?.length ?? 0)
  return count(QUOTES) + count(SOURCES) + (isOfPaper ? 1.5 : 0) - sober >= 2
}

const ARTICLES = /^(?:(?:article|статья)\s\d|第.{1,3}条|[0-9]{1,2}\.\s|[IVX]{1,4}\.\s)/iu

function kindOfProse(drafts: readonly DraftBlock[]): TranscriptKind {
  const body = drafts.filter((draft) => draft.kind === null || draft.kind === 'list-item')
  const words = body.map((draft) => draft.text).join('\n')
  if (isNewsArticle(drafts)) return 'news-article'
  const readOut = words.match(READ_OUT)?.length ?? 0
  const news = words.match(NEWS)?.length ?? 0
  const articles = drafts.filter((draft) => ARTICLES.test(`${draft.marker ?? ''} ${draft.text}`.trim())).length
  if (readOut > 0 && readOut >= news) return articles > 4 && readOut < 2 ? 'joint-statement' : 'read-out'
  if (news > 1 || (news > 0 && /["“«「]/u.test(words))) return 'news-article'
  return articles > 3 ? 'joint-statement' : 'other'
}
