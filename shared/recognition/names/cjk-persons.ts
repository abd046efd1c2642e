import { MINISTERS_FIELD } from './japanese-fields.ts'
import type { Person } from './person.ts'

// Recognises who a Japanese or Chinese label names: the office stands behind the name, in Chinese often before it.

const HAN_NAME = /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}々ー・＝]{1,16}$/u
const JAPANESE_OFFICES = [
  '内閣総理大臣',
  '外務大臣政務官',
  '防衛大臣政務官',
  '大臣政務官',
  '外務副大臣',
  '防衛副大臣',
  '内閣官房副長官',
  '内閣官房長官',
  '官房副長官',
  '行政長官',
  '外務報道官',
  '副報道官',
  '外務大臣',
  '防衛大臣',
  '国務大臣',
  '総理大臣',
  '官房長官',
  '国務長官',
  '国防長官',
  '事務総長',
  '事務次官',
  '政務官',
  '副大臣',
  '大統領',
  '報道官',
  '防衛相',
  '首相',
  '外相',
  '副総理',
  '総理',
  '大臣',
  '長官',
  '事務局長',
  '事務局次長',
  '幹事長',
  '局長',
  '審議官',
  '参事官',
  '統合幕僚長',
  '陸上幕僚長',
  '海上幕僚長',
  '航空幕僚長',
  '幕僚長',
  '副総裁',
  '総裁',
  '財務相',
  '経産相',
  '国交相',
  '厚労相',
  '農水相',
  '総務相',
  '文科相',
  '環境相',
  '復興相',
  '農林水産相',
  '経済産業相',
  '国土交通相',
  '法相',
  '農相',
  '課長補佐',
  '課長',
  '次長',
  '部長',
  '室長',
  '補佐官',
  '書記官',
  '次官',
  '総領事',
  '大使',
  '公使',
  '代表',
  '政府参考人',
  '委員長',
  '副議長',
  '議長',
  '座長',
  '団長',
  '会長',
  '理事長',
  '知事',
  '市長',
  '町長',
  '村長',
  '党首',
  '書記長',
  '教授',
  '議員',
  '委員',
  '参考人',
  'キャスター',
  'アナウンサー',
]
/** What a bureau or division deals with, between the name of its head and the office, or alone before this. */
const FIELD = new RegExp(
  String.raw`(?<=^.{0,8})(?:${MINISTERS_FIELD}|条約|国際法|国際協力|総合外交政策|北米|中南米|欧州|欧亜|ロシア|アジア大洋州|中東アフリカ|経済|経済外交|領事|文化|防衛政策|外交政策|水産|海上保安|通商政策|貿易管理|大臣官房|財務|総務|法務|文部科学|厚生労働|農林水産|経済産業|国土交通|環境|復興|報道|広報|報道・広報|(?:管理|調整|企画|政策|計画|流通|資源|国際|交渉|推進|対策|振興|監理|事業|統計|調査|業務|技術|安全|検査|漁業|加工|貿易|関税|通関|監視|税関|総合|戦略|安保|研究|指導|人事|情報|支援){1,4})$`,
  'u',
)
/** "ヨハン・ステルン駐日ノルランド大使", "白波駐米大使": where an ambassador is posted. */
const POSTED = /(?<=.)(?:[元前新]?駐)[\p{Script=Han}\p{Script=Katakana}ー]{1,10}$/u
const CHINESE_OFFICES = [
  '外交部部长',
  '国防部部长',
  '商务部部长',
  '外交部发言人',
  '国防部发言人',
  '商务部发言人',
  '新闻发言人',
  '发言人',
  '外交部长',
  '外长',
  '部长',
]
const STATES = [
  '日本国',
  '日本',
  'ロシア連邦',
  'ロシア',
  '米国',
  '中国',
  '韓国',
  '英国',
  'ドイツ',
  'フランス',
  'ウクライナ',
]

