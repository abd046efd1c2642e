/** The same numbers for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const ENGLISH =
  "island islands islander treaty treaties negotiate negotiated negotiations negotiator peace peaceful missile missiles radar range agree agreed agreement disagree station stationed the of and to that we our not will policy policies café cafe\u0301 US us Japan's nuclear-free S-400 1,000 2017 co\u00adoperation Mr".split(
    ' ',
  )
const RUSSIAN =
  'остров острова островов переговоры переговоров переговорам мир мирный мирного договор договора ещё еще всё все Россия России российский мой мои заявил заявление и в на с не мы и\u0306од Шойгу Лавров'.split(
    ' ',
  )
const JAPANESE =
  '北方領土 領土問題 領土 平和条約 交渉 日本 日露 東京 東京都 京都 会談 外相 外務大臣 島 ミサイル ﾐｻｲﾙ ガス ｶﾞｽ カ\u3099ス は が を に の と で した する ない ２ 2 プラス 、 。'.split(
    ' ',
  )
const ODD = ['—', '...', '½', '😀', '𠮷野', 'ﬁnal', 'İstanbul', 'ß', '北방', '영토', '(sic)', '\u00a0', 'ⅲ', 'а\u0301']

/** A paragraph in one of three languages, or in all of them. */
export function paragraphOf(random: () => number): string {
  const kind = random()
  const count = 3 + Math.floor(random() * 25)
  const pick = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? ''
  let text = ''
  for (let n = 0; n < count; n++) {
    const which = kind < 0.9 ? kind : random() * 0.9
    if (random() < 0.04) text += `${pick(ODD)} `
    else if (which < 0.35) text += `${capital(pick(ENGLISH), random)}${random() < 0.1 ? ', ' : ' '}`
    else if (which < 0.6) text += `${capital(pick(RUSSIAN), random)}${random() < 0.1 ? '. ' : ' '}`
    else text += pick(JAPANESE)
  }
  return text.trim()
}

function capital(word: string, random: () => number): string {
  return random() < 0.1 ? word.charAt(0).toUpperCase() + word.slice(1) : word
}

const REGEXES = [
  'miss(ile|iles)',
  'negotiat\\w+',
  'S-[0-9]00',
  '(остров|договор)а?',
  '北方.{0,4}領土?',
  '領土|京都',
  'le ra',
  'ет|ор',
  'ий? .{0,3}мир',
  '\\bUS\\b',
  'カス|ガス',
  '[a-c]af',
  '\\d{4}',
  'プラス2',
  '2プラス',
]

/** A query as somebody might type it, of words that the paragraphs have or nearly have. */
export function queryOf(random: () => number, depth = 2): string {
  const pick = <One>(ones: readonly One[]): One | undefined => ones[Math.floor(random() * ones.length)]
  const word = (): string => {
    const list = pick([ENGLISH, RUSSIAN, JAPANESE.slice(0, 22), JAPANESE.slice(0, 22), ODD]) ?? []
    const chosen = (pick(list) ?? 'peace').replace(/[()"\s]/gu, '')
    return /[\p{L}\p{N}]/u.test(chosen) ? chosen.replace(/^-/, '') : 'peace'
  }
  const piece = (): string =>
    word()
      .slice(0, 1 + Math.floor(random() * 4))
      .toWellFormed()
      .replaceAll('\ufffd', '')
  const kind = random()
  if (depth > 0 && kind < 0.15) return `${queryOf(random, depth - 1)} ${queryOf(random, depth - 1)}`
  if (depth > 0 && kind < 0.25) return `(${queryOf(random, depth - 1)} OR ${queryOf(random, depth - 1)})`
  if (depth > 0 && kind < 0.32) return `${word()} -(${queryOf(random, depth - 1)})`
  if (kind < 0.42)
    return `NEAR(${word()} ${random() < 0.5 ? word() : `"${word()} ${word()}"`}, ${Math.floor(random() * 6)})`
  if (kind < 0.52) return `"${word()} ${word()}"`
  if (kind < 0.57) return `"${word()}${word()}"`
  if (kind < 0.67) return `${/[\p{L}\p{N}]/u.test(piece()) ? word().slice(0, 3).toWellFormed() : 'pea'}*`
  if (kind < 0.77) return `/${pick(REGEXES) ?? 'peace'}/${random() < 0.3 ? 'i' : ''}`
  return word()
}
