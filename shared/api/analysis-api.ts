import { z } from 'zod'
import { PartialDate, Timestamp } from '../domain/dates.ts'
import { ActorId, CodeId, DisagreementId, IssueId, PassageId, PositionId, TermId, TranscriptId } from '../domain/ids.ts'
import { Attribution } from '../domain/positions.ts'
import { TaskId } from './events.ts'
import { action, query } from './procedure.ts'
import { FileHandle, Nothing } from './references.ts'

/** The positions of one row and column of the matrix. */
export const MatrixCell = z.object({
  /** The actor (or, by affiliation, the body the holder speaks for) of the row. */
  actorId: ActorId,
  issueId: IssueId,
  positionIds: z.array(PositionId),
  stanceIds: z.array(TermId),
  /** Mean of the stances that have a value on the scale, own words only; null where there are none. */
  mean: z.number().nullable(),
})

export const ExportFormat = z.enum([
  'csv',
  'xlsx',
  'docx',
  'odt',
  'html',
  'markdown',
  'pdf',
  'json',
  'csl-json',
  'ris',
  'bibtex',
  'qdpx',
  'qdc',
  'web-annotation',
  'events',
  'graphml',
  'gexf',
  'edges',
])
export type ExportFormat = z.infer<typeof ExportFormat>

/** Which part of the project an export holds; everything where empty. */
export const ExportFilters = z.object({
  transcriptIds: z.array(TranscriptId).optional(),
  issueIds: z.array(IssueId).optional(),
  holderIds: z.array(ActorId).optional(),
  codeIds: z.array(CodeId).optional(),
  attributions: z.array(Attribution).optional(),
  disagreementIds: z.array(DisagreementId).optional(),
  passageIds: z.array(PassageId).optional(),
  /** Of the event, both inclusive, as far as they are known: 2019-03 to 2019-06-30. */
  from: PartialDate.optional(),
  to: PartialDate.optional(),
})
export type ExportFilters = z.infer<typeof ExportFilters>

/** How an export is written: options by name, as `exportOptions` in shared/export lists them. */
const GivenOptions = z.record(z.string(), z.union([z.boolean(), z.string(), z.array(z.string()).readonly()]))

/** What is to be exported, and how. */
export const ExportRequest = z.object({
  format: ExportFormat,
  filters: ExportFilters.optional(),
  options: GivenOptions.optional(),
})
export type ExportRequest = z.infer<typeof ExportRequest>

/** One entry of the readable history. */
export const HistoryEntry = z.object({
  seq: z.int(),
  /** "Tagged a passage in “…” with 2 positions". */
  label: z.string(),
  at: Timestamp,
  coder: z.string(),
  kind: z.enum(['do', 'undo', 'redo']),
  /** Of a `do` entry: whether its effect stands now. */
  state: z.enum(['done', 'undone', 'discarded']),
  /**
   * How many commands `history.goTo` would take back (below zero) or do again to bring the project to where it stood
   * right after this entry; 0 where it stands there now, null where that cannot be reached any more.
   */
  steps: z.int().nullable(),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

const Undoing = z.object({ label: z.string() })

export const analysisApi = {
  'matrix.get': query(
    z.object({ rows: z.enum(['actor', 'affiliation']).optional() }),
    z.object({ cells: z.array(MatrixCell) }),
  ),
  /** Formats this version writes. */
  'exports.formats': query(Nothing, z.array(ExportFormat)),
  /**
   * Writes an export to a file of the host's own and answers its handle; `exports.save` or the host hands it over. The
   * project can be worked on meanwhile: the export holds it as it was at the start. With `taskId` it tells of its
   * progress and can be cancelled (`tasks.cancel`); it then fails with `cancelled`, and no file is left.
   */
  'exports.run': action(
    ExportRequest.extend({ taskId: TaskId.optional() }),
    z.object({ output: FileHandle, name: z.string(), mediaType: z.string(), byteLength: z.int() }),
  ),
  /** The first characters of what `exports.run` would write. */
  'exports.preview': query(
    ExportRequest,
    /** `rows`: passage × position. */ z.object({ text: z.string(), passages: z.int(), rows: z.int() }),
  ),
  /** Native hosts only: asks where to, and puts the file there. */
  'exports.save': action(z.object({ output: FileHandle, name: z.string() }), z.object({ saved: z.boolean() })),
  /** Newest first; with `before` what is older than that entry, with `query` what has all its words, with `only` commands without undo and redo. */
  'history.list': query(
    z.object({
      limit: z.int().positive().max(10_000).optional(),
      before: z.int().optional(),
      query: z.string().max(500).optional(),
      only: z.literal('commands').optional(),
    }),
    z.array(HistoryEntry),
  ),
  /** What undo and redo would do now, and the number of the entry that undo would take back; null where there is nothing. */
  'history.next': query(
    Nothing,
    z.object({ undo: z.string().nullable(), undoSeq: z.int().nullable(), redo: z.string().nullable() }),
  ),
  /** With `seq` only that entry; `conflict` where something else was done since. */
  'history.undo': action(z.object({ seq: z.int().optional() }), Undoing),
  'history.redo': action(Nothing, Undoing),
  /**
   * Takes away for good what was deleted and is kept for undo: the whole history, the snapshots and the search index.
   * Answers how many steps of the history there were.
   */
  'history.forget': action(Nothing, z.object({ steps: z.int() })),
  /**
   * Brings the project to where it stood right after that command, 0 for before the first: takes back or does again
   * all that lies between, each as an entry of its own, all or nothing. Throws `not-found`, or `conflict` where the
   * command was undone and then replaced by other work.
   */
  'history.goTo': action(
    z.object({ seq: z.int().nonnegative() }),
    z.object({ undone: z.int(), redone: z.int(), label: z.string().nullable() }),
  ),
} as const

export type MatrixCell = z.infer<typeof MatrixCell>
