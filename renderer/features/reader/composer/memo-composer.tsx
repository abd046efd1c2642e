import { useEffect, useRef, useState } from 'react'
import { messageOf } from '../../../api/client.ts'
import { Button } from '../../../ui/button.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import styles from './composer.module.css'
import { ComposerFoot } from './field-row.tsx'

interface MemoComposerProps {
  readonly start: string
  /** Stores it; throws where that fails. */
  readonly onStore: (text: string) => Promise<void>
  /** The composer has gone, or the window is about to, with these words not stored. */
  readonly onLeave: (text: string) => void
}

/** A note on the words. However it is left, what was written is kept. */
export function MemoComposer({ start, onStore, onLeave }: MemoComposerProps) {
  const [text, setText] = useState(start)
  const [problem, setProblem] = useState<string | null>(null)
  const { isGone, settle, leave } = useLastWords({ start, text, onLeave })
  const store = async () => {
    if (text.trim() === '') return setProblem('A memo needs a word at least.')
    settle(true)
    try {
      await onStore(text.trim())
    } catch (error) {
      settle(false)
      if (isGone()) leave()
      else setProblem(messageOf(error))
    }
  }
  return (
    <>
      <textarea
        className={styles.area}
        aria-label="Memo"
        placeholder="What strikes you about these words?"
        data-first
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          void store()
        }}
      />
      {problem === null ? null : (
        <div className={styles.problem}>
          <InlineError>{problem}</InlineError>
        </div>
      )}
      <ComposerFoot>
        <span>
          <Kbd>Enter</Kbd> store
        </span>
        <span>
          <Kbd>Shift Enter</Kbd> new line
        </span>
        <span>
          <Kbd>Esc</Kbd> close and keep
        </span>
        <Button variant="primary" onPress={() => void store()}>
          Store
        </Button>
      </ComposerFoot>
    </>
  )
}

interface LastWords {
  readonly isGone: () => boolean
  /** Whether somebody sees to the words already. */
  readonly settle: (isSettled: boolean) => void
  readonly leave: () => void
}

/** Hands over words that are neither stored nor being stored when the field goes: by Escape, a click, another screen. */
function useLastWords({
  start,
  text,
  onLeave,
}: Pick<MemoComposerProps, 'start' | 'onLeave'> & { text: string }): LastWords {
  const latest = useRef({ start, text, onLeave })
  const state = useRef({ isGone: false, isSettled: false })
  useEffect(() => {
    latest.current = { start, text, onLeave }
  })
  const [handles] = useState<LastWords>(() => ({
    isGone: () => state.current.isGone,
    settle: (isSettled) => {
      state.current.isSettled = isSettled
    },
    leave: () => {
      const words = latest.current.text.trim()
      if (state.current.isSettled || words === '' || words === latest.current.start.trim()) return
      state.current.isSettled = true
      latest.current.onLeave(words)
    },
  }))
  useEffect(() => {
    const own = state.current
    own.isGone = false
    window.addEventListener('pagehide', handles.leave)
    return () => {
      window.removeEventListener('pagehide', handles.leave)
      own.isGone = true
      handles.leave()
    }
  }, [handles])
  return handles
}
