import type { Locator } from '@playwright/test'
import type { TaggedPassage } from '#shared/domain/passages.ts'
import type { Transcript } from '#shared/domain/transcripts.ts'

/** A stretch of text as it stands on the page, and the passages that it is painted for. */
interface PaintedPiece {
  readonly text: string
  readonly passages: readonly string[]
}

/** A block as it stands on the page. */
interface PaintedBlock {
  readonly seq: number
  readonly pieces: readonly PaintedPiece[]
}

/** What the page shows of a transcript, block by block; those that are not built are left out. */
export function readPainted(text: Locator): Promise<PaintedBlock[]> {
  return text.evaluate((root) =>
    [...root.querySelectorAll<HTMLElement>('[data-seq]')].map((block) => ({
      seq: Number(block.dataset['seq']),
      pieces: [...(block.children[1]?.childNodes ?? [])].map((node) => ({
        text: node.textContent ?? '',
        passages: (node instanceof HTMLElement ? node.dataset['passages'] : undefined)?.split(' ') ?? [],
      })),
    })),
  )
}

/** Whether a part of the text that is not shown yet stands in the window. */
export function showsUnbuilt(text: Locator): Promise<boolean> {
  return text.evaluate((root) =>
    [...root.querySelectorAll('[data-far]')].some((chunk) => {
      const { top, bottom } = chunk.getBoundingClientRect()
      return bottom > 0 && top < innerHeight
    }),
  )
}

/** The words of each block, as they stand on the page. */
export function wordsOf(painted: readonly PaintedBlock[]): string[] {
  return painted.map(({ pieces }) => pieces.map((piece) => piece.text).join(''))
}

/** The words of every block of the transcript, as they are stored. */
export function blockTexts({ blocks, text }: Transcript): string[] {
  return blocks.map(({ start, end }) => text.slice(start, end))
}

/** For each passage the offsets that it covers by the page, joined; between two blocks none are painted. */
export function coverOf(painted: readonly PaintedBlock[], { blocks }: Transcript): Record<string, string> {
  const spans = painted.flatMap(({ seq, pieces }) => {
    let at = blocks[seq]?.start ?? 0
    return pieces.flatMap(({ text, passages }) => {
      const start = at
      at += text.length
      return passages.map((id) => ({ id, start, end: at }))
    })
  })
  return listCover(spans)
}

/** The same by what is stored. */
export function storedCover(
  passages: readonly TaggedPassage[],
  { blocks }: Pick<Transcript, 'blocks'>,
): Record<string, string> {
  const spans = passages.flatMap(({ id, spans: stored }) =>
    stored.flatMap((span) =>
      blocks.flatMap((block) => {
        const start = Math.max(span.start, block.start)
        const end = Math.min(span.end, block.end)
        return start < end ? [{ id: String(id), start, end }] : []
      }),
    ),
  )
  return listCover(spans)
}

function listCover(spans: readonly { id: string; start: number; end: number }[]): Record<string, string> {
  const covers = new Map<string, { start: number; end: number }[]>()
  for (const { id, start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const cover = covers.get(id) ?? []
    const last = cover.at(-1)
    if (last?.end === start) last.end = end
    else cover.push({ start, end })
    covers.set(id, cover)
  }
  const written = [...covers].map(([id, cover]) => [id, cover.map(({ start, end }) => `${start}-${end}`).join(' ')])
  return Object.fromEntries(written)
}
