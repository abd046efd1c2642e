import { isNoNameWord } from '../lines/label-words.ts'
import { isOfficeNoun } from '../lines/offices.ts'
import { isState } from '../lines/states.ts'
import type { Person } from './person.ts'

// Recognises headlines that quote somebody, and whom.

/** "Анна Ветрова: «Мы не закрываем дверь»" */
const QUOTED = /^(\p{Script=Cyrillic}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){1,2}): [«"“„]/u

/** "Бакыт Токтогонов: Граница — это не забор": the same without quotation marks, a sentence behind two words of a name. */
const PLAIN = /^(\p{Script=Cyrillic}[а-яё-]+ \p{Lu}[а-яё-]+): \p{Lu}[а-яё]*[^:]{8,}$/u

/** Who is quoted in a Russian headline behind the name. */
export function findQuoted(headline: string): Person | null {
  const plain = PLAIN.exec(headline)?.[1]
  const isPerson =
    plain !== undefined && !plain.split(' ').some((word) => isState(word) || isOfficeNoun(word) || isNoNameWord(word))
  const name = QUOTED.exec(headline)?.[1] ?? (isPerson ? plain : undefined)
  // "Посол Морвии: «…»" says who, though nobody by name.
  if (name !== undefined && isOfficeNoun(name.split(' ')[0] ?? ''))
    return { name: null, office: name, affiliation: null, gender: null, certain: true }
  return name === undefined ? null : { name, office: null, affiliation: null, gender: null, certain: false }
}

/** "Karl Lindner: “We are in no hurry”" */
const HEADLINE = /(?:^|:\s)[“"«„「][^”"»“」]{8,}[”"»“」]/u

/** True for somebody's words in quotation marks, as papers head an interview. */
export function isQuotedHeadline(title: string): boolean {
  return HEADLINE.test(title) || PLAIN.test(title)
}
