import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { benchExports } from './exporting.ts'
import type { Figure } from './figure.ts'
import { benchImports } from './importing.ts'
import { benchLibrary } from './library.ts'
import type { LibrarySize } from './library-project.ts'
import { benchReading } from './reading.ts'
import { benchRecognition } from './recognition.ts'
import { benchSearch } from './searching.ts'
import { benchStalls } from './stalls.ts'
import { benchTags } from './tagging.ts'

// Measures and never judges: each figure stands beside what the bare machinery needs for the same in the same run.

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
    short: { type: 'boolean', default: false },
    words: { type: 'string', default: '5000000' },
    data: { type: 'string' },
  },
})
const kept = values.data === undefined ? null : resolve(values.data)

const cases: Readonly<Record<string, (short: boolean) => Promise<Figure[]>>> = {
  tag: (short) => benchTags(short ? [500] : [1_000, 10_000, 100_000]),
  import: (short) => benchImports(short ? 33 : 1_000),
  page: (short) =>
    benchReading(
      short
        ? [{ words: 5_000, passages: 60 }]
        : [
            { words: 250_000, passages: 2_000 },
            { words: 1_000_000, passages: 5_000 },
          ],
    ),
  recognition: () => benchRecognition(),
  export: (short) => benchExports(short ? 500 : 100_000),
  search: (short) => benchSearch(short ? 50_000 : Number(values.words), kept),
  library: (short) => benchLibrary(librarySize(short), { openings: short ? 1 : 3, frames: short ? 20 : 120, kept }),
  stalls: (short) =>
    benchStalls(librarySize(short), { files: short ? 22 : 1_000, floorMs: short ? 300 : 10_000, kept }),
}

/** Of so many words all told, a fiftieth in one transcript. */
function librarySize(short: boolean): LibrarySize {
  const words = short ? 100_000 : Number(values.words)
  return { transcripts: words / 5_000 + (short ? 40 : 0), words, passages: words / 500, longest: words / 50 }
}

const wanted = Object.keys(cases).filter((name) => values.only === undefined || values.only === name)
if (wanted.length === 0) {
  process.stderr.write(`There is no “${values.only}”; there are ${Object.keys(cases).join(', ')}.\n`)
  process.exitCode = 1
}
const figures: Figure[] = []
for (const name of wanted) {
  process.stderr.write(`${name}…\n`)
  figures.push(...((await cases[name]?.(values.short)) ?? []))
}
process.stdout.write(values.json ? `${JSON.stringify(figures, null, 2)}\n` : tableOf(figures))

function print(value: number | null, digits = 2): string {
  return (value === null ? '–' : value.toFixed(value < 10 ? digits : 0)).padStart(10)
}

function tableOf(rows: readonly Figure[]): string {
  const head = `${'what'.padEnd(64)}${['median', 'p95', 'floor', 'ratio'].map((word) => word.padStart(10)).join('')}\n`
  return (
    head +
    rows
      .map(({ name, unit, median, p95, floor, ratio }) =>
        [
          `${name} (${unit})`.padEnd(64),
          print(median, unit === 'share' ? 3 : 2),
          print(p95),
          print(floor),
          print(ratio),
          '\n',
        ].join(''),
      )
      .join('')
  )
}
