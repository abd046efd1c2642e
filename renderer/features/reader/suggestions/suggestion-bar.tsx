import { describePosition, joinSentence } from '#shared/domain/position-sentence.ts'
import type { Suggestion } from '#shared/suggestions/suggestion.ts'
import { useLayoutEffect, useMemo, useRef } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useKeyOf } from '../../../commands/registry.ts'
import { rangeOfSpan } from '../../../editor/dom-positions.ts'
import { Kbd } from '../../../ui/kbd.tsx'
import { speakerAt } from '../cards/position-words.ts'
import { wordsOfDraft } from '../composer/draft-words.ts'
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
    const page = frame.page.getBoundingClientRect()
    const left = Math.min(...[...boxes].map((box) => box.left)) - page.left
    const below = last.bottom - page.top + 7
    const seen = frame.scroller.getBoundingClientRect().bottom - page.top
    const fits = below + bar.current.offsetHeight + 6 <= seen
    bar.current.style.left = `${Math.max(0, Math.min(left, page.width - bar.current.offsetWidth - 8))}px`
    bar.current.style.top = `${fits ? below : first.top - page.top - bar.current.offsetHeight - 7}px`
  }, [active, frame])
  const suggested = useMemo(() => draftSuggestion(active, data), [active, data])
  const speaker = speakerAt(data.transcript, active.start)?.name ?? null
  const sentence = suggested && joinSentence(describePosition(wordsOfDraft(suggested.draft, data, speaker), 'full'))
  return (
    <div ref={bar} className={styles.bar} role="toolbar" aria-label="Suggestion">
      <p className={styles.reason}>{tellReason(active, data)}</p>
      {sentence ? <p className={styles.sentence}>{sentence}</p> : null}
      <div className={styles.choices}>
        <Choice
          id="suggestion.accept"
          label={suggested?.isComplete ? 'Accept' : 'Accept and complete'}
          run={deeds.accept}
        />
        {suggested?.isComplete ? <Choice id="suggestion.edit" label="Edit" run={deeds.edit} /> : null}
        <Choice id="suggestion.dismiss" label="Dismiss" run={deeds.dismiss} />
        <Choice id="suggestion.next" label="Next" run={() => deeds.step(1)} />
      </div>
    </div>
  )
}

function Choice({ id, label, run }: { readonly id: string; readonly label: string; readonly run: () => void }) {
  const kbd = useKeyOf(id)
  return (
    <AriaButton className={styles.choice ?? ''} excludeFromTabOrder preventFocusOnPress onPress={run}>
      {label} {kbd === undefined ? null : <Kbd>{kbd}</Kbd>}
    </AriaButton>
  )
}
