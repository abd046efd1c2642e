import type { MouseEvent } from 'react'

/** The UTF-16 offset in the paragraph's words at which the mouse was pressed; null beside them. */
export function placeOfPress({ clientX, clientY, currentTarget }: MouseEvent): number | null {
  const place = currentTarget.ownerDocument.caretPositionFromPoint(clientX, clientY)
  const piece = place?.offsetNode.parentElement?.closest<HTMLElement>('[data-offset]')
  if (!place || !piece) return null
  return Number(piece.dataset['offset']) + place.offset
}
