import { parseCjkPerson } from '../names/cjk-persons.ts'

// Finds who holds an office that stands alone in the labels of a Japanese or Chinese page, where a line above the first
// of them says so.

/** What may stand right behind an office and is nobody's name. */
const NO_NAME =
  '(?:今|昨|本日|同日|日前|近日|当日|[のはがをにでと]|同|与|和|及|在|就|于|於|会[见見談谈]|會|的|将|主持|出席|談話|记者|記者|定例|臨時|共同|閣議|冒頭|発言|答|等)'
const NAME = String.raw`((?!${NO_NAME})(?:\p{Script=Han}{1,6}·)*[\p{Script=Han}々]{2,5}?|[\p{Script=Katakana}ー]+(?:[・＝][\p{Script=Katakana}ー]+)*)`
/** What follows a name: the end of the line, a sign, the day, what the bearer does. */
const BEHIND = String.raw`(?=氏|さん|先生|今[日天]|昨[日天]|本日|日前|[（(）)、，,。\s\u3000]|[のはがを]|在|就|于|於|主持|出席|会见|會見|$)`

/** "出席者：志村市長、総務部長": the name before the office, each between signs of its own. */
function namesBefore(line: string, office: string): string[] {
  if (line.length > 80) return []
  return line.split(/[、，,：:（）()\s\u3000]+/u).flatMap((words) => {
    const person = words.endsWith(office) && words !== office ? parseCjkPerson(words) : null
    return person !== null && person.name !== null && person.office === office ? [person.name] : []
  })
}

/** The one name that stands behind the office in the lines, or before it; null where none does, or several. */
export function cjkHolderIn(lines: readonly string[], office: string): string | null {
  const pattern = new RegExp(
    String.raw`${office.replace(/[^\p{L}\p{N}]/gu, '.')}[・：:\s\u3000]{0,2}${NAME}${BEHIND}`,
    'gu',
  )
  const found = new Set(lines.flatMap((line) => [...line.matchAll(pattern)].flatMap((match) => match[1] ?? [])))
  if (found.size === 0) for (const line of lines) for (const name of namesBefore(line, office)) found.add(name)
  const [only = null] = found
  return found.size === 1 ? only : null
}
