import { describe } from '../../../commands/catalogue.ts'
import type { TaggedPassage } from '#shared/domain/passages.ts'
import { isSameSpans } from '#shared/domain/spans.ts'
import type { UserAction } from '../../../commands/action.ts'
import type { CaretDirection } from '../../../editor/caret-moves.ts'
import { letGoOfWords } from '../../../editor/let-go-of-words.ts'
import type { EdgeUnit } from '../../../editor/passage-ends.ts'
import { joinSpans, takeOutSpans } from '../../../editor/passage-ends.ts'
import { keyOf } from '../../../commands/registry.ts'
import { showToast } from '../../../ui/toast.tsx'
import { goToOffset } from '../go-to.ts'
import type { PageFrame } from '../page-sight.ts'
import type { ReaderContext } from '../reader-context.ts'
import { useReaderState } from '../reader-state.ts'
import type { SetSpans } from './set-spans.ts'
import {
  dropHeldSpan,
  holdNextEnd,
  letGoOfEnds,
  offsetOfHeldEnd,
  sayHeldEnd,
  stepHeldEnd,
  takeHold,
} from './change-ends.ts'

/** What can be done with the words of the active passage: its ends moved, words added, words taken out. */
export function listEndsActions(context: ReaderContext): UserAction[] {
  const { frame, data, now } = context
  const active = now.activeId === null ? undefined : data.passagesById.get(now.activeId)
  const isOffered = active !== undefined && now.ends === null && now.composer === null
  return [
    {
      ...describe('passage.moveEnds'),
      isEnabled: isOffered,
      run: () => {
        if (!active) return
        takeHold(active, { index: active.spans.length - 1, edge: 'end' }, false)
        frame.page.querySelector<HTMLElement>('[role="document"]')?.focus({ preventScroll: true })
        showHeldEnd(frame)
        sayHeldEnd(frame.editor, '. Arrow keys move it, Tab takes the other end, Enter stores, Escape leaves it.')
      },
    },
    ...listWordActions(context, active),
    ...(now.ends && !now.ends.isDragged ? listHeldActions(context, active) : []),
  ]
}

function listWordActions({ data, now, setSpans }: ReaderContext, active: TaggedPassage | undefined): UserAction[] {
  const isEnabled = active !== undefined && now.selection !== null && now.composer === null
  const change = async (spans: ReturnType<typeof joinSpans>) => {
    if (!active || isSameSpans(active.spans, spans)) return
    letGoOfWords()
    await setSpans(active.id, spans)
  }
  return [
    {
      ...describe('passage.addWords'),
      isEnabled,
      run: () => change(joinSpans(data.transcript.text, [...(active?.spans ?? []), ...(now.selection?.spans ?? [])])),
    },
    {
      ...describe('passage.takeOutWords'),
      isEnabled,
      run: () => {
        const left = takeOutSpans(data.transcript.text, active?.spans ?? [], now.selection?.spans ?? [])
        if (left.length > 0) return change(left)
        const key = keyOf('passage.delete')
        const advice = key === undefined ? '' : ` To delete it, press ${key}.`
        showToast({ message: `Nothing would be left of the passage.${advice}` })
      },
    },
  ]
}

const UNITS: readonly EdgeUnit[] = ['word', 'sentence', 'character', 'block']
const DIRECTIONS: readonly CaretDirection[] = ['forward', 'backward']

/** What moves the end that is held. */
function listSteps(frame: PageFrame): UserAction[] {
  return UNITS.flatMap((unit) =>
    DIRECTIONS.map((direction) => ({
      ...describe(`ends.${unit}.${direction}`),
      run: () => {
        stepHeldEnd(frame.editor, unit, direction)
        showHeldEnd(frame)
      },
    })),
  )
}

/** Brings the end that is held into sight. */
function showHeldEnd(frame: PageFrame): void {
  const { ends } = useReaderState.getState()
  const at = ends && offsetOfHeldEnd(ends)
  if (at !== null) goToOffset(frame, ends?.grip.edge === 'end' ? at - 1 : at)
}

/** While an end is held, until it is stored or let go. */
function listHeldActions({ frame, setSpans }: ReaderContext, active: TaggedPassage | undefined): UserAction[] {
  const { editor } = frame
  return [
    ...listSteps(frame),
    {
      ...describe('ends.next'),
      run: () => {
        holdNextEnd(editor)
        showHeldEnd(frame)
      },
    },
    {
      ...describe('ends.dropSpan'),
      run: () => {
        dropHeldSpan(editor)
        showHeldEnd(frame)
      },
    },
    {
      ...describe('ends.store'),
      run: () => storeEnds(setSpans, active),
    },
  ]
}

/** Stores what the ends have become, where they have moved. */
export function storeEnds(setSpans: SetSpans, stored: TaggedPassage | undefined): void {
  const { ends } = useReaderState.getState()
  if (!ends) return
  letGoOfEnds()
  if (stored && isSameSpans(stored.spans, ends.spans)) return
  void setSpans(ends.passageId, ends.spans)
}
