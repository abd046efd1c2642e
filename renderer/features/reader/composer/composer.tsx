import type { PositionGuess } from '#shared/domain/guess-position.ts'
import { guessPosition } from '#shared/domain/guess-position.ts'
import { blockIndexAt } from '#shared/domain/blocks.ts'
import type { NewTags } from '#shared/api/tagging-api.ts'
import type { Span } from '#shared/domain/spans.ts'
import { useMemo } from 'react'
import { call } from '../../../api/client.ts'
import { speakerAt } from '../cards/position-words.ts'
import type { PageFrame } from '../page-sight.ts'
import { draftFromGuess, draftFromPosition } from '../position-draft.ts'
import type { ReaderData } from '../reader-data.ts'
import type { ComposerTask, TagTarget } from '../reader-state.ts'
import { useTag } from '../tagging.ts'
import { CodeComposer } from './code-composer.tsx'
import { ComposerFrame } from './composer-frame.tsx'
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
  const store = (tags: NewTags) => tag([{ target: task.target, tags }], onDone)
  return (
    <ComposerFrame label={LABELS[task.kind]} frame={frame} spans={spans} onCancel={onCancel}>
      {task.kind === 'position' ? (
        <PositionTask task={task} spans={spans} data={data} onStore={store} onDone={onDone} />
      ) : null}
      {task.kind === 'code' ? <CodeComposer codebook={data} onStore={store} /> : null}
      {task.kind === 'memo' ? <MemoTask task={task} data={data} onStore={store} onDone={onDone} /> : null}
    </ComposerFrame>
  )
}

interface TaskProps<Kind extends ComposerTask['kind']> {
  readonly task: Extract<ComposerTask, { kind: Kind }>
  readonly data: ReaderData
  readonly onStore: (tags: NewTags) => Promise<void>
  readonly onDone: () => void
}

function PositionTask({
  task,
  spans,
  data,
  onStore,
  onDone,
}: TaskProps<'position'> & { readonly spans: readonly Span[] }) {
  const { positionId } = task
  const stored = data.passages.flatMap((one) => one.positions).find((one) => one.id === positionId)
  const [span] = spans
  const guess = useMemo(() => (stored || !span ? null : readGuess(data, span)), [stored, data, span])
  const start = stored ? draftFromPosition(stored) : guess && draftFromGuess(guess)
  if (start === null) return null
  return (
    <PositionComposer
      key={positionId ?? 'new'}
      start={start}
      guess={guess}
      speaker={speakerAt(data.transcript, span?.start ?? 0)}
      date={data.transcript.date}
      codebook={data}
      onStore={async (position) => {
        if (positionId === undefined) return onStore({ positions: [position] })
        await call('positions.update', { id: positionId, changes: position })
        onDone()
      }}
    />
  )
}

function MemoTask({ task, data, onStore, onDone }: TaskProps<'memo'>) {
  const { memoId } = task
  const stored = data.passages.flatMap((one) => one.memos).find((one) => one.id === memoId)
  return (
    <MemoComposer
      start={stored?.text ?? ''}
      onStore={async (text) => {
        if (memoId === undefined) return onStore({ memo: text })
        await call('memos.update', { id: memoId, text })
        onDone()
      }}
    />
  )
}

/** The words that the target covers. */
export function spansOf(target: TagTarget, data: ReaderData): readonly Span[] {
  return 'spans' in target ? target.spans : (data.passagesById.get(target.passageId)?.spans ?? [])
}

function readGuess({ transcript, actors, terms }: ReaderData, span: Span): PositionGuess | null {
  const block = transcript.blocks[blockIndexAt(transcript.blocks, span.start)]
  if (!block) return null
  return guessPosition({
    text: transcript.text,
    span,
    block,
    speaker: speakerAt(transcript, span.start),
    date: transcript.date,
    publisher: transcript.publisher,
    actors: [...actors.values()],
    terms: [...terms.values()],
  })
}
