import { useActions } from '../../commands/registry.ts'
import { listReaderActions } from './reader-action-list.ts'
import type { ReaderContext } from './reader-context.ts'
import { useRecentUses } from '../../parts/recent-uses.ts'
import { useReaderState } from './reader-state.ts'
import { useTag } from './tagging.ts'

/** Offers the reader's actions. Apart from the page, because what can be done changes with every selection. */
export function ReaderActions(context: Omit<ReaderContext, 'now' | 'recent' | 'tag'>) {
  const now = useReaderState()
  const recent = useRecentUses()
  const tag = useTag(context.data.transcript)
  useActions(listReaderActions({ ...context, now, recent, tag }))
  return null
}
