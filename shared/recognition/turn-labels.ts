import { fold } from '../domain/folding.ts'
import type { DraftBlock } from './draft-block.ts'
import { findLabel, labelOfVoice } from './labels.ts'
import type { Label } from './labels.ts'
import { isFirstPerson } from './first-person.ts'
import { nameTokens } from './persons.ts'
import type { Person } from './persons.ts'

// Decides which phrases before a colon are speaker labels, judged by the whole text.

/** A block's label; blocks that have none are not in the map. */
export type TurnLabels = ReadonlyMap<DraftBlock, Label>

/**
 * The labels of the text, cut off their blocks. A label on a line of its own goes to the block after it; that
 * line's draft is left with an empty text, to be dropped.
 */
export function takeLabels(drafts: readonly DraftBlock[], known: readonly Person[]): TurnLabels {
  const candidates = new Map<DraftBlock, Label>()
  for (const draft of drafts) {
    if (draft.kind !== null || draft.form === 'heading' || draft.form === 'table-cell') continue
    const label = draft.voice === null ? findLabel(draft.text) : labelOfVoice(draft.voice)
    if (label && (draft.marker === null || label.strength === 'certain')) candidates.set(draft, label)
  }
  const accepted = acceptedLabels(drafts, candidates, known)
  const labels = new Map<DraftBlock, Label>()
  for (const [i, draft] of drafts.entries()) {
    const label = candidates.get(draft)
    if (!label || !accepted.has(label.printed)) continue
    const rest = draft.text.slice(label.length)
    const bearer = rest === '' && draft.voice === null ? ownerOfLoneLabel(drafts[i + 1], candidates, accepted) : draft
    if (!bearer) continue
    draft.text = rest
    bearer.label = label.printed
    labels.set(bearer, label)
  }
  return labels
}

/** The block after a label on its own line, unless that is something else or has a label itself. */
function ownerOfLoneLabel(
  next: DraftBlock | undefined,
  candidates: ReadonlyMap<DraftBlock, Label>,
  accepted: ReadonlySet<string>,
): DraftBlock | null {
  if (!next || next.kind !== null || next.form === 'heading' || next.marker !== null) return null
  const own = candidates.get(next)
  return own && accepted.has(own.printed) ? null : next
}

function acceptedLabels(
  drafts: readonly DraftBlock[],
  candidates: ReadonlyMap<DraftBlock, Label>,
  known: readonly Person[],
): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { printed } of candidates.values()) counts.set(printed, (counts.get(printed) ?? 0) + 1)
  const all = [...candidates.values()]
  const certain = all.filter((label) => label.strength === 'certain')
  const asks = certain.some((label) => label.part === 'asks')
  const names = knownNames([...known, ...certain.flatMap((label) => (label.person ? [label.person] : []))])
  const supporting = new Set(
    all
      .filter((each) => each.strength === 'certain' || (often(counts, each) && each.person))
      .map((each) => each.printed),
  )
  const accepted = new Set(certain.map((label) => label.printed))
  for (const [draft, label] of candidates) {
    if (accepted.has(label.printed)) continue
    if (label.part === 'answers') {
      if (asks) accepted.add(label.printed)
    } else if (namesKnown(label, names)) accepted.add(label.printed)
    else if (often(counts, label) && (asks || hasOthers(supporting, label) || isShare(label, counts, drafts.length)))
      accepted.add(label.printed)
    else if (isFullName(label) && (asks || certain.length > 0 || speaksHere(draft, label))) accepted.add(label.printed)
  }
  return accepted
}

function often(counts: ReadonlyMap<string, number>, label: Label): boolean {
  return (counts.get(label.printed) ?? 0) > 1
}

function hasOthers(supporting: ReadonlySet<string>, label: Label): boolean {
  return supporting.size > (supporting.has(label.printed) ? 1 : 0)
}

function isShare(label: Label, counts: ReadonlyMap<string, number>, blocks: number): boolean {
  return isFullName(label) && (counts.get(label.printed) ?? 0) >= blocks * 0.1
}

function knownNames(people: readonly Person[]): ReadonlySet<string> {
  const names = new Set<string>()
  for (const { name } of people) {
    if (name === null) continue
    for (const token of nameTokens(name)) if (token.length > 2) names.add(fold(token))
    names.add(fold(name))
  }
  return names
}

function namesKnown(label: Label, names: ReadonlySet<string>): boolean {
  const name = label.person?.name ?? null
  if (name === null) return false
  return names.has(fold(name)) || names.has(fold(nameTokens(name).at(-1) ?? ''))
}

function isFullName(label: Label): boolean {
  const name = label.person?.name ?? null
  return name !== null && (nameTokens(name).length > 1 || /^[\p{Script=Han}\p{Script=Katakana}]{3,}$/u.test(name))
}

function speaksHere(draft: DraftBlock, label: Label): boolean {
  return isFirstPerson(draft.text.slice(label.length))
}
