import type { DraftBlock } from '../draft-block.ts'
import { MINISTERS_FIELD } from '../names/japanese-fields.ts'

// Finds the whole name of whom a Japanese page calls by the surname: "白波外相" is "白波拓真" where the lead, a caption
// or a life writes it out.

/** What an office deals with, and what may stand before its word: no given name begins so. */
const FIELD =
  `${MINISTERS_FIELD}|幕僚|統合|陸上|航空|` +
  '内閣|官房|外務|防衛|財務|総務|法務|総理|首席|筆頭|副|元|前|新|両|現|駐|在|国務|国防|国連|国土|国交|国家|報道|経済|経産|農林|農水|水産|厚生|厚労|文部|文科|' +
  '環境|復興|特命|全権|事務|政務|次席|大統領|海上|常任|名誉|北米|欧州|欧亜|中南米|中東|アジア|ロシア|条約|国際|領事|通商|貿易|地方|担当|主席|議会|党|農相|法相|外相|首相|団長|' +
  '今日(?!子)|昨日|本日|同日|今天|昨天|日前|大使|公使|大臣|長官|局長|次官|知事|会長|議員|教授|委員|代表|審議|記者|さん|氏|君|様|先生|夫妻|家'
const OFFICE =
  '(?:大臣|[外首農法務産水交労科境興衛]相|総理|大統領|長官|次官|局長|審議官|報道官|参事官|大使|公使|総領事|領事|特使|代表|議員|委員長|議長|知事|市長|町長|村長|会長|社長|理事長|所長|教授|書記官|組合長)'
const GIVEN = String.raw`[\s\u3000]?(?:\p{Script=Han}[\p{Script=Han}々\p{Script=Hiragana}]{0,2}?|\p{Script=Katakana}[\p{Script=Katakana}ー]{1,6}|(?![はがのをにともへでやか])\p{Script=Hiragana}{2,4}?|(?![はがのをにともへでやか])\p{Script=Hiragana}{1,3}\p{Script=Han}{1,2}?)`
/** What no given name ends with: the name of a ministry or a region before an office. */
const BODY_END = /[庁省局部課室社院県府国州区町村党会の]$/u

/** The one whole name that the page has for the surname, which may stand before any office; null where it has several or none. */
export function wholeCjkName(drafts: readonly DraftBlock[], surname: string): string | null {
  const name = String.raw`(?<![\p{Script=Han}々])${surname}(?!${FIELD}|[々])${GIVEN}`
  const before = String.raw`(?:${OFFICE}|官|長)(?:の|・|、|[\s\u3000])?`
  const called = new RegExp(
    String.raw`${name}(?=氏|さん|君|様|(?:[元前新副兼]|${FIELD})*${OFFICE}|[（(]\d{2}[)）]|[（(][\p{Script=Hiragana}ー]{2,8}[・\s\u3000])`,
    'gu',
  )
  const introduced = new RegExp(
    String.raw`(?<=${before})${surname}(?!${FIELD})${GIVEN}(?=[、。，．（）()＝=「」\s\u3000はがとにを]|$)`,
    'gu',
  )
  const shown = new RegExp(String.raw`${name}(?=[（(＝=、。\s\u3000]|$)`, 'gu')
  const found = new Set<string>()
  for (const { text, kind, label } of drafts) {
    const own = label === null ? text : ''
    for (const pattern of kind === 'caption' ? [called, introduced, shown] : [called, introduced])
      for (const [whole] of own.matchAll(pattern))
        if (!BODY_END.test(whole)) found.add(whole.replaceAll('\u3000', ' ').replace(/(?<=..)氏$/u, ''))
  }
  // "白波拓真" and what a longer office behind it adds to it.
  const shortest = [...found].filter((each) => ![...found].some((other) => other !== each && each.startsWith(other)))
  return shortest.length === 1 ? (shortest[0] ?? null) : null
}
