import { readDateline } from '../lines/datelines.ts'
import type { DraftBlock } from '../draft-block.ts'
import { weighLabels } from './label-evidence.ts'
import { isFullName, isTopic, opensSpeech } from './label-shapes.ts'
import { labelOfVoice } from './label-meanings.ts'
import { findLabel } from './labels.ts'
import type { Label } from './label-meanings.ts'
import { findLineLabels } from './line-labels.ts'
import { findNamesAgain } from './names-again.ts'
import { findQuotedTurns } from './quoted-turns.ts'
import { findOutletsFirst } from './outlet-order.ts'
import type { Person } from '../names/person.ts'
import { nameTokens, parsePerson } from '../names/persons.ts'

// Decides which phrases before a colon are speaker labels, judged by the whole text.

/** A block's label; blocks that have none are not in the map. */
export type TurnLabels = ReadonlyMap<DraftBlock, Label>

/**
 * The labels of the text, cut off their blocks. A label on a line of its own goes to the block after it; that
 * line's draft is left with an empty text, to be dropped.
 */
export function takeLabels(
  drafts: readonly DraftBlock[],
  known: readonly Person[],
  learnt: TurnLabels = new Map(),
): TurnLabels {
  const candidates = new Map(learnt)
  const isLaidOut = isLaidOutByTable(drafts)
  const headed = findHeadLabels(drafts)
  for (const draft of drafts) {
    const head = headed.get(draft)
    if (head !== undefined && !learnt.has(draft)) candidates.set(draft, head)
    if (draft.kind !== null || draft.form === 'heading' || learnt.has(draft)) continue
    const label = draft.voice === null ? findLabel(draft.text) : labelOfVoice(draft.voice)
    // "Ｑ：" in one cell and the question in the next; other words before a colon are fields of a table.
    if (draft.form === 'table-cell' && !isLaidOut && draft.voice === null && !isPartAlone(label)) continue
    if (!label || isOfficer(draft.text, label) || isDated(draft.text, label)) continue
    // "●局長 …" beside "○記者 …"
    const isSet = draft.marker === null || (draft.marker === '●' && label.person?.name === null)
    if (isSet || label.strength === 'certain') candidates.set(draft, label)
  }
  for (const [draft, label] of findQuotedTurns(drafts)) candidates.set(draft, label)
  for (const [draft, label] of findOutletsFirst(candidates)) candidates.set(draft, label)
  for (const [draft, label] of findNamesAgain(drafts, candidates, known)) candidates.set(draft, label)
  const certain = [...candidates.values()].filter((label) => label.strength === 'certain').length
  const lines = findLineLabels(drafts, certain)
  for (const [draft, label] of lines) candidates.set(draft, label)
  const { accepted, bare } = weighLabels(drafts, candidates, known)
  for (const { printed } of lines.values()) {
    accepted.add(printed)
    bare.delete(printed)
  }
  const labels = new Map<DraftBlock, Label>()
  for (const [i, draft] of drafts.entries()) {
    const found = candidates.get(draft)
    const isLeft = found !== undefined && accepted.size > 0 && !accepted.has(found.printed)
    if (isLeft && isFullName(found) && opensSpeech(draft, found) && !isTopic(draft.text.slice(found.length)))
      draft.doubt ??= 'label-maybe-left'
    if (!found || !accepted.has(found.printed)) continue
    const rest = draft.text.slice(found.length)
    const bearer =
      rest === '' && draft.voice === null && !learnt.has(draft)
        ? ownerOfLoneLabel(drafts.slice(i + 1, i + 3), candidates, accepted)
        : draft
    if (!bearer) continue
    const label = bearer === draft || bearer === drafts[i + 1] ? found : withNote(found, drafts[i + 1])
    draft.text = rest
    bearer.marker ??= draft.marker
    bearer.stamp ??= draft.stamp
    bearer.label = label.printed
    if (label.marker !== undefined) bearer.marker = `${bearer.marker ?? ''}${label.marker}`
    if (bare.has(found.printed)) bearer.doubt ??= 'label-bare'
    labels.set(bearer, label)
  }
  return labels
}

