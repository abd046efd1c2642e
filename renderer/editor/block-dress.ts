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
  const voices = new Map(speakers.map((speaker) => [speaker.id, voicesOf(speaker)]))
  const heard = new Set<SpeakerId>()
  let last: SpeakerId | null = null
  return blocks.map((block) => {
    const { speakerId } = block
    const own = speakerId === null ? undefined : voices.get(speakerId)
    const isTurn = own !== undefined && (block.label !== null || speakerId !== last)
    const isKnown = speakerId !== null && heard.has(speakerId)
    const voice = own && isTurn ? own(isKnown, block.role === 'question') : null
    if (own && speakerId !== null) heard.add(speakerId)
    if (block.kind !== 'note') last = own ? speakerId : null
    const folds = block.kind === 'furniture' || (block.kind === 'dateline' && date !== null)
    return { seq: block.seq, kind: block.kind, marker: block.marker, voice, folds }
  })
}

/** How a speaker is named at a turn, made once for all of thousands: by whether they were heard before, and whether they ask. */
function voicesOf(speaker: Speaker): (isHeard: boolean, asks: boolean) => TurnVoice {
  const isNameless = speaker.actorId === null && speaker.labels.includes(speaker.name) && !/\s/u.test(speaker.name)
  const isQuiet = isNameless && speaker.office === null
  // Officials on background are called by their office: it is not said twice.
  const isSaid = (part: string) => part.toLowerCase() === speaker.name.toLowerCase()
  const detail =
    [speaker.office, speaker.affiliation].filter((part) => part !== null && !isSaid(part)).join(', ') || null
  const voice = (isHeard: boolean, asks: boolean): TurnVoice => ({
    speakerId: speaker.id,
    name: speaker.name,
    detail: isHeard ? null : detail,
    tone: asks || isQuiet ? 'quiet' : 'named',
  })
  const first = [voice(false, false), voice(false, true)] as const
  const later = [voice(true, false), voice(true, true)] as const
  return (isHeard, asks) => (isHeard ? later : first)[asks ? 1 : 0]
}
