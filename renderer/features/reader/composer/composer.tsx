import type { NewTags } from '#shared/api/tagging-api.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { call } from '../../../api/client.ts'
import { useCountedCodebook } from '../../../parts/codebook-data.ts'
import { count } from '../../../ui/counting.ts'
import { speakerAt } from '../cards/position-words.ts'
import type { PageFrame } from '../page-sight.ts'
import { carryOver, changesOf, draftFromGuess, draftFromPosition, readDraft } from '../position-draft.ts'
import { readGuess, spansOf } from '../read-guess.ts'
import type { ReaderData } from '../reader-data.ts'
import type { ComposerTask, TagTarget } from '../reader-state.ts'
import { showPassages, storeTags, useTag } from '../tagging.ts'
import { CodeComposer } from './code-composer.tsx'
import { ComposerFrame } from './composer-frame.tsx'
import styles from './composer.module.css'
import { keepMemo } from './keep-memo.ts'
import { MemoComposer } from './memo-composer.tsx'
import { PositionComposer } from './position-composer.tsx'

interface ComposerProps {
  readonly task: ComposerTask
  readonly frame: PageFrame
  readonly data: ReaderData
  /** Called when it is stored. */
  readonly onDone: () => void
  readonly onCancel: () => void
}

const LABELS = { position: 'Position', code: 'Code', memo: 'Memo' } as const

/** The composer for whatever is being put on the words. */
export function Composer({ task, frame, data, onDone, onCancel }: ComposerProps) {
  const tag = useTag(data.transcript)
  const spans = useMemo(() => spansOf(task.target, data), [task.target, data])
  const targets = [task.target, ...(task.also ?? [])]
  const storeEach = (tagsFor: (target: TagTarget, index: number) => NewTags) =>
    tag(
      targets.map((target, index) => ({ target, tags: tagsFor(target, index) })),
      onDone,
    )
  const store = (tags: NewTags) => storeEach(() => tags)
  return (
    <ComposerFrame label={LABELS[task.kind]} frame={frame} spans={spans} onCancel={onCancel}>
      {targets.length > 1 ? <p className={styles.several}>{describeSeveral(task, targets.length)}</p> : null}
      {task.kind === 'position' ? <PositionTask task={task} data={data} onStore={storeEach} onDone={onDone} /> : null}
      {task.kind === 'code' ? <CodeTask task={task} data={data} onStore={store} onDone={onDone} /> : null}
      {task.kind === 'memo' ? <MemoTask task={task} data={data} onStore={store} onDone={onDone} /> : null}
    </ComposerFrame>
  )
}

function describeSeveral(task: ComposerTask, places: number): string {
  if (task.kind === 'position' && task.positionId !== undefined) {
    return `${count((task.alsoPositionIds?.length ?? 0) + 1, 'position')}: what you change here is changed in each.`
  }
  return task.kind === 'position'
    ? `${places} places: whoever holds it and on whose word is read out of each, unless you change it here.`
    : `${places} places in one step.`
}

interface TaskProps<Kind extends ComposerTask['kind'], Store> {
  readonly task: Extract<ComposerTask, { kind: Kind }>
  readonly data: ReaderData
  readonly onStore: (tags: Store) => Promise<void>
  readonly onDone: () => void
}

function PositionTask({
  task,
  data,
  onStore,
  onDone,
}: TaskProps<'position', (target: TagTarget, index: number) => NewTags>) {
  const { positionId, target, preset, alsoPositionIds = [] } = task
  const codebook = useCountedCodebook()
  const stored = data.passages.flatMap((one) => one.positions).find((one) => one.id === positionId)
  const guess = useMemo(() => (stored ? null : readGuess(data, target)), [stored, data, target])
  const start = useMemo(() => {
    if (stored) return draftFromPosition(stored)
    const read = guess && draftFromGuess(guess)
    return read && preset
      ? { ...read, issue: { id: preset.issueId }, stanceId: preset.stanceId ?? read.stanceId }
      : read
  }, [stored, guess, preset])
  if (start === null) return null
  const [span] = spansOf(target, data)
  return (
    <PositionComposer
      key={positionId ?? 'new'}
      start={start}
      guess={guess}
      place={{ speaker: speakerAt(data.transcript, span?.start ?? 0), date: data.transcript.date }}
      codebook={codebook}
      onStore={async (draft) => {
        const position = readDraft(draft)
        if (position === null) return
        if (positionId === undefined) {
          return onStore((one, index) => ({
            positions: [
              index === 0 ? position : (readDraft(carryOver(draft, start, readGuess(data, one))) ?? position),
            ],
          }))
        }
        if (alsoPositionIds.length === 0) await call('positions.update', { id: positionId, changes: position })
        else {
          const changes = changesOf(start, draft)
          await call('positions.updateMany', { ids: [positionId, ...alsoPositionIds], changes })
        }
        onDone()
      }}
    />
  )
}

function CodeTask({ task, data, onStore, onDone }: TaskProps<'code', NewTags>) {
  const client = useQueryClient()
  const codebook = useCountedCodebook()
  const ids = [task.target, ...(task.also ?? [])].flatMap((one) => ('passageId' in one ? one.passageId : []))
  return (
    <CodeComposer
      codebook={codebook}
      instead={task.instead ?? []}
      onStore={(code) => onStore({ codes: [code] })}
      onReplace={async (from, to) => {
        const changed = await call('passages.retag', { ids, from, to })
        showPassages(client, data.transcript.id, changed)
        onDone()
      }}
    />
  )
}

function MemoTask({ task, data, onStore, onDone }: TaskProps<'memo', NewTags>) {
  const { memoId, target, also = [] } = task
  const stored = data.passages.flatMap((one) => one.memos).find((one) => one.id === memoId)
  return (
    <MemoComposer
      start={stored?.text ?? ''}
      onStore={async (text) => {
        if (memoId === undefined) return onStore({ memo: text })
        await call('memos.update', { id: memoId, text })
        onDone()
      }}
      onLeave={(text) =>
        void keepMemo(async () => {
          if (memoId !== undefined) return call('memos.update', { id: memoId, text })
          return storeTags(
            data.transcript,
            [target, ...also].map((one) => ({ target: one, tags: { memo: text } })),
          )
        })
      }
    />
  )
}
