import { labelsBySpeaker } from '../domain/blocks.ts'
import type { SpeakerId } from '../domain/ids.ts'
import type { Block, Speaker } from '../domain/transcripts.ts'
import type { TextEdit } from './text-edits.ts'

/** A text with what was recognised in it: of a draft as of a stored revision. Blocks stand at their `seq`. */
export interface CorrectableText {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly speakers: readonly Speaker[]
}

export interface Corrected<Text extends CorrectableText = CorrectableText> {
  readonly corrected: Text
  /** What happened to the text, in order; none where only what is said about it changed. */
  readonly edits: readonly TextEdit[]
  /** Speakers who became another one, in order. */
  readonly merged: readonly { readonly from: SpeakerId; readonly into: SpeakerId }[]
}

/** The correction does not fit the text; `message` says why, in the user's words. */
export class CorrectionFault extends Error {}

/** A block with its own words; where it stands follows from those before it. */
export type WorkingBlock = Omit<Block, 'seq' | 'start' | 'end'> & { readonly words: string }

/**
 * A text while it is being corrected: blocks and speakers are replaced in place, and the whole is put together once at
 * the end, so that a thousand corrections of a long text cost little more than one.
 */
export class WorkingText {
  readonly blocks: WorkingBlock[]
  speakers: Speaker[]
  readonly merged: Corrected['merged'][number][] = []
  readonly #edits: TextEdit[] = []

  constructor({ text, blocks, speakers }: CorrectableText) {
    // Field by field: at each key all of a long text passes here, and a rest takes more than twice as long.
    this.blocks = blocks.map(({ start, end, kind, speakerId, label, marker, role, page, doubt }) => {
      const words = text.slice(start, end)
      return { words, kind, speakerId, label, marker, role, page, doubt }
    })
    this.speakers = [...speakers]
  }

  /** Throws `CorrectionFault` where there is no such block. */
  at(seq: number): WorkingBlock {
    const block = this.blocks[seq]
    if (!block) throw new CorrectionFault('This transcript has no such paragraph.')
    return block
  }

  /** What a person says about a block is in doubt no more. */
  change(seq: number, changes: Partial<Omit<WorkingBlock, 'words' | 'doubt'>>): void {
    this.blocks[seq] = { ...this.at(seq), ...changes, doubt: null }
  }

  /** Puts other words in place of those from `from` to `to` within the block, end exclusive. */
  replaceWords(seq: number, from: number, to: number, insert: string): void {
    const block = this.at(seq)
    const start = this.#startOf(seq)
    this.#edits.push({ start: start + from, end: start + to, insert })
    this.blocks[seq] = { ...block, words: block.words.slice(0, from) + insert + block.words.slice(to) }
  }

  /** Parts a block in two: the words up to `first` and those from `second` on; what is between gives way. */
  part(seq: number, first: number, second: number): void {
    const block = { ...this.at(seq), doubt: null }
    const start = this.#startOf(seq)
    this.#edits.push({ start: start + first, end: start + second, insert: '\n' })
    const before = { ...block, words: block.words.slice(0, first) }
    this.blocks.splice(seq, 1, before, { ...block, label: null, marker: null, words: block.words.slice(second) })
  }

  /** Makes one of a block and the next, whose words follow after `between`. */
  unite(seq: number, between: string): void {
    const [first, second] = [this.at(seq), this.at(seq + 1)]
    const end = this.#startOf(seq) + first.words.length
    this.#edits.push({ start: end, end: end + 1, insert: between })
    this.blocks.splice(seq, 2, { ...first, doubt: null, words: first.words + between + second.words })
  }

  /** The last speech before the block. */
  speechBefore(seq: number): WorkingBlock | undefined {
    for (let at = seq - 1; at >= 0; at--) if (this.blocks[at]?.kind === 'speech') return this.blocks[at]
    return undefined
  }

  /** The place of the last block that goes on with what this one says, before anybody else has the word. */
  endOfTurn(seq: number): number {
    const { speakerId } = this.at(seq)
    let last = seq
    for (let next = this.blocks[last + 1]; next; next = this.blocks[last + 1]) {
      if (next.kind !== 'speech' || next.label !== null || next.speakerId !== speakerId) break
      last += 1
    }
    return last
  }

  /**
   * The whole text, with the labels that the blocks print for each speaker. `text` is what was corrected: a block of it
   * that is as it was stays the same object.
   */
  finish<Text extends CorrectableText>(text: Text): Corrected<Text> {
    let start = 0
    const blocks = this.blocks.map(({ words, kind, speakerId, label, marker, role, page, doubt }, seq): Block => {
      const end = start + words.length
      const placed = { seq, start, end, kind, speakerId, label, marker, role, page, doubt }
      start = end + 1
      const before = text.blocks[seq]
      return before && isSame(before, placed) ? before : placed
    })
    const labels = labelsBySpeaker(blocks)
    const speakers = this.speakers.map((speaker) => ({ ...speaker, labels: labels.get(speaker.id) ?? [] }))
    const words = this.#edits.length === 0 ? text.text : this.blocks.map((block) => block.words).join('\n')
    return { corrected: { ...text, text: words, blocks, speakers }, edits: this.#edits, merged: this.merged }
  }

  #startOf(seq: number): number {
    let start = 0
    for (let before = 0; before < seq; before++) start += (this.blocks[before]?.words.length ?? 0) + 1
    return start
  }
}

function isSame(a: Block, b: Block): boolean {
  return (
    a.start === b.start &&
    a.end === b.end &&
    a.kind === b.kind &&
    a.speakerId === b.speakerId &&
    a.label === b.label &&
    a.marker === b.marker &&
    a.role === b.role &&
    a.page === b.page &&
    a.doubt === b.doubt &&
    a.seq === b.seq
  )
}
