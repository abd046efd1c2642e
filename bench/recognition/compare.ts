import type { BlockKind } from '#shared/domain/transcripts.ts'
import type { RecognisedTranscript } from '#shared/recognition/recognised-transcript.ts'
import type { Answer } from './sample.ts'

// Lays recognised blocks and the blocks of the answer over one another, character by character.

/** One block of either side; `letters` are indices into the common sequence of characters. */
export interface Laid {
  readonly kind: BlockKind
  readonly speaker: string | null
  readonly role: string | null
  readonly label: readonly number[]
  readonly letters: readonly number[]
  readonly isDoubted: boolean
  /** Its first words, to name it by. */
  readonly opening: string
}

export interface Comparison {
  readonly expected: readonly Laid[]
  readonly got: readonly Laid[]
  /** Characters of the page that recognition has nowhere. */
  readonly lost: number
  readonly characters: number
}

/** Colons of labels, hyphens at line ends and white space are not compared. */
const IGNORED = /[\s\u0085:：\u00ad‐–—-]/u

interface Side {
  readonly block: number
  readonly isLabel: boolean
  readonly character: string
}

export function compare(answers: readonly Answer[], recognised: RecognisedTranscript): Comparison {
  const expected = answers.flatMap((answer, block) => spread(block, answer.words, answer.label))
  const { got, places } = align(expected, recognised)
  return {
    expected: answers.map(({ kind, speaker, role, words }, block) => ({
      kind,
      speaker,
      role,
      isDoubted: false,
      opening: words.trim().slice(0, 60),
      ...lettersOf(expected, block, (i) => i),
    })),
    got: recognised.blocks.map(({ kind, speaker, role, doubt, start, end }, block) => ({
      kind,
      speaker: speaker === null ? null : (recognised.speakers[speaker]?.name ?? null),
      role,
      isDoubted: doubt !== null,
      opening: recognised.text.slice(start, end).slice(0, 60),
      ...lettersOf(got, block, (i) => places[i] ?? -1),
    })),
    lost: expected.length - places.filter((place) => place >= 0).length,
    characters: expected.length,
  }
}

function spread(block: number, words: string, label: string | null): Side[] {
  const labelled = label === null ? -1 : words.indexOf(label)
  const sides: Side[] = []
  let at = 0
  for (const character of words) {
    const isLabel = labelled >= 0 && at >= labelled && at < labelled + (label?.length ?? 0)
    if (!IGNORED.test(character)) sides.push({ block, isLabel, character })
    at += character.length
  }
  return sides
}

/** The characters got, and for each the place of the same one in the page; -1 for what the page has not. */
function align(expected: readonly Side[], recognised: RecognisedTranscript): { got: Side[]; places: number[] } {
  const got: Side[] = []
  const places: number[] = []
  let at = 0
  for (const [block, { label, marker, start, end }] of recognised.blocks.entries()) {
    const [before, name] = [spread(block, marker ?? '', null), spread(block, label ?? '', label)]
    const text = spread(block, recognised.text.slice(start, end), null)
    // A time may be printed behind the name; the number of a list item may be drawn and not printed.
    const orders = [
      [...before, ...name, ...text],
      [...name, ...before, ...text],
      [...name, ...text],
      // Brackets around a time are not kept.
      [...name, ...spread(block, `(${marker ?? ''})`, null), ...text],
    ]
    // As far as the order of marker and name shows, and some words more.
    const shown = Math.min(60, before.length + name.length + 10)
    const next = orders.map((order) => resume(expected, at, order, shown))
    const nearest = next.indexOf(Math.min(...next))
    for (const side of orders[nearest] ?? []) {
      if (expected[at]?.character !== side.character) at = resume(expected, at, [side])
      got.push(side)
      places.push(at < expected.length ? at++ : -1)
    }
  }
  return { got, places }
}

/** Where from `at` on the page goes on with the first of these characters; its end where it does not. */
function resume(expected: readonly Side[], at: number, sides: readonly Side[], shown = 10): number {
  const length = Math.min(shown, sides.length)
  for (let start = at; start < Math.min(expected.length - length + 1, at + 400); start++) {
    let same = 0
    while (same < length && expected[start + same]?.character === sides[same]?.character) same++
    if (same === length) return start
  }
  return expected.length
}

function lettersOf(
  sides: readonly Side[],
  block: number,
  place: (i: number) => number,
): Pick<Laid, 'label' | 'letters'> {
  const label: number[] = []
  const letters: number[] = []
  for (const [i, side] of sides.entries()) {
    const at = side.block === block ? place(i) : -1
    if (at >= 0) (side.isLabel ? label : letters).push(at)
  }
  return { label, letters }
}
