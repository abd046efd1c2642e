import type { MeetingEvent } from '../domain/events.ts'
import type { Span } from '../domain/spans.ts'
import type { Term } from '../domain/terms.ts'
import type { TreeItem } from '../domain/trees.ts'

/** A place in a tree as plans see it. */
export type PlacedItem = TreeItem & { readonly name: string; readonly rank: number }

/** What must be known of the project into which a package is brought. */
export interface ProjectView {
  readonly projectId: string
  readonly coders: readonly { readonly id: string; readonly name: string }[]
  readonly terms: readonly Term[]
  readonly events: readonly MeetingEvent[]
  readonly actors: readonly { readonly id: string; readonly name: string; readonly aliases: readonly string[] }[]
  readonly issues: readonly PlacedItem[]
  readonly codes: readonly PlacedItem[]
  readonly savedSearches: readonly { readonly id: string; readonly name: string; readonly query: string }[]
  readonly transcripts: readonly {
    readonly id: string
    readonly title: string
    readonly url: string | null
    readonly textSha256: string
  }[]
  /** Every id that is taken, of whatever kind. */
  readonly takenIds: ReadonlySet<string>
  /** The newest text of a transcript; null where there is no such transcript. */
  text(transcriptId: string): string | null
  /** The project's passage of exactly these spans; null where there is none. */
  passageOf(transcriptId: string, spans: readonly Span[]): string | null
  /** SHA-256 of a text in UTF-8, lower-case hex. */
  hashText(text: string): string
}
