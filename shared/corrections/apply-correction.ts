import { labelsBySpeaker } from '../domain/blocks.ts'
import { fold } from '../domain/folding.ts'
import type { Doubt } from '../domain/guesses.ts'
import type { SpeakerId } from '../domain/ids.ts'
import { isCharacterBoundary } from '../domain/spans.ts'
import type { Block, Speaker } from '../domain/transcripts.ts'
import type { Correction } from './correction.ts'
import { editText, type TextEdit } from './text-edits.ts'

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

type Of<Does extends Correction['does']> = Extract<Correction, { does: Does }>

/** The text after the corrections, one after the other. Throws `CorrectionFault` where one does not fit. */
export function applyCorrections<Text extends CorrectableText>(
  text: Text,
  corrections: readonly Correction[],
): Corrected<Text> {
  const edits: TextEdit[] = []
  const merged: Corrected['merged'][number][] = []
  let current: CorrectableText = text
  for (const correction of corrections) {
    const step = applyOne(current, correction)
    current = step.corrected
    edits.push(...step.edits)
    merged.push(...step.merged)
  }
  return { corrected: { ...text, ...current, speakers: withLabels(current) }, edits, merged }
}

function applyOne(text: CorrectableText, correction: Correction): Corrected {
  switch (correction.does) {
    case 'kind':
      return setKind(text, correction)
    case 'role':
      return same(changeBlocks(text, correction.seqs, (block) => ({ ...block, role: correction.role })))
    case 'speaker':
      return same(setSpeaker(text, correction))
    case 'rename':
      return rename(text, correction)
    case 'split':
      return split(text, correction)
    case 'join':
      return join(text, correction)
    case 'label':
      return takeLabel(text, correction)
    case 'unlabel':
      return unlabel(text, blockAt(text, correction.seq))
  }
}

function same(corrected: CorrectableText): Corrected {
  return { corrected, edits: [], merged: [] }
}

function setKind(text: CorrectableText, { seqs, kind }: Of<'kind'>): Corrected {
  if (kind === 'speech') {
    return same(
      changeBlocks(text, seqs, (block) => {
        if (block.kind === 'speech') return block
        const before = text.blocks.slice(0, block.seq).findLast((one) => one.kind === 'speech')
        return { ...block, kind, speakerId: before?.speakerId ?? null, role: before?.role ?? null }
      }),
    )
  }
  const edits: TextEdit[] = []
  let current = text
  for (const seq of seqs) {
    const step = returnLabel(current, blockAt(current, seq))
    current = step.corrected
    edits.push(...step.edits)
  }
  const corrected = changeBlocks(current, seqs, (block) => ({ ...block, kind, speakerId: null, role: null }))
  return { corrected, edits, merged: [] }
}

function setSpeaker(text: CorrectableText, { seqs, speaker }: Of<'speaker'>): CorrectableText {
  if (speaker === null) return changeBlocks(text, seqs, (block) => ({ ...block, speakerId: null }))
  if ('newId' in speaker) {
    const { id, speakers } = findOrAdd(text, speaker.name, speaker.newId)
    return changeBlocks({ ...text, speakers }, seqs, (block) => ({ ...block, kind: 'speech', speakerId: id }))
  }
  const { id } = speaker
  if (!text.speakers.some((one) => one.id === id)) throw new CorrectionFault('This transcript has no such speaker.')
  return changeBlocks(text, seqs, (block) => ({ ...block, kind: 'speech', speakerId: id }))
}

function rename(text: CorrectableText, { speakerId, name, office, affiliation }: Of<'rename'>): Corrected {
  if (!text.speakers.some(({ id }) => id === speakerId)) {
    throw new CorrectionFault('This transcript has no such speaker.')
  }
  const other = text.speakers.find((one) => one.id !== speakerId && one.name === name)
  const id = other?.id ?? speakerId
  const speakers = text.speakers
    .filter((one) => one.id === id || one.id !== speakerId)
    .map((one) => (one.id === id ? { ...one, name, office, affiliation } : one))
  const blocks = text.blocks.map((block) =>
    block.speakerId === speakerId ? { ...block, speakerId: id, doubt: namingSettles(block.doubt) } : block,
  )
  return { corrected: { ...text, speakers, blocks }, edits: [], merged: other ? [{ from: speakerId, into: id }] : [] }
}

