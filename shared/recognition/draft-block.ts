import type { Doubt } from '../domain/guesses.ts'
import type { BlockKind, TurnRole } from '../domain/transcripts.ts'
import type { PieceForm } from './source-text.ts'

/** A paragraph on its way to becoming a block; each step of recognition fills in what it knows. */
export interface DraftBlock {
  /** One line: no breaks, no white space at the ends. */
  text: string
  readonly form: PieceForm
  readonly level: number | null
  marker: string | null
  readonly linkOnly: boolean
  /** True where an empty line or a block's edge stands before it. */
  readonly gapBefore: boolean
  /** Speaker label that stands beside the words and not in them. */
  voice: string | null
  /** The words at the start that the format sets off from the rest, as bold print does; all of them where all are. */
  readonly lead: string | null
  /** Time in the recording, as printed. */
  stamp: string | null
  /** Of the original, counted from 1. */
  readonly page: number | null
  /** Null until a step has decided. */
  kind: BlockKind | null
  label: string | null
  speaker: number | null
  role: TurnRole | null
  /** Set by the step that guesses, where it is not sure; the first one counts. */
  doubt: Doubt | null
}
