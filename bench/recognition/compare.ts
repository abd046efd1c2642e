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
  const page = answers.map(({ words }) => words).join('\n')
  const got = recognised.blocks.flatMap(({ label, marker, start, end }, block) => [
    ...inPrintedOrder(page, block, marker, label),
    ...spread(block, recognised.text.slice(start, end), null),
  ])
  const places = align(expected, got)
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

/** Marker and label; a time may be printed before or behind the name. */
function inPrintedOrder(page: string, block: number, marker: string | null, label: string | null): Side[] {
  const beside = [spread(block, marker ?? '', null), spread(block, label ?? '', label)]
  const isBehind = marker !== null && label !== null && page.replaceAll(/\s+/gu, ' ').includes(`${label} ${marker}`)
  return (isBehind ? beside.toReversed() : beside).flat()
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

/** For each character that was got the place of the same one in the page; -1 for what the page has not. */
function align(expected: readonly Side[], got: readonly Side[]): number[] {
  const places: number[] = []
  let at = 0
  for (let i = 0; i < got.length; i++) {
    if (expected[at]?.character !== got[i]?.character) {
      const found = resume(expected, at, got, i)
      if (found === null) {
        places.push(-1)
        continue
      }
      at = found
    }
    places.push(at++)
  }
  return places
}

/** Where the page goes on with the next characters got, after what was left out; null where it does not. */
function resume(expected: readonly Side[], at: number, got: readonly Side[], i: number): number | null {
  const length = Math.min(10, got.length - i)
  for (let start = at; start < Math.min(expected.length - length + 1, at + 400); start++) {
    let same = 0
    while (same < length && expected[start + same]?.character === got[i + same]?.character) same++
    if (same === length) return start
  }
  return null
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
