import type { ExportFilters } from '../api/analysis-api.ts'
import type { MeetingEvent } from '../domain/events.ts'
import type { Memo } from '../domain/memos.ts'
import type { CodedPassage } from '../domain/passages.ts'
import type { Position } from '../domain/positions.ts'
import { subtreeIds, type TreeItem } from '../domain/trees.ts'
import type { ExportSource } from './export-source.ts'
import type { Found, Wanted } from './wanted.ts'

/**
 * The part of the project that the filters leave. Transcripts and dates choose transcripts; chosen passages and codes
 * choose passages; issues (with their sub-issues), holders, attributions and disagreements choose positions, and then
 * only passages that still bear one, and only transcripts that still have such a passage, remain. A disagreement
 * remains where it is chosen, on a chosen issue, or any of its evidence is left. The codebook is always whole. Empty
 * lists filter nothing.
 */
export function selectFrom(source: ExportSource): ExportSource {
  const wanted = wantedBy(source)
  const found = once(() => source.find?.(wanted) ?? findByReading(source, wanted))
  if (wanted === null) return { ...source, find: found }
  const choosesPassages = Object.entries(wanted).some(([key, ids]) => key !== 'transcriptIds' && ids !== null)
  const inTexts = source.summaries.filter(({ id }) => wanted.transcriptIds?.has(id) ?? true)
  const { codedWords: _words, positions: _positions, ...rest } = source
  const narrowed: ExportSource = {
    ...rest,
    find: found,
    summaries: choosesPassages ? inTexts.filter(({ id }) => found().transcriptIds.has(id)) : inTexts,
    passages: (id) => wantedOf(source.passages(id, wanted), wanted),
  }
  return { ...narrowed, ...keepRelated(source, narrowed, found()) }
}

/** How many passages and rows the source holds. */
export function countFound(source: ExportSource): Pick<Found, 'passages' | 'rows'> {
  const { passages, rows } = source.find?.(null) ?? findByReading(source, null)
  return { passages, rows }
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null
  return () => (made ??= { value: make() }).value
}

/** What the filters ask for, null where they ask for everything. */
function wantedBy(source: ExportSource): Wanted | null {
  const { filters } = source.head
  const wanted: Wanted = {
    transcriptIds: chosenTranscripts(source, filters),
    passageIds: setOf(filters.passageIds),
    codeIds: withSubtrees(source.codes, filters.codeIds),
    issueIds: withSubtrees(source.issues, filters.issueIds),
    holderIds: setOf(filters.holderIds),
    attributions: setOf(filters.attributions),
    evidence: evidenceOf(source, filters.disagreementIds),
  }
  return Object.values(wanted).every((ids) => ids === null) ? null : wanted
}

function setOf(ids: readonly string[] | undefined): ReadonlySet<string> | null {
  return ids === undefined || ids.length === 0 ? null : new Set(ids)
}

function withSubtrees(items: readonly TreeItem[], ids: readonly string[] | undefined): ReadonlySet<string> | null {
  return ids === undefined || ids.length === 0 ? null : new Set(ids.flatMap((id) => [...subtreeIds(items, id)]))
}

function evidenceOf(source: ExportSource, ids: readonly string[] | undefined): Wanted['evidence'] {
  if (ids === undefined || ids.length === 0) return null
  const chosen = source.disagreements.filter((one) => ids.includes(one.id))
  return {
    positionIds: new Set(chosen.flatMap(({ sides }) => sides.flatMap((side) => side.positionIds))),
    passageIds: new Set(chosen.flatMap((one) => one.acknowledgements.map(({ passageId }) => passageId))),
  }
}

function chosenTranscripts(source: ExportSource, filters: ExportFilters): ReadonlySet<string> | null {
  const ids = setOf(filters.transcriptIds)
  if (!filters.from && !filters.to) return ids
  const events = new Map(source.events.map((event) => [event.id, event]))
  const within = source.summaries.filter(
    (one) =>
      (ids?.has(one.id) ?? true) &&
      isWithin(dateOf(one, one.eventId === null ? undefined : events.get(one.eventId)), filters.from, filters.to),
  )
  return new Set(within.map(({ id }) => id))
}

/** The transcript's own date, else that of its event. */
export function dateOf(transcript: { readonly date: string | null }, event: MeetingEvent | undefined): string | null {
  return transcript.date ?? event?.date ?? null
}

