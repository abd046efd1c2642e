import { cuePatterns } from '../domain/guess-cues.ts'
import type { CuePatterns } from '../domain/guess-cues.ts'
import { firstMatch } from './act-rules.ts'
import type { SuggestionRule } from './suggestion.ts'

const POSITION = cuePatterns({
  en: [
    String.raw`(?:our|my|their|his|her|its|[\p{L}]+[’']s) (?:(?:basic|consistent|principled|firm|legal|official|common) )?(?:position|view|stance|policy|understanding)s? (?:is|was|remains|are|on (?:this|that|it) is)`,
    String.raw`(?:we|i|they|he|she) (?:\p{L}+ )?(?:hold|take|holds|takes|proceed|proceeds|start|starts) (?:the (?:view|position|stance)|from the)`,
    String.raw`in (?:our|my|their|his|her) (?:view|opinion|judg(?:e)?ment|assessment)`,
    String.raw`(?:we|i) (?:(?:\p{L}+ly|also|still|do) )*(?:believe|consider|maintain|hold) (?:that|it|this|the|our|we|such)`,
    String.raw`(?:we|i)(?: are| am|[’']re|[’']m) (?:\p{L}+ )?(?:convinced|certain|confident|sure|of the (?:view|opinion)) (?:that|of)`,
    String.raw`(?:have|there is|there can be) (?:absolutely |simply )?no (?:doubt|question|alternative|substitute|justification|excuse)`,
    String.raw`(?:inherent|integral|inalienable) (?:part of|territory|right)`,
    String.raw`(?:sovereign|own) (?:territory|right to)`,
    String.raw`ha(?:s|ve) (?:every|the|a|no) (?:\p{L}+ )?right to`,
  ],
  ru: [
    String.raw`(?:наш[аеу]?й?|российск\p{L}+|японск\p{L}+|принципиальн\p{L}+) (?:\p{L}+ ){0,2}(?:позици|точк\p{L}+ зрени|подход)\p{L}*`,
    String.raw`(?:на наш взгляд|по нашему (?:мнению|убеждению)|с нашей точки зрения|на мой взгляд|по моему мнению)`,
    String.raw`(?:исходим|исходит|исходят) из`,
    String.raw`(?:считаем|полагаем|убежден[аы]?|убеждён|уверен[аы]?|не сомневаемся)`,
    String.raw`нет альтернатив\p{L}*|альтернативы (?:\p{L}+ ){0,3}нет|не имеет альтернатив\p{L}*|безальтернатив\p{L}*`,
    String.raw`(?:име(?:ет|ем|ют) (?:\p{L}+ )?право|(?:неотъемлем|суверенн)\p{L}+ (?:част|территор|прав)\p{L}*)`,
  ],
  ja: [
    '(?:立場|考え方?|認識|方針|姿勢)(?:です|だ。|だと|である|でありま|でござ|に立|を(?:説明|伝|述べ|示|表明|申し|主張|堅持|維持))',
    'と(?:いうふうに|このように)?(?:考えて(?:い|お)|考えます|考える。|認識して(?:い|お)|思料)',
    '固有の領土',
    '(?:主権|我が国の(?:立場|考え))',
  ],
})

const DUTY = cuePatterns({
  en: [
    String.raw`(?<!you |i )must(?: not| never| also| first| all| both| therefore| now)* (?!have|admit|confess|say|add|note|mention|go |leave|ask|thank|tell|apologi)\p{L}{2,}`,
    String.raw`(?<!we |i |you )should(?: not| never| also| first| all| both| therefore| now)* (?!have|like|say|add|note|mention|arrive|last\b|begin around|i\b|we\b|you\b)\p{L}{2,}`,
    String.raw`(?:has|have|need|needs|ought) to be \p{L}+`,
    String.raw`(?:it|this|that|which) (?:is|was|remains|would be) (?:(?:\p{L}+ly|also|very|most|more|absolutely) )*(?:necessary|essential|imperative|important|vital|crucial|indispensable|impossible|inadmissible|unacceptable)(?! to (?:note|say|add|mention|remember|stress))`,
    String.raw`(?:is|are|was|were) (?:\p{L}+ly )?(?:essential|imperative|indispensable|necessary|important)(?! (?:event|role|part|partner|aspect|figure|to (?:note|say|add|mention|remember|stress)))`,
    String.raw`there (?:is|was|remains) (?:a|an|no|the)? ?(?:\p{L}+ )?need (?:to|for)`,
    String.raw`(?:the )?(?:most )?important thing is`,
    String.raw`(?:it is|now is) (?:high )?time (?:to|for)`,
  ],
  ru: [
    String.raw`(?:необходим[оаы]?|(?:нам|всем|сторонам) нужно|недопустимо|невозможно|важно|нельзя)(?! отметить| сказать| напомнить| добавить| подчеркнуть| было бы)`,
    String.raw`долж(?:ен|на|но|ны) (?!сказать|отметить|признаться|заметить|был|быть,)\p{L}+`,
    String.raw`следует (?!отметить|сказать|добавить|напомнить|заметить|из )\p{L}+ть\p{L}*`,
    String.raw`(?:не должно быть|не может быть)`,
  ],
  ja: [
    '(?:せねば|なければ|なくては)な(?:らない|らず|りません)',
    '(?:す|る|う|く)べき(?:だ|で|もの|と|では)',
    'べきでは(?:ない|ありません)',
    '(?:重要|不可欠|肝要|極めて大事)(?:だ|で(?:す|ある|あり)|と(?:考え|認識|述べ|の認識|指摘|強調))',
    '必要(?:が(?:ある|あり)|不可欠|と(?:考え|認識|述べ|の認識|指摘|強調)|だと|であると)',
    'の必要性(?:を|が|は)',
    'の重要性を(?:強調|指摘|確認|改めて|述べ)',
  ],
})

/** Positions that no act's verb shows: what somebody holds, and what has to be. */
export const judgementRules: readonly SuggestionRule[] = [
  judgement('states-position', 'Somebody says what their position or conviction is', POSITION),
  judgement('says-what-must-be', 'Somebody says what must or must not be', DUTY),
]

function judgement(id: string, looksFor: string, patterns: CuePatterns): SuggestionRule {
  return {
    id,
    looksFor,
    stance: null,
    find: ({ lower, language }) => (language === null ? null : firstMatch(lower, patterns[language])),
  }
}
