import { expect, it } from 'vitest'
import { CEILINGS, FLOORS, OF_OTHERS } from './limits.ts'
import { figuresOf, measure } from './measures.ts'
import { BATCHES, readSamples } from './sample.ts'
import type { Sample } from './sample.ts'

// Holds what recognition has reached on the samples: it may get better, never worse.

it('recognises the samples at least as well as it did', async () => {
  const learnt = BATCHES.filter((batch) => !(batch in OF_OTHERS))
  await expectFigures(learnt.flatMap(readSamples), FLOORS, CEILINGS)
})

it.each(Object.entries(OF_OTHERS))('recognises the %s batch at least as well as it did', async (batch, limits) => {
  const floors = Object.fromEntries(
    Object.entries(FLOORS).map(([name, floor]) => [name, valueOf(limits, name) ?? floor]),
  )
  const ceilings = Object.fromEntries(
    Object.entries(CEILINGS).map(([name, top]) => [name, valueOf(limits, name) ?? top]),
  )
  await expectFigures(readSamples(batch), floors, ceilings)
})

function valueOf(limits: Limits, name: string): number | undefined {
  return limits[name]
}

type Limits = Readonly<Record<string, number>>

async function expectFigures(samples: readonly Sample[], floors: Limits, ceilings: Limits): Promise<void> {
  const measured = await measure(samples)
  const figures = figuresOf(measured)
  const worse = [
    ...Object.entries(floors).filter(([name, floor]) => !((figures.get(name) ?? 0) >= floor)),
    ...Object.entries(ceilings).filter(([name, ceiling]) => !((figures.get(name) ?? 1) <= ceiling)),
  ].map(([name, limit]) => `${name}: ${figures.get(name)?.toFixed(3)} instead of ${limit}`)
  expect(worse, measured.mistakes.join('\n')).toEqual([])
}
