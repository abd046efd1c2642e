import type { PassageId } from '#shared/domain/ids.ts'
import type { TaggedPassage } from '#shared/domain/passages.ts'
import type { UserAction } from '../../commands/action.ts'
import type { KeyboardCursor } from '../../editor/keyboard-cursor.ts'
import { editPassage } from './cards/card-entries.ts'
import { goToOffset } from './go-to.ts'
import { useSight } from './page-sight.ts'
import type { PageFrame } from './page-sight.ts'
import { endOf, startOf } from './reader-data.ts'
import type { ReaderData } from './reader-data.ts'
import { activate, openComposer, togglePicked, useReaderState } from './reader-state.ts'
import type { ComposerTask, TagTarget } from './reader-state.ts'

/** What the actions of the reader work on now. */
export interface ReaderContext {
  readonly frame: PageFrame
  readonly cursor: KeyboardCursor
  readonly data: ReaderData
  /** What is active, selected and open now. */
  readonly now: ReturnType<typeof useReaderState.getState>
  readonly deletePassage: (id: PassageId) => Promise<void>
}

/** Everything that can be done in an open transcript, by keyboard, palette, foot bar and button alike. */
export function listReaderActions(context: ReaderContext): UserAction[] {
  return [...listTaggingActions(context), ...listRelatingActions(context), ...listReadingActions(context)]
}

function listTaggingActions({ data, now, deletePassage }: ReaderContext): UserAction[] {
  const active = now.activeId === null ? undefined : data.passagesById.get(now.activeId)
  const isEnabled = now.selection !== null || active !== undefined
  return [
    {
      id: 'passage.tagPosition',
      label: 'Tag with a position',
      group: 'Tagging',
      shortcut: 'p',
      hint: 'position',
      isEnabled,
      run: () => composeFor('position'),
    },
    {
      id: 'passage.tagCode',
      label: 'Tag with a code',
      group: 'Tagging',
      shortcut: 'c',
      hint: 'code',
      isEnabled,
      run: () => composeFor('code'),
    },
    {
      id: 'passage.writeMemo',
      label: 'Write a memo',
      group: 'Tagging',
      shortcut: 'm',
      hint: 'memo',
      isEnabled,
      run: () => composeFor('memo'),
    },
    {
      id: 'passage.edit',
      label: 'Edit the active passage',
      group: 'Tagging',
      shortcut: 'e',
      isEnabled: active !== undefined,
      run: () => active && editPassage(active),
    },
    {
      id: 'passage.delete',
      label: 'Delete the active passage',
      group: 'Tagging',
      shortcut: 'Delete',
      isEnabled: active !== undefined,
      run: () => active && deletePassage(active.id),
    },
  ]
}

function listRelatingActions({ data, now }: ReaderContext): UserAction[] {
  const active = now.activeId === null ? undefined : data.passagesById.get(now.activeId)
  const positions = active?.positions.map((one) => one.id) ?? []
  return [
    {
      id: 'disagreement.relate',
      label: 'Put positions into a disagreement',
      group: 'Relating',
      shortcut: 'd',
      hint: 'disagreement',
      isEnabled: positions.length > 0 || now.picked.length > 0,
      run: () => {
        useReaderState.setState({ relating: [...new Set([...now.picked, ...positions])] })
      },
    },
    {
      id: 'position.pick',
      label: 'Pick for a disagreement, or put back',
      group: 'Relating',
      shortcut: 'x',
      isEnabled: positions.length > 0,
      run: () => togglePicked(positions),
    },
  ]
}

function listReadingActions({ frame, cursor, data, now }: ReaderContext): UserAction[] {
  const { activeId } = now
  const step = (by: 1 | -1) => () => {
    const next = findNext(data.passages, activeId, by)
    if (!next) return
    cursor.place(startOf(next))
    activate(next.id)
    goToOffset(frame, startOf(next))
  }
  const active = activeId === null ? undefined : data.passagesById.get(activeId)
  const over = active ? data.passages.filter((one) => isOver(one, active)) : []
  const isOpen = now.composer !== null || now.choice !== null || now.correctingSeq !== null
  return [
    {
      id: 'passage.next',
      label: 'Next passage',
      group: 'Reading',
      shortcut: 'j',
      isEnabled: data.passages.length > 0,
      run: step(1),
    },
    {
      id: 'passage.previous',
      label: 'Previous passage',
      group: 'Reading',
      shortcut: 'k',
      isEnabled: data.passages.length > 0,
      run: step(-1),
    },
    {
      id: 'passage.nextOverlapping',
      label: 'Next passage over the same words',
      group: 'Reading',
      shortcut: 'o',
      isEnabled: over.length > 1,
      run: () => activate(over[(over.findIndex((one) => one.id === activeId) + 1) % over.length]?.id ?? null),
    },
    {
      id: 'text.selectSentence',
      label: 'Select the sentence at the cursor, then the next',
      group: 'Reading',
      shortcut: 's',
      run: () => cursor.selectSentence(),
    },
    {
      id: 'text.correct',
      label: 'Correct speaker or kind of paragraph',
      group: 'Reading',
      shortcut: 'b',
      run: () => useReaderState.setState({ correctingSeq: seqAtCursor(frame, cursor), composer: null }),
    },
    {
      id: 'text.unfold',
      label: 'Show or fold page clutter',
      group: 'Reading',
      shortcut: 'u',
      run: () => useReaderState.setState(({ isUnfolded }) => ({ isUnfolded: !isUnfolded })),
    },
    {
      id: 'reader.colour',
      label: 'Colour passages by issue or by code',
      group: 'View',
      shortcut: 'h',
      run: () => useReaderState.setState(({ colourBy }) => ({ colourBy: colourBy === 'issue' ? 'code' : 'issue' })),
    },
    {
      id: 'reader.close',
      label: 'Close, or let go of the selection',
      group: 'Reading',
      shortcut: 'Escape',
      isEnabled: isOpen || now.selection !== null || activeId !== null,
      run: letGo,
    },
  ]
}

function composeFor(kind: ComposerTask['kind']): void {
  const target = findTarget()
  if (target) openComposer({ kind, target })
}

/** What a tag would go on: the words selected, else the active passage. */
function findTarget(): TagTarget | null {
  const { selection, activeId } = useReaderState.getState()
  if (selection) return { span: selection }
  return activeId === null ? null : { passageId: activeId }
}

/** One thing at a time, the latest first. */
function letGo(): void {
  const { choice, composer, correctingSeq, selection } = useReaderState.getState()
  if (choice) useReaderState.setState({ choice: null })
  else if (composer) useReaderState.setState({ composer: null })
  else if (correctingSeq !== null) useReaderState.setState({ correctingSeq: null })
  else if (selection) document.getSelection()?.collapseToEnd()
  else activate(null)
}

function findNext(
  passages: readonly TaggedPassage[],
  activeId: PassageId | null,
  by: 1 | -1,
): TaggedPassage | undefined {
  const at = passages.findIndex((one) => one.id === activeId)
  if (at >= 0) return passages[at + by]
  const { start, end } = useSight.getState()
  return by === 1 ? passages.find((one) => startOf(one) >= start) : passages.findLast((one) => startOf(one) <= end)
}

function isOver(one: TaggedPassage, other: TaggedPassage): boolean {
  return startOf(one) < endOf(other) && startOf(other) < endOf(one)
}

function seqAtCursor({ editor }: PageFrame, cursor: KeyboardCursor): number {
  const offset = cursor.offset() ?? useSight.getState().start
  return editor.text.blocks.findLastIndex((block) => block.start <= offset)
}
