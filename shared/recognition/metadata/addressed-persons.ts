import type { DraftBlock } from '../draft-block.ts'
import { pattern } from '../lines/pattern.ts'
import type { Person } from '../names/person.ts'
import { genderOf, isOfficeNoun } from '../lines/offices.ts'

// Finds whom a paper interviewed by how the questions call them: "Herr Lorand, wie viel Wasser fehlt der Donau?"

const CALLED = pattern('u')`
    ^(?:[^.?!,]{0,12}, )?(Herr|Frau|Mr\.?|Mrs\.?|Ms\.?|Monsieur|Madame|Señora?|Don|Doña|Signora?|Senhora?|Dr\.?)\s
    (?:(?:Dr|Prof)\.?\s)?(\p{Lu}[\p{L}’'-]{2,}),\s`

/** Whom the questions call by one surname, with the whole name that stands above them; null where they call several, or nobody. */
export function findAddressed(drafts: readonly DraftBlock[]): Person | null {
  const calls = drafts.flatMap((draft, at) => {
    const [, honour = '', surname = ''] = draft.kind === null ? (CALLED.exec(draft.text) ?? []) : []
    const isAsked = /[?？]/u.test(draft.text) && surname !== '' && !isOfficeNoun(surname)
    return isAsked ? [{ at, honour, surname }] : []
  })
  const [first] = calls
  if (first === undefined || calls.some(({ surname }) => surname !== first.surname)) return null
  const whole = new RegExp(String.raw`\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'.-]*){0,2} ${first.surname}(?![\p{L}-])`, 'gu')
  const found = new Set(
    drafts.slice(0, first.at).flatMap(({ text }) => [...text.matchAll(whole)].map(([name]) => name)),
  )
  const names = [...found].filter(
    (name) => !name.split(' ').some((word) => isOfficeNoun(word) || genderOf(word) !== null),
  )
  const name = names.length === 1 ? (names[0] ?? first.surname) : first.surname
  return { name, office: null, affiliation: null, gender: genderOf(first.honour), certain: true }
}