/** Who names a speaker says that there is one, and which. */
function namingSettles(doubt: Doubt | null): Doubt | null {
  return doubt === 'label-bare' || doubt === 'speaker-by-surname' || doubt === 'speaker-from-title' ? null : doubt
}

function split(text: CorrectableText, { seq, at }: Of<'split'>): Corrected {
  const block = blockAt(text, seq)
  const words = text.text.slice(block.start, block.end)
  const before = words.slice(0, at).trimEnd()
  const after = words.slice(at).trimStart()
  if (before === '' || after === '') throw new CorrectionFault('A paragraph can be parted between two words only.')
  if (!isCharacterBoundary(words, at)) throw new CorrectionFault('A paragraph cannot be parted within a character.')
  const edit = { start: block.start + before.length, end: block.end - after.length, insert: '\n' }
  const first: Block = { ...block, doubt: null }
  const second: Block = { ...first, label: null, marker: null }
  return edited(text, edit, (blocks) => blocks.toSpliced(seq, 1, first, second), [
    ...lengths(text.blocks.slice(0, seq)),
    before.length,
    after.length,
    ...lengths(text.blocks.slice(seq + 1)),
  ])
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u

function join(text: CorrectableText, { seq }: Of<'join'>): Corrected {
  const next = blockAt(text, seq + 1)
  // The second label or marker must not vanish: it becomes part of the words.
  const unlabelled = returnLabel(text, next)
  const unmarked = returnMarker(unlabelled.corrected, seq + 1)
  const whole = unmarked.corrected
  const [first, second] = [blockAt(whole, seq), blockAt(whole, seq + 1)]
  const around = [whole.text.slice(0, first.end).at(-1) ?? '', whole.text[second.start] ?? '']
  const isEmpty = first.start === first.end || second.start === second.end
  const insert = isEmpty || around.every((character) => CJK.test(character)) ? '' : ' '
  const length = second.end - first.start - 1 + insert.length
  const joined = edited(
    whole,
    { start: first.end, end: second.start, insert },
    (blocks) => blocks.toSpliced(seq, 2, { ...first, doubt: null }),
    [...lengths(whole.blocks.slice(0, seq)), length, ...lengths(whole.blocks.slice(seq + 2))],
  )
  return { corrected: joined.corrected, edits: [...unlabelled.edits, ...unmarked.edits, ...joined.edits], merged: [] }
}

function takeLabel(text: CorrectableText, { seq, end, newId }: Of<'label'>): Corrected {
  const block = blockAt(text, seq)
  const words = text.text.slice(block.start, block.end)
  const label = words
    .slice(0, end)
    .replace(/[\s:：]+$/u, '')
    .trimStart()
  const rest = words.slice(end).replace(/^[\s:：]+/u, '')
  if (block.label !== null) throw new CorrectionFault('This paragraph has a label already.')
  if (label === '') throw new CorrectionFault('A label has at least one letter.')
  if (rest === '') throw new CorrectionFault('Behind a label something must be said.')
  const { id, speakers } = findOrAdd(text, label, newId)
  const { seq: last } = lastOfTurn(text.blocks, block)
  const edit = { start: block.start, end: block.end - rest.length, insert: '' }
  return edited(
    { ...text, speakers },
    edit,
    (blocks) =>
      blocks.map((one) => {
        if (one.seq < seq || one.seq > last) return one
        return { ...one, kind: 'speech', speakerId: id, label: one.seq === seq ? label : one.label, doubt: null }
      }),
    [...lengths(text.blocks.slice(0, seq)), rest.length, ...lengths(text.blocks.slice(seq + 1))],
  )
}

/** The last block that goes on with what this one says, before anybody else has the word. */
function lastOfTurn(blocks: readonly Block[], block: Block): Block {
  let last = block
  for (const one of blocks.slice(block.seq + 1)) {
    if (one.kind !== 'speech' || one.label !== null || one.speakerId !== block.speakerId) break
    last = one
  }
  return last
}

/** Without the label, whoever spoke before goes on. */
function unlabel(text: CorrectableText, block: Block): Corrected {
  const { corrected, edits } = returnLabel(text, block)
  if (block.kind !== 'speech' || block.label === null) return { corrected, edits, merged: [] }
  const before = text.blocks.slice(0, block.seq).findLast((one) => one.kind === 'speech')
  const { seq: last } = lastOfTurn(text.blocks, block)
  const seqs = text.blocks.slice(block.seq, last + 1).map(({ seq }) => seq)
  const goOn = (one: Block): Block => ({ ...one, speakerId: before?.speakerId ?? null, role: before?.role ?? null })
  return { corrected: changeBlocks(corrected, seqs, goOn), edits, merged: [] }
}

function returnLabel(text: CorrectableText, { seq, start, label }: Block): Corrected {
  if (label === null) return same(text)
  const isWide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(label)
  return putInFront(text, seq, start, `${label}${isWide ? '：' : ': '}`, { label: null, doubt: null })
}

function returnMarker(text: CorrectableText, seq: number): Corrected {
  const { start, marker } = blockAt(text, seq)
  return marker === null ? same(text) : putInFront(text, seq, start, `${marker} `, { marker: null })
}

function putInFront(
  text: CorrectableText,
  seq: number,
  start: number,
  insert: string,
  change: Partial<Block>,
): Corrected {
  return edited(
    text,
    { start, end: start, insert },
    (blocks) => blocks.map((block) => (block.seq === seq ? { ...block, ...change } : block)),
    text.blocks.map((block) => block.end - block.start + (block.seq === seq ? insert.length : 0)),
  )
}

/** The text after the edit, and its blocks laid out anew by their lengths. */
function edited(
  text: CorrectableText,
  edit: TextEdit,
  change: (blocks: readonly Block[]) => readonly Block[],
  newLengths: readonly number[],
): Corrected {
  let start = 0
  const blocks = change(text.blocks).map((block, seq) => {
    const end = start + (newLengths[seq] ?? 0)
    const placed = { ...block, seq, start, end }
    start = end + 1
    return placed
  })
  return { corrected: { ...text, text: editText(text.text, edit), blocks }, edits: [edit], merged: [] }
}

function lengths(blocks: readonly Block[]): number[] {
  return blocks.map(({ start, end }) => end - start)
}

function blockAt({ blocks }: CorrectableText, seq: number): Block {
  const block = blocks[seq]
  if (!block) throw new CorrectionFault('This transcript has no such paragraph.')
  return block
}

/** What a person says about a block is in doubt no more. */
function changeBlocks(
  text: CorrectableText,
  seqs: readonly number[],
  change: (block: Block) => Block,
): CorrectableText {
  for (const seq of seqs) blockAt(text, seq)
  const chosen = new Set(seqs)
  return {
    ...text,
    blocks: text.blocks.map((block) => (chosen.has(block.seq) ? { ...change(block), doubt: null } : block)),
  }
}

/** The speaker who bears the name or a label like it, else a new one. */
function findOrAdd(
  { speakers, blocks }: CorrectableText,
  name: string,
  newId: SpeakerId,
): { id: SpeakerId; speakers: readonly Speaker[] } {
  const folded = fold(name)
  const known =
    speakers.find((one) => fold(one.name) === folded)?.id ??
    blocks.find((one) => one.speakerId !== null && one.label !== null && fold(one.label) === folded)?.speakerId
  if (known) return { id: known, speakers }
  if (speakers.some(({ id }) => id === newId)) throw new CorrectionFault('There is a speaker of that id already.')
  return {
    id: newId,
    speakers: [...speakers, { id: newId, name, labels: [], office: null, affiliation: null, actorId: null }],
  }
}

/** The speakers with the labels that the blocks print for them. */
function withLabels({ blocks, speakers }: CorrectableText): readonly Speaker[] {
  const labels = labelsBySpeaker(blocks)
  return speakers.map((speaker) => ({ ...speaker, labels: labels.get(speaker.id) ?? [] }))
}
