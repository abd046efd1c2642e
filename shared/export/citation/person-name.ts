/** A name in its parts; `given` is null where the name stands as a whole (one word, a role, a script without blanks). */
export interface PersonName {
  readonly family: string
  readonly given: string | null
}

const PARTICLES = new Set([
  'al',
  'bin',
  'da',
  'de',
  'del',
  'della',
  'den',
  'der',
  'di',
  'dos',
  'du',
  'el',
  'ibn',
  'la',
  'le',
  'ten',
  'ter',
  'van',
  'von',
  'zu',
])
/** Who is named by what they are. */
const ROLES =
  /^(?:an? |the )?(?:reporter|journalist|question(?:er)?|q|moderator|interpreter|spokes(?:man|woman|person)|correspondent|вопрос|корреспондент|журналист|ведущий|記者|司会|問)\b/iu
const CJK = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u
const PATRONYMIC = /(?:ович|евич|ич|овна|евна|ична|инична|ovich|evich|yevich|ovna|evna|yevna)$/iu

/**
 * Family and given name, as reference lists need them apart. Evidence goes before habit: a comma, capitals
 * ("KONO Taro"), what others call the person by (`calls`: "Minister Kono", "Mr. Lavrov"), a patronymic at the end
 * (Лавров Сергей Викторович), initials after the name (Лавров С. В.), a hyphen that only a given name has
 * ("Kim Jong-un"). Else the last word with its particles is the family's. Names in Japanese, Chinese or Korean script
 * keep their order and are never parted by a comma.
 */
export function splitName(name: string, calls: readonly string[] = []): PersonName {
  // Initials may stand close to the family name: "И.Тамсин".
  const trimmed = name.trim().replace(/^((?:\p{Lu}\.)+)(?=\p{Lu}\p{Ll})/u, '$1 ')
  const words = trimmed.split(/\s+/u)
  if (words.length < 2 || CJK.test(trimmed) || ROLES.test(trimmed)) return { family: trimmed, given: null }
  const comma = /^([^,]+),\s*([^,]+)$/u.exec(trimmed)
  if (comma) return { family: comma[1] ?? trimmed, given: comma[2] ?? null }
  const at = capitalised(words) ?? calledBy(words, calls) ?? firstOfReversed(words)
  if (at === null) return splitBefore(words, particleStart(words))
  const family = words[at] ?? trimmed
  return {
    family: isCapitals(family) ? toTitleCase(family) : family,
    given: words.filter((_, index) => index !== at).join(' '),
  }
}

function splitBefore(words: readonly string[], start: number): PersonName {
  return { family: words.slice(start).join(' '), given: words.slice(0, start).join(' ') }
}

/** Where the family name begins, its particles included; a given name is always left. */
function particleStart(words: readonly string[]): number {
  let start = words.length - 1
  while (start > 1 && PARTICLES.has((words[start - 1] ?? '').toLowerCase())) start -= 1
  return start
}

/** The one word in capitals, as lists of delegations print family names. */
function capitalised(words: readonly string[]): number | null {
  const found = words.flatMap((word, index) => (isCapitals(word) ? [index] : []))
  return found.length === 1 && words.length > 1 ? (found[0] ?? null) : null
}

function isCapitals(word: string): boolean {
  return /^\p{Lu}[\p{Lu}’'-]+$/u.test(word)
}

function toTitleCase(word: string): string {
  return word.replaceAll(/\p{L}+/gu, (part) => part.charAt(0) + part.slice(1).toLowerCase())
}

/** The word of the name by which the person is called alone or after a title. */
function calledBy(words: readonly string[], calls: readonly string[]): number | null {
  const name = words.join(' ')
  const last = new Set(calls.flatMap((call) => (call.trim() === name ? [] : (call.trim().split(/\s+/u).at(-1) ?? []))))
  const found = words.flatMap((word, index) => (last.has(word) ? [index] : []))
  return found.length === 1 ? (found[0] ?? null) : null
}

/** The first word, where what follows it can only be given names. */
function firstOfReversed(words: readonly string[]): number | null {
  const rest = words.slice(1)
  const last = rest.at(-1) ?? ''
  const isInitials = rest.every((word) => /^(?:\p{Lu}\.-?)+$/u.test(word))
  const isHyphenated = rest.length === 1 && /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(last)
  return isInitials || isHyphenated || (words.length === 3 && PATRONYMIC.test(last)) ? 0 : null
}

/**
 * "T.", "S. V.", "J.-L.": given names as APA 7 (9.8) shortens them; a hyphen with a small letter after it is no
 * second initial ("Jong-un" is "J.").
 */
export function initials(given: string): string {
  return given
    .split(/(?<=\.)(?=\p{L})|\s+/u)
    .map((word) => {
      const parts = word.split('-')
      const initial = parts.filter((part, index) => index === 0 || /^\p{Lu}/u.test(part))
      return initial.map((part) => `${Array.from(part)[0] ?? ''}.`).join('-')
    })
    .join(' ')
}
