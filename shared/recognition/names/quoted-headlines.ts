import type { Person } from './person.ts'

// Recognises headlines that quote somebody, and whom.

/** "Анна Ветрова: «Мы не закрываем дверь»" */
const QUOTED = /^(\p{Script=Cyrillic}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){1,2}): [«"“„]/u

/** Who is quoted in a Russian headline behind the name. */
export function findQuoted(headline: string): Person | null {
  const name = QUOTED.exec(headline)?.[1]
  return name === undefined ? null : { name, office: null, affiliation: null, gender: null, certain: false }
}

/** "Karl Lindner: “We are in no hurry”" */
const HEADLINE = /(?:^|:\s)[“"«„「][^”"»“」]{8,}[”"»“」]/u

/** True for somebody's words in quotation marks, as papers head an interview. */
export function isQuotedHeadline(title: string): boolean {
  return HEADLINE.test(title)
}
