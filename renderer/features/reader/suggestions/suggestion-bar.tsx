import { describePosition, joinSentence } from '#shared/domain/position-sentence.ts'
import type { Suggestion } from '#shared/suggestions/suggestion.ts'
import { useLayoutEffect, useMemo, useRef } from 'react'
import { rangeOfSpan } from '../../../editor/dom-positions.ts'
import { speakerAt } from '../cards/position-words.ts'
import { wordsOfDraft } from '../composer/draft-words.ts'
import { BarChoice, BarChoices, FloatingBar, placeBar } from '../floating-bar.tsx'
import type { PageFrame } from '../page-sight.ts'
import type { ReaderData } from '../reader-data.ts'
import { useReaderState } from '../reader-state.ts'
import { draftSuggestion } from './suggested-draft.ts'
import { tellReason } from './suggestion-deeds.ts'
import type { SuggestionDeeds } from './suggestion-deeds.ts'
import { useSuggestionState } from './suggestion-state.ts'
import styles from './suggestions.module.css'

interface SuggestionBarProps {
  readonly frame: PageFrame
  readonly data: ReaderData
  readonly deeds: SuggestionDeeds
}

/** Under the active suggestion: which rule made it, what it would become, and the keys that settle it. */
export function SuggestionBar({ frame, data, deeds }: SuggestionBarProps) {
  const active = useSuggestionState((state) => state.active)
  const isBusy = useReaderState(({ composer, selection }) => composer !== null || selection !== null)
  if (active === null || isBusy) return null
  return <Bar key={active.start} {...{ active, frame, data, deeds }} />
}

function Bar({ active, frame, data, deeds }: SuggestionBarProps & { readonly active: Suggestion }) {
  const bar = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const boxes = rangeOfSpan(frame.editor, active)?.getClientRects()
    const last = boxes?.[boxes.length - 1]
    const first = boxes?.[0]
    if (!bar.current || !last || !first) return
    const left = Math.min(...[...boxes].map((box) => box.left))
    placeBar(bar.current, frame, { left, top: first.top, bottom: last.bottom })
  }, [active, frame])
  const suggested = useMemo(() => draftSuggestion(active, data), [active, data])
  const speaker = speakerAt(data.transcript, active.start)?.name ?? null
  const sentence = suggested && joinSentence(describePosition(wordsOfDraft(suggested.draft, data, speaker), 'full'))
  return (
    <FloatingBar ref={bar} label="Suggestion">
      <p className={styles.reason}>{tellReason(active, data)}</p>
      {sentence ? <p className={styles.sentence}>{sentence}</p> : null}
      <BarChoices>
        <BarChoice
          action="suggestion.accept"
          label={suggested?.isComplete ? 'Accept' : 'Accept and complete'}
          onPress={deeds.accept}
        />
        {suggested?.isComplete ? <BarChoice action="suggestion.edit" label="Edit" onPress={deeds.edit} /> : null}
        <BarChoice action="suggestion.dismiss" label="Dismiss" onPress={deeds.dismiss} />
        <BarChoice action="suggestion.next" label="Next" onPress={() => deeds.step(1)} />
      </BarChoices>
    </FloatingBar>
  )
}
