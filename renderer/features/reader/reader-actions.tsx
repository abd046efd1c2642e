import { useActions } from '../../commands/registry.ts'
import { listReaderActions } from './reader-action-list.ts'
import type { ReaderContext } from './reader-action-list.ts'
import { useReaderState } from './reader-state.ts'

/** Offers the reader's actions. Apart from the page, because what can be done changes with every selection. */
export function ReaderActions(context: Omit<ReaderContext, 'now'>) {
  const now = useReaderState()
  useActions(listReaderActions({ ...context, now }))
  return null
}
