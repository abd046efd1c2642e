import type { DraftBlock } from '../draft-block.ts'
import { nameTokens } from '../names/persons.ts'
import type { Label } from './label-meanings.ts'

// Recognises a bracketed name without its office where the same name stands with it in the same brackets elsewhere.

const BRACKETED = /^(（([^（）]{1,16})）|【([^【】]{1,16})】)[\s\u00a0]*(?=\S)/u

/** "（神原） …" after "（神原外務大臣） …": the label of the same person. */
export function findBracketedNames(
  drafts: readonly DraftBlock[],
  candidates: ReadonlyMap<DraftBlock, Label>,
): ReadonlyMap<DraftBlock, Label> {
  const known = new Map<string, Label>()
  for (const label of candidates.values()) {
    const { printed, person } = label
    const surname = /^[（【]/u.test(printed) ? nameTokens(person?.name ?? '').at(-1) : undefined
    if (surname !== undefined && (person?.office ?? null) !== null) known.set(`${printed.charAt(0)}${surname}`, label)
  }
  const found = new Map<DraftBlock, Label>()
  for (const draft of known.size === 0 ? [] : drafts) {
    if (draft.kind !== null || draft.form === 'heading' || candidates.has(draft)) continue
    const [whole = '', printed = '', round, heavy] = BRACKETED.exec(draft.text) ?? []
    const label = known.get(`${printed.charAt(0)}${round ?? heavy ?? ''}`)
    if (label !== undefined) found.set(draft, { ...label, printed, length: whole.length })
  }
  return found
}
