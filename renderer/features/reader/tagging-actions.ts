import type { RecentTag } from '#shared/domain/recent-uses.ts'
import type { TaggedPassage } from '#shared/domain/passages.ts'
import { describe } from '../../commands/catalogue.ts'
import type { UserAction } from '../../commands/action.ts'
import { tryCommand } from '../../commands/outcomes.ts'
import { extentOf } from '../../editor/selected-words.ts'
import { editPassage } from './cards/card-entries.ts'
import type { ReaderContext } from './reader-context.ts'
import { spansOf } from './read-guess.ts'
import { findTargets, letGoOfChosen, openComposer, toggleChosen, togglePicked, useReaderState } from './reader-state.ts'
import type { ComposerTask } from './reader-state.ts'
import { describeTag, planTag } from './recent-tags.ts'

/** What can be put on the selected words, on everything chosen, or on the active passage. */
export function listTaggingActions(context: ReaderContext): UserAction[] {
  const { data, now, deletePassage } = context
  const active = now.activeId === null ? undefined : data.passagesById.get(now.activeId)
  const isEnabled = now.selection !== null || now.chosen.length > 0 || active !== undefined
  return [
    {
      ...describe('passage.tagPosition'),
      isEnabled,
      run: () => composeFor('position'),
    },
    {
      ...describe('passage.tagCode'),
      isEnabled,
      run: () => composeFor('code'),
    },
    {
      ...describe('passage.writeMemo'),
      isEnabled,
      run: () => composeFor('memo'),
    },
    ...listRepeatingActions(context, isEnabled),
    ...listChangingActions(context),
    {
      ...describe('passage.delete'),
      isEnabled: active !== undefined,
      run: () => active && deletePassage(active.id),
    },
  ]
}

const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

/** The last tag again by one key, and each of the last nine by its digit. */
function listRepeatingActions(context: ReaderContext, isEnabled: boolean): UserAction[] {
  const { data, recent } = context
  const [last] = recent.tags
  const nameOf = (tag: RecentTag) => {
    const words = describeTag(tag, data)
    return words && [words.sign, words.label].filter(Boolean).join(' ')
  }
  const lastName = last === undefined ? null : nameOf(last)
  const digits = DIGITS.flatMap((digit): UserAction[] => {
    const tag = recent.slots[digit - 1]
    const name = tag === undefined ? null : nameOf(tag)
    if (tag === undefined || name === null) return []
    return [
      {
        ...describe(`passage.tagAgain.${digit}`),
        label: `Tag with ${name}`,
        isEnabled,
        run: () => putAgain(context, tag),
      },
    ]
  })
  return [
    {
      ...describe('passage.repeatTag'),
      label: lastName === null ? 'Tag with the last tag again' : `Tag with the last tag again: ${lastName}`,
      isEnabled: isEnabled && lastName !== null,
      run: () => last && putAgain(context, last),
    },
    ...digits,
  ]
}

/** Choosing several things for one tag, and changing what passages bear. */
function listChangingActions({ data, now, cursor }: ReaderContext): UserAction[] {
  const active = now.activeId === null ? undefined : data.passagesById.get(now.activeId)
  const passages = findTargets().flatMap((one) =>
    'passageId' in one ? (data.passagesById.get(one.passageId) ?? []) : [],
  )
  const codeIds = [...new Set(passages.flatMap((one) => one.codeIds))]
  return [
    {
      ...describe('passage.choose'),
      isEnabled: now.selection !== null || active !== undefined,
      run: () => {
        const { selection } = useReaderState.getState()
        if (selection) {
          toggleChosen({ spans: selection.spans })
          cursor.place(selection.spans.at(-1)?.end ?? 0)
        } else if (active) toggleChosen({ passageId: active.id })
      },
    },
    { ...describe('passage.letGo'), isEnabled: now.chosen.length > 0, run: letGoOfChosen },
    {
      ...describe('passage.edit'),
      label: now.chosen.length > 0 ? 'Edit the positions of all that is chosen' : 'Edit the active passage',
      isEnabled: now.chosen.length > 0 ? passages.some((one) => one.positions.length > 0) : active !== undefined,
      run: () => (now.chosen.length > 0 ? editPositions(passages) : active && editPassage(active)),
    },
    {
      ...describe('passage.changeCode'),
      isEnabled: codeIds.length > 0,
      run: () => {
        const [target, ...also] = passages.map(({ id }) => ({ passageId: id }))
        if (target) openComposer({ kind: 'code', target, also, instead: codeIds.toReversed() })
      },
    },
  ]
}

/** Opens the first position for all: what is changed in it is changed in each. */
function editPositions(passages: readonly TaggedPassage[]): void {
  const [first, ...others] = passages.filter((one) => one.positions.length > 0)
  const ids = [first, ...others].flatMap((one) => one?.positions.map(({ id }) => id) ?? [])
  const [positionId, ...alsoPositionIds] = ids
  if (!first || positionId === undefined) return
  openComposer({
    kind: 'position',
    target: { passageId: first.id },
    also: others.map(({ id }) => ({ passageId: id })),
    positionId,
    alsoPositionIds,
  })
}

/** Puts the tag on everything that a tag would go on now; where a holder cannot be read, asks who it is. */
function putAgain({ data, tag, cursor }: ReaderContext, recent: RecentTag): void {
  const targets = findTargets()
  const [target, ...also] = targets
  if (!target) return
  const items = planTag(recent, targets, data)
  if (items === null) {
    return recent.kind === 'position' ? openComposer({ kind: 'position', target, also, preset: recent }) : undefined
  }
  if (items.length === 0) return
  const words = extentOf(spansOf(targets.at(-1) ?? target, data))
  void tryCommand(() =>
    tag(items, () => {
      letGoOfChosen()
      if (words && 'spans' in target) cursor.place(words.end)
    }),
  )
}

/** What can be done with the positions of the active passage, and with those picked. */
export function listRelatingActions({ data, now }: ReaderContext): UserAction[] {
  const active = now.activeId === null ? undefined : data.passagesById.get(now.activeId)
  const positions = active?.positions.map((one) => one.id) ?? []
  return [
    {
      ...describe('disagreement.relate'),
      isEnabled: positions.length > 0 || now.picked.length > 0,
      run: () => {
        useReaderState.setState({ relating: [...new Set([...now.picked, ...positions])] })
      },
    },
    {
      ...describe('position.pick'),
      isEnabled: positions.length > 0,
      run: () => togglePicked(positions),
    },
    { ...describe('position.putBack'), isEnabled: now.picked.length > 0, run: putBackPicked },
    {
      ...describe('passage.acknowledge'),
      isEnabled: active !== undefined && data.disagreements.length > 0,
      run: () => useReaderState.setState({ acknowledging: now.activeId }),
    },
  ]
}

function putBackPicked(): void {
  useReaderState.setState({ picked: [] })
}

function composeFor(kind: ComposerTask['kind']): void {
  const [target, ...also] = findTargets()
  if (target) openComposer({ kind, target, also })
}
