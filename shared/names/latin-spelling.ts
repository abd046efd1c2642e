// Writes Cyrillic and katakana names in Latin letters, so that names in several scripts can be compared by sound.

const CYRILLIC = new Map<string, string>(
  Object.entries({
    ...latinOf('абвгдеёзийклмнопрстуфыэ', 'abvgdeeziiklmnoprstufye'),
    ...latinOf('ґєіїў', 'geiiu'),
    ж: 'zh',
    х: 'kh',
    ц: 'ts',
    ч: 'ch',
    ш: 'sh',
    щ: 'shch',
    ю: 'yu',
    я: 'ya',
    ъ: '',
    ь: '',
  }),
)

function latinOf(letters: string, latin: string): Record<string, string> {
  return Object.fromEntries([...letters].map((letter, i) => [letter, latin.charAt(i)]))
}

/** Columns of the syllabary with their vowels a, i, u, e, o; small letters and signs apart. */
const KANA_ROWS = [
  ['', 'アイウエオ'],
  ['k', 'カキクケコ'],
  ['g', 'ガギグゲゴ'],
  ['s', 'サシスセソ'],
  ['z', 'ザジズゼゾ'],
  ['t', 'タチツテト'],
  ['d', 'ダヂヅデド'],
  ['n', 'ナニヌネノ'],
  ['h', 'ハヒフヘホ'],
  ['b', 'バビブベボ'],
  ['p', 'パピプペポ'],
  ['m', 'マミムメモ'],
  ['r', 'ラリルレロ'],
] as const
const KANA = new Map<string, string>([
  ...KANA_ROWS.flatMap(([row, letters]) => [...letters].map((kana, i) => [kana, row + 'aiueo'.charAt(i)] as const)),
  ...Object.entries({
    シ: 'shi',
    チ: 'chi',
    ツ: 'tsu',
    フ: 'fu',
    ジ: 'ji',
    ヂ: 'ji',
    ヅ: 'zu',
    ヤ: 'ya',
    ユ: 'yu',
    ヨ: 'yo',
  }),
  ...Object.entries({ ワ: 'wa', ヲ: 'o', ン: 'n', ヴ: 'vu', ー: '', ッ: '', '・': ' ', '＝': ' ' }),
])
const SMALL: Readonly<Record<string, string>> = {
  ァ: 'a',
  ィ: 'i',
  ゥ: 'u',
  ェ: 'e',
  ォ: 'o',
  ャ: 'a',
  ュ: 'u',
  ョ: 'o',
}

/** Russian spells Japanese names by Polivanov's table: its syllables as Hepburn has them. */
const POLIVANOV: readonly (readonly [RegExp, string])[] = [
  [/dz(?=i|y)/gu, 'j'],
  [/dz/gu, 'z'],
  [/s(?=i)/gu, 'sh'],
  [/t(?=i)/gu, 'ch'],
  [/sy(?=[auo])/gu, 'sh'],
  [/ty(?=[auo])/gu, 'ch'],
  [/jy/gu, 'j'],
  [/khu/gu, 'fu'],
  [/kh/gu, 'h'],
]

/** The name in Latin letters, lower case; Latin stays as it is, other scripts (Han) too. */
export function toLatin(name: string): string {
  return writeKana(name.normalize('NFKC').toLowerCase().normalize('NFC')).replace(
    /\p{Script=Cyrillic}/gu,
    (letter) => CYRILLIC.get(letter) ?? letter,
  )
}

/** The spellings under which the name may stand elsewhere: a Russian one may be that of a Japanese name. */
export function latinSpellings(name: string): string[] {
  const latin = toLatin(name)
  if (!/\p{Script=Cyrillic}/u.test(name)) return [latin]
  return [...new Set([latin, POLIVANOV.reduce((text, [from, to]) => text.replace(from, to), latin)])]
}

function writeKana(name: string): string {
  let written = ''
  for (const letter of name) {
    const vowel = SMALL[letter]
    // ショ: the small letter takes the place of the vowel before it.
    if (vowel !== undefined) written = written.replace(/[aiueo]$/u, '') + vowel
    else written += KANA.get(letter) ?? letter
  }
  return written
}

/**
 * The consonants of a Latin spelling as a Japanese transcription keeps them: l and r, b, v and f, t and ch fall
 * together, vowels are gone. "lavrov" and "ravurofu" are both "rbrb".
 */
export function consonantsOf(latin: string): string {
  return latin
    .replace(/sh|sch/gu, 's')
    .replace(/ts?ch|tch|ch|ts|c(?=[ei])/gu, 't')
    .replace(/kh|ck|c|q|x/gu, 'k')
    .replace(/ph|[vwf]/gu, 'b')
    .replace(/zh|j/gu, 'z')
    .replace(/l/gu, 'r')
    .replace(/m(?=[bp])/gu, 'n')
    .replace(/[^bcdgkmnprstz]/gu, '')
    .replace(/(.)\1+/gu, '$1')
}
