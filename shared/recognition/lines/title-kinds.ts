import type { TranscriptKind } from '../../domain/transcripts.ts'
import { pattern } from './pattern.ts'

// The words of titles that tell the kind of a transcript.

const KIND_WORDS: readonly (readonly [TranscriptKind, RegExp])[] = [
  [
    'joint-press-conference',
    pattern('iu')`
      joint (?:press|news|media) (?:conference|availability|briefing|announcement|opportunity)|
      joint (?:press )?availability|(?:press|news) conference (?:jointly )?with|
      совместн\p{L}+ пресс-конференц|共同記者会見|共同会見|共同記者発表|联合记者会|conférence de presse (?:conjointe|commune)|
      point de presse conjoint|gemeinsame[rs]? (?:presse|statement)|(?:rueda|conferencia) de prensa conjunta|
      conferenza stampa congiunta|(?:coletiva|conferência) (?:de imprensa )?conjunta|
      joint (?:press )?(?:remarks|statements|stakeout|point|doorstep)|
      пресс-конференц\p{L}+ совместно|공동 ?기자회견`,
  ],
  [
    'joint-statement',
    pattern('iu')`
      joint (?:press )?(?:statement(?!s)|communiqu|declaration|release)|
      communiqu[eé](?! (?:de presse|du |de la |des ))|déclaration commune|gemeinsame (?:erklärung|abschlusserklärung)|
      abschlusserklärung|(?:declaración|comunicado) (?:conjunt[oa]|común)|dichiarazione congiunta|
      comunicato congiunto|(?:declaração|comunicado) conjunt[oa]|
      共同発表|공동 ?(?:성명|선언)|совместн\p{L}+ (?:заявлени|декларац|коммюнике)|
      共同声明|共同宣言|共同コミュニケ|联合声明|联合公报|declaration (?:by|of) the(?! (?:high representative|president|minister|spokes|chair|secretary))|agreement between|treaty between|memorandum of`,
  ],
  [
    'press-conference',
    pattern('iu')`
      press conference|news conference|press availability|media availability|press opportunity|
      пресс-конференц|пресс-подход|подход к прессе|(?:rueda|conferencia|punto) de prensa|conferenza stampa|
      (?:entrevista )?coletiva|conferência de imprensa|press (?:encounter|gaggle)|(?:press|media) stake-?out|\bgaggle|\bdoor-?\s?stop\b(?! interview)|
      기자회견|ответы? на вопрос|answers? to (?:media |journalists|reporters|questions|press)|
      記者会見|(?<!^報道官)会見の?(?:記録|要旨|概要|録|詳報|全文|一問一答)|ぶら下がり|(?:定例|臨時|大臣|長官|総理|閣議後)会見|記者会|记者会|新闻发布会|新聞發布會|(?<!就.{2,60})答(?:记者问|記者問)|
      pressekonferenz|conférence de presse|point de presse(?! (?:\p{L}+ |[–—-] déclarations? )?(?:de la |du )porte-parole)`,
  ],
  [
    'briefing',
    /briefing|background (?:press )?(?:call|conference call)|press call|point de presse (?:\p{L}+ |[–—-] déclarations? )?(?:de la |du )porte-parole|(?:déclarations? (?:de la |du ))?porte-parole.{0,40}point de presse|брифинг|^報道官会見(?:記録|要旨|概要)?|報道官会見(?!の?(?:記録|要旨|概要|録))|ブリーフ(?:ィング)?(?![ァ-ヶ])|吹风会|新聞說明會|新闻说明会|브리핑/iu,
  ],
  [
    'interview',
    /interview|^ask the \p{L}+$|интервью|(?:интернет|онлайн)-конференци|インタビュー|に(?:聞く|聞いた|問う)(?:$|[\s\u3000（(【】」）])|^(?!.*(?:记者会|發布會|发布会|記者會|吹风会)).*就.{2,60}答(?:记者问|記者問)|座談会|対談|鼎談|(?:放送|番組)(?:[^\s]{0,6}[）)])?[\s\u3000の]{0,2}(?:書き起こし|文字起こし)|专访|采访|entretien(?! téléphonique)(?!.{0,80}homologue)|entrevista|intervista|im gespräch|in conversation with|q&a with|인터뷰/iu,
  ],
  [
    'debate',
    pattern('iu')`
      \bd[eé]bate|hansard|question time|oral evidence|committee meeting|\bsitting\b|round ?table|\bpanel\b|
      plenarprotokoll|\d\. wahlperiode|aktuelle stunde|stenografischer bericht|anhörung|séance (?:plénière|publique)|
      compte rendu|questions (?:au gouvernement|d’actualité)|diario de sesiones|sesión (?:plenaria|de control)|sessão (?:plenária|ordinária|solene)|seduta (?:n\.|pubblica|di)|
      парламентск\p{L}+ слушани|заседани\p{L}+ (?:совета безопасности|государственной думы|госдумы)|
      oral (?:answers|questions)|questions without notice|priority questions|journal des débats|house of (?:commons|lords)|verbatim|plenary|provisional record|
      security council.{0,40}meeting|\d(?:st|nd|rd|th) meeting|parliamentary questions|committee hearing|
      стенограмма заседания|хроника заседания|стенограмма \p{L}+ заседания|會議紀錄|会议记录|會議實錄|委員会.{0,6}会議録|国会|本会議|会議録|(?<!会見.{0,24})質疑|シンポジウム|パネル|討論|研讨会|토론`,
  ],
  [
    'speech',
    pattern('iu')`
      \bspeech|\baddress\b|\blecture|keynote|выступлени|\bречь|обращени|послани|лекци|演説|スピーチ|講演|讲话|演讲|discours|allocution|
      \brede\b|\bansprache|grußwort|discurso|alocución|intervención|pronunciamento|intervento|доклад|挨拶|致辞|연설|inaugural|
      ^toast\b|\btoast by|\bbrindis|^palabras d|\btischrede|^тост|video ?message|videobotschaft|message vidéo|videomensaje|видеообращени|
      ^remarks (?:by [^,]{3,60} )?(?:at|during|on the occasion of) (?:the |an? )?[^:]{0,60}(?:ceremony|(?:re)?opening|inauguration|dedication|
      dinner|luncheon|banquet|reception|gala|commemoration|anniversary|graduation|commencement|unveiling|award|memorial)\b`,
  ],
  [
    'read-out',
    pattern('iu')`
      read-?out|telephone (?:talk|call|conversation)|phone (?:call|conversation)|\bcalls? with\b|\bmeets? with\b|
      courtesy call|working lunch|working dinner|foreign ministers?[’']s? meeting|summit meeting|ministerial meeting|
      \bmeeting\b|\btalks\b|\bconsultations\b|\bvisits?\b|
      recib(?:e|ió) a |se reún(?:e|ió|en) con|s[’']entretient avec|reçoit (?:son|le |la )|empfängt|trifft (?:seine|den|die) |о встрече|о переговорах|о телефонном разговоре|о консультациях|о визите|об участии|
      会談|電話会談|表敬|会合|会见|会谈|通电话|通话|^встреча|телефонн\p{L}+ разговор|^переговоры|^беседа|
      entretien (?:téléphonique|.{0,80}homologue)|appel téléphonique|\btelefonat|
      gespräch mit (?:dem|der|seine[mr]|ihre[mr])|\btreffen mit|conversación telefónica|llamada telefónica|reunión|
      encuentro|incontro|colloquio|reunião|encontro`,
  ],
  [
    'statement',
    /statement|declaration by the|\bremarks?\b|\bright of reply|explanation of (?:vote|position)|explication de vote|explicación de voto|derecho de réplica|droit de réponse|^greetings|поздравлени|приветстви|\bresponses? to\b|заявлени|комментари|談話|声明|comments?\b|déclaration|communiqué|erklärung|stellungnahme|pressemitteilung|declaraci(?:ón|ones)|comunicado|mensaje|dichiarazione|comunicato|declaração|\bnota (?:de prensa|oficial|à imprensa)|コメント|谈话|表态|담화|성명|\bmessage\b/iu,
  ],
]

/**
 * The kind that a title's first telling word means: "statement at a joint news conference" is a statement.
 * Null where no word tells. At the same place the earlier kind of the list counts.
 */
export function titleKindOf(title: string): TranscriptKind | null {
  // Japanese and Chinese put the telling word last, and what was said in brackets.
  const plain = title.replace(/[「『][^「」『』]*[」』]/gu, '')
  const isHeadFinal = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]/u.test(plain)
  let best: TranscriptKind | null = null
  let at = -1
  for (const [kind, words] of KIND_WORDS) {
    const found = isHeadFinal ? lastEnd(plain, words) : plain.length - (words.exec(plain)?.index ?? Infinity)
    if (found > at) [best, at] = [kind, found]
  }
  return best
}

/** Where the last match of the words ends, -1 where there is none. */
function lastEnd(title: string, words: RegExp): number {
  const last = [...title.matchAll(new RegExp(words, 'giu'))].at(-1)
  return last === undefined ? -1 : last.index + last[0].length
}

/** Whether a word of that kind stands anywhere in the title. */
export function hasKindWord(title: string, kind: TranscriptKind): boolean {
  return KIND_WORDS.some(([one, words]) => one === kind && words.test(title))
}
