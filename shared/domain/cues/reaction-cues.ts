import { DOES } from './cue-parts.ts'
import type { CueWords } from './cue-parts.ts'

/** What a side says of the other: welcome, warning, criticism, denial. */
export const REACTION_CUES: readonly CueWords[] = [
  {
    act: 'welcomes',
    stance: 'leans-for',
    isVoidWhenNegated: true,
    verbs: [
      'welcom(?:e|es|ed)',
      String.raw`note[sd]? with satisfaction`,
      'prais(?:e|es|ed)',
      String.raw`(?:highly |greatly |deeply |much )?(?:appreciat|valu)(?:e|es|ed)`,
      'commend(?:s|ed)?',
      'applaud(?:s|ed)?',
    ],
    en: [
      String.raw`(?:gave|give|gives|deserves?|given) (?:a |an )?(?:\p{L}+ )?(?:positive|high) (?:assessment|evaluation|marks?)`,
    ],
    ru: [
      'приветству(?:ем|ет|ют|ю)',
      'приветствова(?:л|ла|ло|ли)',
      String.raw`(?:с удовлетворением|высоко|позитивно|положительно) (?:отме|оцен|конста)\p{L}+`,
      String.raw`(?:отмети|конста)\p{L}+ с удовлетворением`,
      String.raw`да(?:ли|ём|ем|л|ла) (?:высокую|положительную|позитивную) оценку`,
    ],
    ja: [String.raw`歓迎${DOES}`, '(?:高く|積極的に|前向きに)評価', String.raw`評価(?:し(?:た|て|ます)|する)`],
  },
  {
    act: 'warns',
    stance: null,
    verbs: ['warn(?:s|ed)?', 'caution(?:s|ed)? (?:against|that)'],
    en: [
      String.raw`(?:serious|grave|irreversible|far-reaching|negative|unpredictable) consequences`,
      String.raw`(?:will|would) (?:be forced|have no choice but|have) to (?:respond|react|take|retaliate|draw)`,
    ],
    ru: [
      String.raw`предупре(?:ди(?:л|ла|ло|ли)|жда(?:ем|ет|ют|ю))`,
      String.raw`предостер(?:ег(?:л[аи])?|ега(?:ем|ет|ют|ю))`,
      String.raw`чреват\p{L}*`,
      String.raw`будем вынуждены`,
    ],
    ja: [String.raw`警告${DOES}`, '(?:重大な|深刻な)(?:結果|影響)を(?:招|もたら|及ぼ)', '警鐘を鳴ら'],
  },
  {
    act: 'criticises',
    stance: 'rejects',
    verbs: [
      String.raw`criticis(?:e|es|ed)`,
      String.raw`criticiz(?:e|es|ed)`,
      'condemn(?:s|ed)?',
      'denounc(?:e|es|ed)',
      'blam(?:e|es|ed)',
      String.raw`(?:call|describ|brand)(?:s|ed|es) (?:[\p{L}’]+ ){1,4}(?:as )?(?:an? )?(?:regrettable|unacceptable|illegal|irresponsible|provocation|unlawful|dangerous|absurd|groundless)`,
      'accus(?:e|es|ed)',
    ],
    en: [
      String.raw`(?:is|are|was|were|constitutes?|in) (?:a |an )?(?:\p{L}+ )?(?:flagrant |clear |gross |direct )?(?:violat(?:ing|ion)|breach) of`,
      String.raw`violat(?:e|es|ing) (?:all|the|existing|its|their|our|international)`,
    ],
    ru: [
      String.raw`(?:раскритикова|критикова)(?:л|ла|ло|ли)`,
      'критику(?:ем|ет|ют)',
      String.raw`осуди(?:л|ла|ло|ли)`,
      'осужда(?:ем|ет|ют|ю)',
      String.raw`обвини(?:л|ла|ло|ли)`,
      String.raw`назва(?:л|ла|ло|ли) (?:\p{L}+ ){1,4}(?:неприемлем|безответств|выдум|провокац|недопустим|опасн)\p{L}*`,
      String.raw`наруша(?:ет|ют|я|ющ)\p{L}*`,
    ],
    ja: [String.raw`(?:批判|非難)${DOES}`, '(?:国際法|決議|協定|合意|条約)(?:の|に|に明白に)(?:違反|反)'],
  },
  {
    act: 'denies',
    stance: null,
    verbs: [
      'den(?:y|ies|ied)',
      String.raw`ha(?:ve|s) no (?:\p{L}+ )?(?:objection|objections|question|claim|claims|intention|plans)`,
      'dismiss(?:es|ed)? (?:the|as|any|such|these|this|all)',
      'refut(?:e|es|ed)',
    ],
    en: [
      String.raw`(?:is|are|was|were)(?: not|n[’']t) (?:directed|aimed|targeted) (?:at|against)`,
      String.raw`(?:is|are)(?: not|n[’']t) (?:an? )?(?:\p{L}+ )?(?:targeting|true|correct|directed)`,
      String.raw`there (?:is|was|exists|can be|are) (?:absolutely |simply )?no (?:\p{L}+ )?(?:dispute|disagreement|conflict|issue|problem|basis|grounds?|foundation)s?`,
      String.raw`(?:no|without) (?:basis|grounds|foundation) (?:for|in)`,
    ],
    ru: [
      String.raw`опроверг(?:ла|ли|ает|аем)?`,
      String.raw`не направлен[аоы]? против`,
      String.raw`не соответству\p{L}+ действительности`,
      String.raw`(?:никак(?:ого|их)|нет) (?:\p{L}+ )?(?:спор|проблем|оснований)\p{L}*`,
      String.raw`(?:лишен\p{L}+|не имеют|не имеет|нет) (?:\p{L}+ )?(?:оснований|почвы)`,
    ],
    ja: [
      String.raw`否定${DOES}`,
      '(?:対象|念頭)(?:と|に)(?:した|置いた|する)(?:もの)?では(?:ない|ありません)',
      '(?:指摘|批判|懸念)は当たら(?:ない|ず|ません)',
      '(?:問題|紛争)は存在し(?:ない|ません)',
      '事実(?:では|に(?:は)?)(?:ない|ありません|反)',
    ],
  },
]
