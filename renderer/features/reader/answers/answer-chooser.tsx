import type { AnswerTurn } from '#shared/domain/answers.ts'
import type { TermId } from '#shared/domain/ids.ts'
import type { Term } from '#shared/domain/terms.ts'
import type { KeyboardEvent, RefObject } from 'react'
import { useEffect, useRef, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { call } from '../../../api/client.ts'
import { tryCommand } from '../../../commands/outcomes.ts'
import { Button } from '../../../ui/button.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import { Popover } from '../../../ui/popover.tsx'
import styles from './answers.module.css'

interface AnswerChooserProps {
  readonly turn: AnswerTurn
  readonly question: string | null
  readonly qualities: readonly Term[]
  readonly current: TermId | null
  /** The margin beside the answer. */
  readonly placeRef: RefObject<Element | null>
  readonly onChoose: (qualityId: TermId | null) => void
  readonly onClose: () => void
}

/** Beside an answer: the qualities, each with its digit. Escape leaves it as it was. */
export function AnswerChooser(props: AnswerChooserProps) {
  const { qualities, placeRef, onClose } = props
  return (
    <Popover
      label="How was the question answered?"
      isOpen
      onClose={onClose}
      triggerRef={placeRef}
      placement="bottom start"
    >
      <Choices key={qualities.length} {...props} />
    </Popover>
  )
}

function Choices({ question, qualities, current, onChoose }: AnswerChooserProps) {
  const chooser = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const buttons = chooser.current
    const first = buttons?.querySelector<HTMLElement>('[aria-pressed="true"]') ?? buttons?.querySelector('button')
    first?.focus()
  }, [])
  const handleKeyDown = (event: KeyboardEvent) => {
    const chosen = qualities[Number(event.key) - 1]
    if (chosen) onChoose(chosen.id)
    else if ((event.key === '0' || event.key === 'Delete') && current !== null) onChoose(null)
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') moveFocus(event)
    else return
    event.preventDefault()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the digits of the buttons within
    <div ref={chooser} className={styles.chooser} onKeyDown={handleKeyDown}>
      <p className={styles.asked}>{question ?? 'No question stands before this answer.'}</p>
      {qualities.length === 0 ? <NoList /> : null}
      <ul>
        {qualities.map(({ id, label, definition }, at) => (
          <li key={id}>
            <AriaButton className={styles.choice ?? ''} aria-pressed={id === current} onPress={() => onChoose(id)}>
              {at < 9 ? <Kbd>{String(at + 1)}</Kbd> : null}
              <span className={styles.label}>{label}</span>
              <span className={styles.definition}>{definition}</span>
            </AriaButton>
          </li>
        ))}
      </ul>
      {current === null ? null : (
        <AriaButton className={styles.choice ?? ''} onPress={() => onChoose(null)}>
          <Kbd>0</Kbd> <span className={styles.label}>not rated</span>
        </AriaButton>
      )}
    </div>
  )
}

/** A project from before there was such a list, or one that was started with another template. */
function NoList() {
  const [isPending, setPending] = useState(false)
  const add = async () => {
    setPending(true)
    await tryCommand(() => call('templates.apply', { name: 'answer-quality' }))
    setPending(false)
  }
  return (
    <div className={styles.offer}>
      <p>This project has no list of answer qualities yet.</p>
      <Button variant="primary" isPending={isPending} onPress={() => void add()}>
        Add the list
      </Button>
    </div>
  )
}

function moveFocus({ key, currentTarget }: KeyboardEvent): void {
  const buttons = [...currentTarget.querySelectorAll('button')]
  const at = buttons.findIndex((one) => one === document.activeElement)
  buttons.at((at + (key === 'ArrowDown' ? 1 : -1)) % buttons.length)?.focus()
}
