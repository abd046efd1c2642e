import type { ExportFilters } from '../api/analysis-api.ts'
import type { Actor } from '../domain/actors.ts'
import type { AnswerRating } from '../domain/answers.ts'
import type { Code } from '../domain/codes.ts'
import type { Disagreement } from '../domain/disagreements.ts'
import type { MeetingEvent } from '../domain/events.ts'
import type { CoderId, ProjectId, TranscriptId } from '../domain/ids.ts'
import type { Issue } from '../domain/issues.ts'
import type { Memo } from '../domain/memos.ts'
import type { CodedPassage, CodedWords } from '../domain/passages.ts'
import type { Position } from '../domain/positions.ts'
import type { SavedSearch } from '../domain/saved-searches.ts'
import type { Term } from '../domain/terms.ts'
import type { Revision, Transcript, TranscriptSummary } from '../domain/transcripts.ts'
import type { Found, Wanted } from './wanted.ts'

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
  readonly savedSearches: readonly SavedSearch[]
  /** Oldest first; can be gone through as often as needed. */
  readonly memos: Iterable<Memo>
  /** In the library's order. */
  readonly summaries: readonly TranscriptSummary[]
  transcript(id: TranscriptId): Transcript
  /** The same without the words, which a table has no use for; from a source that can read it more cheaply. */
  cited?(id: TranscriptId): CitedTranscript
  /** Its revision alone; from a source that need not read the rest for it. */
  revision?(id: TranscriptId): Revision
  /**
   * In reading order, with what they bear; they may be many, so go through them one by one. A source that can tell
   * cheaply leaves out passages that are not `wanted`.
   */
  passages(id: TranscriptId, wanted?: Wanted): Iterable<CodedPassage>
  /** How many passages and positions the whole transcript has, whatever is filtered. */
  tagCounts(id: TranscriptId): { readonly passages: number; readonly positions: number }
  /** How its answers are rated, in reading order, from a source that knows. */
  answers?(id: TranscriptId): readonly AnswerRating[]
  /** The bytes of the original file in base64, from a source that has them. */
  original?(id: TranscriptId): string
  /** Those passages without positions and memos; from a source that can read them more cheaply. */
  codedWords?(id: TranscriptId): Iterable<CodedWords>
  /** The positions of those passages alone, in the same order; from a source that can read them more cheaply. */
  positions?(id: TranscriptId): Iterable<Position>
  /** Where the wanted passages are, for a source that can tell without going through them. */
  find?(wanted: Wanted | null): Found
}

/** The transcript without its words. */
export function citedTranscript(source: ExportSource, id: TranscriptId): CitedTranscript {
  return source.cited?.(id) ?? source.transcript(id)
}

/** The revision of the transcript that is exported. */
export function revisionOf(source: ExportSource, id: TranscriptId): Revision {
  return source.revision?.(id) ?? citedTranscript(source, id).revision
}

/** A transcript without its text. */
export type CitedTranscript = Omit<Transcript, 'text'>
