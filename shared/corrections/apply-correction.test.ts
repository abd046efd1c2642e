import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SpeakerId } from '../domain/ids.ts'
import type { Block, BlockKind } from '../domain/transcripts.ts'
import { applyCorrections, CorrectionFault, type CorrectableText } from './apply-correction.ts'
import type { Correction } from './correction.ts'
import { carrySpan, isSameWords } from './text-edits.ts'

const someone = SpeakerId.parse('01900000-0000-7000-8000-000000000001')
const newcomer = SpeakerId.parse('01900000-0000-7000-8000-000000000002')

type Part = Pick<Block, 'kind' | 'label' | 'marker'> & { readonly words: string }

function textOf(parts: readonly (Partial<Part> & { words: string })[]): CorrectableText {
  let start = 0
  const blocks = parts.map(({ words, kind = 'speech', label = null, marker = null }, seq): Block => {
    const end = start + words.length
    const speakerId = kind === 'speech' ? someone : null
    const block: Block = { seq, start, end, kind, speakerId, label, marker, role: null, page: null, doubt: null }
    start = end + 1
    return block
  })
  const speaker = { id: someone, name: 'Anna Vale', labels: [], office: null, affiliation: null, actorId: null }
  return { text: parts.map(({ words }) => words).join('\n'), blocks, speakers: [speaker] }
}

function wordsOf({ text, blocks }: CorrectableText): string[] {
  return blocks.map(({ start, end }) => text.slice(start, end))
}

const fixed = (text: CorrectableText, ...corrections: Correction[]) => applyCorrections(text, corrections).corrected

