import type { Label } from './label-meanings.ts'
import { roleWord } from '../lines/label-words.ts'
import type { Person } from '../names/person.ts'

// Finds who leads under the word of a part, where another label has the name.

/** "Moderator" is "Moderator (Carla Weiss)" where another label names the only one: by the word of the part. */
export function findLeaders(labels: Iterable<Label>): ReadonlyMap<string, Person> {
  const found = new Map<string, Person | null>()
  for (const { part, person, printed } of labels) {
    if (part !== 'moderates' || person === null || person.name === null) continue
    const word = partWord(printed)
    const known = found.get(word)
    found.set(word, known === undefined || known?.name === person.name ? person : null)
  }
  return new Map([...found].flatMap(([word, person]) => (person === null ? [] : [[word, person] as const])))
}

/** "Moderator (Carla Weiss)", "Vorsitzende Marquardt", "司会（桐生）": the word of the part alone. */
export function partWord(printed: string): string {
  return roleWord(printed.replace(/[\s\u00a0]*[(（].*$/u, '')).split(/[\s\u00a0]/u)[0] ?? ''
}
