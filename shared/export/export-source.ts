import type { ExportFilters } from '../api/analysis-api.ts'
import type { Actor } from '../domain/actors.ts'
import type { Code } from '../domain/codes.ts'
import type { Disagreement } from '../domain/disagreements.ts'
import type { MeetingEvent } from '../domain/events.ts'
import type { CoderId, ProjectId, TranscriptId } from '../domain/ids.ts'
import type { Issue } from '../domain/issues.ts'
import type { Memo } from '../domain/memos.ts'
import type { TaggedPassage } from '../domain/passages.ts'
import type { Term } from '../domain/terms.ts'
import type { Transcript, TranscriptSummary } from '../domain/transcripts.ts'

/** What every export names about itself. */
interface ExportHead {
  readonly application: { readonly name: string; readonly version: string }
  /** ISO moment in UTC. */
  readonly exportedAt: string
  readonly project: { readonly id: ProjectId; readonly title: string; readonly template: string }
  readonly filters: ExportFilters
}

/**
 * The project as every format reads it. The small lists are there at once; texts and passages are asked for
 * one transcript at a time, so that memory does not grow with the export.
 */
export interface ExportSource {
  readonly head: ExportHead
  readonly coders: readonly { readonly id: CoderId; readonly name: string }[]
  readonly terms: readonly Term[]
  readonly events: readonly MeetingEvent[]
  readonly actors: readonly Actor[]
  /** In tree order. */
  readonly issues: readonly Issue[]
  /** In tree order. */
  readonly codes: readonly Code[]
  readonly disagreements: readonly Disagreement[]
  readonly memos: readonly Memo[]
  /** In the library's order. */
  readonly summaries: readonly TranscriptSummary[]
  transcript(id: TranscriptId): Transcript
  /** In reading order, with what they bear. */
  passages(id: TranscriptId): readonly TaggedPassage[]
}
