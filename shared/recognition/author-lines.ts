import { pattern } from './pattern.ts'
import { parsePerson } from './persons.ts'

// Recognises the lines in which papers name who wrote a text or led an interview.

/** "By Anna Keller, Diplomatic Correspondent". */
export const AUTHOR = pattern('u')`
    ^(?:By|BY|Von|Par|Por|Di|Автор|Автор:|Текст:|Интервью:|Беседу вёл|Interview|Interview:|Entrevista:|Intervista:|
    Interview by|Interviewed by|Text|Text:|Das (?:Gespräch|Interview) führten?|Propos recueillis par|
    Беседовала?|Беседу вела?|Интервью вела?|Entrevista de|
    文／|文＝|作者：|聞き手[:：／]?|
    聞き手＝) ?\p{Lu}[\p{L}.’'-]+(?: (?:de |von |
    van )?\p{Lu}[\p{L}.’'-]+){1,3}(?: in \p{Lu}[\p{L} .’'-]{2,30})?(?:(?:,| and | und | et | y | e | и ).{2,60})?\.?$`

/** True for a line that names who wrote a text or led an interview, and nothing else. */
export function isAuthorLine(text: string): boolean {
  return text.length < 120 && AUTHOR.test(text) && (parsePerson(text.replace(/^by\s/iu, ''))?.office ?? null) === null
}
