import { useState } from 'react'

/**
 * The item that the place names, else the one that was shown last, else the first: what is on the screen stays
 * there when a change of name or status puts something else first.
 */
export function useChosen<Item extends { readonly id: string }>(
  items: readonly Item[],
  wantedId: string | null,
): Item | undefined {
  const [shownId, setShownId] = useState<string | null>(null)
  const find = (id: string | null) => items.find((item) => item.id === id)
  const chosen = find(wantedId) ?? find(shownId) ?? items[0]
  if (chosen && chosen.id !== shownId) setShownId(chosen.id)
  return chosen
}
