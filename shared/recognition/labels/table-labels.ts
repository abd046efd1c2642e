import type { DraftBlock } from '../draft-block.ts'
import { classify } from './label-meanings.ts'

// Recognises tables in which a page sets its turns: who speaks in one cell, what is said in the next.

/** A cell that says who speaks is no longer, in UTF-16 units. */
const MAX_LABEL = 90
const ENDS_SENTENCE = /[.!?…。！？]["”’»)」]*$/u

/** Moves the words of such cells to the cells with what is said, as their voices; the cells are emptied, to be dropped. */
export function takeTableLabels(drafts: readonly DraftBlock[]): void {
  const cells = drafts.filter(({ form, text }) => form === 'table-cell' && text !== '')
  const pairs = cells.flatMap((cell, i) => {
    const said = cells[i + 1]
    return said !== undefined && mayName(cell) && ENDS_SENTENCE.test(said.text) ? [{ cell, said }] : []
  })
  const known = pairs.filter(({ cell }) => classify(bare(cell.text)) !== null)
  // Nearly each row has to be one, and most of them to name somebody known as such.
  if (pairs.length < 3 || pairs.length * 2 < cells.length * 0.8 || known.length * 2 < pairs.length) return
  for (const { cell, said } of pairs) {
    said.voice = bare(cell.text)
    cell.text = ''
  }
}

function mayName({ text }: DraftBlock): boolean {
  return text.length <= MAX_LABEL && /^[\p{Lu}\p{Lo}<[(]/u.test(text) && !ENDS_SENTENCE.test(text)
}

function bare(text: string): string {
  return text.replace(/\s?[:：]$/u, '')
}
