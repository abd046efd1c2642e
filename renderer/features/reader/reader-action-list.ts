import type { PassageId } from '#shared/domain/ids.ts'
import type { TaggedPassage } from '#shared/domain/passages.ts'
import { joinQuotes } from '#shared/domain/spans.ts'
import { call } from '../../api/client.ts'
import type { UserAction } from '../../commands/action.ts'
import { describe } from '../../commands/catalogue.ts'
import { tryCommand } from '../../commands/outcomes.ts'
import { openMemos } from '../../parts/memos/memos-dialog.tsx'
import { changeColourBy, changeColumnWidth } from '../../state/appearance.ts'
import { navigate } from '../../state/route.ts'
import { announce } from '../../ui/announcer.tsx'
import type { KeyboardCursor } from '../../editor/keyboard-cursor.ts'
import { letGoOfWords } from '../../editor/let-go-of-words.ts'
import { letGoOfEnds } from './ends/change-ends.ts'
import { listEndsActions } from './ends/ends-actions.ts'
import { goToOffset } from './go-to.ts'
import { tellPassage } from './passage-words.ts'
import { useSight } from './page-sight.ts'
import type { PageFrame } from './page-sight.ts'
import { endOf, startOf } from './reader-data.ts'
import type { ReaderContext } from './reader-context.ts'
import type { ReaderData } from './reader-data.ts'
import { activate, letGoOfChosen, useReaderState } from './reader-state.ts'
import { listRelatingActions, listTaggingActions } from './tagging-actions.ts'

/** Everything that can be done in an open transcript, by keyboard, palette, foot bar and button alike. */
export function listReaderActions(context: ReaderContext): UserAction[] {
  // While the end of a passage is held, its keys come before all others.
  return [
    ...listEndsActions(context),
    ...listTaggingActions(context),
    ...listRelatingActions(context),
    ...listPassageSteps(context),
    ...listTextActions(context),
    ...viewActions,
    ...listCorrecting(context),
    {
      ...describe('transcript.memos'),
      run: () => {
        const { id, title } = context.data.transcript
        openMemos({ subject: 'transcript', subjectId: id, name: title })
      },
    },
  ]
}

/** From passage to passage. */
function listPassageSteps({ frame, cursor, data, now }: ReaderContext): UserAction[] {
  const { activeId } = now
  const step = (by: 1 | -1) => () => {
    const next = findNext(data.passages, activeId, by)
    if (!next) return
    cursor.place(startOf(next))
    activate(next.id)
    sayPassage(next, data)
    goToOffset(frame, startOf(next))
  }
  const active = activeId === null ? undefined : data.passagesById.get(activeId)
  const over = active ? data.passages.filter((one) => isOver(one, active)) : []
  return [
    {
      ...describe('passage.next'),
      isEnabled: data.passages.length > 0,
      run: step(1),
    },
    {
      ...describe('passage.previous'),
      isEnabled: data.passages.length > 0,
      run: step(-1),
    },
    {
      ...describe('passage.nextOverlapping'),
      isEnabled: over.length > 1,
      run: () => {
        const next = over[(over.findIndex((one) => one.id === activeId) + 1) % over.length]
        activate(next?.id ?? null)
        if (next) sayPassage(next, data)
      },
    },
  ]
}

/** In the text itself. */
function listTextActions({ frame, cursor, now }: ReaderContext): UserAction[] {
  const isOpen = now.ends !== null || now.composer !== null || now.choice !== null || now.correctingSeq !== null
  return [
    {
      ...describe('text.selectSentence'),
      run: () => cursor.selectSentence(),
    },
    {
      ...describe('text.correct'),
      run: () => useReaderState.setState({ correctingSeq: seqAtCursor(frame, cursor), composer: null }),
    },
    {
      ...describe('text.unfold'),
      run: () => useReaderState.setState(({ isUnfolded }) => ({ isUnfolded: !isUnfolded })),
    },
    {
      ...describe('reader.close'),
      isEnabled: isOpen || now.selection !== null || now.chosen.length > 0 || now.activeId !== null,
      run: letGo,
    },
  ]
}

/** What was recognised, as a whole. */
function listCorrecting({ data, frame, cursor, now }: ReaderContext): UserAction[] {
  const { id, lookReasons } = data.transcript
  return [
    {
      ...describe('text.correctAll'),
      run: () => {
        const seq = now.correctingSeq ?? seqAtCursor(frame, cursor)
        useReaderState.setState({ correctingSeq: null })
        navigate({ screen: 'correction', transcriptId: id, seq })
      },
    },
    {
      ...describe('transcript.lookedAt'),
      isEnabled: lookReasons.length > 0,
      run: () => tryCommand(() => call('transcripts.lookedAt', { id })),
    },
  ]
}

const viewActions: readonly UserAction[] = [
  {
    ...describe('reader.colour'),
    run: () => announce(`Coloured by ${changeColourBy()}`),
  },
  {
    ...describe('reader.columnWidth'),
    run: () => announce(`Column of text: ${changeColumnWidth()}`),
  },
]

/** "3 of 31: “the quotation”: what it bears", for those who do not see which passage is lit. */
function sayPassage(passage: TaggedPassage, data: ReaderData): void {
  const place = data.passages.indexOf(passage) + 1
  const words = joinQuotes(passage.spans.map(({ quote }) => quote))
  announce(`${place} of ${data.passages.length}: “${words}”: ${tellPassage(passage, data)}`)
}

/** One thing at a time, the latest first. */
function letGo(): void {
  const { choice, chosen, composer, correctingSeq, ends, selection } = useReaderState.getState()
  if (ends) letGoOfEnds()
  else if (choice) useReaderState.setState({ choice: null })
  else if (composer) useReaderState.setState({ composer: null })
  else if (correctingSeq !== null) useReaderState.setState({ correctingSeq: null })
  else if (selection) letGoOfWords()
  else if (chosen.length > 0) letGoOfChosen()
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
