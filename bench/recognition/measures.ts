import type { BlockKind } from '#shared/domain/transcripts.ts'
import { recognise } from '#shared/recognition/recognise.ts'
import type { RecognisedTranscript } from '#shared/recognition/recognised-transcript.ts'
import { readOriginal } from '../../electron/services/reading/read-original.ts'
import { compare, type Comparison, type Laid } from './compare.ts'
import { COMPARED_FIELDS, type Sample } from './sample.ts'

// How well recognition does on samples: counts that add up over samples, and the figures made of them.

/** Counted things, right and in all. */
type Tally = [right: number, all: number]

/** What recognition got wrong, in words. */
export type Mistake = string

const MEASURES = [
  'speech characters with the right speaker',
  'labels left in speech',
  'labels made up',
  'furniture precision',
  'furniture recall',
  'heading precision',
  'heading recall',
  'roles of questions and answers',
  'kinds of blocks',
  'dates and times',
  'kinds of transcripts',
  'titles',
  'places',
  'languages',
  'text lost',
  'blocks doubted',
  'wrong blocks doubted',
] as const
type Measure = (typeof MEASURES)[number]

export interface Measured {
  readonly tallies: ReadonlyMap<Measure, Tally>
  readonly mistakes: readonly Mistake[]
}

/** Reads each sample as a file and holds what recognition makes of it against the answer. */
export async function measure(samples: readonly Sample[]): Promise<Measured> {
  const tallies = new Map<Measure, Tally>(MEASURES.map((name) => [name, [0, 0]]))
  const mistakes: Mistake[] = []
  for (const sample of samples) {
    const { source } = await readOriginal(sample.file.bytes, sample.file.name)
    const recognised = recognise(source)
    const comparison = compare(sample.answers, recognised)
    const add = (name: Measure, right: number, all: number): void => {
      const [before, of] = tallies.get(name) ?? [0, 0]
      tallies.set(name, [before + right, of + all])
    }
    const note = (words: string): void => void mistakes.push(`${sample.name}: ${words}`)
    countMetadata(sample, recognised, add, note)
    countSpeech(comparison, add)
    countLabels(comparison, add, note)
    countBlocks(comparison, add, note)
  }
  return { tallies, mistakes }
}

type Add = (name: Measure, right: number, all: number) => void
type Note = (words: string) => void

const FIELD_MEASURES: Readonly<Record<(typeof COMPARED_FIELDS)[number], Measure>> = {
  title: 'titles',
  kind: 'kinds of transcripts',
  date: 'dates and times',
  time: 'dates and times',
  place: 'places',
  language: 'languages',
}

function countMetadata({ metadata }: Sample, recognised: RecognisedTranscript, add: Add, note: Note): void {
  for (const field of COMPARED_FIELDS) {
    const isRight = recognised[field] === metadata[field]
    add(FIELD_MEASURES[field], isRight ? 1 : 0, 1)
    if (!isRight) note(`${field} is ${metadata[field]}, got ${recognised[field]}`)
  }
}

/** Of all characters that are speech on either side, those with one speaker on both. */
function countSpeech({ expected, got, lost, characters }: Comparison, add: Add): void {
  const said = speakersOf(expected)
  const heard = speakersOf(got)
  let right = 0
  for (const [at, speaker] of said) if (heard.get(at) === speaker) right++
  add('speech characters with the right speaker', right, new Set([...said.keys(), ...heard.keys()]).size)
  add('text lost', lost, characters)
}

function speakersOf(blocks: readonly Laid[]): Map<number, string | null> {
  const speakers = new Map<number, string | null>()
  for (const { kind, speaker, letters } of blocks) {
    if (kind === 'speech') for (const at of letters) speakers.set(at, speaker)
  }
  return speakers
}

