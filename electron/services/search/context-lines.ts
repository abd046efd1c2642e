import type { SearchHit } from '#shared/api/search-api.ts'
import type { NewHitTest } from '#shared/search/new-hits.ts'
import { tokenise } from '#shared/search/tokens.ts'
import { readSearchedBlocks, type SearchedTranscript } from '../../store/search-source.ts'
import type { FoundHit } from './collect.ts'
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
  rows: readonly (HitRow | FoundHit)[],
  newness: Newness | null,
): SearchHit[] {
  const read = readBlocks(
    reader,
    transcripts,
    rows.filter((row) => !('block' in row)),
  )
  const tests = new Map<number, NewHitTest>()
  const lines: SearchHit[] = []
  for (const row of rows) {
    const found = 'block' in row ? row : read.get(row)
    const transcript = transcripts[row.transcript]
    const text = transcript ? reader.text(transcript.revisionId) : null
    if (!found || !transcript || text === null) continue
    const isNew = newness && (tests.get(row.transcript) ?? newness.testOf(transcript))
    if (isNew) tests.set(row.transcript, isNew)
    lines.push(contextLine(found, transcript, text, isNew?.(text, row) ?? false))
  }
  return lines
}

function contextLine(
  { start, end, block, speaker }: FoundHit,
  transcript: SearchedTranscript,
  text: string,
  isNew: boolean,
): SearchHit {
  return {
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
    before: text.slice(Math.max(block.start, start - CONTEXT), start).toWellFormed(),
    match: text.slice(start, end),
    after: text.slice(end, Math.min(block.end, end + CONTEXT)).toWellFormed(),
    isNew,
  }
}

/** The rows with their blocks and who speaks there. */
function readBlocks(
  reader: ProjectReader,
  transcripts: readonly SearchedTranscript[],
  rows: readonly HitRow[],
): Map<HitRow, FoundHit> {
  const pages = reader.readEach([...Map.groupBy(rows, ({ transcript }) => transcript)], ([number, own]) => {
    const transcript = transcripts[number]
    if (!transcript) return []
    const speakers = reader.speakers(transcript.id)
    const seqs = [...new Set(own.map(({ seq }) => seq))].toSorted((a, b) => a - b)
    const blocks = readSearchedBlocks(reader.db, transcript.revisionId, seqs)
    const bySeq = new Map(blocks.map((block) => [block.seq, block]))
    return own.flatMap((row): [HitRow, FoundHit][] => {
      const block = bySeq.get(row.seq)
      const speaker = block?.speakerId ? (speakers.get(block.speakerId) ?? null) : null
      return block ? [[row, { ...row, block, speaker }]] : []
    })
  })
  return new Map(pages.flat())
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
