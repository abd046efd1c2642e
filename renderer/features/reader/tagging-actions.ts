import type { UserAction } from '../../commands/action.ts'
import { editPassage } from './cards/card-entries.ts'
import type { ReaderContext } from './reader-action-list.ts'
import { openComposer, togglePicked, useReaderState } from './reader-state.ts'
import type { ComposerTask, TagTarget } from './reader-state.ts'

/** What can be put on the selected words or on the active passage. */
export function listTaggingActions({ data, now, deletePassage }: ReaderContext): UserAction[] {
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

/** What can be done with the positions of the active passage, and with those picked. */
export function listRelatingActions({ data, now }: ReaderContext): UserAction[] {
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

function composeFor(kind: ComposerTask['kind']): void {
  const target = findTarget()
  if (target) openComposer({ kind, target })
}

/** What a tag would go on: the words selected, else the active passage. */
function findTarget(): TagTarget | null {
  const { selection, activeId } = useReaderState.getState()
  if (selection) return { spans: selection.spans }
  return activeId === null ? null : { passageId: activeId }
}
