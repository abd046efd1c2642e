import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import type { Figure } from './figure.ts'

const run = fileURLToPath(new URL('run.ts', import.meta.url))

/** A figure that each group gives. */
const GROUPS = {
  tag: /^one more tag beside/,
  import: /^import of \d+ mixed files/,
  page: /^open .* passages: in sight and of use$/,
  recognition: /: speech characters with the right speaker$/,
  export: /^export of \d+ passages as docx/,
  search: /^first 50 hits: phrase/,
  library: /^open .* transcripts/,
  stalls: /^longest delay of a page timer: import/,
}

// Eight groups, two of them with a window of the browser host: longer than one test otherwise has.
test('the short form measures every group, in numbers', { timeout: 300_000 }, async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [run, '--short', '--json'], { maxBuffer: 1 << 24 })
  const figures = JSON.parse(stdout) as Figure[]
  const missing = Object.entries(GROUPS).filter(([, one]) => !figures.some(({ name }) => one.test(name)))
  expect(missing.map(([group]) => group)).toEqual([])
  for (const figure of figures) {
    expect(Object.keys(figure)).toEqual(['name', 'unit', 'median', 'p95', 'floor', 'ratio'])
    const { name, median, p95, floor, ratio } = figure
    const numbers = [median, p95, floor, ratio].filter((number) => number !== null)
    expect(numbers.every(Number.isFinite), `${name}: ${numbers.join(', ')}`).toBe(true)
  }
})