/** True where some day that the (partial) date can mean lies within the limits; an undated text never does. */
export function isWithin(date: string | null, from: string | undefined, to: string | undefined): boolean {
  if (!from && !to) return true
  if (date === null) return false
  if (from && date.slice(0, from.length) < from.slice(0, date.length)) return false
  return !(to && date.slice(0, to.length) > to.slice(0, date.length))
}

function* wantedOf(passages: Iterable<CodedPassage>, wanted: Wanted): Generator<CodedPassage> {
  for (const passage of passages) {
    const kept = keepPassage(passage, wanted)
    if (kept !== null) yield kept
  }
}

/** The passage with the wanted of its positions, null where it is not wanted. */
function keepPassage(passage: CodedPassage, wanted: Wanted): CodedPassage | null {
  const { transcriptIds, passageIds, codeIds, issueIds, holderIds, attributions, evidence } = wanted
  if (transcriptIds !== null && !transcriptIds.has(passage.transcriptId)) return null
  if (passageIds !== null && !passageIds.has(passage.id)) return null
  if (codeIds !== null && !passage.codeIds.some((id) => codeIds.has(id))) return null
  const isWitness = evidence === null || evidence.passageIds.has(passage.id)
  const isWanted = (position: Position): boolean =>
    (issueIds === null || issueIds.has(position.issueId)) &&
    (holderIds === null || holderIds.has(position.holderId)) &&
    (attributions === null || attributions.has(position.attribution)) &&
    (isWitness || evidence.positionIds.has(position.id))
  const positions = passage.positions.filter(isWanted)
  const needsPosition = issueIds !== null || holderIds !== null || attributions !== null || !isWitness
  return needsPosition && positions.length === 0 ? null : { ...passage, positions }
}

/** For sources that cannot tell more cheaply. */
function findByReading(source: ExportSource, wanted: Wanted | null): Found {
  const transcriptIds = new Set<string>()
  const ids = new Set<string>()
  let count = 0
  let rows = 0
  for (const { id } of source.summaries) {
    const passages = source.passages(id)
    for (const passage of wanted === null ? passages : wantedOf(passages, wanted)) {
      transcriptIds.add(id)
      count += 1
      ids.add(passage.id)
      for (const position of passage.positions) ids.add(position.id)
      rows += Math.max(1, passage.positions.length)
    }
  }
  return { transcriptIds, passages: count, rows, among: (asked) => new Set([...asked].filter((one) => ids.has(one))) }
}

/** Disagreements and memos that still are about something that is left. */
function keepRelated(
  source: ExportSource,
  narrowed: ExportSource,
  found: Found,
): Pick<ExportSource, 'disagreements' | 'memos'> {
  const { filters } = source.head
  const chosen = setOf(filters.disagreementIds)
  const issues = withSubtrees(source.issues, filters.issueIds)
  const asked = new Set<string>()
  for (const { sides, acknowledgements } of source.disagreements) {
    for (const { positionIds } of sides) for (const id of positionIds) asked.add(id)
    for (const { passageId } of acknowledgements) asked.add(passageId)
  }
  const tagged = new Set(['passage', 'position'])
  for (const { subject, subjectId } of source.memos) if (tagged.has(subject)) asked.add(subjectId)
  const left = found.among(asked)
  const disagreements = source.disagreements.filter(
    (one) =>
      (chosen?.has(one.id) ?? true) &&
      (chosen !== null ||
        (one.issueId !== null && issues?.has(one.issueId)) ||
        one.sides.some((side) => side.positionIds.some((id) => left.has(id))) ||
        one.acknowledgements.some((acknowledgement) => left.has(acknowledgement.passageId))),
  )
  const kept = new Set<string>([
    ...left,
    ...narrowed.summaries.map(({ id }) => id),
    ...disagreements.map(({ id }) => id),
  ])
  const narrowable = new Set(['transcript', 'passage', 'position', 'disagreement'])
  return {
    disagreements,
    memos: {
      [Symbol.iterator]: () =>
        keepMemos(source.memos, (memo) => !narrowable.has(memo.subject) || kept.has(memo.subjectId)),
    },
  }
}

function* keepMemos(memos: ExportSource['memos'], isKept: (memo: Memo) => boolean): Generator<Memo> {
  for (const memo of memos) if (isKept(memo)) yield memo
}
