import type { AnswerTurn } from '#shared/domain/answers.ts'
import type { TermId } from '#shared/domain/ids.ts'
import { useMemo, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { Button as AriaButton } from 'react-aria-components'
import { call, messageOf } from '../../../api/client.ts'
import { describe } from '../../../commands/catalogue.ts'
import { useActions } from '../../../commands/registry.ts'
import type { KeyboardCursor } from '../../../editor/keyboard-cursor.ts'
import { announce } from '../../../ui/announcer.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { goToOffset } from '../go-to.ts'
import { useSight } from '../page-sight.ts'
import type { PageFrame } from '../page-sight.ts'
import type { ReaderData } from '../reader-data.ts'
import { startOf } from '../reader-data.ts'
import { useReaderState } from '../reader-state.ts'
import { AnswerChooser } from './answer-chooser.tsx'
import { answerNear, useAnswerData } from './answer-data.ts'
import { rateAnswerAt, useAnswerState } from './answer-state.ts'
import styles from './answers.module.css'

interface AnswersProps {
  readonly frame: PageFrame
  readonly cursor: KeyboardCursor
  readonly data: ReaderData
}

/** How the questions were answered: a word in the margin beside each rated answer, and the key that rates. */
export function Answers({ frame, cursor, data }: AnswersProps) {
  const { turns, ratings, qualities } = useAnswerData(data)
  const rating = useAnswerState((state) => state.rating)
  const isBusy = useReaderState(({ composer, ends }) => composer !== null || ends !== null)
  const turn = rating === null ? undefined : turns.find((one) => one.start === rating)
  const rated = useMemo(() => turns.filter((one) => ratings.has(one.start)), [turns, ratings])
  useActions([
    {
      ...describe('answer.rate'),
      isEnabled: turns.length > 0 && !isBusy,
      run: () => {
        const near = answerNear(turns, findPlace(cursor, data))
        if (!near) return
        goToOffset(frame, near.start)
        rateAnswerAt(near.start)
      },
    },
  ])
  const close = () => {
    rateAnswerAt(null)
    frame.page.querySelector<HTMLElement>('[role="document"]')?.focus({ preventScroll: true })
  }
  const choose = async (start: number, qualityId: TermId | null) => {
    close()
    try {
      const { id: transcriptId, revision } = data.transcript
      await call('answers.setQuality', { transcriptId, revisionId: revision.id, start, qualityId })
      const label = qualities.find((one) => one.id === qualityId)?.label
      announce(label === undefined ? 'Rating taken away' : `Rated as ${label}`)
    } catch (error) {
      showToast({ message: messageOf(error), tone: 'problem' })
    }
  }
  return (
    <>
      {rated.map((one) => {
        const quality = qualities.find(({ id }) => id === ratings.get(one.start))
        return quality ? (
          <AnswerChip key={one.start} turn={one} frame={frame} label={quality.label} name={quality.key} />
        ) : null
      })}
      {turn ? (
        <ChooserHost
          key={turn.start}
          frame={frame}
          turn={turn}
          question={turn.question && data.transcript.text.slice(turn.question.start, turn.question.end)}
          qualities={qualities}
          current={ratings.get(turn.start) ?? null}
          onChoose={(qualityId) => void choose(turn.start, qualityId)}
          onClose={close}
        />
      ) : null}
    </>
  )
}

/** The suggestion or passage that is looked at stands where the cursor does; else the cursor, else what is in sight. */
function findPlace(cursor: KeyboardCursor, data: ReaderData): number {
  const { activeId } = useReaderState.getState()
  const active = activeId === null ? undefined : data.passagesById.get(activeId)
  return active ? startOf(active) : (cursor.offset() ?? useSight.getState().start)
}

function ChooserHost(props: Omit<Parameters<typeof AnswerChooser>[0], 'placeRef'> & { readonly frame: PageFrame }) {
  const { frame, ...rest } = props
  const margin = useMargin(frame, rest.turn)
  const place = useMemo(() => ({ current: margin }), [margin])
  return margin === null ? null : <AnswerChooser {...rest} placeRef={place} />
}

interface AnswerChipProps {
  readonly turn: AnswerTurn
  readonly frame: PageFrame
  readonly label: string
  /** The key of the quality. */
  readonly name: string
}

/** In the margin under the speaker's name. */
function AnswerChip({ turn, frame, label, name }: AnswerChipProps) {
  const margin = useMargin(frame, turn)
  return margin === null
    ? null
    : createPortal(
        <AriaButton
          className={styles.chip ?? ''}
          data-quality={name}
          excludeFromTabOrder
          aria-label={`Answer: ${label}`}
          onPress={() => rateAnswerAt(turn.start)}
        >
          {label}
        </AriaButton>,
        margin,
      )
}

/** The margin beside the answer, once it is built. It is made anew when a speaker is corrected: asked for after every painting. */
function useMargin({ editor }: PageFrame, { first }: AnswerTurn): Element | null {
  return useSyncExternalStore(editor.onBuilt, () => editor.builtBlock(first)?.children[0] ?? null)
}
