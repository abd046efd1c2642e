import { fold } from '../../domain/folding.ts'
import type { DraftBlock } from '../draft-block.ts'
import { labelOfLine } from './label-meanings.ts'
import type { Label } from './label-meanings.ts'
import { nameTokens } from '../names/persons.ts'

// Recognises speakers who stand on a line of their own without a colon, as in Hansard and on French pages.

const ENDS_LIKE_PROSE = /[.!?…:;,—。！？：；、][\]”"’»)]*$/u
const MAX_LINE = 140

/**
 * The lines that name the speaker of what follows, where the text has them again and again; `colons` is how many
 * labels with a colon are certain, and where those prevail a name alone is a heading.
 */
export function findLineLabels(drafts: readonly DraftBlock[], colons: number): ReadonlyMap<DraftBlock, Label> {
  const found = new Map<DraftBlock, Label>()
  const places = new Map<DraftBlock, number>()
  for (const [i, draft] of drafts.entries()) {
    if (draft.kind !== null || draft.marker !== null || draft.form === 'heading' || draft.form === 'table-cell')
      continue
    if (draft.text.length > MAX_LINE || ENDS_LIKE_PROSE.test(draft.text) || !isProse(drafts[i + 1])) continue
    const label = labelOfLine(draft.text.replace(ASKED, ''))
    if (!label) continue
    found.set(draft, ASKED.test(draft.text) ? { ...label, ...asAsked(draft.text) } : label)
    places.set(draft, i + 1)
  }
  const counts = new Map<string, number>()
  for (const label of found.values()) counts.set(keyOf(label), (counts.get(keyOf(label)) ?? 0) + 1)
  const opensTurn = (draft: DraftBlock): boolean => {
    const next = drafts[places.get(draft) ?? -1]
    return draft.gapBefore && next !== undefined && !next.gapBefore
  }
  const returning = (label: Label): boolean => (counts.get(keyOf(label)) ?? 0) > 1
  const enough = found.size >= 3 && found.size > colons && [...found.values()].some(returning)
  return new Map(
    [...found].filter(([draft, label]) => {
      if (ASKED.test(label.printed)) return true
      if (!enough) return false
      return label.strength === 'certain' || returning(label) || label.printed.endsWith(')') || opensTurn(draft)
    }),
  )
}

/** "Asked by Lord Penhale" above a question that was tabled. */
const ASKED = /^(?:asked|tabled) by\s(?=\p{Lu})/iu

/** True for a line that says who tabled a question and nothing else. */
export function isTabled(line: string): boolean {
  return ASKED.test(line) && /^.[^.!?:]{2,60}$/u.test(line.replace(ASKED, ''))
}

function asAsked(printed: string): Pick<Label, 'printed' | 'length' | 'part' | 'strength'> {
  return { printed, length: printed.length, part: 'asks', strength: 'certain' }
}

function keyOf({ person, printed }: Label): string {
  return fold(nameTokens(person?.name ?? '').at(-1) ?? printed)
}

function isProse(next: DraftBlock | undefined): boolean {
  if (!next || next.kind !== null || next.form === 'heading') return false
  return ENDS_LIKE_PROSE.test(next.text.replace(/\s?[[(]\d{5,7}[\])]$/u, '')) || next.text.length > MAX_LINE
}
