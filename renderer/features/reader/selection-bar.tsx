import { useLayoutEffect, useRef } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { runAction } from '../../commands/registry.ts'
import { rangeOfSpan } from '../../editor/dom-positions.ts'
import { Kbd } from '../../ui/kbd.tsx'
import type { PageFrame } from './page-sight.ts'
import { useReaderState } from './reader-state.ts'
import styles from './selection-bar.module.css'

const CHOICES = [
  { action: 'passage.tagPosition', label: 'Position', kbd: 'P' },
  { action: 'passage.tagCode', label: 'Code', kbd: 'C' },
  { action: 'passage.writeMemo', label: 'Memo', kbd: 'M' },
] as const

/** Under the words just selected: what can be done with them, and the key for each. */
export function SelectionBar({ frame }: { readonly frame: PageFrame }) {
  const selection = useReaderState((state) => state.selection)
  const isComposing = useReaderState((state) => state.composer !== null)
  const bar = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const words = selection?.spans.at(-1)
    const boxes = words && rangeOfSpan(frame.editor, words)?.getClientRects()
    const last = boxes?.[boxes.length - 1]
    if (isComposing || !bar.current || !last) return
    const page = frame.page.getBoundingClientRect()
    const width = bar.current.offsetWidth
    bar.current.style.left = `${Math.max(0, Math.min(last.right - page.left - width / 2, page.width - width - 8))}px`
    bar.current.style.top = `${last.bottom - page.top + 6}px`
  }, [selection, frame, isComposing])
  if (!selection || isComposing) return null
  return (
    <div ref={bar} className={styles.bar} role="toolbar" aria-label="Tag the selected words">
      {CHOICES.map(({ action, label, kbd }) => (
        <AriaButton
          key={action}
          className={styles.button ?? ''}
          excludeFromTabOrder
          preventFocusOnPress
          onPress={() => runAction(action)}
        >
          {label} <Kbd>{kbd}</Kbd>
        </AriaButton>
      ))}
    </div>
  )
}
