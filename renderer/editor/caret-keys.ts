import type { CaretDirection, CaretUnit } from './caret-moves.ts'

/** What a key does to the keyboard cursor; `line` and `edge` need the layout and are left to the browser. */
export interface CaretStep {
  readonly unit: CaretUnit | 'line' | 'edge'
  readonly direction: CaretDirection
  /** True where the selection grows instead of the cursor moving. */
  readonly extend: boolean
}

interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/**
 * Arrows go by word and line, with Ctrl by sentence and block, with Alt by character; Home and End to the edge of the
 * line, with Ctrl to that of the text. Shift selects. Null for every other key.
 */
export function readCaretKey(press: KeyPress): CaretStep | null {
  const mod = press.ctrlKey || press.metaKey
  const extend = press.shiftKey
  switch (press.key) {
    case 'ArrowRight':
    case 'ArrowLeft': {
      const unit = mod ? 'sentence' : press.altKey ? 'character' : 'word'
      return { unit, direction: press.key === 'ArrowRight' ? 'forward' : 'backward', extend }
    }
    case 'ArrowDown':
    case 'ArrowUp':
      if (press.altKey) return null
      return { unit: mod ? 'block' : 'line', direction: press.key === 'ArrowDown' ? 'forward' : 'backward', extend }
    case 'Home':
    case 'End':
      if (press.altKey) return null
      return { unit: mod ? 'text' : 'edge', direction: press.key === 'End' ? 'forward' : 'backward', extend }
    default:
      return null
  }
}
