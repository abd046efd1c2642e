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
  '内閣官房長官',
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
  '総理',
  '大臣',
  '長官',
  '局長',
  '課長',
  '次官',
  '大使',
  '代表',
  '政府参考人',
  '委員長',
  '副議長',
  '議長',
  '座長',
  '議員',
  '委員',
  '参考人',
]
const CHINESE_OFFICES = [
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
    .replace(/[（(](?:逐次|同時)?(?:通訳|代読|英語|日本語|仏語|中国語|ロシア語)(?:者|で|にて|を通じて?)?$/u, '')
    .trim()
  const inner = /^([^（(]{1,24})[（(]([^）)]{1,24}?)君?$/u.exec(plain)
  if (inner && OFFICE_END.test(inner[1] ?? '')) return withOffice(inner[2] ?? '', inner[1] ?? '')
  const reporter = /^(?:(.{1,24}?)[\s\u3000・、]+)?(.{0,8}?)記者$/u.exec(plain)
  // Chinese ministries name the outlet only.
  if (plain.endsWith('记者')) return asReporter(null, '', plain)
  const parted = /^(.{1,30})[\s\u3000]+([^\s\u3000]{1,8}?)記者$/u.exec(plain)
  if (parted) return asReporter((parted[1] ?? '').split('・').at(-1) ?? null, parted[2] ?? '', plain)
  if (reporter) return asReporter(reporter[1] ?? null, reporter[2] ?? '', plain)
  const polite = plain.length < label.length && /(?:氏|さん|様)$/u.test(label)
  if (polite && HAN_NAME.test(plain))
    return { name: plain, office: null, affiliation: null, gender: null, certain: true }
  for (const office of CHINESE_OFFICES) {
    if (plain.startsWith(office) && plain.length > office.length) return withOffice(plain.slice(office.length), office)
  }
  for (const office of JAPANESE_OFFICES) {
    if (plain.endsWith(office)) return withOffice(plain.slice(0, -office.length), office)
  }
  return null
}

const OFFICE_END = /[臣官長员員使相事監授人補表者]$/u

function withOffice(printed: string, office: string): Person | null {
  const state = STATES.find((each) => printed.startsWith(each)) ?? null
  const name = printed
    .slice(state?.length ?? 0)
    .replace(/^[のの\s\u3000]+|[\s\u3000]+$/gu, '')
    .replaceAll('\u3000', ' ')
  if (name !== '' && !HAN_NAME.test(name.replaceAll(' ', ''))) return null
  return { name: name || null, office: office.trim(), affiliation: state, gender: null, certain: true }
}

function asReporter(outlet: string | null, name: string, label: string): Person {
  const whole = { office: null, gender: null, certain: true }
  if (outlet === null && /新聞|通信|社$|テレビ|放送/u.test(name)) return { ...whole, name: label, affiliation: name }
  return { ...whole, name: name || label, affiliation: outlet }
}
