import type { Figure } from './figure.ts'
import { figuresOf, measure } from './recognition/measures.ts'
import { BATCHES, readSamples } from './recognition/sample.ts'

/** How well recognition reads the samples, batch by batch; what it got wrong goes to stderr. */
export async function benchRecognition(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const batch of BATCHES) {
    const measured = await measure(readSamples(batch))
    for (const mistake of measured.mistakes) process.stderr.write(`${batch}/${mistake.replaceAll('\n', ' ')}\n`)
    for (const [name, value] of figuresOf(measured)) {
      figures.push({ name: `${batch}: ${name}`, unit: 'share', median: value, p95: null, floor: null, ratio: null })
    }
  }
  return figures
}
