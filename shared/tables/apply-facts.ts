import { fold } from '../domain/folding.ts'
import type { Guesses, MetadataField } from '../domain/guesses.ts'
import type { TranscriptKind } from '../domain/transcripts.ts'
import type { RecognisedBlock, RecognisedSpeaker, RecognisedTranscript } from '../recognition/recognised-transcript.ts'
import { titleKindOf } from '../recognition/lines/title-kinds.ts'
import type { RowFacts } from './row-facts.ts'

// Puts what the columns of a table say over what was recognised in the text of the row.

/** The transcript as its row has it. Columns are sure; prose becomes speech of the row's speaker. */
export function applyFacts(recognised: RecognisedTranscript, facts: RowFacts): RecognisedTranscript {
  const { speaker: _speaker, ...metadata } = facts
  const said = Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== null))
  const guesses: Guesses = { ...recognised.guesses }
  // Safe: the facts without the speaker are metadata.
  for (const field of Object.keys(said) as MetadataField[]) guesses[field] = { source: 'table-column', isSure: true }
  const titled = { ...recognised, blocks: demoteTitle(recognised, facts) }
  const spoken = facts.speaker === null ? titled : giveSpeaker(titled, facts.speaker)
  return { ...spoken, kind: kindOf(spoken, facts), ...said, guesses }
}

/** What the text looks like counts for less than its title's words, and for nothing where it is one person's speech. */
function kindOf({ kind, blocks }: RecognisedTranscript, { title, speaker }: RowFacts): TranscriptKind {
  const isDialogue = blocks.some(({ label }) => label !== null)
  const looks = speaker === null || isDialogue || kind === 'speech' ? kind : 'statement'
  return (title === null ? null : titleKindOf(title)) ?? looks
}

/**
 * Where the title stands in a column of its own, the first line of the text is a heading, or already the text; where
 * there is no such column, it is what the speaker of the row says, if that is all.
 */
function demoteTitle({ text, blocks }: RecognisedTranscript, { title, speaker }: RowFacts): readonly RecognisedBlock[] {
  if (title === null && (speaker === null || blocks.length > 1)) return blocks
  return blocks.map((block) => {
    const words = text.slice(block.start, block.end)
    if (block.kind !== 'title' || (title !== null && fold(words) === fold(title))) return block
    return {
      ...block,
      kind: blocks.length === 1 || /[.,;:!?。、！？]["”’»」』)）]*$/u.test(words) ? 'paragraph' : 'heading',
    }
  })
}

/** What stands before the first label in the text is the speaker's, unless it is no speech at all. */
function giveSpeaker(recognised: RecognisedTranscript, speaker: RecognisedSpeaker): RecognisedTranscript {
  const known = recognised.speakers.findIndex(({ name }) => fold(name) === fold(speaker.name))
  const speakers = known < 0 ? [...recognised.speakers, speaker] : recognised.speakers
  const at = known < 0 ? speakers.length - 1 : known
  const firstLabel = recognised.blocks.findIndex(({ label }) => label !== null)
  const blocks = recognised.blocks.map((block, i): RecognisedBlock => {
    if (firstLabel >= 0 && i >= firstLabel) return block
    if (block.kind !== 'paragraph' && block.kind !== 'speech') return block
    return { ...block, kind: 'speech', speaker: at, role: block.role ?? 'statement', doubt: null }
  })
  return { ...recognised, ...keepThoseWhoSpeak(blocks, speakers) }
}

function keepThoseWhoSpeak(
  blocks: readonly RecognisedBlock[],
  speakers: readonly RecognisedSpeaker[],
): Pick<RecognisedTranscript, 'blocks' | 'speakers'> {
  const order = [...new Set(blocks.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])))]
  return {
    blocks: blocks.map((block) => ({
      ...block,
      speaker: block.speaker === null ? null : order.indexOf(block.speaker),
    })),
    speakers: order.flatMap((index) => speakers[index] ?? []),
  }
}
