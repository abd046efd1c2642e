import { pattern } from './pattern.ts'
import { parsePerson } from '../names/persons.ts'

// Recognises the lines in which papers name who wrote a text or led an interview.

/** "By Anna Keller, Diplomatic Correspondent". */
export const AUTHOR = pattern('u')`
    ^(?:By|BY|Von|Par|Por|Di|Автор|Автор:|Текст:|Интервью:|Беседу вёл|Interview|Interview:|Entrevista:|Intervista:|
    Interview by:?|Interviewed by:?|Text|Text:|Das (?:Gespräch|Interview) führten?|Propos recueillis par|
    Беседовала?|Беседу вела?|Интервью взял[аи]?|Интервью провел[аи]?|Записал[аи]?|Подготовил[аи]?|Интервью вела?|Entrevista de|
    文／|文＝|作者：|聞き手[:：／]?|
    聞き手＝) ?\p{Lu}[\p{L}.’'-]+(?: (?:de |von |
    van )?\p{Lu}[\p{L}.’'-]+){1,3}(?: in \p{Lu}[\p{L} .’'-]{2,30})?(?:(?:,| and | und | et | y | e | и | \\| ).{2,60})?\.?$`

/** "聞き手・編集委員 戸川真理", "（聞き手 政治部・佐藤太郎）", "文／大野遥": the same in Japanese and Chinese. */
const AUTHOR_CJK =
  /^[（(]?(?:聞き手|インタビュアー|取材(?:[・、]?(?:文|構成|執筆))?|構成|文|文責|記者|撮影|写真|作者|记者|文字|编辑)(?:は|[・、／/:：＝=\s\u3000]{1,2})[^。？！?]{2,36}[）)]?$/u

/** "（東京報道 佐伯美咲）", "（政治部・佐藤太郎）": from where in the paper, and who. */
const AUTHOR_IN_BRACKETS =
  /^[（(][^（）()。、]{1,10}(?:報道|報道部|支局長?|総局|本社|[治際済会]部|特派員|記者)[\s\u3000・＝=／]{1,2}[\p{Script=Han}々]{2,6}(?:、[\p{Script=Han}々]{2,6})*[）)]$/u

/** "リンデンブルク支局 高見沢亮", "モスクワ=瀬川亮 根室=堀田美穂", "政治部 佐藤太郎記者": desk or town, and who wrote there. */
const AUTHOR_AT_DESK =
  /^(?:(?:本[报刊社网]|\p{Script=Han}{2,8}(?:[报刊社网]|时报|周刊|新闻))记者[\s\u3000：:]{1,2}\p{Script=Han}{2,4}|[^。、「」\s\u3000]{0,10}(?:支局|総局|本社|支社|通信部|報道部|編集委員|論説委員|特派員|[治際済会外]部)(?:長|記者)?[\s\u3000・＝=／]{1,2}[\p{Script=Han}々\p{Script=Hiragana}]{2,6}(?:記者)?|(?:[\p{Script=Katakana}\p{Script=Han}ー]{2,10}[=＝][\p{Script=Han}々\p{Script=Hiragana}]{2,6}(?:[\s\u3000、・]|$)){1,5})$/u

/** "【ウラジオストク＝古川英治】", "【ヘルシンボリ西尾拓也】": from where, and who. */
const REPORTED_FROM =
  /^(?:([\p{Script=Katakana}ー]{3,10})[=＝][\p{Script=Han}々]{3,5}|[【［]([^】］・=＝\s]{2,10})[=＝][^】］]{1,12}[】］]|[【［(（]([\p{Script=Katakana}ー]{2,10})[・\s\u3000]?[\p{Script=Han}々]{2,5}[】］)）])$/u

/** The town from which a Japanese reporter wrote, where the line says who that is and nothing else; null for any other. */
export function reportedFrom(line: string): string | null {
  const found = REPORTED_FROM.exec(line.trim())
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? null
}

/** True for a line in Japanese or Chinese that names who wrote or led the interview: short, and no question. */
export function isCjkAuthorLine(text: string): boolean {
  return AUTHOR_AT_DESK.test(text) || (AUTHOR_CJK.test(text) && !/(?:か|す|た|る|ん)[）)]?$/u.test(text))
}

/** True for a line that names who wrote a text or led an interview, and nothing else. */
export function isAuthorLine(text: string): boolean {
  if (isCjkAuthorLine(text) || AUTHOR_IN_BRACKETS.test(text)) return true
  return text.length < 120 && AUTHOR.test(text) && (parsePerson(text.replace(/^by\s/iu, ''))?.office ?? null) === null
}

/** "The writer is the foreign minister of Norrland." below a column. */
const WRITER = pattern('iu')`
    ^[(*]?(?:the (?:writer|author) (?:is|was|heads|serves)|l[’']auteure? est|der autor ist|die autorin ist|(?:el|la) autora? es|
    автор\s[–—-]\s|\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){1,2} is (?:the |an? )?(?:\p{L}+ ){0,3}(?:minister|president|secretary|ambassador|commissioner|director))\s.{4,160}[.)*]$`

/** True for the line below a column that says who wrote it. */
export function isWriterNote(text: string): boolean {
  return text.length < 200 && WRITER.test(text)
}
