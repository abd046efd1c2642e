import { useState } from 'react'
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
}

/** A note on the words. */
export function MemoComposer({ start, onStore }: MemoComposerProps) {
  const [text, setText] = useState(start)
  const [problem, setProblem] = useState<string | null>(null)
  const store = async () => {
    if (text.trim() === '') return setProblem('A memo needs a word at least.')
    try {
      await onStore(text.trim())
    } catch (error) {
      setProblem(messageOf(error))
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
          <Kbd>Esc</Kbd> cancel
        </span>
        <Button variant="primary" onPress={() => void store()}>
          Store
        </Button>
      </ComposerFoot>
    </>
  )
}