function countLabels({ expected, got }: Comparison, add: Add, note: Note): void {
  const printed = expected.filter(({ label }) => label.length > 0)
  const taken = new Set(got.flatMap(({ label }) => label))
  const meant = new Set(expected.flatMap(({ label }) => label))
  const left = printed.filter(({ label }) => label.filter((at) => taken.has(at)).length * 2 < label.length)
  const made = got.filter(({ label }) => label.filter((at) => meant.has(at)).length * 2 < label.length)
  add('labels left in speech', left.length, printed.length)
  add('labels made up', made.length, printed.length)
  for (const { opening } of left) note(`label left: ${opening}`)
  for (const { opening } of made) note(`label made up before: ${opening}`)
}

/** Blocks whose characters mostly lie in blocks of the other side that are the same. */
function countBlocks({ expected, got }: Comparison, add: Add, note: Note): void {
  const gotAt = blocksByCharacter(got)
  const expectedAt = blocksByCharacter(expected)
  for (const block of expected) {
    const match = mostly(block, gotAt)
    const isRight = match?.kind === block.kind
    add('kinds of blocks', isRight ? 1 : 0, 1)
    countKind('recall', block.kind, isRight, add)
    if (block.role === 'question' || block.role === 'answer') {
      add('roles of questions and answers', match?.role === block.role ? 1 : 0, 1)
    }
    if (!isSame(block, match)) note(`${describe(block)}, got ${match ? describe(match) : 'nothing'}: ${block.opening}`)
  }
  for (const block of got) {
    const match = mostly(block, expectedAt)
    countKind('precision', block.kind, match?.kind === block.kind, add)
    add('blocks doubted', block.isDoubted ? 1 : 0, 1)
    if (!isSame(block, match)) add('wrong blocks doubted', block.isDoubted ? 1 : 0, 1)
    else if (block.isDoubted) note(`doubted though right: ${block.opening}`)
  }
}

function countKind(which: 'precision' | 'recall', kind: BlockKind, isRight: boolean, add: Add): void {
  if (kind === 'furniture') add(`furniture ${which}`, isRight ? 1 : 0, 1)
  if (kind === 'heading') add(`heading ${which}`, isRight ? 1 : 0, 1)
}

function isSame(a: Laid, b: Laid | null): boolean {
  return b !== null && a.kind === b.kind && a.speaker === b.speaker && a.role === b.role
}

function describe({ kind, speaker, role }: Laid): string {
  return kind === 'speech' ? `${speaker ?? 'nobody'} ${role ?? '-'}` : kind
}

function blocksByCharacter(blocks: readonly Laid[]): ReadonlyMap<number, Laid> {
  return new Map(blocks.flatMap((block) => [...block.label, ...block.letters].map((at) => [at, block] as const)))
}

/** The block of the other side in which most of this one's characters lie. */
function mostly(block: Laid, others: ReadonlyMap<number, Laid>): Laid | null {
  const counts = new Map<Laid, number>()
  // A label alone does not say where a block's words went.
  for (const at of block.letters.length > 0 ? block.letters : block.label) {
    const other = others.get(at)
    if (other) counts.set(other, (counts.get(other) ?? 0) + 1)
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null
}

/** The figures: shares between 0 and 1 by name; of furniture and headings the F1 measure. */
export function figuresOf({ tallies }: Measured): ReadonlyMap<string, number> {
  const share = (name: Measure): number => {
    const [right, all] = tallies.get(name) ?? [0, 0]
    return all === 0 ? Number.NaN : right / all
  }
  const figures = new Map<string, number>()
  for (const name of MEASURES) {
    if (name.endsWith('precision')) continue
    if (name === 'furniture recall') figures.set('furniture F1', f1(share('furniture precision'), share(name)))
    else if (name === 'heading recall') figures.set('headings F1', f1(share('heading precision'), share(name)))
    else figures.set(name, share(name))
  }
  // What never occurs has no share.
  return new Map([...figures].filter(([, value]) => !Number.isNaN(value)))
}

function f1(precision: number, recall: number): number {
  return (2 * precision * recall) / (precision + recall)
}
