import { CUE_WORDS } from './cues/cue-words.ts'
import type { CueWords } from './cues/cue-parts.ts'
import { isNegated } from './cues/negation.ts'
import type { Span } from './spans.ts'
import { anyOf, anyOfLower } from './word-patterns.ts'
import type { WordLists } from './word-patterns.ts'

/** Words that tell which act, and sometimes which stance, a sentence performs. Keys are those of the templates. */
export interface SpeechCue {
  readonly act: string | null
  readonly stance: string | null
  /** All of it, whoever does it: what the words of a selection are searched for. */
  readonly words: RegExp
  /** Words that deny it tell nothing: "we do not support". */
  readonly isVoidWhenNegated: boolean
  /**
   * For text in lower case: English verbs that say nothing by themselves, since most are nouns as well. They need a
   * subject before them.
   */
  readonly englishVerbs: RegExp | null
  /** For text in lower case, what performs the act wherever it stands: phrases, Russian finite verbs, Japanese predicates. */
  readonly phrases: CuePatterns
}

/** One pattern a language, for text in lower case. */
export type CuePatterns = { readonly [Language in CueLanguage]: RegExp | null }

/** The languages whose cues are known. */
export type CueLanguage = keyof WordLists

function cue({ act, stance, isVoidWhenNegated = false, verbs = [], en = [], ru = [], ja = [] }: CueWords): SpeechCue {
  return {
    act,
    stance,
    isVoidWhenNegated,
    words: anyOf({ en: [...verbs, ...en], ru, ja }),
    englishVerbs: verbs.length === 0 ? null : anyOfLower({ en: verbs }, 'gu'),
    phrases: cuePatterns({ en, ru, ja }),
  }
}

/** The lists apart by language. */
export function cuePatterns({ en = [], ru = [], ja = [] }: WordLists): CuePatterns {
  return {
    en: en.length === 0 ? null : anyOfLower({ en }),
    ru: ru.length === 0 ? null : anyOfLower({ ru }),
    ja: ja.length === 0 ? null : anyOfLower({ ja }),
  }
}

/** The more telling ones stand first; the first that is found is taken. */
export const SPEECH_CUES: readonly SpeechCue[] = CUE_WORDS.map(cue)

/** Where `pattern` first matches words that tell the act of `cue`, as a span of `text` in UTF-16 offsets; null where none do. */
export function findTold(text: string, pattern: RegExp | null, { isVoidWhenNegated }: SpeechCue): Span | null {
  let from = 0
  for (let found = pattern?.exec(text); found; found = pattern?.exec(text.slice(from))) {
    const span = { start: from + found.index, end: from + found.index + found[0].length }
    if (!isVoidWhenNegated || !isNegated(text, span)) return span
    from = span.end
  }
  return null
}

/** What someone does who is reported to have said something. */
export const REPORTING_VERB =
  /(?<![\p{L}\p{N}])(?:said|says|stated|states|expressed|expresses|noted|notes|explained|stressed|stresses|emphasi[sz]ed|reiterated|reaffirmed|confirmed|pointed out|told|asked|argued|claimed|proposed|demanded|requested|called (?:for|on)|urged|warned|rejected|declined|refused|welcomed|voiced|announced|conveyed|admitted|conceded|denied|declared|insisted|critici[sz]ed|condemned|protested|mentioned|suggested|raised|заяви(?:л|ла|ли)|сказа(?:л|ла|ли)|отмети(?:л|ла|ли)|вырази(?:л|ла|ли)|подчеркну(?:л|ла|ли)|поясни(?:л|ла|ли)|объясни(?:л|ла|ли)|подтверди(?:л|ла|ли)|сообщи(?:л|ла|ли)|указа(?:л|ла|ли)|призва(?:л|ла|ли)|предложи(?:л|ла|ли)|потребова(?:л|ла|ли)|отверг(?:ла|ли)?|напомни(?:л|ла|ли)|призна(?:л|ла|ли)|отказа(?:лся|лась|лись)|предупреди(?:л|ла|ли))(?![\p{L}\p{N}])|述べ|表明|指摘し|説明し|強調し|言及し|発言し|主張し|要求し|求め|伝え|示し|確認し|要請し|抗議し|批判し/iu

/** A first person between a name and the verb means that the verb is the speaker's own. */
export const FIRST_PERSON =
  /(?<![\p{L}\p{N}])(?:we|i|our side|мы|я|наша сторона)(?![\p{L}\p{N}])|(?:我々|我が国|私)(?=は|が|から)/iu

/** Words after which stands to whom it is said; at most three words may come between. English and Russian. */
export const ADDRESSING =
  /(?<![\p{L}\p{N}])(?:told|tell|tells|ask(?:s|ed)?|urge[sd]?|call(?:s|ed)? (?:up)?on|request(?:s|ed)?|warn(?:s|ed)?|inform(?:s|ed)?|assure[sd]?|remind(?:s|ed)?|conveyed to|explain(?:s|ed)? to|said to|demand(?:s|ed)? (?:that|of|from)|appeal(?:s|ed)? to|propose[sd]? to|призва\p{L}*|призыва\p{L}*|попроси\p{L}*|просим|предупреди\p{L}*|сообщи\p{L}*|предложи\p{L}*|потребова\p{L}* от|требуем от|напомни\p{L}*|обрати\p{L}* к)(?:\s+(?!that(?!\p{L})|what(?!\p{L})|about(?!\p{L}))[\p{L}.]+){0,3}\s+$/iu

/** What follows a Japanese name to whom it is said. */
export const ADDRESSED =
  /^(?:側|政府|外相|大臣|首相|大統領)?(?:に対し|に(?=[^。]{0,40}(?:求め|要求|要請|伝え|抗議|申し入れ|呼びかけ)))/u

/** People named by office or courtesy, with the name as the one group that matched: "Minister Lavrov", "госпожа Тамсин", "ハルデン大臣". */
export const TITLED_PERSON =
  /(?:Mrs?\.?|Ms\.?|Dr\.?|Minister|Secretary|President|Chancellor|Ambassador|Spokes(?:man|woman|person)|Министр(?:\s+\p{Ll}+){0,2}|министр(?:\s+\p{Ll}+){0,2}|[Гг]оспо(?:дин|жа)|[Гг]-(?:н|жа)|[Пп]резидент|[Пп]ремьер(?:-министр)?|[Пп]осол)\s+(\p{Lu}(?:[\p{L}.-]|[’'](?!s(?!\p{L})))*(?:\s+\p{Lu}(?:[\p{L}-]|[’'](?!s(?!\p{L})))+){0,2})(?!\p{L})|((?:\p{Script=Katakana}|[ー・]){2,}|(?<!\p{Script=Han})(?!外務|防衛|国防|国務|財務|総理|内閣|首席|筆頭|関係|担当|両国|各国)\p{Script=Han}{2,3}?)(?:外務|防衛|国防|首席|筆頭)?(?:大臣|外相|国防相|防衛相|首相|大統領|長官|大使|報道官|氏)/gu
