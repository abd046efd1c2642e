import type { DraftBlock } from './draft-block.ts'
import { findMarker } from './markers.ts'

// Recognises the list of what a page holds, pasted as lines: each comes back as a heading below.

const MAX_ENTRY = 140

/** Marks the entries of such a list as list items: two lines or more in a row of which most stand again below. */
export function markContents(drafts: readonly DraftBlock[]): void {
  const last = new Map(drafts.map((draft, i) => [keyOf(draft), i] as const))
  const comesBack = (draft: DraftBlock, at: number): boolean => (last.get(keyOf(draft)) ?? at) > at + 1
  const from = drafts.findIndex((draft, i) => isEntry(draft) && comesBack(draft, i))
  if (from < 0) return
  const entries: DraftBlock[] = []
  for (const draft of drafts.slice(from)) {
    if (!isEntry(draft) || entries.some((entry) => keyOf(entry) === keyOf(draft))) break
    entries.push(draft)
  }
  const returning = entries.filter((draft, i) => comesBack(draft, from + i)).length
  if (returning < 2 || returning * 2 < entries.length) return
  for (const entry of entries) {
    const marker = findMarker(entry.text)
    entry.kind = 'list-item'
    entry.marker ??= marker?.printed ?? null
    entry.text = entry.text.slice(marker?.length ?? 0)
  }
}

function isEntry({ kind, label, form, text }: DraftBlock): boolean {
  return (
    kind === null &&
    label === null &&
    (form === 'line' || form === 'paragraph') &&
    text.length <= MAX_ENTRY &&
    !/[.!?。！？]["”’»)）]*$/u.test(text)
  )
}

function keyOf({ text }: DraftBlock): string {
  return text.replace(/^[(（]?\d{1,2}[)）.]?\s*/u, '')
}
