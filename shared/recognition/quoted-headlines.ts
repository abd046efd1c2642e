import type { Person } from './person.ts'

// Recognises whom a headline quotes.

/** "Анна Ветрова: «Мы не закрываем дверь»" */
const QUOTED = /^(\p{Script=Cyrillic}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){1,2}): [«"“„]/u

/** Who is quoted in a Russian headline behind the name. */
export function findQuoted(headline: string): Person | null {
  const name = QUOTED.exec(headline)?.[1]
  return name === undefined ? null : { name, office: null, affiliation: null, gender: null, certain: false }
}
