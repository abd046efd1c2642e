import { fold } from '../../domain/folding.ts'

// Gives Russian names in the nominative: "Виталием Ерохиным" is "Виталий Ерохин".

type Gender = 'male' | 'female'

/** Endings of a surname in another case than the nominative, what the nominative has there, and whose they are. */
const SURNAME_ENDINGS: readonly (readonly [RegExp, readonly string[], Gender])[] = [
  [/(?:ого|его|ому|ему|им|ым)$/u, ['ий', 'ый', 'ой'], 'male'],
  [/(?:а|у|ом|ем|ым|е|я|ю)$/u, ['', 'ь', 'й'], 'male'],
  [/(?:ой|ей|ую|у|ю|ы|и|е)$/u, ['а', 'ая', 'я'], 'female'],
]

/** How given names of men end in other cases, the first that fits; names whose stem changes stand before. */
const MALE_ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=^Пав)л(?:а|у|ом|е)$/u, 'ел'],
  [/^Льв(?:а|у|ом|е)$/u, 'Лев'],
  [/^П[её]тр(?:а|у|ом|е)$/u, 'Пётр'],
  [/(?<=^Иль)(?:и|е|ю|ей|ёй)$/u, 'я'],
  [/и(?:я|ю|ем|и)$/u, 'ий'],
  [/е(?:я|ю|ем|е)$/u, 'ей'],
  [/а(?:я|ю|ем|е)$/u, 'ай'],
  [/(?:я|ю|ем)$/u, 'ь'],
  [/(?:ы|ой)$/u, 'а'],
  [/(?:а|у|ом|е)$/u, ''],
]

const FEMALE_ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=^Любов)(?:и|ью)$/u, 'ь'],
  [/и(?:и|ю|ей)$/u, 'ия'],
  [/ь(?:и|е|ю|ей)$/u, 'ья'],
  [/(?:ы|у|ой|е|(?<=[гкхжшчщ])и)$/u, 'а'],
  [/(?:и|ю|ей)$/u, 'я'],
]

/**
 * The name in the nominative, where it stands in another case and its surname is one of those known (folded); null for
 * any other. `name` is a given name, a patronymic or none, and a surname.
 */
export function inNominative(name: string, surnames: ReadonlySet<string>): string | null {
  const words = name.split(' ')
  const [given = '', second = ''] = words
  if (words.length < 2 || words.length > 3 || !/^\p{Lu}[а-яё-]+$/u.test(given)) return null
  const known = surnameInNominative(words.at(-1) ?? '', surnames)
  if (known === null) return null
  // "Бабатунде" ends in no genitive and stays as it is.
  const isFixed = known.gender === 'male' && /(?:а|я|ого|его)$/u.test(words.at(-1) ?? '') && /[еоиу]$/u.test(given)
  const first = isFixed ? given : withEnding(given, known.gender === 'male' ? MALE_ENDINGS : FEMALE_ENDINGS)
  const patronymic = words.length === 3 ? patronymicInNominative(second) : ''
  if (first === null || patronymic === null) return null
  return [first, patronymic, known.surname].filter(Boolean).join(' ')
}

function surnameInNominative(
  surname: string,
  surnames: ReadonlySet<string>,
): { surname: string; gender: Gender } | null {
  for (const [ending, nominatives, gender] of SURNAME_ENDINGS) {
    const stem = surname.replace(ending, '')
    if (stem === surname || stem.length < 2) continue
    const found = nominatives.map((each) => stem + each).find((each) => surnames.has(fold(each)))
    if (found !== undefined) return { surname: found, gender }
  }
  return null
}

function withEnding(word: string, endings: readonly (readonly [RegExp, string])[]): string | null {
  const found = endings.find(([ending]) => ending.test(word))
  return found === undefined ? null : word.replace(found[0], found[1])
}

function patronymicInNominative(word: string): string | null {
  if (/(?:вич|ьич)(?:а|у|ем|е)$/u.test(word)) return word.replace(/(?:а|у|ем|е)$/u, '')
  return /(?:вн|чн)(?:ы|е|у|ой)$/u.test(word) ? word.replace(/(?:ы|е|у|ой)$/u, 'а') : null
}
