import type { SpeakerId } from '#shared/domain/ids.ts'
import type { Block, BlockKind, Speaker, Transcript } from '#shared/domain/transcripts.ts'

/** What the left margin says beside the first block of a turn. */
export interface TurnVoice {
  readonly speakerId: SpeakerId
  readonly name: string
  /** Office and side; only where the speaker speaks for the first time. */
  readonly detail: string | null
  /** Reporters and other nameless roles are set back. */
  readonly tone: 'named' | 'quiet'
}

/** How a block is shown besides its text. */
export interface BlockDress {
  readonly seq: number
  readonly kind: BlockKind
  readonly marker: string | null
  readonly voice: TurnVoice | null
  /** True for blocks that stay folded away unless they bear a passage. */
  readonly folds: boolean
}

/** What the dress goes by. */
export interface DressedText extends Pick<Transcript, 'date'> {
  readonly blocks: readonly Block[]
  readonly speakers: readonly Speaker[]
}

/**
 * The dress of every block. Page clutter folds, and so does the line with date and place where the head of the page
 * says the same.
 */
export function dressBlocks({ blocks, speakers, date }: DressedText): BlockDress[] {
  const byId = new Map(speakers.map((speaker) => [speaker.id, speaker]))
  const heard = new Set<SpeakerId>()
  let last: SpeakerId | null = null
  return blocks.map((block) => {
    const speaker = block.speakerId === null ? undefined : byId.get(block.speakerId)
    const isTurn = speaker !== undefined && (block.label !== null || speaker.id !== last)
    const voice = speaker && isTurn ? voiceOf(speaker, block, heard) : null
    if (speaker) heard.add(speaker.id)
    if (block.kind !== 'note') last = speaker?.id ?? null
    const folds = block.kind === 'furniture' || (block.kind === 'dateline' && date !== null)
    return { seq: block.seq, kind: block.kind, marker: block.marker, voice, folds }
  })
}

function voiceOf(speaker: Speaker, block: Block, heard: ReadonlySet<SpeakerId>): TurnVoice {
  const isNameless = speaker.actorId === null && speaker.labels.includes(speaker.name) && !/\s/u.test(speaker.name)
  const detail = [speaker.office, speaker.affiliation].filter((part) => part !== null).join(', ')
  return {
    speakerId: speaker.id,
    name: speaker.name,
    detail: heard.has(speaker.id) || detail === '' ? null : detail,
    tone: block.role === 'question' || (isNameless && speaker.office === null) ? 'quiet' : 'named',
  }
}