describe('correcting what was recognised', () => {
  it('parts a paragraph between two words and joins it again', () => {
    const text = textOf([{ words: 'First point. Second point.', label: 'Vale' }, { words: 'Third.' }])
    const parted = fixed(text, { does: 'split', seq: 0, at: 12 })
    expect(wordsOf(parted)).toEqual(['First point.', 'Second point.', 'Third.'])
    expect(parted.blocks.map(({ label }) => label)).toEqual(['Vale', null, null])
    expect(fixed(parted, { does: 'join', seq: 0 }).text).toBe(text.text)
  })

  it('leaves every paragraph that nothing was said of the same object, so that no other is painted anew', () => {
    const text = textOf([{ words: 'First.' }, { words: 'Second.' }, { words: 'Third.' }])
    const noted = fixed(text, { does: 'kind', seqs: [1], kind: 'note' })
    expect(noted.blocks.map((block, seq) => block === text.blocks[seq])).toEqual([true, false, true])
    const parted = fixed(text, { does: 'label', seq: 1, end: 3, newId: newcomer })
    expect(parted.blocks[0]).toBe(text.blocks[0])
    expect(parted.blocks[2]).toMatchObject({ start: text.text.length - 6 - 3, speakerId: newcomer })
  })

  it('parts and joins Japanese without a space', () => {
    const text = textOf([{ words: '交渉は続く。合意はまだない。' }])
    const parted = fixed(text, { does: 'split', seq: 0, at: 6 })
    expect(wordsOf(parted)).toEqual(['交渉は続く。', '合意はまだない。'])
    expect(fixed(parted, { does: 'join', seq: 0 }).text).toBe(text.text)
  })

  it('takes the first words for a label, and the turn goes with them', () => {
    const text = textOf([{ words: 'Mr. Orlov: We disagree.' }, { words: 'And we said so.' }])
    const labelled = fixed(text, { does: 'label', seq: 0, end: 10, newId: newcomer })
    expect(wordsOf(labelled)).toEqual(['We disagree.', 'And we said so.'])
    expect(labelled.blocks.map(({ speakerId }) => speakerId)).toEqual([newcomer, newcomer])
    expect(labelled.speakers.at(-1)).toMatchObject({ name: 'Mr. Orlov', labels: ['Mr. Orlov'] })
  })

  it('gives a label back to the text when its paragraph is no speech', () => {
    const text = textOf([{ words: 'the room was cold.', label: 'Note' }])
    const noted = fixed(text, { does: 'kind', seqs: [0], kind: 'note' })
    expect(noted.text).toBe('Note: the room was cold.')
    expect(noted.blocks[0]).toMatchObject({ kind: 'note', label: null, speakerId: null })
  })

  it('makes two speakers one when the one gets the name of the other', () => {
    const text = fixed(textOf([{ words: 'Yes.' }, { words: 'No.' }]), {
      does: 'speaker',
      seqs: [1],
      speaker: { newId: newcomer, name: 'A. Vale' },
    })
    const details = { office: null, affiliation: null }
    const one = fixed(text, { does: 'rename', speakerId: newcomer, name: 'Anna Vale', ...details })
    expect(one.speakers).toHaveLength(1)
    expect(one.blocks.map(({ speakerId }) => speakerId)).toEqual([someone, someone])
  })

  it('refuses what does not fit', () => {
    const text = textOf([{ words: 'One 👍🏽 two.' }])
    const faulty: Correction[] = [
      { does: 'split', seq: 0, at: 13 },
      { does: 'split', seq: 0, at: 5 },
      { does: 'split', seq: 7, at: 1 },
      { does: 'join', seq: 0 },
      { does: 'kind', seqs: [0, 9], kind: 'heading' },
      { does: 'label', seq: 0, end: 40, newId: newcomer },
      { does: 'speaker', seqs: [0], speaker: { id: newcomer } },
    ]
    for (const correction of faulty) expect(() => fixed(text, correction)).toThrow(CorrectionFault)
  })

  it('loses no word, keeps blocks and text together, and carries every quotation but one that lost its words', () => {
    const word = fc.constantFrom('Note', 'Vale', 'и́мя', 'ё', '東京', '👍🏽', 'العربية', 'a', 'treaty,', 'x:y', '10:30')
    const part = fc.record({
      words: fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')),
      kind: fc.constantFrom<BlockKind>('speech', 'paragraph', 'heading', 'furniture'),
      label: fc.constantFrom(null, 'Note', '記者'),
      marker: fc.constantFrom(null, '1.', '•'),
    })
    const place = fc.nat({ max: 9 })
    const correction = fc.oneof(
      fc.record({
        does: fc.constant('kind'),
        seqs: fc.array(place, { minLength: 1 }),
        kind: fc.constantFrom('heading', 'speech'),
      }),
      fc.record({ does: fc.constant('split'), seq: place, at: fc.integer({ min: 1, max: 30 }) }),
      fc.record({ does: fc.constant('join'), seq: place }),
      fc.record({
        does: fc.constant('label'),
        seq: place,
        end: fc.integer({ min: 1, max: 12 }),
        newId: fc.constant(newcomer),
      }),
      fc.record({ does: fc.constant('unlabel'), seq: place }),
    ) as fc.Arbitrary<Correction>
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 8 }),
        fc.array(correction, { maxLength: 8 }),
        (parts, tries) => {
          let text = textOf(parts.map((one) => (one.kind === 'speech' ? one : { ...one, label: null })))
          for (const one of tries) {
            let step
            try {
              step = applyCorrections(text, [one])
            } catch (error) {
              expect(error).toBeInstanceOf(CorrectionFault)
              continue
            }
            expect(step.corrected.text).toBe(wordsOf(step.corrected).join('\n'))
            expect(said(step.corrected)).toBe(said(text))
            expectCarried(text, step.corrected, step.edits, one)
            text = step.corrected
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})

/** Every word with labels and markers, in order, but for white space and the colons that part labels. */
function said({ text, blocks }: CorrectableText): string {
  return blocks
    .map(({ start, end, label, marker }) => (marker ?? '') + (label ?? '') + text.slice(start, end))
    .join('')
    .replace(/[\s:：]+/gu, '')
}

function expectCarried(
  before: CorrectableText,
  after: CorrectableText,
  edits: Parameters<typeof carrySpan>[1],
  { does }: Correction,
): void {
  for (const block of before.blocks) {
    if (block.start === block.end) continue
    const carried = carrySpan(block, edits)
    const quote = before.text.slice(block.start, block.end)
    if (does === 'label') {
      if (carried) expect(quote).toContain(after.text.slice(carried.start, carried.end).trim())
    } else {
      expect(carried).not.toBeNull()
      if (carried) expect(isSameWords(quote, after.text.slice(carried.start, carried.end))).toBe(true)
    }
  }
}
