import { applyCorrections } from '#shared/corrections/apply-correction.ts'
import type { CorrectableText } from '#shared/corrections/apply-correction.ts'
import { SpeakerId } from '#shared/domain/ids.ts'
import type { Block } from '#shared/domain/transcripts.ts'
import { expect, test } from 'vitest'
import { joinStep, kindStep, roleStep, seqsOfScope, settleStep, speakerStep } from './make-steps.ts'
import { addStep, correctionsOf, noSteps, redoStep, undoStep } from './steps.ts'
import type { Step } from './steps.ts'

const halden = SpeakerId.parse('01900000-0000-7000-8000-000000000001')

function textOf(...parts: (Partial<Block> & { words: string })[]): CorrectableText {
  let start = 0
  const blocks = parts.map(({ words, ...block }, seq): Block => {
    const end = start + words.length
    const placed = { seq, start, end, kind: 'speech', speakerId: halden, label: null, marker: null } as const
    start = end + 1
    return { ...placed, role: null, page: null, doubt: null, ...block }
  })
  const speaker = { id: halden, name: 'Anders Halden', labels: [], office: null, affiliation: null, actorId: null }
  return { text: parts.map(({ words }) => words).join('\n'), blocks, speakers: [speaker] }
}

function after(text: CorrectableText, step: Step | null): CorrectableText {
  return applyCorrections(text, step?.corrections ?? []).corrected
}

test('chosen paragraphs are joined to one, a single one with the next, and the last with none', () => {
  const text = textOf({ words: 'One.' }, { words: 'Two.' }, { words: 'Three.' })
  expect(after(text, joinStep(text, [0, 1, 2])).text).toBe('One. Two. Three.')
  expect(after(text, joinStep(text, [1])).text).toBe('One.\nTwo. Three.')
  expect(joinStep(text, [2])).toBeNull()
})

test('what gets a role becomes speech', () => {
  const text = textOf({ words: 'Is it?', kind: 'paragraph', speakerId: null })
  expect(after(text, roleStep(text, [0], 'question')).blocks[0]).toMatchObject({ kind: 'speech', role: 'question' })
})

test('a kind that it has already changes nothing, unless that was in doubt', () => {
  const sure = textOf({ words: 'The way on', kind: 'heading', speakerId: null })
  expect(kindStep(sure, [0], 'heading')).toBeNull()
  const doubted = textOf({ words: 'The way on', kind: 'heading', speakerId: null, doubt: 'heading-by-shape' })
  expect(after(doubted, settleStep(doubted, [0])).blocks).toEqual(sure.blocks)
})

test('a speaker is set for the turn or wherever the label stands', () => {
  const text = textOf(
    { words: 'Yes.', label: 'Minister' },
    { words: 'And more.' },
    { words: 'Why?', label: 'Press', speakerId: null },
    { words: 'Because.', label: 'Minister' },
  )
  expect(seqsOfScope(text.blocks, [1], 'turn')).toEqual([0, 1])
  expect(seqsOfScope(text.blocks, [1], 'label')).toEqual([0, 1, 3])
  const named = after(text, speakerStep(text, [0, 1, 3], { name: 'Irena Tamsin' }))
  expect(named.speakers.at(-1)).toMatchObject({ name: 'Irena Tamsin', labels: ['Minister'] })
})

test('a step taken back can be done again until another one is done', () => {
  const [one, two, three] = ['one', 'two', 'three'].map((label): Step => ({
    label,
    corrections: [{ does: 'unlabel', seq: label.length }],
  }))
  if (!one || !two || !three) throw new Error('three steps')
  const both = addStep(addStep(noSteps, one), two)
  expect(redoStep(undoStep(both))).toEqual(both)
  expect(correctionsOf(undoStep(both))).toEqual(one.corrections)
  expect(redoStep(addStep(undoStep(both), three)).done).toEqual([one, three])
})
