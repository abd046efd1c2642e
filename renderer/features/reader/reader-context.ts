import type { PassageId } from '#shared/domain/ids.ts'
import type { RecentUses } from '#shared/domain/recent-uses.ts'
import type { KeyboardCursor } from '../../editor/keyboard-cursor.ts'
import type { SetSpans } from './ends/set-spans.ts'
import type { PageFrame } from './page-sight.ts'
import type { ReaderData } from './reader-data.ts'
import type { useReaderState } from './reader-state.ts'
import type { useTag } from './tagging.ts'

/** What the actions of the reader work on now. */
export interface ReaderContext {
  readonly frame: PageFrame
  readonly cursor: KeyboardCursor
  readonly data: ReaderData
  /** What is active, selected and open now. */
  readonly now: ReturnType<typeof useReaderState.getState>
  readonly deletePassage: (id: PassageId) => Promise<void>
  readonly setSpans: SetSpans
  readonly recent: RecentUses
  readonly tag: ReturnType<typeof useTag>
}
