import type { CorrectableText } from '#shared/corrections/apply-correction.ts'
import { BlockKind, TurnRole } from '#shared/domain/transcripts.ts'
import type { UserAction } from '../../commands/action.ts'
import { describe } from '../../commands/catalogue.ts'
import { announce } from '../../ui/announcer.tsx'
import { closePanel, goToBlock, seqsBetween, useChosen, useCorrectionState } from './correction-state.ts'
import {
  joinStep,
  kindStep,
  labelOfTurn,
  labelStep,
  partStep,
  roleStep,
  seqsOfScope,
  settleStep,
  unlabelStep,
} from './make-steps.ts'
import { firstPlace, labelEnd, stepPlace } from './parting.ts'
import type { Step } from './steps.ts'

interface CorrectionContext {
  readonly text: CorrectableText
  /** Does the step, if it fits. */
  readonly onCorrect: (step: Step) => void
}

/** What can be done with the chosen paragraphs, by keyboard, palette and button alike. */
export function useCorrectionActions(context: CorrectionContext): UserAction[] {
  const state = useChosen(context.text.blocks.length)
  if (state.caret !== null) return listPartingActions(context, state.at, state.caret)
  return [...listBlockActions(context, state), ...listSteps(context, state), ...listPanels(context, state)]
}

type State = ReturnType<typeof useCorrectionState.getState>

function listBlockActions({ text, onCorrect }: CorrectionContext, state: State): UserAction[] {
  const seqs = seqsBetween(state)
  const block = text.blocks[state.at]
  const hasBlock = block !== undefined
  const end = block && block.label === null ? labelEnd(wordsOf(text, state.at)) : null
  const may = (step: Step | null) => step !== null && onCorrect(step)
  const isOne = seqs.length === 1
  return [
    ...BlockKind.options.map((kind): UserAction => ({
      ...describe(`correction.${kind}`),
      isEnabled: hasBlock,
      run: () => may(kindStep(text, seqs, kind)),
    })),
    ...TurnRole.options.map((role): UserAction => ({
      ...describe(`correction.${role}`),
      isEnabled: hasBlock,
      run: () => may(roleStep(text, seqsOfScope(text.blocks, seqs, isOne ? 'turn' : 'blocks'), role)),
    })),
    {
      ...describe('correction.noRole'),
      isEnabled: hasBlock,
      run: () => may(roleStep(text, seqsOfScope(text.blocks, seqs, isOne ? 'turn' : 'blocks'), null)),
    },
    {
      ...describe('correction.join'),
      isEnabled: hasBlock,
      run: () => {
        may(joinStep(text, seqs))
        goToBlock(seqs[0] ?? 0)
      },
    },
    {
      ...describe('correction.label'),
      isEnabled: end !== null,
      run: () => may(end === null ? null : labelStep(text, state.at, end)),
    },
    {
      ...describe('correction.unlabel'),
      isEnabled: seqs.some((seq) => (text.blocks[seq]?.label ?? null) !== null),
      run: () => may(unlabelStep(text, seqs)),
    },
    {
      ...describe('correction.settle'),
      isEnabled: seqs.some((seq) => (text.blocks[seq]?.doubt ?? null) !== null),
      run: () => may(settleStep(text, seqs)),
    },
    {
      ...describe('correction.part'),
      isEnabled: hasBlock && firstPlace(wordsOf(text, state.at)) !== null,
      run: () => setCaret(text, state.at, firstPlace(wordsOf(text, state.at))),
    },
  ]
}

/** From doubt to doubt, and back to one paragraph. */
function listSteps({ text }: CorrectionContext, { at, anchor, panel }: State): UserAction[] {
  const goToDoubt = (by: 1 | -1) => () => {
    const doubted = text.blocks.filter(({ doubt }) => doubt !== null).map(({ seq }) => seq)
    const next =
      by === 1
        ? (doubted.find((seq) => seq > at) ?? doubted[0])
        : (doubted.findLast((seq) => seq < at) ?? doubted.at(-1))
    if (next !== undefined) goToBlock(next)
  }
  const isEnabled = text.blocks.some(({ doubt }) => doubt !== null)
  return [
    { ...describe('correction.nextDoubt'), isEnabled, run: goToDoubt(1) },
    { ...describe('correction.previousDoubt'), isEnabled, run: goToDoubt(-1) },
    {
      ...describe('correction.letGo'),
      isEnabled: panel !== null || anchor !== at,
      run: () => (panel === null ? goToBlock(at) : closePanel()),
    },
  ]
}

function listPanels({ text }: CorrectionContext, state: State): UserAction[] {
  const seqs = seqsBetween(state)
  const block = text.blocks[state.at]
  const speakerId = block?.speakerId ?? null
  const scope = seqs.length > 1 || speakerId === null ? 'blocks' : 'turn'
  return [
    {
      ...describe('correction.who'),
      isEnabled: block !== undefined,
      run: () => useCorrectionState.setState({ panel: { type: 'who', scope } }),
    },
    {
      ...describe('correction.whoAll'),
      isEnabled: block !== undefined && labelOfTurn(text.blocks, state.at) !== null,
      run: () => useCorrectionState.setState({ panel: { type: 'who', scope: 'label' } }),
    },
    {
      ...describe('correction.rename'),
      isEnabled: speakerId !== null,
      run: () => speakerId !== null && useCorrectionState.setState({ panel: { type: 'rename', speakerId } }),
    },
  ]
}

function leaveWhole(): void {
  useCorrectionState.setState({ caret: null })
}

/** While the paragraph is about to be parted. */
function listPartingActions({ text, onCorrect }: CorrectionContext, at: number, caret: number): UserAction[] {
  const words = wordsOf(text, at)
  const step = (by: 'word' | 'sentence', direction: 1 | -1) => () =>
    setCaret(text, at, stepPlace(words, caret, by, direction))
  return [
    { ...describe('parting.forward'), run: step('word', 1) },
    { ...describe('parting.backward'), run: step('word', -1) },
    { ...describe('parting.nextSentence'), run: step('sentence', 1) },
    { ...describe('parting.previousSentence'), run: step('sentence', -1) },
    {
      ...describe('parting.part'),
      run: () => {
        onCorrect(partStep(text, at, caret))
        goToBlock(at + 1)
      },
    },
    {
      ...describe('parting.label'),
      run: () => {
        leaveWhole()
        onCorrect(labelStep(text, at, caret))
      },
    },
    { ...describe('parting.leave'), run: leaveWhole },
  ]
}

function setCaret(text: CorrectableText, at: number, caret: number | null): void {
  if (caret === null) return
  useCorrectionState.setState({ anchor: at, caret, panel: null })
  announce(`Part before “${wordsOf(text, at).slice(caret, caret + 60)}”`)
}

function wordsOf({ text, blocks }: CorrectableText, seq: number): string {
  const block = blocks[seq]
  return block ? text.slice(block.start, block.end) : ''
}
