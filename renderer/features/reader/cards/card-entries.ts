import { describePosition, joinSentence } from '#shared/domain/position-sentence.ts'
import type { TaggedPassage } from '#shared/domain/passages.ts'
import { call } from '../../../api/client.ts'
import type { MenuEntry } from '../../../ui/menu.tsx'
import type { CardData } from '../reader-data.ts'
import { openComposer, togglePicked, useReaderState } from '../reader-state.ts'
import { offerUndo, tryCommand } from '../../../commands/outcomes.ts'
import { keyOf } from '../../../commands/registry.ts'
import { openMemos } from '../../../parts/memos/memos-dialog.tsx'
import { listPartEntries } from './part-entries.ts'
import { wordsOfPosition } from './position-words.ts'

/** Opens what there is on the passage to be changed: its first position, else its memo, else a new position. */
export function editPassage(passage: TaggedPassage): void {
  const target = { passageId: passage.id }
  const [position] = passage.positions
  const [memo] = passage.memos
  if (position) openComposer({ kind: 'position', target, positionId: position.id })
  else if (memo) openComposer({ kind: 'memo', target, memoId: memo.id })
  else openComposer({ kind: passage.codeIds.length > 0 ? 'code' : 'position', target })
}

/** What the menu of a card offers. */
export function listCardEntries(passage: TaggedPassage, data: CardData, onDelete: () => void): MenuEntry[] {
  const target = { passageId: passage.id }
  const isOne = passage.positions.length + passage.memos.length === 1
  const sentenceOf = (index: number) => {
    const position = passage.positions[index]
    return position ? joinSentence(describePosition(wordsOfPosition(position, data, null), 'card')) : ''
  }
  const edits = passage.positions.map(({ id }, index): MenuEntry => ({
    id: `edit ${id}`,
    label: isOne ? 'Edit' : `Edit “${shorten(sentenceOf(index))}”`,
    icon: 'edit',
    ...(index === 0 ? { kbd: keyOf('passage.edit') } : {}),
    onAction: () => openComposer({ kind: 'position', target, positionId: id }),
  }))
  const memos = passage.memos.map((memo): MenuEntry => ({
    id: `edit ${memo.id}`,
    label: isOne ? 'Edit' : `Edit memo “${shorten(memo.text)}”`,
    icon: 'memo',
    onAction: () => openComposer({ kind: 'memo', target, memoId: memo.id }),
  }))
  const single = passage.positions.length + passage.memos.length + passage.codeIds.length > 1
  const removals = passage.positions.map(({ id }, index): MenuEntry => ({
    id: `delete ${id}`,
    label: `Delete “${shorten(sentenceOf(index))}”`,
    icon: 'minus',
    startsGroup: index === 0,
    onAction: () => void remove(() => call('positions.delete', { id }), 'Position deleted.'),
  }))
  const memoRemovals = passage.memos.map((memo): MenuEntry => ({
    id: `delete ${memo.id}`,
    label: `Delete memo “${shorten(memo.text)}”`,
    icon: 'minus',
    onAction: () => void remove(() => call('memos.delete', { id: memo.id }), 'Memo deleted.'),
  }))
  const positionIds = passage.positions.map((one) => one.id)
  const relating: MenuEntry[] =
    positionIds.length === 0
      ? []
      : [
          {
            id: 'pick',
            label: 'Pick for a disagreement, or put back',
            icon: 'check',
            kbd: keyOf('position.pick'),
            startsGroup: true,
            onAction: () => togglePicked(positionIds),
          },
          {
            id: 'relate',
            label: 'Disagreement…',
            icon: 'disagreements',
            kbd: keyOf('disagreement.relate'),
            onAction: () => useReaderState.setState({ relating: positionIds }),
          },
          ...passage.positions.map(({ id }, index): MenuEntry => ({
            id: `memos ${id}`,
            label:
              passage.positions.length === 1 ? 'Memos on the position…' : `Memos on “${shorten(sentenceOf(index))}”…`,
            icon: 'memo',
            onAction: () => openMemos({ subject: 'position', subjectId: id, name: sentenceOf(index) }),
          })),
        ]
  return [
    ...edits,
    ...memos,
    {
      id: 'position',
      label: passage.positions.length > 0 ? 'Add another position' : 'Add a position',
      icon: 'position',
      kbd: keyOf('passage.tagPosition'),
      startsGroup: edits.length + memos.length > 0,
      onAction: () => openComposer({ kind: 'position', target }),
    },
    {
      id: 'code',
      label: 'Add a code',
      icon: 'codes',
      kbd: keyOf('passage.tagCode'),
      onAction: () => openComposer({ kind: 'code', target }),
    },
    ...(passage.codeIds.length === 0
      ? []
      : [
          {
            id: 'change code',
            label: 'Put another code in the place of one',
            icon: 'codes' as const,
            kbd: keyOf('passage.changeCode'),
            onAction: () => openComposer({ kind: 'code', target, instead: passage.codeIds.toReversed() }),
          },
        ]),
    {
      id: 'memo',
      label: 'Add a memo',
      icon: 'memo',
      kbd: keyOf('passage.writeMemo'),
      onAction: () => openComposer({ kind: 'memo', target }),
    },
    ...relating,
    ...listPartEntries(passage),
    ...(single ? [...removals, ...memoRemovals] : []),
    {
      id: 'delete',
      label: 'Delete passage',
      icon: 'trash',
      kbd: keyOf('passage.delete'),
      tone: 'danger',
      startsGroup: !single,
      onAction: onDelete,
    },
  ]
}

async function remove(run: () => Promise<unknown>, done: string): Promise<void> {
  if (await tryCommand(run)) await offerUndo(done)
}

function shorten(text: string): string {
  return text.length > 42 ? `${text.slice(0, 40).trimEnd().toWellFormed()}…` : text
}
