import type { KeyboardEvent, ReactNode } from 'react'
import { useEffect, useState } from 'react'
import { takeTurn } from '../../commands/in-turn.ts'
import { readCaretKey } from '../../editor/caret-keys.ts'
import { boxOfPlace } from '../../editor/dom-positions.ts'
import type { KeyboardCursor } from '../../editor/keyboard-cursor.ts'
import viewStyles from '../../editor/transcript-view.module.css'
import type { PageFrame } from './page-sight.ts'
import { useReaderState } from './reader-state.ts'

interface TextCursorProps {
  readonly frame: PageFrame | null
  readonly cursor: KeyboardCursor | null
  readonly children: ReactNode
}

interface CaretBox {
  readonly left: number
  readonly top: number
  readonly height: number
}

/** The text with a cursor that arrow keys move, so that words can be selected without a mouse. */
export function TextCursor({ frame, cursor, children }: TextCursorProps) {
  const box = useCaretBox(frame, cursor)
  const handleKeyDown = (event: KeyboardEvent) => {
    // While the end of a passage is held, the same keys move that end.
    if (useReaderState.getState().ends !== null) return
    const step = readCaretKey(event.nativeEvent)
    if (!isText(event.target) || cursor === null || step === null) return
    event.preventDefault()
    takeTurn(() => cursor.step(step))
  }
  const handleFocus = (event: { readonly target: EventTarget }) => {
    const { target } = event
    if (isText(target) && target.matches(':focus-visible') && !isSelecting(target)) cursor?.restore()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the keys of the text within
    <div onKeyDown={handleKeyDown} onFocus={handleFocus}>
      {children}
      {box === null ? null : <div className={viewStyles.caret} style={box} aria-hidden="true" />}
    </div>
  )
}

function isText(target: EventTarget | null): target is HTMLElement {
  return target instanceof HTMLElement && target.getAttribute('role') === 'document'
}

function isSelecting(text: HTMLElement): boolean {
  return text.contains(document.getSelection()?.focusNode ?? null)
}

/** Where to draw the cursor, on the page; null while the text has no focus. */
function useCaretBox(frame: PageFrame | null, cursor: KeyboardCursor | null): CaretBox | null {
  const [box, setBox] = useState<CaretBox | null>(null)
  useEffect(() => {
    if (!frame || !cursor) return
    const draw = () => setBox(isText(document.activeElement) ? measureCaret(frame, cursor) : null)
    document.addEventListener('selectionchange', draw)
    document.addEventListener('focusin', draw)
    document.addEventListener('focusout', draw)
    const observer = new ResizeObserver(draw)
    observer.observe(frame.page)
    return () => {
      document.removeEventListener('selectionchange', draw)
      document.removeEventListener('focusin', draw)
      document.removeEventListener('focusout', draw)
      observer.disconnect()
    }
  }, [frame, cursor])
  return box
}

function measureCaret({ editor, page }: PageFrame, cursor: KeyboardCursor): CaretBox | null {
  const offset = cursor.offset()
  const rect = offset === null ? null : boxOfPlace(editor, offset, 'before')
  const origin = page.getBoundingClientRect()
  return rect ? { left: rect.left - origin.left, top: rect.top - origin.top, height: rect.height } : null
}
