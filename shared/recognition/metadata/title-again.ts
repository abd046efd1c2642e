import type { DraftBlock } from '../draft-block.ts'
import { titleKindOf } from '../lines/title-kinds.ts'
import { findTitlePerson } from '../names/title-persons.ts'
import type { Person } from '../names/person.ts'

// Reads the name of who holds the office of a title from a line below it that says the same once more.

/** No line of a head stands further down. */
const HEAD = 6

/** "岩見長官閣議後会見" below "長官会見概要": who holds the office that the title announces; the line is marked. */
export function readTitleAgain(
  drafts: readonly DraftBlock[],
  title: DraftBlock | null,
  announced: Person | null,
): Person | null {
  const office = announced?.name === null ? announced.office : null
  if (title === null || office === null) return null
  const kind = titleKindOf(title.text)
  for (const draft of drafts.slice(drafts.indexOf(title) + 1).slice(0, HEAD)) {
    if (draft.kind !== null || draft.text.length > 40 || /[。：:]/u.test(draft.text)) continue
    const person = kind !== null && titleKindOf(draft.text) === kind ? findTitlePerson(draft.text) : null
    if (person === null || person.name === null || person.office?.endsWith(office) !== true) continue
    draft.kind = 'dateline'
    return person
  }
  return null
}
