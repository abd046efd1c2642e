import { DOES } from './cue-parts.ts'
import type { CueWords } from './cue-parts.ts'

/** Weaker words, which count where no other does: concession, request, explanation, support, hedging. */
export const REMAINING_CUES: readonly CueWords[] = [
  {
    act: 'concedes',
    stance: null,
    verbs: [
      'conced(?:e|es|ed)',
      'admit(?:s|ted)?',
      'acknowledg(?:e|es|ed)',
      String.raw`(?:do|does|did)(?: not|n[’']t) deny`,
    ],
    ru: [String.raw`призна(?:л|ла|ли|ём|ем|ёт|ет|ют)`, String.raw`не отрица\p{L}+`, 'пош(?:ёл|ел|ла|ли) на уступк'],
    ja: ['認めた', '認めました', '認めざるを得', String.raw`譲歩${DOES}`],
  },
  {
    act: 'requests',
    stance: null,
    verbs: [
      'request(?:s|ed)?',
      'hopes? that',
      'ask(?:s|ed)? (?:that|them|him|her|the|for|our|to)',
      'appeal(?:s|ed)? (?:to|for)',
      String.raw`(?:seek|seeks|sought) (?:the|an?|their|further|more|cooperation|understanding|clarification)`,
    ],
    ru: [
      String.raw`(?:по)?просил(?:и|а)?`,
      'просим',
      'надеемся',
      'рассчитываем',
      'попросил[аи]?',
      String.raw`обратил(?:ся|ись|ась) с просьбой`,
    ],
    ja: [String.raw`(?:要請|期待)${DOES}`, '(?:協力|理解|支援)を求め', '働きかけ'],
  },
  {
    act: 'explains',
    stance: null,
    verbs: ['explain(?:s|ed)?', 'clarif(?:y|ies|ied)'],
    ru: ['поясни(?:л|ла|ло|ли)', 'разъясни(?:л|ла|ло|ли)', 'объясни(?:л|ла|ло|ли)'],
    ja: [String.raw`説明し`],
  },
  {
    act: null,
    stance: 'supports',
    verbs: [
      'support(?:s|ed)?',
      'favou?r(?:s|ed)?',
      'advocat(?:e|es|ed)',
      'endors(?:e|es|ed)',
      'back(?:s|ed) (?:the|this|a|an|our|its|these)',
      'stand(?:s)? for',
      String.raw`(?:am|is|are|remain|remains) (?:\p{L}+ )?(?:committed|determined|resolved|in favou?r)`,
      'prefer(?:s|red)? (?:to|that)',
      String.raw`attach(?:es|ed)? (?:\p{L}+ )?importance to`,
    ],
    en: [
      'in favou?r of',
      String.raw`(?:make|making|made|continue|spare no) (?:every |all |our |further |persistent |\p{L}+ )?efforts? to`,
    ],
    ru: [
      String.raw`поддержа(?:л|ла|ло|ли)`,
      'поддержива(?:ем|ет|ют|ю)',
      'выступа(?:ем|ет|ют|ю) за',
      String.raw`прида(?:ём|ем|ёт|ет|ют|ю|вал\p{L}*) (?:\p{L}+ )?(?:значение|важность)`,
      String.raw`(?:заинтересован|привержен|намерен)[аоы]?(?=[ ,.])`,
    ],
    ja: [
      String.raw`(?:支持|賛成|賛同)${DOES}`,
      '(?:賛成|支持)(?:です|だ|である)',
      '(?:粘り強く|引き続き|積極的に|全力で)[^。]{0,20}(?:取り組|努力|進め|交渉)',
      'コミット(?:して|する)',
      '重視(?:し|する)',
    ],
  },
  {
    act: null,
    stance: 'ambiguous',
    en: [
      String.raw`(?:is|are|was|be|would be|very|quite|too|rather) (?:\p{L}+ )?(?:hard|difficult|early|premature) (?:for (?:me|us) )?to (?:say|tell|predict|judge|speak|talk|draw|assess|speculate|comment|give|imagine)`,
      String.raw`(?:do|would|can|could|will|did)(?: ?not|n[’']t) (?:wish to |want to )?(?:rule|exclude) (?:\p{L}+ )?(?:out|that|this|the|any|such)`,
      String.raw`(?:cannot|can[’']t) (?:rule|exclude)`,
      String.raw`(?:cannot|can[’']t|can ?not|could not|should not) be (?:ruled out|excluded)`,
      'remains to be seen',
      '(?:it|that|this|much|everything|all) (?:will |would )?depends? on',
      'hypothetical',
      'wait and see',
      'keep (?:all|our) options open',
    ],
    ru: [
      String.raw`(?:трудно|сложно|рано|преждевременно|не готов[аы]?) (?:\p{L}+ ){0,2}(?:сказать|судить|говорить|прогнозировать|предсказ\p{L}+|оценивать|делать)`,
      String.raw`(?:не исключа(?:ем|ю|ет|ют|л\p{L}*)|не исключено|нельзя исключ\p{L}+)`,
      String.raw`преждевременн\p{L}*`,
      String.raw`(?:поживём|поживем) ?[-–—] ?увидим|будущее покажет|время покажет`,
      String.raw`(?:будет |всё |все )?зависе?ть? от(?= того)`,
    ],
    ja: [
      '(?:予断|断定)(?:する|を|は|でき)',
      '仮定の(?:質問|問題|話)',
      '可能性(?:は|も|を)(?:排除|否定)(?:し|でき)(?:ない|ません)',
      '時期尚早',
      '一概に',
      '現時点で[^。]{0,24}(?:難し|困難|決ま|言え|申し上げ)',
      '(?:申し上げる|言う|見通す|判断する|評価する|お答えする)(?:の|こと)は(?:難し|困難|控え|時期)',
    ],
  },
]
