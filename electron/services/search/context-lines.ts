import type { SearchHit } from '#shared/api/search-api.ts'
import { tokenise } from '#shared/search/tokens.ts'
import { readSearchedBlocks, type SearchedTranscript } from '../../store/search-source.ts'
import type { HitRow, HitRows } from './hit-rows.ts'
import type { Newness } from './newness.ts'
import type { ProjectReader } from './project-reader.ts'

/** How many units of the text are shown on each side of a hit. */
const CONTEXT = 120
/** By how many units, and by how many words among them, lines are sorted. */
const SORTED_CONTEXT = 60
const SORTED_WORDS = 4

/** The hits as lines of their context, which ends with their block. Hits of texts that are gone are left out. */
export function contextLines(
  reader: ProjectReader,
  transcripts: readonly SearchedTranscript[],
  rows: readonly HitRow[],
  newness: Newness | null,
): SearchHit[] {
  const known = new Map(
    [...Map.groupBy(rows, ({ transcript }) => transcript)].flatMap(([number, own]) => {
      const transcript = transcripts[number]
      return transcript ? [[number, readPages(reader, transcript, own, newness)]] : []
    }),
  )
  return rows.flatMap((row) => {
    const pages = known.get(row.transcript)
    const block = pages?.blocks.get(row.seq)
    if (!pages || !block || pages.text === null) return []
    const { transcript } = pages
    const { start, end } = row
    const speaker = block.speakerId === null ? undefined : pages.speakers.get(block.speakerId)
    return [
      {
        transcriptId: transcript.id,
        transcriptTitle: transcript.title,
        date: transcript.date,
        revisionId: transcript.revisionId,
        seq: block.seq,
        kind: block.kind,
        speakerId: block.speakerId,
        speakerName: speaker?.name ?? null,
        actorId: speaker?.actorId ?? null,
        role: block.role,
        start,
        end,
        before: pages.text.slice(Math.max(block.start, start - CONTEXT), start).toWellFormed(),
        match: pages.text.slice(start, end),
        after: pages.text.slice(end, Math.min(block.end, end + CONTEXT)).toWellFormed(),
        isNew: pages.newRows.has(row),
      },
    ]
  })
}

function readPages(
  reader: ProjectReader,
  transcript: SearchedTranscript,
  rows: readonly HitRow[],
  newness: Newness | null,
) {
  const { id, revisionId } = transcript
  const text = reader.text(revisionId)
  const isNew = newness?.testOf(transcript)
  const blocks = readSearchedBlocks(reader.db, revisionId, [...new Set(rows.map(({ seq }) => seq))])
  return {
    transcript,
    text,
    newRows: new Set(isNew && text !== null ? rows.filter((row) => isNew(text, row)) : []),
    speakers: reader.speakers(id),
    blocks: new Map(blocks.map((block) => [block.seq, block])),
  }
}

/** The order of the rows by the words beside them, the nearest first; where those are equal, as they were found. */
export function sortByContext(
  reader: ProjectReader,
  transcripts: readonly SearchedTranscript[],
  rows: HitRows,
  side: 'left' | 'right',
): Int32Array {
  const keys = Array.from({ length: rows.length }, (_, index) => {
    const { transcript, start, end } = rows.at(index)
    const revisionId = transcripts[transcript]?.revisionId
    const text = (revisionId && reader.text(revisionId)) ?? ''
    return side === 'left' ? leftKey(text, start) : rightKey(text, end)
  })
  return Int32Array.from(keys.keys()).toSorted((a, b) => {
    const [first = '', second = ''] = [keys[a], keys[b]]
    return first < second ? -1 : first > second ? 1 : a - b
  })
}

/** A block ends with its line, and so does what its words are sorted by. */
function leftKey(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - SORTED_CONTEXT), start)
  const words = tokenise(before.slice(before.lastIndexOf('\n') + 1)).slice(-SORTED_WORDS)
  return words
    .map((token) => token.text)
    .toReversed()
    .join(' ')
}

function rightKey(text: string, end: number): string {
  const [line = ''] = text.slice(end, end + SORTED_CONTEXT).split('\n', 1)
  return tokenise(line)
    .slice(0, SORTED_WORDS)
    .map((token) => token.text)
    .join(' ')
}
