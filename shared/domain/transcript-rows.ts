import { z } from 'zod'
import { TranscriptSummary } from './transcripts.ts'

/** What has become of the list of transcripts since it was read in an earlier version. */
export const TranscriptRows = z.object({
  /** Names what the list is with this; good until the project is closed. */
  version: z.string(),
  /** Whether the rows are the whole list. */
  isAll: z.boolean(),
  /** What has changed or is new, each with its place in the list, counted from 0, in that order. */
  rows: z.array(z.object({ at: z.int().nonnegative(), transcript: TranscriptSummary })),
  /** Ids of what is not in the list, or not any more. */
  gone: z.array(z.string()),
})
export type TranscriptRows = z.infer<typeof TranscriptRows>

/** The list as it is now, of the list in the version that was told and what has become of it; unchanged, it is the same. */
export function placeRows(
  list: readonly TranscriptSummary[],
  { isAll, rows, gone }: TranscriptRows,
): readonly TranscriptSummary[] {
  if (isAll) return rows.map(({ transcript }) => transcript)
  if (rows.length === 0 && gone.length === 0) return list
  const moved = new Set<string>([...gone, ...rows.map(({ transcript }) => transcript.id)])
  const kept = list.filter(({ id }) => !moved.has(id))
  // Before a row stand those before it, and of the others as many as its place leaves.
  const pieces = rows.map(({ at, transcript }, nth) => {
    const from = nth === 0 ? 0 : (rows[nth - 1]?.at ?? 0) - nth + 1
    return [...kept.slice(from, at - nth), transcript]
  })
  const last = rows.at(-1)
  return [...pieces.flat(), ...kept.slice(last ? last.at - rows.length + 1 : 0)]
}
