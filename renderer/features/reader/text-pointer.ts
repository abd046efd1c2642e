import type { PassageId } from '#shared/domain/ids.ts'
import type { TaggedPassage } from '#shared/domain/passages.ts'
import { useEffect } from 'react'
import { readSelection, selectOffsets } from '../../editor/dom-positions.ts'
import { endOf, startOf } from './reader-data.ts'
import type { PageFrame } from './page-sight.ts'
import { activate, hover, useReaderState } from './reader-state.ts'

/** What the mouse does in the text: selects words, lights passages, and chooses among those that lie over each other. */
export function useTextPointer(frame: PageFrame | null, passages: ReadonlyMap<PassageId, TaggedPassage>): void {
  useEffect(() => {
    if (!frame) return
    const { editor, page } = frame
    const passagesAt = (target: EventTarget | null) => {
      const mark = target instanceof Element ? target.closest<HTMLElement>('[data-passages]') : null
      const ids = new Set(mark?.dataset.passages?.split(' '))
      // Safe: the marks name passages by their ids; one that is gone meanwhile is not found.
      const marked = [...ids].flatMap((id) => passages.get(id as PassageId) ?? [])
      return marked.toSorted((a, b) => lengthOf(a) - lengthOf(b))
    }
    const noteSelection = () => {
      if (useReaderState.getState().composer !== null) return
      const selection = document.getSelection()
      const isHere = page.contains(selection?.anchorNode ?? null)
      if (!isHere && isAway(selection?.anchorNode ?? null)) return
      const words = isHere ? readSelection(editor, selection) : null
      const known = useReaderState.getState().selection
      if (JSON.stringify(known) !== JSON.stringify(words)) useReaderState.setState({ selection: words })
    }
    /** What was chosen from a dialog or menu is for the words that were selected when it was opened. */
    const bringBack = () => {
      const { selection, composer } = useReaderState.getState()
      const [first] = selection?.spans ?? []
      const last = selection?.spans.at(-1)
      if (composer !== null || !first || !last || page.contains(document.getSelection()?.anchorNode ?? null)) return
      selectOffsets(editor, first.start, last.end)
    }
    const handleClick = (event: MouseEvent) => {
      if (event.target instanceof Element) {
        const block = event.target.closest('[data-correct]')?.closest<HTMLElement>('[data-seq]')
        if (block) return useReaderState.setState({ correctingSeq: Number(block.dataset.seq), composer: null })
      }
      if (document.getSelection()?.isCollapsed === false) return
      const found = passagesAt(event.target)
      if (found.length > 1) {
        useReaderState.setState({
          choice: { passageIds: found.map((one) => one.id), x: event.clientX, y: event.clientY },
        })
      } else if (event.target instanceof Element && event.target.closest('[data-seq]')) {
        useReaderState.setState({ choice: null })
        activate(found[0]?.id ?? null)
      }
    }
    const handleMove = (event: PointerEvent) => hover(passagesAt(event.target)[0]?.id ?? null)
    const handleLeave = () => hover(null)
    const root = page.querySelector<HTMLElement>('[role="document"]') ?? page
    document.addEventListener('selectionchange', noteSelection)
    // The browser tells of a change a moment late; a quick P must not tag what was selected before.
    document.addEventListener('keydown', noteSelection, { capture: true })
    root.addEventListener('focusin', bringBack)
    root.addEventListener('click', handleClick)
    root.addEventListener('pointerover', handleMove)
    root.addEventListener('pointerleave', handleLeave)
    return () => {
      document.removeEventListener('selectionchange', noteSelection)
      document.removeEventListener('keydown', noteSelection, { capture: true })
      root.removeEventListener('focusin', bringBack)
      root.removeEventListener('click', handleClick)
      root.removeEventListener('pointerover', handleMove)
      root.removeEventListener('pointerleave', handleLeave)
    }
  }, [frame, passages])
}

function lengthOf(passage: TaggedPassage): number {
  return endOf(passage) - startOf(passage)
}

/** Whether the selection is in the field of a dialog, or was there until that closed: the page has let nothing go. */
function isAway(node: Node | null): boolean {
  if (node === null || node === document.body) return true
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null
}
