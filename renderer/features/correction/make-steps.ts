import type { CorrectableText } from '#shared/corrections/apply-correction.ts'
import type { Correction } from '#shared/corrections/correction.ts'
import type { SpeakerId } from '#shared/domain/ids.ts'
import type { Block, BlockKind, Speaker, TurnRole } from '#shared/domain/transcripts.ts'
import { findTurn, findTurnsOfLabel } from '#shared/domain/turns.ts'
import { blockKindLabels, roleLabels, shortenWords } from '../../parts/block-words.ts'
import { newSpeakerId } from '../../parts/new-speaker-id.ts'
import { count } from '../../ui/counting.ts'
import type { Step } from './steps.ts'

/** How far a correction of the speaker reaches: the chosen paragraphs, the turn, or all turns under the same label. */
export type SpeakerScope = 'blocks' | 'turn' | 'label'

/** Null where the paragraphs are all of this kind already, and nothing about them is in doubt. */
export function kindStep(text: CorrectableText, seqs: readonly number[], kind: BlockKind): Step | null {
  const changed = seqs.filter((seq) => text.blocks[seq]?.kind !== kind || (text.blocks[seq]?.doubt ?? null) !== null)
  if (changed.length === 0) return null
  return {
    label: `${blockKindLabels[kind]}: ${tell(text, seqs)}`,
    corrections: [{ does: 'kind', seqs: changed, kind }],
  }
}

/** What has a role is speech. */
export function roleStep(text: CorrectableText, seqs: readonly number[], role: TurnRole | null): Step {
  const silent = seqs.filter((seq) => text.blocks[seq]?.kind !== 'speech')
  const corrections: Correction[] = [{ does: 'role', seqs: [...seqs], role }]
  if (silent.length > 0 && role !== null) corrections.unshift({ does: 'kind', seqs: silent, kind: 'speech' })
  return { label: `${role === null ? 'No role' : roleLabels[role]}: ${tell(text, seqs)}`, corrections }
}

/** An existing speaker, a new one of this name, or nobody. */
export function speakerStep(
  text: CorrectableText,
  seqs: readonly number[],
  speaker: { readonly id: SpeakerId } | { readonly name: string } | null,
): Step {
  const choice =
    speaker === null ? null : 'id' in speaker ? { id: speaker.id } : { newId: newSpeakerId(), name: speaker.name }
  const name =
    speaker === null
      ? 'Nobody'
      : 'id' in speaker
        ? (text.speakers.find(({ id }) => id === speaker.id)?.name ?? '')
        : speaker.name
  return { label: `${name}: ${tell(text, seqs)}`, corrections: [{ does: 'speaker', seqs: [...seqs], speaker: choice }] }
}

export function renameStep(
  speaker: Speaker,
  changed: { readonly name: string; readonly office: string | null; readonly affiliation: string | null },
): Step {
  const label = changed.name === speaker.name ? `About ${speaker.name}` : `${speaker.name} is ${changed.name}`
  return { label, corrections: [{ does: 'rename', speakerId: speaker.id, ...changed }] }
}

export function partStep(text: CorrectableText, seq: number, at: number): Step {
  return { label: `Parted: ${tell(text, [seq])}`, corrections: [{ does: 'split', seq, at }] }
}

/** Joins the paragraphs from the first to the last; one alone with the one after it. Null where there is none. */
export function joinStep(text: CorrectableText, seqs: readonly number[]): Step | null {
  const first = seqs[0] ?? 0
  const joins = Math.max(1, seqs.length - 1)
  if (first + joins >= text.blocks.length) return null
  const corrections = Array.from({ length: joins }, (): Correction => ({ does: 'join', seq: first }))
  return { label: `Joined: ${tell(text, [first])}`, corrections }
}

export function labelStep(text: CorrectableText, seq: number, end: number): Step {
  const block = text.blocks[seq]
  const words = block ? text.text.slice(block.start, block.start + end).trim() : ''
  return { label: `Speaker: “${words}”`, corrections: [{ does: 'label', seq, end, newId: newSpeakerId() }] }
}

/** From the last to the first, so that places stay right. Null where none of them has a label. */
export function unlabelStep(text: CorrectableText, seqs: readonly number[]): Step | null {
  const labelled = seqs.filter((seq) => (text.blocks[seq]?.label ?? null) !== null)
  if (labelled.length === 0) return null
  const words = text.blocks[labelled[0] ?? 0]?.label ?? ''
  return {
    label: `No label: “${words}”`,
    corrections: labelled.toReversed().map((seq) => ({ does: 'unlabel', seq })),
  }
}

/** Says that what is doubted is right as it is. Null where nothing is. */
export function settleStep(text: CorrectableText, seqs: readonly number[]): Step | null {
  const doubted = seqs.flatMap((seq) => text.blocks[seq] ?? []).filter(({ doubt }) => doubt !== null)
  if (doubted.length === 0) return null
  return {
    label: `Right as it is: ${tell(
      text,
      doubted.map(({ seq }) => seq),
    )}`,
    corrections: doubted.map(({ seq, kind }) => ({ does: 'kind', seqs: [seq], kind })),
  }
}

/** The paragraphs that a correction of the speaker reaches. */
export function seqsOfScope(blocks: readonly Block[], seqs: readonly number[], scope: SpeakerScope): number[] {
  if (scope === 'blocks') return [...seqs]
  const find = scope === 'turn' ? findTurn : findTurnsOfLabel
  return [...new Set(seqs.flatMap((seq) => find(blocks, seq)))].toSorted((a, b) => a - b)
}

/** The label under which the turn of the paragraph begins. */
export function labelOfTurn(blocks: readonly Block[], seq: number): string | null {
  return blocks[findTurn(blocks, seq)[0] ?? seq]?.label ?? null
}

function tell({ text, blocks }: CorrectableText, seqs: readonly number[]): string {
  const block = blocks[seqs[0] ?? 0]
  if (seqs.length !== 1 || !block) return count(seqs.length, 'paragraph')
  return `“${shortenWords(text.slice(block.start, block.end), 40)}”`
}
