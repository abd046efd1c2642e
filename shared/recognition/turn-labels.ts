import { fold } from '../domain/folding.ts'
import type { DraftBlock } from './draft-block.ts'
import { findLabel, labelOfVoice } from './labels.ts'
import type { Label } from './labels.ts'
import { findLineLabels } from './line-labels.ts'
import { isFirstPerson } from './first-person.ts'
import { nameTokens } from './persons.ts'
import type { Person } from './person.ts'

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
    if (!label || isOfficer(draft.text, label)) continue
    if (draft.marker === null || label.strength === 'certain') candidates.set(draft, label)
  }
  const certain = [...candidates.values()].filter((label) => label.strength === 'certain').length
  const lines = findLineLabels(drafts, certain)
  for (const [draft, label] of lines) candidates.set(draft, label)
  const bare = new Set<string>()
  const accepted = new Set([
    ...acceptedLabels(drafts, candidates, known, bare),
    ...[...lines.values()].map((label) => label.printed),
  ])
  for (const label of lines.values()) bare.delete(label.printed)
  const labels = new Map<DraftBlock, Label>()
  for (const [i, draft] of drafts.entries()) {
    const label = candidates.get(draft)
    const isLeft = label !== undefined && accepted.size > 0 && !accepted.has(label.printed)
    if (isLeft && isFullName(label) && opensSpeech(draft, label)) draft.doubt ??= 'label-maybe-left'
    if (!label || !accepted.has(label.printed)) continue
    const rest = draft.text.slice(label.length)
    const bearer = rest === '' && draft.voice === null ? ownerOfLoneLabel(drafts[i + 1], candidates, accepted) : draft
    if (!bearer) continue
    draft.text = rest
    bearer.marker ??= draft.marker
    bearer.label = label.printed
    if (label.marker !== undefined) bearer.marker = `${bearer.marker ?? ''}${label.marker}`
    if (bare.has(label.printed)) bearer.doubt ??= 'label-bare'
    labels.set(bearer, label)
  }
  return labels
}

/** "President: Mr. Halden (Norrland)" in a record's list of those present says who presides, and is no turn. */
function isOfficer(text: string, label: Label): boolean {
  const presides = label.part === 'moderates' || /^(?:the )?(?:president|chair\p{L}*)$/iu.test(label.printed)
  return presides && /^(?:mr|mrs|ms|miss|dr|sir)\.?\s[^.!?]{2,60}$/iu.test(text.slice(label.length))
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

/** The labels to take; those that stand once and rest on their shape alone are added to `bare`. */
function acceptedLabels(
  drafts: readonly DraftBlock[],
  candidates: ReadonlyMap<DraftBlock, Label>,
  known: readonly Person[],
  bare: Set<string>,
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
  const shouts = certain.some((label) => label.part === 'asks' && isInCapitals(label.printed))
  const things = new Set<string>()
  if (asks || certain.length > 0) for (const { text } of drafts) collectThings(text, things)
  const first = drafts.find((draft) => draft.kind === null && draft.form !== 'heading')
  for (const [draft, label] of candidates) {
    if (accepted.has(label.printed)) continue
    if (label.part === 'answers') {
      if (asks) accepted.add(label.printed)
    } else if (namesKnown(label, names)) accepted.add(label.printed)
    else if (often(counts, label) && (asks || hasOthers(supporting, label) || isShare(label, counts, drafts.length)))
      accepted.add(label.printed)
    else if (isFullName(label) && opensSpeech(draft, label) && !things.has(label.printed.toLowerCase())) {
      if (asks || certain.length > 0 || speaksHere(draft, label)) {
        accepted.add(label.printed)
        if (!isBorneOut(draft, label)) bare.add(label.printed)
      }
    } else if (asks && SURNAME_WITH_BODY.test(label.printed)) accepted.add(label.printed)
    else if (asks && (label.part === 'asks' || (shouts && isInCapitals(label.printed)))) accepted.add(label.printed)
    else if (draft === first && opensText(draft, label)) {
      accepted.add(label.printed)
      bare.add(label.printed)
    }
  }
  return accepted
}

/** "Wolter (AA)": a surname and the ministry for which it speaks, as German records print them. */
const SURNAME_WITH_BODY = /^\p{Lu}[\p{Ll}’-]{2,24}(?:-\p{Lu}\p{Ll}+)?\s\(B?M?\p{Lu}{1,5}\p{L}{0,3}\)$/u

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

/** Speech begins with a capital where the script has them; what explains a term often does not. */
function opensSpeech(draft: DraftBlock, label: Label): boolean {
  return !/^\p{Ll}/u.test(draft.text.slice(label.length))
}

/** "Halden: We met today, and …" at the very start, in sentences of the first person. */
function opensText(draft: DraftBlock, label: Label): boolean {
  const rest = draft.text.slice(label.length)
  const named = label.person !== null && label.person.name !== null && /^\p{Lu}\p{Ll}+$/u.test(label.printed)
  return named && rest.length > 40 && /[.!?]["”’»)]*$/u.test(rest) && opensSpeech(draft, label) && isFirstPerson(rest)
}

/** Adds the capitalised phrases that stand with an article: those are no people. */
function collectThings(text: string, things: Set<string>): void {
  for (const match of text.matchAll(THING)) things.add((match[1] ?? '').toLowerCase())
}

const THING =
  /(?<!\p{L})(?:[Tt]he|[Aa]n?|[Oo]ur|[Ii]ts|[Tt]heir|[Tt]his)\s(\p{Lu}[\p{L}’-]+\s\p{Lu}[\p{L}’-]+)(?!\s\p{Lu})/gu

/** True where a bracket behind the name, or a question under it, shows that somebody speaks. */
function isBorneOut(draft: DraftBlock, label: Label): boolean {
  return /[)）]$/u.test(label.printed) || /[?？]["”’»」]?$/u.test(draft.text)
}

function isInCapitals(printed: string): boolean {
  const base = printed.replace(/[(（].*$/u, '')
  return /\p{Lu}{2}/u.test(base) && !/\p{Ll}/u.test(base)
}

function speaksHere(draft: DraftBlock, label: Label): boolean {
  return isFirstPerson(draft.text.slice(label.length))
}
