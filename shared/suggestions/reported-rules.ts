import { anyOfLower } from '../domain/word-patterns.ts'
import { firstMatch } from './act-rules.ts'
import { hasSubject } from './subjects.ts'
import type { Span } from '../domain/spans.ts'
import type { Sentence, SuggestionRule } from './suggestion.ts'

/** English verbs of saying that need a clause after them: what was said, not that something was said. */
const SAYING = anyOfLower(
  {
    en: [
      String.raw`(?:said|stated|noted|explained|stressed|emphasi[sz]ed|underlined|argued|claimed|insisted|asserted|declared|announced|answered|replied|added|indicated|maintained|recalled|conveyed|mentioned|pointed out|made (?:it )?(?:very |quite )?clear|told(?: [\p{L}’]+){1,4})(?: to (?:[\p{L}’]+ ?){1,4}?)?(?: on [\p{L} ]{1,30}?| again| once more| in [\p{L}]+)?(?:, [^,]{1,30},)?,? (?:that|how|:|“)`,
      String.raw`(?:express|voic)(?:e|es|ed) (?:the |a |its |their |his |her )?(?:\p{L}+ )?(?:view|opinion|hope|conviction|understanding|intention|readiness)`,
      String.raw`(?:explained|presented|outlined|described|set out) (?:the|its|his|her|their|our) (?:\p{L}+ )?(?:position|view|stance|approach)s?`,
      String.raw`(?:says|states|claims|argues|insists|maintains) that`,
      String.raw`emphasi[sz]ed? the`,
      String.raw`stress(?:es|ed)? the`,
    ],
  },
  'gu',
)

const SAID_RU = anyOfLower({
  ru: [
    String.raw`(?:заяв(?:и(?:л|ла|ло|ли)|ля(?:ет|ют|л|ла|ли))|отмети(?:л|ла|ло|ли)|отмеча(?:ет|ют|ем)|подчеркну(?:л|ла|ло|ли)|подчёркива(?:ет|ют|ем)|подчеркива(?:ет|ют|ем)|поясни(?:л|ла|ло|ли)|объясни(?:л|ла|ло|ли)|разъясни(?:л|ла|ло|ли)|указа(?:л|ла|ло|ли)|напомни(?:л|ла|ло|ли)|сказа(?:л|ла|ло|ли)|добави(?:л|ла|ло|ли)|утвержда(?:ет|ют|л|ла|ли)|констатирова(?:л|ла|ло|ли)|сообщи(?:л|ла|ло|ли))(?:,? [\p{L}-]+){0,6}?(?:, что|, почему|: «|, как )`,
    String.raw`(?:по словам|по мнению|как (?:заявил|отметил|подчеркнул|сказал|указал|пояснил)[аи]?) \p{L}+`,
    String.raw`(?:подчеркну|отмети)(?:л|ла|ло|ли) (?:\p{L}+ ){0,2}(?:важност|необходимост|значени|недопустимост)\p{L}*`,
    String.raw`да(?:л|ла|ло|ли) (?:\p{L}+ )?понять`,
    String.raw`обрати(?:л|ла|ло|ли) (?:\p{L}+ ){0,3}внимание (?:\p{L}+ )?на`,
  ],
})

const SAID_JA = anyOfLower({
  ja: [
    String.raw`(?:大臣|外相|防衛相|側|首相|総理|大統領|長官|報道官|局長|次官|議長|氏|国|政府|ロシア|両者|我々|当方|先方|私|米国|中国)(?:から|より|は|が)(?:は)?[^。]{2,}?(?:と|旨|を|について)(?:の(?:考え|立場|認識|懸念)を)?(?:改めて|強く|重ねて)?(?:述べ|表明|指摘|説明|強調|主張|発言|伝え|言及|反論|回答|応じ|明言|断言)`,
    String.raw`(?:旨|と)(?:を)?(?:改めて|強く|重ねて|明確に|はっきり)?(?:述べ|表明し|指摘し|説明し|強調し|主張し|申し上げ|伝え|反論し|明言し|断言し)(?:た|まし|て|ており|ました)`,
  ],
})

/** What somebody, the speaker's side or another, is told to have said. */
export const reportedRules: readonly SuggestionRule[] = [
  {
    id: 'reported-speech',
    looksFor: 'What somebody said is told',
    stance: null,
    find: (sentence) => {
      if (sentence.language === 'en') return findSaid(sentence)
      if (sentence.language === 'ru') return firstMatch(sentence.lower, SAID_RU)
      return sentence.language === 'ja' ? firstMatch(sentence.lower, SAID_JA) : null
    },
  },
]

function findSaid({ text, lower }: Sentence): Span | null {
  for (const found of lower.matchAll(SAYING)) {
    if (hasSubject(text, found.index, found[0])) {
      return { start: found.index, end: found.index + found[0].length }
    }
  }
  return null
}
