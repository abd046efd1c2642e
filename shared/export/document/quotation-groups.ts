import { formatDate } from '../date-words.ts'
import type { QuotationGrouping } from '../document-options.ts'
import type { Excerpt } from '../excerpts.ts'
import { outlineExcerpts } from './outline-excerpt.ts'
import type { OutlinePiece, OutlineSection } from './outline-piece.ts'
import type { ReportContext } from './report-context.ts'

type Grouping = Exclude<QuotationGrouping, 'disagreement'>

const TITLES: Readonly<Record<Grouping, string>> = {
  issue: 'Positions by issue',
  actor: 'Positions by actor',
  transcript: 'Quotations by text',
  date: 'Quotations by date',
}

/**
 * The quotations under headings. By issue and by actor each position stands under its own, and passages that bear none
 * under a heading of theirs at the end; by text and by date each passage stands once with all that it shows.
 */
export function groupQuotations(context: ReportContext, groupBy: Grouping): OutlineSection[] {
  const groups = GROUPERS[groupBy](context)
  const others =
    groupBy === 'issue' || groupBy === 'actor' ? context.excerpts.filter((excerpt) => excerpt.position === null) : []
  return [
    ...(groups.length === 0 ? [] : [heading(groupBy, TITLES[groupBy])]),
    ...groups,
    ...(others.length === 0 ? [] : [withoutPosition(context, others)]),
  ]
}

/** Positions that are no evidence of any disagreement, and passages without one, for reports by disagreement. */
export function remainingQuotations(context: ReportContext): OutlineSection[] {
  const used = new Set<string>(
    context.source.disagreements.flatMap(({ sides, acknowledgements }) => [
      ...sides.flatMap((side) => side.positionIds),
      ...acknowledgements.map((one) => one.passageId),
    ]),
  )
  const rest = context.excerpts.filter(({ position, passage }) => !used.has(position?.id ?? passage.id))
  const groups = groupByIssue({ ...context, excerpts: rest })
  const others = rest.filter((excerpt) => excerpt.position === null)
  return [
    ...(groups.length === 0 ? [] : [heading('rest', 'Positions in no disagreement')]),
    ...groups,
    ...(others.length === 0 ? [] : [withoutPosition(context, others)]),
  ]
}

const GROUPERS: Readonly<Record<Grouping, (context: ReportContext) => OutlineSection[]>> = {
  issue: groupByIssue,
  actor: groupByActor,
  transcript: groupByTranscript,
  date: groupByDate,
}

function heading(id: string, text: string): OutlineSection {
  return { id, level: 1, text, hue: null, count: null, pieces: () => [] }
}

function withoutPosition(context: ReportContext, excerpts: readonly Excerpt[]): OutlineSection {
  return {
    ...heading('other-passages', 'Passages without a position'),
    count: excerpts.length,
    pieces: () => outlineExcerpts(context, excerpts),
  }
}

/** In tree order: what the issue is called, then its positions by holder and date. */
function groupByIssue(context: ReportContext): OutlineSection[] {
  const { source, lookup, excerpts } = context
  const byIssue = Map.groupBy(excerpts, (excerpt) => excerpt.position?.issueId)
  return source.issues.flatMap(({ id, hue, names, definition }) => {
    const own = byIssue.get(id)
    if (own === undefined) return []
    const called = names.map(({ text, usedById }) =>
      usedById === null ? text : `${text} (${lookup.actor(usedById).name})`,
    )
    return {
      id: `issue-${id}`,
      level: 2 as const,
      text: lookup.issuePath(id),
      hue,
      count: own.length,
      *pieces(): Generator<OutlinePiece> {
        if (called.length > 0) yield { kind: 'words', text: `Also called ${called.join('; ')}` }
        if (definition !== '') yield { kind: 'words', text: definition }
        for (const [holderId, held] of Map.groupBy(own, (excerpt) => excerpt.position?.holderId)) {
          if (holderId === undefined) continue
          yield { kind: 'heading', text: lookup.actor(holderId).name }
          yield* outlineExcerpts(context, held)
        }
      },
    }
  })
}

/** By name of the holder: their positions by issue, in tree order, and date. */
function groupByActor(context: ReportContext): OutlineSection[] {
  const { source, lookup, excerpts } = context
  const byHolder = Map.groupBy(excerpts, (excerpt) => excerpt.position?.holderId)
  return source.actors.flatMap(({ id, name }) => {
    const own = byHolder.get(id)
    if (own === undefined) return []
    const byIssue = Map.groupBy(own, (excerpt) => excerpt.position?.issueId)
    return {
      id: `actor-${id}`,
      level: 2 as const,
      text: name,
      hue: null,
      count: own.length,
      *pieces(): Generator<OutlinePiece> {
        for (const issue of source.issues) {
          const held = byIssue.get(issue.id)
          if (held === undefined) continue
          yield { kind: 'heading', text: lookup.issuePath(issue.id) }
          yield* outlineExcerpts(context, held)
        }
      },
    }
  })
}

/** As in the library, the passages in reading order. */
function groupByTranscript(context: ReportContext): OutlineSection[] {
  const byTranscript = Map.groupBy(context.excerpts, (excerpt) => excerpt.transcript.id)
  return context.source.summaries.flatMap(({ id, title }) => {
    const own = byTranscript.get(id)
    const [first] = own ?? []
    if (own === undefined || first === undefined) return []
    const { publisher } = first.transcript
    const about = [publisher, first.event?.title, first.place, first.date === null ? null : formatDate(first.date)]
    const words = about.filter((part) => part !== null && part !== undefined).join(' · ')
    return {
      id: `text-${id}`,
      level: 2 as const,
      text: title,
      hue: null,
      count: countPassages(own),
      *pieces(): Generator<OutlinePiece> {
        if (words !== '') yield { kind: 'words', text: words }
        yield* outlineExcerpts(context, own)
      },
    }
  })
}

/** A heading for each day, undated texts last; the passages by text and in reading order. */
function groupByDate(context: ReportContext): OutlineSection[] {
  return [...Map.groupBy(context.excerpts, (excerpt) => excerpt.date)].map(([date, own]) => ({
    id: `date-${date ?? 'none'}`,
    level: 2 as const,
    text: date === null ? 'Without a date' : formatDate(date),
    hue: null,
    count: countPassages(own),
    *pieces(): Generator<OutlinePiece> {
      for (const [, here] of Map.groupBy(own, (excerpt) => excerpt.transcript.id)) {
        yield { kind: 'heading', text: here[0]?.transcript.title ?? '' }
        yield* outlineExcerpts(context, here)
      }
    },
  }))
}

function countPassages(excerpts: readonly Excerpt[]): number {
  return new Set(excerpts.map((excerpt) => excerpt.passage.id)).size
}
