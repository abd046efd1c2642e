import type { ExportFilters } from '../api/analysis-api.ts'
import type { MeetingEvent } from '../domain/events.ts'
import type { TaggedPassage } from '../domain/passages.ts'
import type { Position } from '../domain/positions.ts'
import { subtreeIds } from '../domain/trees.ts'
import type { ExportSource } from './export-source.ts'

/**
 * The part of the project that the filters leave. Transcripts and dates choose transcripts; issues (with their
 * sub-issues) and holders choose positions, and then only passages that still bear one, and only transcripts
 * that still have such a passage, remain. A disagreement remains where it is on a chosen issue or any of its
 * evidence is left. The codebook is always whole. Empty lists filter nothing.
 */
export function selectFrom(source: ExportSource): ExportSource {
  const { filters } = source.head
  const keepsPosition = positionFilter(source, filters)
  const passages = (id: ExportSource['summaries'][number]['id']): readonly TaggedPassage[] =>
    keepsPosition === null
      ? source.passages(id)
      : source.passages(id).flatMap((passage) => {
          const positions = passage.positions.filter(keepsPosition)
          return positions.length === 0 ? [] : [{ ...passage, positions }]
        })
  const summaries = source.summaries.filter(
    (summary) =>
      keepsTranscript(source, filters, summary) && (keepsPosition === null || passages(summary.id).length > 0),
  )
  const narrowed = { ...source, summaries, passages }
  return isEmpty(filters) ? narrowed : { ...narrowed, ...keepRelated(source, narrowed) }
}

function isEmpty(filters: ExportFilters): boolean {
  return (
    !filters.transcriptIds?.length &&
    !filters.issueIds?.length &&
    !filters.holderIds?.length &&
    !filters.from &&
    !filters.to
  )
}

function positionFilter(source: ExportSource, filters: ExportFilters): ((position: Position) => boolean) | null {
  if (!filters.issueIds?.length && !filters.holderIds?.length) return null
  const issues = chosenIssues(source, filters)
  const holders = filters.holderIds?.length ? new Set<string>(filters.holderIds) : null
  return (position) =>
    (issues === null || issues.has(position.issueId)) && (holders === null || holders.has(position.holderId))
}

function chosenIssues(source: ExportSource, filters: ExportFilters): Set<string> | null {
  if (!filters.issueIds?.length) return null
  return new Set(filters.issueIds.flatMap((id) => [...subtreeIds(source.issues, id)]))
}

function keepsTranscript(
  source: ExportSource,
  filters: ExportFilters,
  summary: ExportSource['summaries'][number],
): boolean {
  if (filters.transcriptIds?.length && !filters.transcriptIds.includes(summary.id)) return false
  const event = source.events.find((one) => one.id === summary.eventId)
  return isWithin(dateOf(summary, event), filters.from, filters.to)
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

function keepRelated(source: ExportSource, narrowed: ExportSource): Pick<ExportSource, 'disagreements' | 'memos'> {
  const kept = new Set<string>()
  for (const { id } of narrowed.summaries) {
    kept.add(id)
    for (const passage of narrowed.passages(id)) {
      kept.add(passage.id)
      for (const position of passage.positions) kept.add(position.id)
    }
  }
  const issues = chosenIssues(source, source.head.filters)
  const disagreements = source.disagreements.filter(
    (one) =>
      (one.issueId !== null && issues?.has(one.issueId)) ||
      one.sides.some((side) => side.positionIds.some((id) => kept.has(id))) ||
      one.acknowledgements.some((acknowledgement) => kept.has(acknowledgement.passageId)),
  )
  for (const disagreement of disagreements) kept.add(disagreement.id)
  const narrowable = new Set(['transcript', 'passage', 'position', 'disagreement'])
  const memos = source.memos.filter((memo) => !narrowable.has(memo.subject) || kept.has(memo.subjectId))
  return { disagreements, memos }
}
