import { pattern } from './pattern.ts'

// Recognises stage directions, interpreter's notes and notes on the translation that stand on a line of their own.

const BRACKETED =
  /^(?:\([^()]{1,200}\)|（[^（）]{1,120}）|\[[^[\]]{1,200}\]|［[^［］]{1,120}］|<[^<>]{0,60}>|‹[^‹›]{0,60}›)[.。]?$/u
const DIRECTION = pattern('iu')`
    interruption|interjection|hear, hear|applause|laughter|laugh|crosstalk|cross-talk|inaudible|off-?mic|pause|
    silence|interpret|translat|via |through |spoke|speaking|speaks|continues|break|recess|bell|gavel|\bends?\b|
    in progress|begin|video|audio|recording|shown|plays|playing|shake|handshake|in the chair|music|noise|
    музык|неразборчив|音楽|signs?\b|signing|leaves|enters|transcript|
    аплодисменты|смех|перевод|перевед|пауза|реплика|шум|демонстр|говорит|
    слайд|\bslide\b|^\(?(?:zurufe?|zwischenrufe?)\)?$|folie|スライド|笑|拍手|通訳|訳|中断|休憩|発言|以下|了|鼓掌|笑声`
const TRANSLATION_NOTE = pattern('iu')`
    ^[*(（["“«¡–—-]{0,3}\s{0,2}(?:note\s?[:：]\s?)?(?:this is (?:a|an) (?:provisional|unofficial|tentative|edited|
    rush)\s.{0,80}(?:translation|transcript).{0,140}|
    (?:provisional|unofficial|tentative|courtesy|official|informal)\s(?:english\s)?translation|
    (?:translated|as translated|as delivered|as prepared|(?:please )?check against delivery\b.{0,140}|(?:provisional |edited |
    unedited |full |rush |draft )?transcript(?=$|[,.)\]]|\s(?:by|of the|provided|prepared|edited|has|is|may|for|
    not)\b)|unedited|e ?& ?oe)\b.{0,60}|
    stenogra(?:ph|f)isches protokoll|стенограмма|стенографический отчет|verbatim(?: transcript)?|seul le prononcé fait foi|es gilt das gesprochene wort|
    s[oó]lo (?:es |será |da(?:rá)? fe )?(?:v[aá]lido |aut[eé]ntico )?(?:el (?:texto|discurso) )?pronunciado|
    (?:compruébese|cotéjese|verifíquese) (?:con|contra) .{0,40}pronunciad[oa]s?|
    fa fede (?:solo )?il (?:testo|discorso) pronunciato|faz fé (?:apenas )?o (?:texto|discurso) proferido|
    the original (?:text|version|transcript|language)?\s?(?:is|was) in \p{Lu}\p{L}+|
    фонограмма|не правлено|ends?|конец|ende|fin|
    仮訳|неофициальный перевод|перевод с \p{L}+ского|non-?official translation)\s?[*)）\].!"”»–—-]{0,3}$`

/** What a page says of how its words came to be written down. */
const MADE_BY_MACHINE =
  /^(?:note\s?[:：]\s?)?(?:this|the following) (?:is an? )?(?:\p{L}+ ){0,3}(?:transcript|text|translation|captions?) .{0,120}\b(?:automatically|machine|unedited|may contain|rush|for (?:clarity|length))\b.{0,80}$/iu

/** "Примечание: расшифровка создана автоматически и может содержать ошибки." */
const NOTE_ON_MACHINE =
  /^(?:note|hinweis|anmerkung|remarque|nota|примечание|注|備考|※)\s?[:：]?\s?.{0,80}(?:automatically|machine|automatisch|automatiquement|automáticamente|автоматическ|自動|機械)/iu

/** "Note: Answers given in Hindi appear in English translation." */
const ON_LANGUAGE =
  /^(?:note|hinweis|anmerkung|remarque|nota|примечание|注|備考)\s?[:：]\s?.{0,120}(?:translat|übersetz|tradui|traduc|перевод|訳|翻译)/iu

