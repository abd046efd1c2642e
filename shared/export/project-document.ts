import { z } from 'zod'
import { ExportFilters } from '../api/analysis-api.ts'
import { Actor } from '../domain/actors.ts'
import { AnswerRating } from '../domain/answers.ts'
import { Code } from '../domain/codes.ts'
import { Timestamp } from '../domain/dates.ts'
import { Disagreement, Side } from '../domain/disagreements.ts'
import { MeetingEvent } from '../domain/events.ts'
import { CoderId, CodeId, ProjectId, TranscriptId } from '../domain/ids.ts'
import { Issue } from '../domain/issues.ts'
import { Memo } from '../domain/memos.ts'
import { Coding, Passage, type CodedWords } from '../domain/passages.ts'
import { Position } from '../domain/positions.ts'
import { SavedSearch } from '../domain/saved-searches.ts'
import { Term } from '../domain/terms.ts'
import { Transcript } from '../domain/transcripts.ts'
import type { ExportSource } from './export-source.ts'

/**
 * A project, or the filtered part of one, as JSON (docs/exports.md). Everything but the history is in it; things name
 * each other by id.
 */
export const ProjectDocument = z.strictObject({
  format: z.literal('demarche-project'),
  version: z.literal(1),
  application: z.strictObject({ name: z.string(), version: z.string() }),
  exportedAt: Timestamp,
  filters: ExportFilters,
  project: z.strictObject({ id: ProjectId, title: z.string(), template: z.string() }),
  coders: z.array(z.strictObject({ id: CoderId, name: z.string() })),
  terms: z.array(Term),
  events: z.array(MeetingEvent),
  actors: z.array(Actor.omit({ uses: true })),
  issues: z.array(Issue.omit({ uses: true })),
  codes: z.array(Code.omit({ uses: true })),
  transcripts: z.array(Transcript),
  /** `codings` says of each of the `codeIds` who put it there, and when. */
  passages: z.array(
    Passage.extend({ codeIds: z.array(CodeId), codings: z.array(Coding.omit({ passageId: true })).optional() }),
  ),
  positions: z.array(Position),
  disagreements: z.array(
    Disagreement.extend({
      /** `omittedPositions`: how many positions of the side the filters left out. */
      sides: z.array(Side.extend({ omittedPositions: z.int().nonnegative() })),
      /** Acknowledging and denying passages that the filters left out. */
      omittedAcknowledgements: z.int().nonnegative(),
    }),
  ),
  memos: z.array(Memo),
  /** How answers are rated; `start` is where the answer's first block begins. */
  answers: z.array(AnswerRating.extend({ transcriptId: TranscriptId })).optional(),
  savedSearches: z.array(SavedSearch).optional(),
  /** The bytes of the files that were imported. */
  originals: z.array(z.strictObject({ transcriptId: TranscriptId, base64: z.base64() })).optional(),
})
export type ProjectDocument = z.infer<typeof ProjectDocument>

type Whole = Required<ProjectDocument>
type Lists = {
  [Key in keyof Whole as NonNullable<Whole[Key]> extends readonly unknown[] ? Key : never]: NonNullable<Whole[Key]>
}

/** The document's text in pieces: one member of an array a line, so that two exports can be compared by line. */
export function* projectDocumentText(source: ExportSource): Generator<string> {
  const { application, exportedAt, filters, project } = source.head
  const head = { format: 'demarche-project', version: 1, application, exportedAt, filters, project }
  yield '{\n'
  yield Object.entries(head)
    .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
    .join(',\n')
  for (const [key, items] of Object.entries(lists(source))) {
    yield `,\n${JSON.stringify(key)}: [`
    let separator = '\n'
    for (const item of items) {
      yield separator + JSON.stringify(item)
      separator = ',\n'
    }
    yield '\n]'
  }
  yield '\n}\n'
}

function lists(source: ExportSource): { [Key in keyof Lists]: Iterable<Lists[Key][number]> } {
  return {
    coders: source.coders.map(({ id, name }) => ({ id, name })),
    terms: source.terms,
    events: source.events,
    actors: source.actors.map(withoutUses),
    issues: source.issues.map(withoutUses),
    codes: source.codes.map(withoutUses),
    transcripts: transcripts(source),
    passages: passages(source),
    positions: positions(source),
    disagreements: disagreements(source),
    memos: source.memos,
    answers: answers(source),
    savedSearches: source.savedSearches,
    originals: originals(source),
  }
}

function* answers(source: ExportSource): Generator<Lists['answers'][number]> {
  for (const { id } of source.summaries) {
    for (const answer of source.answers?.(id) ?? []) yield { ...answer, transcriptId: id }
  }
}

function* originals(source: ExportSource): Generator<Lists['originals'][number]> {
  if (!source.original) return
  for (const { id } of source.summaries) yield { transcriptId: id, base64: source.original(id) }
}

/** Counts are of the whole project and can be counted again; they say nothing about a filtered part. */
function withoutUses<Item extends { uses: number }>({ uses: _uses, ...rest }: Item): Omit<Item, 'uses'> {
  return rest
}

function* transcripts(source: ExportSource): Generator<Transcript> {
  for (const { id } of source.summaries) yield source.transcript(id)
}

function* passages(source: ExportSource): Generator<ProjectDocument['passages'][number]> {
  for (const { id } of source.summaries) yield* wordsOf(source, id)
}

function* wordsOf(source: ExportSource, id: TranscriptId): Generator<CodedWords> {
  if (source.codedWords) yield* source.codedWords(id)
  else for (const { positions: _positions, memos: _memos, ...words } of source.passages(id)) yield words
}

function* positions(source: ExportSource): Generator<Position> {
  for (const { id } of source.summaries) {
    if (source.positions) yield* source.positions(id)
    else for (const passage of source.passages(id)) yield* passage.positions
  }
}

/** Those of the ids that are of a passage or position of the export. */
function leftOf(source: ExportSource, named: ReadonlySet<string>): ReadonlySet<string> {
  if (source.find) return source.find(null).among(named)
  const ids = new Set<string>()
  for (const passage of passages(source)) ids.add(passage.id)
  for (const position of positions(source)) ids.add(position.id)
  return new Set([...named].filter((id) => ids.has(id)))
}

function* disagreements(source: ExportSource): Generator<ProjectDocument['disagreements'][number]> {
  const named = new Set<string>(
    source.disagreements.flatMap(({ sides, statuses, acknowledgements }) => [
      ...sides.flatMap((side) => side.positionIds),
      ...statuses.flatMap(({ passageId }) => passageId ?? []),
      ...acknowledgements.map(({ passageId }) => passageId),
    ]),
  )
  const kept = leftOf(source, named)
  for (const one of source.disagreements) {
    const acknowledgements = one.acknowledgements.filter(({ passageId }) => kept.has(passageId))
    yield {
      ...one,
      sides: one.sides.map((side) => {
        const positionIds = side.positionIds.filter((id) => kept.has(id))
        return { ...side, positionIds, omittedPositions: side.positionIds.length - positionIds.length }
      }),
      statuses: one.statuses.map((status) =>
        status.passageId === null || kept.has(status.passageId) ? status : { ...status, passageId: null },
      ),
      acknowledgements,
      omittedAcknowledgements: one.acknowledgements.length - acknowledgements.length,
    }
  }
}