/** "JUDITH WARRICK:" as a heading above what she says: a page that sets three labels or more so sets all so. */
function findHeadLabels(drafts: readonly DraftBlock[]): ReadonlyMap<DraftBlock, Label> {
  const found = drafts.flatMap((draft) => {
    const label =
      draft.form === 'heading' && draft.kind === null && /[:：]$/u.test(draft.text) ? findLabel(draft.text) : null
    return label?.length === draft.text.length && ((label.person?.name ?? null) !== null || label.part !== null)
      ? [[draft, label] as const]
      : []
  })
  const isSet = found.length > 2 && new Set(found.map(([, { printed }]) => printed)).size < found.length
  return new Map(
    isSet
      ? found.map(([draft, label]) => {
          // "RENATA HOLUB, Former Negotiator" may be anybody's guest.
          const part = label.strength === 'possible' ? null : label.part
          return [draft, { ...label, part, strength: 'certain' as const }]
        })
      : [],
  )
}

/** True where a table holds what is said as a whole: in one cell paragraphs begin with who speaks. */
function isLaidOutByTable(drafts: readonly DraftBlock[]): boolean {
  const labels = drafts.flatMap(({ form, kind, text }) =>
    form === 'table-cell' && kind === null ? (findLabel(text) ?? []) : [],
  )
  return labels.filter(({ strength }) => strength === 'certain').length > 2
}

function isPartAlone(label: Label | null): boolean {
  return label !== null && label.person === null && (label.part === 'asks' || label.part === 'answers')
}

/** "更新日：令和5年6月13日": a field, whatever its name. */
function isDated(text: string, label: Label): boolean {
  const rest = text.slice(label.length)
  return label.strength === 'possible' && rest.length < 60 && readDateline(rest) !== null
}

/** "Host: Peter Lang" */
const FIELD_OF_WHO =
  /^(?:participants?|attendees|witness(?:es)?|members present|hosts?|guests?|panell?ists?|гости|ведущие|участники|moderators?|chair|speakers?|panell?ists?|interviewer|interviewee|presenter|interview(?:ed)? by|ведущ(?:ий|ая)|гость|модератор|司会|聞き手|ゲスト|sprecher(?:in|innen)?(?: und sprecher(?:in|innen)?)?|moderation|gast|gäste|invitée?s?|animateur)$/iu

/** "President: Mr. Halden (Norrland)" in a record's list of those present says who presides, and is no turn. */
function isOfficer(text: string, label: Label): boolean {
  const rest = text.slice(label.length)
  const isList = FIELD_OF_WHO.test(label.printed) && !/[.!?]$/u.test(rest)
  if (isList && ((parsePerson(rest)?.name ?? null) !== null || /^[^.!?]{4,40},\s/u.test(rest))) return true
  // "Spokesperson: Tomas Lind"
  const isHeld = label.part === null && label.person !== null && label.person.name === null
  const held = isHeld && rest.length < 60 ? parsePerson(rest) : null
  const isName = held !== null && nameTokens(held.name ?? '').length > 1
  if (isName && (held.office === null || /^[^,]+,\s/u.test(rest)) && !/[.!?]$/u.test(rest)) return true
  const presides =
    label.part === 'moderates' ||
    /^(?:the )?(?:president[ea]?|chair\p{L}*|présidente?|präsident(?:in)?|председатель)$/iu.test(label.printed)
  return (
    presides &&
    /^(?:mr|mrs|ms|miss|dr|sir|m|mme|sr|sra|herr|frau|г-н|г-жа)\.?\s(?:[^.!?]|\.(?=[\s.]))[^!?]{2,90}$/iu.test(
      text.slice(label.length),
    )
  )
}

/** What stands between a label and what is said belongs to the label, so that all keeps its order. */
function withNote(label: Label, note: DraftBlock | undefined): Label {
  if (note === undefined) return label
  const printed = `${label.printed}${note.text}`
  note.text = ''
  note.kind = null
  return { ...label, printed }
}

/** What says in which language the words were spoken. */
const ON_LANGUAGE =
  /^[(（[［](?=.{0,80}(?:translat|interpret|hindi|language|in (?:english|french|russian|chinese)|перевод|通訳|仮?訳|にて発言|で発言)).{2,80}[)）\]］]$/iu

/** The block after a label on its own line, unless that is something else or has a label itself. */
function ownerOfLoneLabel(
  below: readonly DraftBlock[],
  candidates: ReadonlyMap<DraftBlock, Label>,
  accepted: ReadonlySet<string>,
): DraftBlock | null {
  // "（以下は英語にて発言）" may stand between the label and what is said.
  const isNote = below[0]?.kind === 'note' && below[0].marker === null && ON_LANGUAGE.test(below[0].text)
  const next = isNote && below[1]?.kind === null ? below[1] : below[0]
  if (!next || next.kind !== null || next.form === 'heading' || (next.marker !== null && next.form !== 'list-item'))
    return null
  const own = candidates.get(next)
  return own && accepted.has(own.printed) ? null : next
}