/** What a record says of the sitting itself. */
const SITTING = pattern('iu')`
    ^(?:the (?:meeting|sitting|session|hearing) (?:was (?:called to order|suspended|adjourned|resumed|closed)|rose|
    resumed|began|ended)\b.{0,80}|
    at the invitation of the president, .{4,140} took (?:a seat|seats|places?|the seats?|his|her|their)\b.{0,80}|
    the (?:house|council|committee) (?:rose|adjourned)\b.{0,80}|the (?:council|committee) met\b.{0,80}|
    (?:the )?(?:sitting|meeting|proceedings|session) (?:suspended|adjourned|resumed|resuming)\b.{0,80}|
    (?:asked|moved|tabled) by|moved by (?:the )?(?:lord|lady|baroness|earl|viscount|bishop|mr|mrs|ms|sir|dame)\s.{2,40}|prayers\s?[—–-].{4,80}|on resuming\s?[—–-]{0,2}|(?:resolved|ordered)\s?[,—–:-]{1,2}(?:\sthat .{4,300})?|
    question (?:accordingly |again )?(?:put|proposed|agreed to)\b.{0,60}|
    (?:bill|motion|amendment|clause)s? (?:accordingly )?(?:read|agreed|made|ordered)\b.{0,160}|
    \p{L}[\p{L} ’'-]{4,60} presented a bill to .{4,200}|
    the house divided\b.{0,60}|(?:the )?house adjourned.{0,40}|(?:several (?:hon\.? |right hon\.? )*members|(?:mr|mrs|ms|miss|dr|sir|dame) \p{L}[\p{L} ’'-]{1,40}) rose.{0,3}|
    the following (?:questions?|remarks?|statements?|exchange) (?:was|were) (?:raised|asked|made|put|added|
    received) .{0,100}|
    会后.{0,20}(?:记者|提问|问及).{0,20}|例行记者会后.{0,60}(?:答复|回答|回应|答问).{0,12}[:：]?|
    adjourned (?:accordingly )?at .{4,60}|
    (?:conclusion|end) of (?:the )?(?:press conference|briefing|transcript|interview|meeting)\.?|
    (?:\d{1,2}:)?\d{2}:\d{2}\s?に(?:会議|文字起こし)が(?:終了|開始)しました.{0,6}|
    \*?(?:meeting|transcription|recording|interview|briefing|press (?:conference|encounter)|call) ended (?:after|at) [\d:]{4,8}.{0,6}|the agenda was adopted\.?|
    a vote was taken by .{4,40}|the [\p{L} ,]{3,60} was asked\s?[—–:-]+|
    [（(]?以上[）)]?|午[前後].{2,14}(?:開議|開会|散会|休憩|再開|閉会)|end\s+\d{1,2}[:.]\d{2}\s?[ap]\.?m\.?.{0,12}|
    [上下]午.{1,12}(?:开会|散会|休会|复会)。?|议程通过。?|会议.{0,8}(?:开始|结束)。?|
    заседание (?:открывается|закрывается|прерывается|возобновляется).{0,40}|повестка дня утверждается\.?|
    la séance est (?:ouverte|levée|suspendue|reprise).{0,40}|l[’']ordre du jour est adopté\.?|
    se (?:abre|levanta|suspende|reanuda) la (?:sesión|reunión).{0,40}|queda aprobado el orden del día\.?|
    vors(?:itzende[r]?|\.) \p{Lu}.{1,40} (?:eröffnet|schließt|beendet) die (?:presse|regierungspresse|sitzung).{0,140}|
    die sitzung (?:ist )?(?:wird )?(?:eröffnet|geschlossen|unterbrochen).{0,40}|
    \(?(?:schluss|beginn)(?: der sitzung)?\s?[:：]\s?\d{1,2}[.:]\d{2} uhr\)?)$`

/** "※本記録は、会見の要点をまとめたものです。", "（注）敬称略": what a page says of its own text. */
const EDITORS_NOTE =
  /^(?:\(\p{Lu}.{2,40} (?:reicht|ergänzt|trägt)(?: schriftlich)? nach\s?[:：].{4,400}\)$|nachtrag(?: (?:de[rs]|vo[nm]) .{2,40}?|\s?\([^()]{2,24}\))?\s?[:：].{4,400}|※\s?[^。※]{6,160}(?:。|です|ます)|(?:（注[0-9０-９]{0,2}）|注[）)]).{4,160}|справочно\s?[:：].{4,180}|\(?(?:editor[’']s|ed\.) note\b.{0,180}|(?:прим(?:ечание|\.) (?:ред(?:акции|\.)|переводчика)).{0,160})$/iu

/** What was heard, on a line of its own without brackets. */
const SOUND =
  /^(?:(?:general |loud |prolonged )?(?:laughter|applause)|смех(?: в зале)?|аплодисменты|rires|applaudissements|risas|aplausos|gelächter|heiterkeit|beifall|lachen|笑い?|拍手|笑声|掌声)[.。]?$/iu

/** "LD: Lord Dunmere, Foreign Secretary. FM: Fiona Marchbank.": who is meant by which letters. */
const LEGEND = /^(?:\p{Lu}{1,3}\s?[:=]\s\p{Lu}[^:=?!]{3,70}[.;,]\s){1,5}\p{Lu}{1,3}\s?[:=]\s\p{Lu}[^:=?!]{3,70}$/u

/** "［十二番（鵜川みどり君）登壇］", "〔「異議なし」と呼ぶ者あり〕": what a Japanese house records of the sitting. */
const IN_HOUSE =
  /^[（(［[〔][^［\]［］〔〕]{1,80}(?:登壇|退席|退場|着席|離席|起立|挙手|呼ぶ者(?:あり|多し|多く)?|発言する者(?:あり|多し|多く)?|拍手|休憩)[^［\]［］〔〕]{0,10}[）)］\]〕]$/u

/** True where the whole paragraph is a direction or note and nothing that anyone said. */
export function isStageDirection(line: string): boolean {
  if (line.length > 220) return EDITORS_NOTE.test(line)
  if (/^[※*].{0,80}(?:自動文字起こし|機械認識|音声認識|自動生成|自動(?:的に|で)(?:作成|生成|作られ))/u.test(line))
    return true
  if (EDITORS_NOTE.test(line) || LEGEND.test(line)) return true
  if (
    TRANSLATION_NOTE.test(line) ||
    ON_LANGUAGE.test(line) ||
    MADE_BY_MACHINE.test(line) ||
    NOTE_ON_MACHINE.test(line) ||
    SITTING.test(line) ||
    SOUND.test(line) ||
    IN_HOUSE.test(line)
  )
    return true
  if (!BRACKETED.test(line)) return false
  if (/^[<‹]/u.test(line)) return true
  return DIRECTION.test(line) && !/^[（(][0-9０-９]/u.test(line)
}

/** True where the whole paragraph stands in brackets. */
export function isBracketed(line: string): boolean {
  return BRACKETED.test(line)
}
