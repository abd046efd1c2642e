import type { CodeId, IssueId, MemoId, PassageId, PositionId, TermId } from '#shared/domain/ids.ts'
import type { Span } from '#shared/domain/spans.ts'
import { create } from 'zustand'
import type { SelectedWords } from '../../editor/selected-words.ts'
import type { Grip } from '../../editor/passage-ends.ts'
import { useChosenPassages } from '../../state/chosen-passages.ts'

/** What is to be tagged: words that are no passage yet, or a passage. */
export type TagTarget = { readonly spans: readonly Span[] } | { readonly passageId: PassageId }

/** What is tagged in one step: one thing, and more where several were chosen. */
interface Targets {
  readonly target: TagTarget
  readonly also?: readonly TagTarget[]
}

/** What the composer is open for. With ids of positions or memos it changes those. */
export type ComposerTask =
  | (Targets & {
      readonly kind: 'position'
      readonly positionId?: PositionId
      /** Those that are changed along with it. */
      readonly alsoPositionIds?: readonly PositionId[]
      /** What is chosen before anything is typed. */
      readonly preset?: { readonly issueId: IssueId; readonly stanceId?: TermId }
    })
  | (Targets & {
      readonly kind: 'code'
      /** The codes of which the new one takes the place of one. */
      readonly instead?: readonly CodeId[]
    })
  | (Targets & { readonly kind: 'memo'; readonly memoId?: MemoId })

/** Several passages under one click, and where that was in the window. */
export interface PassageChoice {
  readonly passageIds: readonly PassageId[]
  readonly x: number
  readonly y: number
}

/** An end of a passage that is being moved: what was when it was taken hold of, and what would be stored now. */
export interface EndsChange {
  readonly passageId: PassageId
  readonly from: readonly Span[]
  readonly held: Grip
  readonly spans: readonly Span[]
  readonly grip: Grip
  /** By the pointer; else by keys. */
  readonly isDragged: boolean
}

interface ReaderState {
  readonly activeId: PassageId | null
  readonly hoveredId: PassageId | null
  /** The words selected now. */
  readonly selection: SelectedWords | null
  readonly ends: EndsChange | null
  /** Words and passages that the next tag goes on, all of them. */
  readonly chosen: readonly TagTarget[]
  readonly composer: ComposerTask | null
  readonly choice: PassageChoice | null
  /** The block whose speaker or kind is being corrected. */
  readonly correctingSeq: number | null
  /** Positions put together for a disagreement; they may come from several transcripts. */
  readonly picked: readonly PositionId[]
  /** The positions that the disagreement dialog is open for. */
  readonly relating: readonly PositionId[] | null
  /** The passage that is being made evidence of an acknowledgement or denial. */
  readonly acknowledging: PassageId | null
  readonly isUnfolded: boolean
  /** On narrow windows: whether the cards are shown over the page. */
  readonly isDrawerOpen: boolean
}

const closed = {
  activeId: null,
  hoveredId: null,
  selection: null,
  chosen: [],
  acknowledging: null,
  ends: null,
  composer: null,
  choice: null,
  correctingSeq: null,
  isUnfolded: false,
} as const

export const useReaderState = create<ReaderState>(() => ({
  ...closed,
  picked: [],
  relating: null,
  isDrawerOpen: false,
}))

useReaderState.subscribe(({ chosen }, before) => {
  if (chosen === before.chosen) return
  const ids = chosen.flatMap((target) => ('passageId' in target ? [target.passageId] : []))
  // Nothing chosen is the same nothing, or all that looks at it would be made anew with every selection.
  if (ids.length > 0 || useChosenPassages.getState().ids.length > 0) useChosenPassages.setState({ ids })
})

/** Another transcript is opened: nothing in it is active yet. */
export function forgetPage(): void {
  useReaderState.setState(closed)
}

export function activate(activeId: PassageId | null): void {
  if (useReaderState.getState().activeId !== activeId) useReaderState.setState({ activeId, ends: null })
}

export function hover(hoveredId: PassageId | null): void {
  if (useReaderState.getState().hoveredId !== hoveredId) useReaderState.setState({ hoveredId })
}

export function openComposer(composer: ComposerTask): void {
  useReaderState.setState({ composer, ends: null, choice: null, correctingSeq: null, isDrawerOpen: false })
}

export function closeComposer(): void {
  useReaderState.setState({ composer: null })
}

/** Adds the positions to those put together for a disagreement, or takes them out where all are in. */
export function togglePicked(ids: readonly PositionId[]): void {
  useReaderState.setState(({ picked }) => {
    const areIn = ids.every((id) => picked.includes(id))
    const rest = picked.filter((id) => !ids.includes(id))
    return { picked: areIn ? rest : [...rest, ...ids] }
  })
}

/** Adds it to what the next tag goes on, or takes it out where it is in. */
export function toggleChosen(target: TagTarget): void {
  const key = JSON.stringify(target)
  useReaderState.setState(({ chosen }) => {
    const rest = chosen.filter((one) => JSON.stringify(one) !== key)
    return { chosen: rest.length < chosen.length ? rest : [...chosen, target] }
  })
}

/** Nothing is chosen any more; where nothing was, nothing is told, or all that looks at it would be made anew. */
export function letGoOfChosen(): void {
  if (useReaderState.getState().chosen.length > 0) useReaderState.setState({ chosen: [] })
}

/** What a tag would go on: everything chosen and the words selected, else the active passage. */
export function findTargets(): readonly TagTarget[] {
  const { selection, activeId, chosen } = useReaderState.getState()
  const words = selection ? [{ spans: selection.spans }] : []
  if (chosen.length + words.length > 0) return [...chosen, ...words]
  return activeId === null ? [] : [{ passageId: activeId }]
}
