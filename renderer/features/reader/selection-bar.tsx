import { useEffect, useLayoutEffect, useRef } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { runAction, useKeyOf } from '../../commands/registry.ts'
import { rangeOfSpan } from '../../editor/dom-positions.ts'
import { useRecentUses } from '../../parts/recent-uses.ts'
import { announce } from '../../ui/announcer.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import type { PageFrame } from './page-sight.ts'
import type { ReaderData } from './reader-data.ts'
import { useReaderState } from './reader-state.ts'
import { describeSelection } from './selection-note.ts'
import { TagTray } from './tag-tray.tsx'
import styles from './selection-bar.module.css'

interface SelectionBarProps {
  readonly frame: PageFrame
  readonly data: ReaderData
}

const CHOICES = [
  { action: 'passage.tagPosition', label: 'Position' },
  { action: 'passage.tagCode', label: 'Code' },
  { action: 'passage.writeMemo', label: 'Memo' },
] as const
const AGAIN = { action: 'passage.repeatTag', label: 'Last tag again' } as const
const ADDING = { action: 'passage.addWords', label: 'Add to the active passage' } as const

/** Under the words just selected, or above where the window ends: what can be done with them, the key for each, and what they do and do not hold. */
export function SelectionBar({ frame, data }: SelectionBarProps) {
  const selection = useReaderState((state) => state.selection)
  const isComposing = useReaderState((state) => state.composer !== null)
  const hasActive = useReaderState((state) => state.activeId !== null)
  const hasUsed = useRecentUses().tags.length > 0
  const bar = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const words = selection?.spans.at(-1)
    const boxes = words && rangeOfSpan(frame.editor, words)?.getClientRects()
    const first = boxes?.[0]
    const last = boxes?.[boxes.length - 1]
    if (isComposing || !bar.current || !first || !last) return
    const page = frame.page.getBoundingClientRect()
    const width = bar.current.offsetWidth
    bar.current.style.left = `${Math.max(0, Math.min(last.right - page.left - width / 2, page.width - width - 8))}px`
    const sight = frame.scroller.getBoundingClientRect()
    const above = first.top - bar.current.offsetHeight - 6
    const isCutBelow = last.bottom + 6 + bar.current.offsetHeight > sight.bottom
    bar.current.style.top = `${(isCutBelow && above > sight.top ? above : last.bottom + 6) - page.top}px`
  }, [selection, frame, isComposing])
  const note = selection && describeSelection(data.transcript, selection)
  useEffect(() => {
    if (note) announce(note)
  }, [note])
  if (!selection || isComposing) return null
  const choices = [...CHOICES, ...(hasUsed ? [AGAIN] : []), ...(hasActive ? [ADDING] : [])]
  return (
    <div ref={bar} className={styles.bar} role="toolbar" aria-label="Tag the selected words">
      <div className={styles.choices}>
        {choices.map((choice) => (
          <Choice key={choice.action} {...choice} />
        ))}
      </div>
      <TagTray codebook={data} />
      {note ? <p className={styles.note}>{note}</p> : null}
    </div>
  )
}

function Choice({ action, label }: { readonly action: string; readonly label: string }) {
  const kbd = useKeyOf(action)
  return (
    <AriaButton
      className={styles.button ?? ''}
      excludeFromTabOrder
      preventFocusOnPress
      onPress={() => runAction(action)}
    >
      {label} {kbd === undefined ? null : <Kbd>{kbd}</Kbd>}
    </AriaButton>
  )
}
