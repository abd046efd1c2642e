import type { DraftBlock } from '../draft-block.ts'
import type { Person } from '../names/person.ts'
import { nameTokens } from '../names/persons.ts'
import type { Label } from './label-meanings.ts'

// Recognises a name without its office where the page has both elsewhere, set off in the same way or in the title.

const BRACKETED = /^(（([^（）]{1,16})）|【([^【】]{1,16})】)[\s\u00a0]*(?=\S)/u
const SPACED = /^([\p{Script=Han}\p{Script=Katakana}ー々]{2,8})\u3000+(?=\S)/u

/** "（神原） …" after "（神原外務大臣） …", "岡本 …" after "岡本政務官 …" or below a title that names them. */
export function findNamesAgain(
  drafts: readonly DraftBlock[],
  candidates: ReadonlyMap<DraftBlock, Label>,
  announced: readonly Person[],
): ReadonlyMap<DraftBlock, Label> {
  const known = new Map<string, Omit<Label, 'printed' | 'length'>>()
  for (const person of announced)
    if (person.name !== null && person.office !== null)
      known.set(` ${person.name}`, { part: null, person: { ...person, office: null }, strength: 'possible' })
  for (const [draft, label] of candidates) {
    const surname = nameTokens(label.person?.name ?? '').at(-1)
    if (surname !== undefined && (label.person?.office ?? null) !== null)
      known.set(`${formOf(draft.text, label)}${surname}`, label)
  }
  const found = new Map<DraftBlock, Label>()
  for (const draft of known.size === 0 ? [] : drafts) {
    if (draft.kind !== null || draft.form === 'heading' || draft.marker !== null || candidates.has(draft)) continue
    const [whole = '', printed = '', round, heavy] = BRACKETED.exec(draft.text) ?? SPACED.exec(draft.text) ?? []
    const words = round ?? heavy
    const label = known.get(words === undefined ? ` ${printed}` : `${printed.charAt(0)}${words}`)
    if (label !== undefined) found.set(draft, { ...label, printed, length: whole.length })
  }
  return found
}

/** The bracket that opens the label; a space where a wide one parts it from what is said. */
function formOf(text: string, { printed, length }: Label): string {
  if (/^[（【]/u.test(printed)) return printed.charAt(0)
  return /^\u3000+$/u.test(text.slice(printed.length, length)) ? ' ' : ':'
}
