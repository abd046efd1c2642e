import { blockRange } from '#shared/domain/blocks.ts'
import type { BlockKind, Transcript } from '#shared/domain/transcripts.ts'
import type { SelectedWords } from '../../editor/selected-words.ts'

/** Kinds of block that a reader of the quotation might not expect in it. */
const NAMED: Readonly<Partial<Record<BlockKind, string>>> = {
  title: 'the title',
  dateline: 'the date line',
  heading: 'a heading',
  caption: 'a caption',
  note: 'a stage direction',
  furniture: 'page clutter',
}

/**
 * What the selected words hold beyond one paragraph of one speaker, and what is left out of them; null where they are
 * just that.
 */
export function describeSelection(
  { blocks, speakers }: Pick<Transcript, 'blocks' | 'speakers'>,
  { spans, leavesOut }: SelectedWords,
): string | null {
  const held = spans.flatMap((span) => {
    const { first, last } = blockRange(blocks, span)
    return blocks.slice(first, last + 1)
  })
  const kinds = [...new Set(held.flatMap((block) => NAMED[block.kind] ?? []))]
  const voices = [...new Set(held.flatMap((block) => block.speakerId ?? []))]
  const names = voices.flatMap((id) => speakers.find((one) => one.id === id)?.name ?? [])
  const isClutter = held.every((block) => block.kind === 'furniture')
  const left = leavesOut.length
  const parts = [
    held.length > 1 ? `${held.length} paragraphs` : null,
    isClutter ? 'this is page clutter' : kinds.length > 0 ? `with ${kinds.join(' and ')}` : null,
    names.length > 1 ? `words of ${names.join(' and ')}` : null,
    left > 0 ? `leaves out ${left === 1 ? '1 line' : `${left} lines`} of page clutter` : null,
  ].filter((part) => part !== null)
  if (parts.length === 0) return null
  const note = parts.join(' · ')
  return `${note.charAt(0).toUpperCase()}${note.slice(1)}`
}
