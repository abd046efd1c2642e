import { useEffect, useLayoutEffect, useRef } from 'react'
import { runAction } from '../../commands/registry.ts'
import { rangeOfSpan } from '../../editor/dom-positions.ts'
import { useRecentUses } from '../../parts/recent-uses.ts'
import { announce } from '../../ui/announcer.tsx'
import { BarChoice, BarChoices, FloatingBar, placeBar } from './floating-bar.tsx'
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
    placeBar(bar.current, frame, {
      left: last.right - bar.current.offsetWidth / 2,
      top: first.top,
      bottom: last.bottom,
    })
  }, [selection, frame, isComposing])
  const note = selection && describeSelection(data.transcript, selection)
  useEffect(() => {
    if (note) announce(note)
  }, [note])
  if (!selection || isComposing) return null
  const choices = [...CHOICES, ...(hasUsed ? [AGAIN] : []), ...(hasActive ? [ADDING] : [])]
  return (
    <FloatingBar ref={bar} label="Tag the selected words">
      <BarChoices>
        {choices.map(({ action, label }) => (
          <BarChoice key={action} action={action} label={label} onPress={() => runAction(action)} />
        ))}
      </BarChoices>
      <TagTray codebook={data} />
      {note ? <p className={styles.note}>{note}</p> : null}
    </FloatingBar>
  )
}
