import { fold } from '../domain/folding.ts'
import type { Doubt } from '../domain/guesses.ts'
import type { SpeakerId } from '../domain/ids.ts'
import { isCharacterBoundary } from '../domain/spans.ts'
import type { Correction } from './correction.ts'
import { CorrectionFault, WorkingText, type CorrectableText, type Corrected } from './working-text.ts'

export { CorrectionFault, type CorrectableText, type Corrected } from './working-text.ts'

type Of<Does extends Correction['does']> = Extract<Correction, { does: Does }>

/** The text after the corrections, one after the other. Throws `CorrectionFault` where one does not fit. */
export function applyCorrections<Text extends CorrectableText>(
  text: Text,
  corrections: readonly Correction[],
): Corrected<Text> {
  const working = new WorkingText(text)
  for (const correction of corrections) applyCorrection(working, correction)
  return working.finish(text)
}

/** Corrects in place. After a `CorrectionFault` the working text is of no more use. */
export function applyCorrection(text: WorkingText, correction: Correction): void {
  switch (correction.does) {
    case 'kind':
      return setKind(text, correction)
    case 'role':
      for (const seq of correction.seqs) text.change(seq, { role: correction.role })
      return
    case 'speaker':
      return setSpeaker(text, correction)
    case 'rename':
      return rename(text, correction)
    case 'split':
      return split(text, correction)
    case 'join':
      return join(text, correction.seq)
    case 'label':
      return takeLabel(text, correction)
    case 'unlabel':
      return unlabel(text, correction.seq)
  }
}

function setKind(text: WorkingText, { seqs, kind }: Of<'kind'>): void {
  for (const seq of seqs) {
    if (kind !== 'speech') {
      returnLabel(text, seq)
      text.change(seq, { kind, speakerId: null, role: null })
    } else if (text.at(seq).kind === 'speech') {
      text.change(seq, {})
    } else {
      const before = text.speechBefore(seq)
      text.change(seq, { kind, speakerId: before?.speakerId ?? null, role: before?.role ?? null })
    }
  }
}

function setSpeaker(text: WorkingText, { seqs, speaker }: Of<'speaker'>): void {
  if (speaker === null) {
    for (const seq of seqs) text.change(seq, { speakerId: null })
    return
  }
  const speakerId = 'newId' in speaker ? findOrAdd(text, speaker.name, speaker.newId) : speaker.id
  checkSpeaker(text, speakerId)
  for (const seq of seqs) text.change(seq, { kind: 'speech', speakerId })
}

function rename(text: WorkingText, { speakerId, name, office, affiliation }: Of<'rename'>): void {
  checkSpeaker(text, speakerId)
  const other = text.speakers.find((one) => one.id !== speakerId && one.name === name)
  const id = other?.id ?? speakerId
  if (other) text.merged.push({ from: speakerId, into: id })
  text.speakers = text.speakers
    .filter((one) => one.id === id || one.id !== speakerId)
    .map((one) => (one.id === id ? { ...one, name, office, affiliation } : one))
  for (const [seq, block] of text.blocks.entries()) {
    if (block.speakerId !== speakerId) continue
    text.blocks[seq] = { ...block, speakerId: id, doubt: namingSettles(block.doubt) }
  }
}

/** Who names a speaker says that there is one, and which. */
function namingSettles(doubt: Doubt | null): Doubt | null {
  return doubt === 'label-bare' || doubt === 'speaker-by-surname' || doubt === 'speaker-from-title' ? null : doubt
}

function split(text: WorkingText, { seq, at }: Of<'split'>): void {
  const { words } = text.at(seq)
  const before = words.slice(0, at).trimEnd()
  const after = words.slice(at).trimStart()
  if (before === '' || after === '') throw new CorrectionFault('A paragraph can be parted between two words only.')
  if (!isCharacterBoundary(words, at)) throw new CorrectionFault('A paragraph cannot be parted within a character.')
  text.part(seq, before.length, words.length - after.length)
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u

function join(text: WorkingText, seq: number): void {
  // The second label or marker must not vanish: it becomes part of the words.
  returnLabel(text, seq + 1)
  returnMarker(text, seq + 1)
  const [first, second] = [text.at(seq).words, text.at(seq + 1).words]
  const around = [first.at(-1) ?? '', second[0] ?? '']
  const isEmpty = first === '' || second === ''
  text.unite(seq, isEmpty || around.every((character) => CJK.test(character)) ? '' : ' ')
}

function takeLabel(text: WorkingText, { seq, end, newId }: Of<'label'>): void {
  const { words, label: known } = text.at(seq)
  const label = words
    .slice(0, end)
    .replace(/[\s:：]+$/u, '')
    .trimStart()
  const rest = words.slice(end).replace(/^[\s:：]+/u, '')
  if (known !== null) throw new CorrectionFault('This paragraph has a label already.')
  if (label === '') throw new CorrectionFault('A label has at least one letter.')
  if (rest === '') throw new CorrectionFault('Behind a label something must be said.')
  const speakerId = findOrAdd(text, label, newId)
  const last = text.endOfTurn(seq)
  text.replaceWords(seq, 0, words.length - rest.length, '')
  text.change(seq, { kind: 'speech', speakerId, label })
  for (let next = seq + 1; next <= last; next++) text.change(next, { speakerId })
}

/** Without the label, whoever spoke before goes on. */
function unlabel(text: WorkingText, seq: number): void {
  const { kind, label } = text.at(seq)
  if (label === null) return
  const last = text.endOfTurn(seq)
  returnLabel(text, seq)
  if (kind !== 'speech') return
  const before = text.speechBefore(seq)
  const goesOn = { speakerId: before?.speakerId ?? null, role: before?.role ?? null }
  for (let next = seq; next <= last; next++) text.change(next, goesOn)
}

function returnLabel(text: WorkingText, seq: number): void {
  const { label } = text.at(seq)
  if (label === null) return
  const isWide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(label)
  text.replaceWords(seq, 0, 0, `${label}${isWide ? '：' : ': '}`)
  text.change(seq, { label: null })
}

function returnMarker(text: WorkingText, seq: number): void {
  const { marker } = text.at(seq)
  if (marker === null) return
  text.replaceWords(seq, 0, 0, `${marker} `)
  text.change(seq, { marker: null })
}

function checkSpeaker({ speakers }: WorkingText, id: SpeakerId): void {
  if (!speakers.some((one) => one.id === id)) throw new CorrectionFault('This transcript has no such speaker.')
}

/** The speaker who bears the name or a label like it, else a new one. */
function findOrAdd(text: WorkingText, name: string, newId: SpeakerId): SpeakerId {
  const folded = fold(name)
  const known =
    text.speakers.find((one) => fold(one.name) === folded)?.id ??
    text.blocks.find((one) => one.speakerId !== null && one.label !== null && fold(one.label) === folded)?.speakerId
  if (known) return known
  if (text.speakers.some(({ id }) => id === newId)) throw new CorrectionFault('There is a speaker of that id already.')
  text.speakers.push({ id: newId, name, labels: [], office: null, affiliation: null, actorId: null })
  return newId
}
