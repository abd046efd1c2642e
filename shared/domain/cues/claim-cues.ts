import { DOES } from './cue-parts.ts'
import type { CueWords } from './cue-parts.ts'

/** What a side wants, holds to, worries about, agrees to and proposes. */
export const CLAIM_CUES: readonly CueWords[] = [
  {
    act: 'demands',
    stance: null,
    isVoidWhenNegated: true,
    verbs: [
      'demand(?:s|ed)?',
      'insist(?:s|ed)?',
      'call(?:s|ed)? (?:up)?on',
      'call(?:s|ed)? for',
      'urge[sd]?',
      'requires? that',
    ],
    ru: [
      String.raw`потребова(?:л|ла|ло|ли)`,
      'требу(?:ем|ет|ют|я)',
      'настаива(?:ем|ет|ют|л|ла|ли|ю)',
      'призва(?:л|ла|ло|ли)',
      'настоя(?:л|ла|ло|ли) на',
      'призыва(?:ем|ет|ют|ю)',
    ],
    ja: [
      String.raw`(?:要求|撤回を求め|中止を求め)${DOES}`,
      '(?:強く|改めて|引き続き|早期に)[^。、]{0,12}求め',
      'よう(?:に|、)?(?:強く|改めて)?求め',
      'を(?:強く)?求め(?:た|る。|ます|まし|てい|ておき|たい)',
    ],
  },
  {
    act: 'reaffirms',
    stance: null,
    verbs: [
      'reaffirm(?:s|ed)?',
      'reiterat(?:e|es|ed)',
      String.raw`(?:re)?confirm(?:s|ed)? (?:our|its|their|his|her|the) (?:\p{L}+ )?(?:position|stance|commitment|need|intention|readiness|support|importance|resolve|adherence)`,
      '(?:once again|again|once more) (?:stressed|stated|noted|said|emphasi[sz]ed|told|pointed)',
      'said again',
    ],
    en: [
      String.raw`(?:position|stance|policy|view)s?(?: on [\p{L}\p{N} ’'-]{1,40}?)? (?:has|have|is|are|remains?|does)(?: not|n[’']t)?(?: entirely| absolutely)? (?:changed|unchanged|unaltered|the same|consistent|not change)`,
    ],
    ru: [
      String.raw`(?:вновь|ещё раз|еще раз|снова) (?:подтверди|заяви|отмети|подчеркн)\p{L}+`,
      String.raw`подтверди(?:л|ла|ло|ли) (?:\p{L}+ ){0,2}(?:позици|готовност|приверженност|намерени|решимост|поддержк|неизменност|что)\p{L}*`,
      String.raw`подтвержда(?:ем|ет|ют|ю)`,
      String.raw`(?:позиция|подход|линия) (?:\p{L}+ ){0,3}(?:не изменил\p{L}*|не меня\p{L}*|остаётся|остается|неизменн\p{L}*)`,
    ],
    ja: [
      '再確認',
      '改めて(?:[^。]{0,40}?)(?:表明|強調|述べ|伝え|申し上げ|説明|主張)',
      '(?:立場|考え|方針)に[^。、]{0,6}変わり(?:は|が)?(?:ない|ありません|ございません)',
      '従来(?:から|より)の(?:立場|主張|考え)',
      '一貫(?:した|して)',
    ],
  },
  {
    act: 'expresses-concern',
    stance: 'leans-against',
    verbs: ['regret(?:s|ted)?', 'deplore[sd]?'],
    en: [
      String.raw`(?:express|voic|convey|reaffirm|reiterat|rais|shar|register|stat|stress|communicat)(?:e|es|ed|ing)? (?:[\p{L}’'-]+ ){0,5}?(?:concerns?|regrets?|disappointment|dismay|alarm|misgivings|reservations|doubts)`,
      String.raw`(?:am|is|are|was|were|remains?|remained|feel) (?:(?:\p{L}+ly|very|also|still) )*(?:concerned|worried|alarmed|troubled|disturbed|disappointed|dismayed)(?! with(?! the))`,
      String.raw`concerns? (?:about|over)`,
      String.raw`(?:pose|present|create|represent|constitute|see|saw|view|regard)s? (?:[\p{L}’'-]+ ){0,3}(?:a|as|an|the|as a) (?:\p{L}+ ){0,2}(?:risk|threat|danger|challenge)s? (?:to|for)`,
    ],
    ru: [
      String.raw`(?:выра[зж]|высказ)\p{L}+ (?:\p{L}+ ){0,3}(?:озабоченност|обеспокоенност|тревог|сожалени|разочаровани)\p{L}*`,
      String.raw`(?:обеспокоен[аоы]?|озабочен[аоы]?|встревожен[аоы]?)`,
      String.raw`(?:вызыва\p{L}+|испытыва\p{L}+) (?:\p{L}+ ){0,3}(?:озабоченност|обеспокоенност|тревог|сожалени|вопросы)\p{L}*`,
      'сожалеем',
      String.raw`(?:представля|созда|нес)\p{L}+ (?:\p{L}+ ){0,2}(?:угроз|опасност|риск)\p{L}*`,
    ],
    ja: [
      String.raw`(?:懸念|憂慮|危惧)(?:を|が|も|の意を|する|し|して|の念)?[^。、]{0,10}(?:表明|示|伝え|有|抱|持|ある|あり|し(?:た|て|ます)|する|述べ|深)`,
      '遺憾(?:で|に|の意|です|だ|と)',
      '(?:深刻に|重く)受け止め',
      '脅威(?:で|と|だ|にな)',
    ],
  },
  {
    act: 'agrees',
    stance: 'supports',
    isVoidWhenNegated: true,
    verbs: [
      String.raw`(?:fully |also |have |has |had )*agree[sd]? (?:on|to|that|with|upon)`,
      String.raw`shared? (?:the|a|this|our|similar) (?:\p{L}+ )?(?:view|views|opinion|understanding|recognition|assessment)`,
      String.raw`reached (?:an |a )?(?:\p{L}+ )?(?:agreement|understanding|consensus)`,
    ],
    en: ['(?:close|similar|identical|common|coinciding) (?:position|view|approach)(?:s|es)?', 'common goal'],
    ru: [
      String.raw`(?:договорил|согласил|условил)(?:ся|ись|ась)`,
      String.raw`(?:едины|единодушны|сошлись|согласны) (?:в том|во мнении)`,
      String.raw`пришли к (?:\p{L}+ )?(?:согласи|понимани|вывод|договор[её]нност)\p{L}*`,
      String.raw`(?:близки|совпада)\p{L}* (?:позици|подход|оценк)\p{L}*|(?:позици|подход|оценк)\p{L}* (?:\p{L}+ ){0,3}(?:близки|совпада)\p{L}*`,
    ],
    ja: [
      String.raw`(?:で|に|が|を|と)?(?:一致|合意)(?:し|を見|に至|に達)`,
      String.raw`認識を(?:共有|一にし)`,
      '共通の(?:認識|目標|立場)',
    ],
  },
  {
    act: 'proposes',
    stance: null,
    isVoidWhenNegated: true,
    verbs: [
      'propos(?:e|es|ed)',
      'suggest(?:s|ed)? (?:that|to|a|an|the)',
      'offer(?:s|ed)? (?:to|the|a|an|our|its)',
      String.raw`put(?:s)? forward`,
      String.raw`present(?:ed|s)? (?:\p{L}+ )?(?:a|an|our|its|the) (?:\p{L}+ )?(?:proposal|plan|initiative|draft)`,
      String.raw`(?:am|is|are|remain|remains|stand|stands) (?:\p{L}+ )?(?:ready|prepared|willing) to`,
    ],
    ru: [
      'предложи(?:л|ла|ло|ли)',
      'предлага(?:ем|ет|ют|ю)',
      String.raw`(?:внесл|выдвинул)\p{L}* (?:\p{L}+ ){0,2}(?:предложени|инициатив)\p{L}*`,
      String.raw`готов[аы]? (?:к|\p{L}+ть(?:ся)?)(?= )`,
    ],
    ja: [String.raw`(?:提案|提起)${DOES}`, '申し出(?:た|て|まし)', '用意が(?:ある|あり)'],
  },
]
