/** Words that tell which act, and sometimes which stance, a sentence performs. Keys are those of the templates. */
export interface SpeechCue {
  readonly words: RegExp
  readonly act: string | null
  readonly stance: string | null
}

/** The more telling ones stand first; the first that is found is taken. English, Russian and Japanese. */
export const SPEECH_CUES: readonly SpeechCue[] = [
  {
    words:
      /refrain(?:s|ed)? from (?:disclosing|commenting|answering|going into|discussing)|(?:would|will|do|could|can|shall)(?: not|n[’']t) (?:go into|comment|disclose|get into)|(?:cannot|can[’']t|won[’']t) (?:comment|disclose|go into)|no comment|declin(?:e|ed|es) to (?:comment|answer|say|disclose)|воздерж\p{L}* от коммент\p{L}*|не (?:буду|будем|стану|станем) (?:комментировать|раскрывать)|без комментариев|(?:コメント|お答え|回答|発言)[^。]{0,6}(?:差し控え|控え)|差し控え/iu,
    act: 'declines-to-comment',
    stance: 'declined',
  },
  {
    words:
      /express\p{L}* (?:\p{L}+ ){0,3}concerns?|voic\p{L}* (?:\p{L}+ ){0,3}concerns?|convey\p{L}* (?:\p{L}+[’']?s? ){0,3}concerns?|concerns? (?:about|over)|выра[зж]\p{L}* (?:\p{L}+ ){0,2}(?:озабоченность|обеспокоенность)|обеспокоен\p{L}*|озабочен\p{L}*|懸念/iu,
    act: 'expresses-concern',
    stance: 'leans-against',
  },
  {
    words:
      /on (?:the )?condition that|provided that|only if|not unless|при условии|только если|условием|条件(?:と|に|が|付き)|前提(?:と|に|が)/iu,
    act: null,
    stance: 'conditional',
  },
  {
    words:
      /not acceptable|unacceptable|cannot (?:be )?accept\p{L}*|(?:could|can) not accept|reject(?:s|ed)?|неприемлем\p{L}*|отверг\p{L}*|не (?:приемлем|примем|согласимся)|受け入れ(?:られ|ることはでき)ない|受け入れられません|認められない/iu,
    act: 'rejects',
    stance: 'rejects',
  },
  {
    words: /protest(?:s|ed)?|lodged a complaint|протест\p{L}*|抗議/iu,
    act: 'protests',
    stance: 'rejects',
  },
  { words: /demand(?:s|ed)?|потребова\p{L}*|требу(?:ем|ет|ют)|要求/iu, act: 'demands', stance: null },
  {
    words:
      /reaffirm(?:s|ed)?|reiterat(?:e|es|ed)|once again (?:stressed|stated|noted)|said again|вновь (?:подтвердил|заявил|отметил)\p{L}*|подтвердил\p{L}*|改めて|再確認/iu,
    act: 'reaffirms',
    stance: null,
  },
  {
    words:
      /(?:have|has|had|we|both sides|two sides|ministers) agreed|shared the view|agreed (?:on|to|that)|договорил\p{L}*|согласил\p{L}*|一致し(?:た|ました)|合意し(?:た|ました)/iu,
    act: 'agrees',
    stance: 'supports',
  },
  { words: /propos(?:e|es|ed|al|als)|предложил\p{L}*|предлагаем|提案/iu, act: 'proposes', stance: null },
  {
    words: /welcom(?:e|es|ed)|note[sd]? with satisfaction|приветству\p{L}*|с удовлетворением|歓迎/iu,
    act: 'welcomes',
    stance: 'leans-for',
  },
  { words: /warn(?:s|ed)?|предупре\p{L}*|предостер\p{L}*|警告/iu, act: 'warns', stance: null },
  {
    words: /criticis\p{L}*|criticiz\p{L}*|condemn\p{L}*|критик\p{L}*|осуди\p{L}*|осужда\p{L}*|批判|非難/iu,
    act: 'criticises',
    stance: 'rejects',
  },
  { words: /den(?:y|ies|ied)|опроверг\p{L}*|否定し/iu, act: 'denies', stance: null },
  { words: /conced(?:e|es|ed)|admit(?:s|ted)?|признал\p{L}*|認めた|認めました/iu, act: 'concedes', stance: null },
  { words: /request(?:s|ed)?|попросил\p{L}*|要請/iu, act: 'requests', stance: null },
  {
    words: /explain(?:s|ed)?|пояснил\p{L}*|разъяснил\p{L}*|объяснил\p{L}*|説明し/iu,
    act: 'explains',
    stance: null,
  },
  {
    words: /support(?:s|ed)?|in favou?r of|favou?r(?:s|ed)?|поддерж\p{L}*|выступаем за|支持/iu,
    act: null,
    stance: 'supports',
  },
]

/** What someone does who is reported to have said something. */
export const REPORTING_VERB =
  /(?<![\p{L}\p{N}])(?:said|says|stated|states|expressed|expresses|noted|notes|explained|stressed|stresses|emphasi[sz]ed|reiterated|reaffirmed|confirmed|pointed out|told|asked|argued|claimed|proposed|demanded|requested|called (?:for|on)|urged|warned|rejected|declined|refused|welcomed|voiced|announced|conveyed|admitted|conceded|denied|declared|insisted|critici[sz]ed|condemned|protested|mentioned|suggested|raised|заяви(?:л|ла|ли)|сказа(?:л|ла|ли)|отмети(?:л|ла|ли)|вырази(?:л|ла|ли)|подчеркну(?:л|ла|ли)|поясни(?:л|ла|ли)|объясни(?:л|ла|ли)|подтверди(?:л|ла|ли)|сообщи(?:л|ла|ли)|указа(?:л|ла|ли)|призва(?:л|ла|ли)|предложи(?:л|ла|ли)|потребова(?:л|ла|ли)|отверг(?:ла|ли)?|напомни(?:л|ла|ли)|призна(?:л|ла|ли)|отказа(?:лся|лась|лись)|предупреди(?:л|ла|ли))(?![\p{L}\p{N}])|述べ|表明|指摘し|説明し|強調し|言及し|発言し|主張し|要求し|求め|伝え|示し|確認し|要請し|抗議し|批判し/iu

/** A first person between a name and the verb means that the verb is the speaker's own. */
export const FIRST_PERSON =
  /(?<![\p{L}\p{N}])(?:we|i|our side|мы|я|наша сторона)(?![\p{L}\p{N}])|(?:我々|我が国|私)(?=は|が|から)/iu
