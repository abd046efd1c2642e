import { expect, it } from 'vitest'
import { figuresOf, measure } from './measures.ts'
import { BATCHES, readSamples } from './sample.ts'

// Holds what recognition has reached on the samples: it may get better, never worse.

const FLOORS = {
  'speech characters with the right speaker': 0.99,
  'furniture F1': 0.98,
  'headings F1': 0.95,
  'roles of questions and answers': 0.99,
  'kinds of blocks': 0.99,
  'dates and times': 0.99,
  'kinds of transcripts': 0.97,
  titles: 0.98,
  places: 0.97,
  languages: 1,
}
const CEILINGS = { 'labels left in speech': 0.01, 'labels made up': 0.01, 'text lost': 0, 'blocks doubted': 0.05 }

it('recognises the samples at least as well as it did', async () => {
  const measured = await measure(BATCHES.flatMap(readSamples))
  const figures = figuresOf(measured)
  const worse = [
    ...Object.entries(FLOORS).filter(([name, floor]) => !((figures.get(name) ?? 0) >= floor)),
    ...Object.entries(CEILINGS).filter(([name, ceiling]) => !((figures.get(name) ?? 1) <= ceiling)),
  ].map(([name, limit]) => `${name}: ${figures.get(name)?.toFixed(3)} instead of ${limit}`)
  expect(worse, measured.mistakes.join('\n')).toEqual([])
})
