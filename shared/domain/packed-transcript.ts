import { z } from 'zod'
import { Doubt } from './guesses.ts'
import { SpeakerId } from './ids.ts'
import { BlockKind, Transcript, TurnRole } from './transcripts.ts'
import type { Block } from './transcripts.ts'

const column = <Value extends z.ZodType>(value: Value) =>
  z.object({
    /** Each value once. */
    values: z.array(value),
    /** Which of them each block has, by its place; empty where all blocks have the first. */
    at: z.array(z.int().nonnegative()),
  })

/**
 * The blocks of a revision field by field, each at its place. As tens of thousands of objects they take several times as long
 * to be sent, written and read.
 */
const BlockColumns = z.object({
  /** UTF-16 offsets, end exclusive, as in `Block`. */
  start: z.array(z.int().nonnegative()),
  end: z.array(z.int().nonnegative()),
  kind: column(BlockKind),
  speakerId: column(SpeakerId.nullable()),
  label: column(z.string().nullable()),
  marker: column(z.string().nullable()),
  role: column(TurnRole.nullable()),
  page: column(z.int().positive().nullable()),
  doubt: column(Doubt.nullable()),
})
type BlockColumns = z.infer<typeof BlockColumns>

/** A transcript as it crosses to the page. */
export const PackedTranscript = Transcript.omit({ blocks: true }).extend({ blocks: BlockColumns })
export type PackedTranscript = z.infer<typeof PackedTranscript>

interface Column<Value> {
  values: Value[]
  at: number[]
}

export function packTranscript(transcript: Transcript): PackedTranscript {
  return { ...transcript, blocks: packBlocks(transcript.blocks) }
}

/** The same transcript again. Throws where a block comes without one of its fields. */
export function unpackTranscript(packed: PackedTranscript): Transcript {
  return { ...packed, blocks: unpackBlocks(packed.blocks) }
}

function packBlocks(blocks: readonly Block[]): BlockColumns {
  return {
    start: blocks.map((block) => block.start),
    end: blocks.map((block) => block.end),
    kind: columnOf(blocks, 'kind'),
    speakerId: columnOf(blocks, 'speakerId'),
    label: columnOf(blocks, 'label'),
    marker: columnOf(blocks, 'marker'),
    role: columnOf(blocks, 'role'),
    page: columnOf(blocks, 'page'),
    doubt: columnOf(blocks, 'doubt'),
  }
}

function unpackBlocks(columns: BlockColumns): Block[] {
  return columns.start.map((start, seq) => ({
    seq,
    start,
    end: present(columns.end[seq], seq),
    kind: valueAt(columns.kind, seq),
    speakerId: valueAt(columns.speakerId, seq),
    label: valueAt(columns.label, seq),
    marker: valueAt(columns.marker, seq),
    role: valueAt(columns.role, seq),
    page: valueAt(columns.page, seq),
    doubt: valueAt(columns.doubt, seq),
  }))
}

function columnOf<Field extends keyof Block>(blocks: readonly Block[], field: Field): Column<Block[Field]> {
  const places = new Map<Block[Field], number>()
  const at = blocks.map((block) => {
    const value = block[field]
    const known = places.get(value)
    if (known !== undefined) return known
    places.set(value, places.size)
    return places.size - 1
  })
  return { values: [...places.keys()], at: places.size > 1 ? at : [] }
}

function valueAt<Value>({ values, at }: Column<Value>, seq: number): Value {
  return present(values[at[seq] ?? 0], seq)
}

function present<Value>(value: Value | undefined, seq: number): Value {
  if (value === undefined) throw new Error(`block ${seq} came without a value`)
  return value
}
