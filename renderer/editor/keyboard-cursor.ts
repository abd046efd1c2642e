import type { Span } from '#shared/domain/spans.ts'
import type { CaretStep } from './caret-keys.ts'
import type { CaretText } from './caret-moves.ts'
import { findSentence, moveCaret } from './caret-moves.ts'
import { boxOfPlace, readSelectedEnds, readSelection, selectOffsets } from './dom-positions.ts'
import { findBlocksBetween } from './page-geometry.ts'
import { extentOf } from './selected-words.ts'
import type { TranscriptEditor } from './transcript-editor.ts'

/** A cursor in text that cannot be edited, so that any words can be selected without a mouse. */
export interface KeyboardCursor {
  /** Does what a key means (`readCaretKey`). */
  step(wanted: CaretStep): void
  /** Selects the sentence at the cursor; where that is selected already, the next one too. */
  selectSentence(): void
  /** Where the cursor is: the moving end of the selection; null before it was first used. */
  offset(): number | null
  /** Puts the cursor there and selects nothing. */
  place(offset: number): void
  /** Puts the cursor back to where it was before something else took the selection; else to the first words in sight. */
  restore(): void
}

/** `scroller` is what is scrolled to keep the cursor in sight. */
export function createKeyboardCursor(editor: TranscriptEditor, scroller: HTMLElement): KeyboardCursor {
  const page: CaretText = { ...editor.text, isHidden: editor.isFolded }
  let last: number | null = null
  const readEnds = () => {
    const ends = readSelectedEnds(editor)
    if (ends) last = ends.focus
    return ends ?? (last === null ? null : { anchor: last, focus: last })
  }
  const firstInSight = () => {
    const box = scroller.getBoundingClientRect()
    const blocks = findBlocksBetween(editor, box.top + 8, box.bottom)
    return editor.text.blocks[blocks?.first ?? 0]?.start ?? 0
  }
  const show = (anchor: number, focus: number) => {
    selectOffsets(editor, anchor, focus)
    keepInSight(editor, scroller, focus)
  }
  const step = ({ unit, direction, extend }: CaretStep) => {
    const ends = readEnds()
    if (!ends) {
      const start = firstInSight()
      return show(start, start)
    }
    if (unit === 'line' || unit === 'edge') {
      if (!readSelectedEnds(editor)) selectOffsets(editor, ends.anchor, ends.focus)
      document.getSelection()?.modify(extend ? 'extend' : 'move', direction, unit === 'line' ? 'line' : 'lineboundary')
      const moved = readEnds() ?? ends
      return show(extend ? ends.anchor : moved.focus, moved.focus)
    }
    const focus = moveCaret(page, ends.focus, unit, direction)
    show(extend ? ends.anchor : focus, focus)
  }
  return {
    step,
    selectSentence() {
      const selected = extentOf(readSelection(editor, document.getSelection())?.spans ?? [])
      const at = readEnds()?.focus ?? firstInSight()
      const chosen = selectSentenceAt(page, selected, at)
      if (chosen) show(chosen.start, chosen.end)
    },
    offset: () => readEnds()?.focus ?? null,
    place: (offset) => show(offset, offset),
    restore() {
      const at = readEnds()?.focus ?? firstInSight()
      selectOffsets(editor, at, at)
    },
  }
}

/** The sentence at `at`, or what is selected and the sentence after it where whole sentences are selected already. */
function selectSentenceAt(page: CaretText, selected: Span | null, at: number): Span | null {
  const here = findSentence(page, selected?.start ?? at)
  const last = selected ? findSentence(page, selected.end - 1) : null
  const isWhole = selected && here && last && selected.start === here.start && endOfWords(page, last) <= selected.end
  if (!isWhole) return here && { start: here.start, end: endOfWords(page, here) }
  const next = findSentence(page, moveCaret(page, selected.end, 'word', 'forward') - 1)
  return { start: selected.start, end: next ? endOfWords(page, next) : selected.end }
}

function endOfWords({ text }: CaretText, { start, end }: Span): number {
  return start + text.slice(start, end).trimEnd().length
}

function keepInSight(editor: TranscriptEditor, scroller: HTMLElement, offset: number): void {
  const box = boxOfPlace(editor, offset, 'before')
  const frame = scroller.getBoundingClientRect()
  if (!box) return
  if (box.top < frame.top + 40) scroller.scrollTop += box.top - frame.top - 80
  else if (box.bottom > frame.bottom - 40) scroller.scrollTop += box.bottom - frame.bottom + 80
}