/** Who the label names, or null where it is no Japanese or Chinese name with office, outlet or address. */
export function parseCjkPerson(label: string): Person | null {
  if (!/[\p{Script=Han}\p{Script=Katakana}]/u.test(label) || label.length > 60) return null
  const plain = label
    .replace(/^[【〔［[(（○◯●]+|[】〕］\])）]+$/gu, '')
    .replace(/君$|氏$|さん$|様$/u, '')
    .replace(/(?<=记者)(?:追问|续问)$/u, '')
    .replace(/[（(](?:逐次|同時)?(?:通訳|代読|英語|日本語|仏語|中国語|ロシア語)(?:者|で|にて|を通じて?)?$/u, '')
    .trim()
  const member = /^([^（(]{2,20}?)(?:氏|議員|委員)[（(]([^（）()]{1,16})$/u.exec(plain)
  if (member && PARTY.test(member[2] ?? '') && HAN_NAME.test(member[1] ?? ''))
    return { name: member[1] ?? '', office: null, affiliation: member[2] ?? '', gender: null, certain: true }
  const sent = /^([^（(]{2,20})[（(]([^（）()]{2,24})[）)]$/u.exec(label)
  const sender = sent && SENDER.test(sent[2] ?? '') ? parseCjkPerson(sent[1] ?? '') : null
  if (sent && sender !== null && sender.name !== null) return { ...sender, affiliation: sent[2] ?? null }
  const inner = /^([^（(]{1,24})[（(]([^）)]{1,24}?)君?$/u.exec(plain)
  if (inner && OFFICE_END.test(inner[1] ?? '')) return withOffice(inner[2] ?? '', inner[1] ?? '')
  // "十二番（鵜川みどり君）": by the seat.
  const seated = /^[^（(]{1,16}[（(]([^）)]{2,16})君[）)]$/u.exec(label)
  if (seated && HAN_NAME.test(seated[1] ?? ''))
    return { name: seated[1] ?? '', office: null, affiliation: null, gender: null, certain: true }
  const reporter = /^(?:(.{1,24}?)[\s\u3000・、]+)?(.{0,16}?)記者$/u.exec(plain)
  // Chinese ministries name the outlet only.
  if (plain.endsWith('记者')) return asReporter(null, '', plain)
  const parted = /^(.{1,30})[\s\u3000]+([^\s\u3000]{1,16}?)記者$/u.exec(plain)
  if (parted) return asReporter((parted[1] ?? '').split('・').at(-1) ?? null, parted[2] ?? '', plain)
  if (reporter) return asReporter(reporter[1] ?? null, reporter[2] ?? '', plain)
  // "フリーランス 堀内氏"
  const outlet = POLITE_ASKER.exec(label)?.[1] ?? ''
  if (isCjkAsker(label)) return asReporter(outlet, plain.slice(outlet.length).trim(), plain)
  const polite = plain.length < label.length && /(?:氏|さん|様|(?<!諸)君)$/u.test(label)
  if (polite && HAN_NAME.test(plain))
    return { name: plain, office: null, affiliation: null, gender: null, certain: true }
  if (UNNAMED.test(plain)) return { name: null, office: plain, affiliation: null, gender: null, certain: true }
  const honoured = HONOURED_WITH_OFFICE.exec(label)
  if (honoured)
    return { name: honoured[1] ?? '', office: honoured[2] ?? '', affiliation: null, gender: null, certain: true }
  const spaced = OFFICE_FIRST.exec(plain) ?? OFFICE_AND_GLUED.exec(plain)
  const held = spaced?.[1] ?? ''
  if (spaced && JAPANESE_OFFICES.some((office) => held.endsWith(office)))
    return {
      name: (spaced[2] ?? '').replaceAll('\u3000', ' '),
      office: held,
      affiliation: null,
      gender: null,
      certain: true,
    }
  for (const office of CHINESE_OFFICES) {
    if (plain.startsWith(office) && plain.length > office.length) return withOffice(plain.slice(office.length), office)
  }
  const department = CHINESE_OF_DEPARTMENT.exec(plain)
  if (department) return withOffice(department[1] ?? '', department[2] ?? '')
  const placed = CHINESE_PLACED.exec(plain) ?? CHINESE_WITH_RANK.exec(plain)
  if (placed) return { name: placed[2] ?? '', office: placed[1] ?? '', affiliation: null, gender: null, certain: true }
  const parliamentary = TAIWANESE.exec(plain)
  if (parliamentary) return readTaiwanese(parliamentary)
  const chinese = CHINESE_CALLED.exec(plain)
  if (chinese) return withOffice(chinese[1] ?? '', chinese[2] ?? '')
  for (const office of JAPANESE_OFFICES) {
    if (!plain.endsWith(office)) continue
    const before = plain.slice(0, -office.length)
    const field = POSTED.exec(before)?.[0] ?? FIELD.exec(before)?.[0] ?? ''
    return withOffice(before.slice(0, before.length - field.length), `${field}${office}`)
  }
  return null
}

/** "海关总署统计分析司司长 陈建军": who speaks for a body, the name behind the office. */
const CHINESE_PLACED =
  /^([\p{Script=Han}、]{2,24}(?:司长|局长|部长|署长|主任|院长|行长|主席|秘书长|总经理|发言人|大使|书记|处长))[\s\u3000]+(\p{Script=Han}{2,4})$/u

/** "王部长", "林发言人": Chinese calls by surname and office, too. */
const CHINESE_CALLED =
  /^((?:(?![部闻聞副前原中美俄日韩英法德国國方外])\p{Script=Han}){1,3})(副?部长|副?外[长長]|[发發]言人|总理|總理|总统|總統|副?司[长長]|秘[书書][长長]|副?主任|副?[處处][长長])$/u

/** "黃委員安琪", "吳部長文釗": the gazettes of Taiwan put the office between surname and given name. */
const TAIWANESE =
  /^(\p{Script=Han})((?:政務|常務|副)?(?:委員|部長|次長|司長|署長|局長|處長|主任委員|主任|院長|秘書長|大使|組長|科長))((?![長官員会會部局省庁])\p{Script=Han}{1,2}(?<![長官員会會部局省庁]))$/u

/** A member sits in the house and holds no office. */
function readTaiwanese([, surname = '', office = '', given = '']: RegExpExecArray): Person {
  const held = office === '委員' ? null : office
  return { name: `${surname}${given}`, office: held, affiliation: null, gender: null, certain: true }
}

/** "大崎健一氏（民政党）": for whom a member of parliament sits. */
const PARTY = /(?:[党会派団]|クラブ|無所属|民主|共産|公明|維新|自民|国民|立民|れいわ|社民)$/u

/** "フリーランス 堀内氏": who asks, though the label says neither "記者" nor that. */
export function isCjkAsker(label: string): boolean {
  return ASKS_FOR.test(POLITE_ASKER.exec(label)?.[1] ?? '')
}

const POLITE_ASKER = /^【?([^\s\u3000]{2,20})[\s\u3000]+[^\s\u3000]{1,10}(?:氏|さん)】?$/u

/** "外務副大臣 早乙女 恵子" */
const OFFICE_FIRST =
  /^([\p{Script=Han}・]{2,16})[\s\u3000]+([\p{Script=Han}々]{1,4}[\s\u3000][\p{Script=Han}\p{Script=Hiragana}々]{1,4})$/u

/** "外務報道官 白山直樹", "内閣官房長官 蓮池": nothing parts surname and given name, or the surname stands alone. */
const OFFICE_AND_GLUED =
  /^([\p{Script=Han}・]{2,16})[\s\u3000]+((?!.*(?:会見|談話|記録|挨拶|発言|訪問|演説|冒頭|概要|記者|臨時|定例|会談|声明|要旨|主催|出席|質疑|応答|答弁|歓迎|共同|閣議|代理|以下|会合|交渉|就任|辞任))[\p{Script=Han}々]{2,5}(?:\p{Script=Hiragana}{1,3})?)$/u

/** "国防部新闻发言人、大校任江川": the name glued to office and rank. */
const CHINESE_WITH_RANK =
  /^([\p{Script=Han}、]{0,16}(?:发言人|發言人|部长|部長|司长|局长|主任|大使))、?(?:大校|上校|中校|少将|中将|上将)(\p{Script=Han}{2,3})$/u

/** "稲田敬一氏（元大使）": who somebody is, in brackets behind the name. */
const HONOURED_WITH_OFFICE =
  /^([\p{Script=Han}々]{2,6}|[\p{Script=Katakana}ー]+(?:・[\p{Script=Katakana}ー]+)*)(?:氏|さん|先生)[（(]([^（()）]{2,30})[）)]$/u

/** "亞太司顏副司長", "欧洲司王司长": the department before surname and office. */
const CHINESE_OF_DEPARTMENT =
  /^\p{Script=Han}{1,8}[司局處处廳厅署](\p{Script=Han})((?:副|代理)?[司局處处廳厅署][長长])$/u

/** Whom a page calls by nothing but this, though they hold offices: officials who speak on background. */
const UNNAMED = /^(?:当局|当局者|政府側|先方|説明者|発表者)$/u

/** For whom somebody asks who is no outlet's reporter. */
const ASKS_FOR =
  /^フリー(?:ランス|ジャーナリスト|アナウンサー)?$|ジャーナリスト$|(?:新聞|通信|テレビ|放送|ニュース|社|オンライン|TIMES|タイムズ|プレス|ラジオ)$/u

const OFFICE_END = /[臣官長员員使相事監授人補表者]$/u

/** For what somebody speaks, in brackets behind name and office. */
const SENDER = /.(?:省|庁|大学|研究所|機構|連合|協会|銀行|大使館|会社|新聞|通信|放送|テレビ|財団|学院)$/u

const BUREAU = /^\p{Script=Han}[\p{Script=Han}\p{Script=Katakana}ー・]{1,10}[局部課室省庁院社]$/u

/** What a body's name ends with, and no person's. */
const BODY = /^.{2,}[省庁]$|^.{3,}(?:会|局|部|課|室|所|団|党|協会|連合|機構|大学|研究所|公社|銀行)$/u

function withOffice(printed: string, office: string): Person | null {
  const state = STATES.find((each) => printed.startsWith(each)) ?? null
  const name = printed
    .slice(state?.length ?? 0)
    .replace(/^[のの\s\u3000]+|[\s\u3000]+$/gu, '')
    .replaceAll('\u3000', ' ')
  if (name !== '' && !HAN_NAME.test(name.replaceAll(' ', ''))) return null
  // "欧州局 福永審議官": the bureau stands before the name.
  const [bureau = '', bearer = ''] = name.split(' ')
  // "会見リポート イリヤ・ノルド": what kind of page it is stands before a foreign name.
  if (/^[\p{Script=Katakana}ー]+(?:[・＝][\p{Script=Katakana}ー]+)+$/u.test(bearer) && !bureau.includes('・'))
    return { name: bearer, office: office.trim(), affiliation: null, gender: null, certain: true }
  if (BUREAU.test(bureau) && bearer !== '')
    return { name: bearer, office: office.trim(), affiliation: bureau, gender: null, certain: true }
  // "全国漁業組合連合会会長" has the office of a body and no name.
  if (BODY.test(name)) return { name: null, office: office.trim(), affiliation: name, gender: null, certain: true }
  return { name: name || null, office: office.trim(), affiliation: state, gender: null, certain: true }
}

const OUTLET =
  /新聞|通信|社$|\p{Script=Han}[报報网網]$|テレビ|放送|(?:タイムズ|ニュース|プレス|ポスト|ラジオ|オンライン)$/u
/** "共同通信田村記者": outlet and name without a space, and no department of the outlet. */
const GLUED = /^(.{1,12}(?:新聞|通信|テレビ|放送|タイムズ|ニュース))(?!社)(\p{Script=Han}{1,3}(?<![部社局]))$/u

function asReporter(outlet: string | null, name: string, label: string): Person {
  const whole = { office: null, gender: null, certain: true }
  const glued = outlet === null ? GLUED.exec(name) : null
  if (glued) return { ...whole, name: glued[2] ?? '', affiliation: glued[1] ?? null }
  if (outlet === null && OUTLET.test(name)) return { ...whole, name: label, affiliation: name }
  return { ...whole, name: name || label, affiliation: outlet }
}
