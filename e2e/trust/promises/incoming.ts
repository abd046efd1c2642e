import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { AppError } from '#shared/api/envelope.ts'
import { ReadingJail } from '../../../electron/services/reading/reading-jail.ts'
import { damage, SAMPLES } from '../../../electron/services/reading/testing/damaged-documents.ts'
import { packZip } from '../../../electron/services/reading/testing/pack-zip.ts'
import { unpackZip } from '../../../electron/services/reading/zip-archive.ts'
import { ProjectDatabase } from '../../../electron/store/database.ts'
import { dumpProject } from '../../../electron/test-support/dump-project.ts'
import { buildProject, contentOf, exportAs, madeProject } from '../../../electron/test-support/made-project.ts'
import type { ScratchBackend } from '../../../electron/test-support/scratch-backend.ts'
import { insist, randomOf, Tally, type TrustPromise } from '../promise.ts'
import { inFolder, withBackend } from '../workshop.ts'

const REFUSALS = ['unreadable-file', 'unsupported-format', 'empty-file']

/** Documents of every format that can be imported, each broken in another way, in the thread that reads them. */
export const damagedDocuments: TrustPromise = {
  row: 22,
  name: 'documents',
  promise: 'A damaged document of any format is read or refused, in time, and the next one is read',
  short: 39,
  full: 2000 * Object.keys(SAMPLES).length,
  tryIt: async (rounds, seed) => {
    const tally = new Tally()
    const random = randomOf(seed)
    const jail = new ReadingJail()
    const samples = await Promise.all(
      Object.entries(SAMPLES).map(async ([format, make]) => ({ name: `a.${format}`, whole: await make() })),
    )
    let refused = 0
    for (let round = 0; round < rounds; round += 1) {
      const sample = samples[round % samples.length]
      if (sample === undefined) continue
      const bytes = damage(sample.whole, (limit) => random.below(limit))
      await tally.round(async () => {
        const code = await refusal(jail.read({ bytes, name: sample.name }))
        if (code !== null) refused += 1
        insist(code === null || REFUSALS.includes(code), `${sample.name} was refused as ${code}`)
      })
    }
    return tally.outcome(`${samples.length} formats, ${refused} refused`)
  },
}

const FORMATS = ['qdpx', 'qdc', 'json', 'web-annotation'] as const
/** A project that has taken so many packages and given them back is left for a new one. */
const PROJECT_ROUNDS = 100

/** Packages of the sample project with bytes changed, in archives also behind the checksum. */
export const damagedPackages: TrustPromise = {
  row: 22,
  name: 'packages',
  promise: 'A damaged package comes in whole and sound, or is refused and leaves nothing',
  short: 16,
  full: 2000,
  tryIt: (rounds, seed) =>
    inFolder((folder) =>
      withBackend(folder, async (scratch) => {
        const tally = new Tally()
        const random = randomOf(seed)
        const packages = await packSample(scratch)
        let refused = 0
        let empty = ''
        for (let round = 0; round < rounds; round += 1) {
          const title = `Mine ${Math.floor(round / PROJECT_ROUNDS)}`
          if (round % PROJECT_ROUNDS === 0) {
            await scratch.call('projects.create', { title })
            empty = dump(folder, title)
          }
          const sample = packages[round % packages.length]
          if (sample === undefined) continue
          const bytes = await spoil(sample, random)
          await tally.round(async () => {
            const path = join(folder, `package-${round % 2}.${sample.format}`)
            writeFileSync(path, bytes)
            const code = await refusal(scratch.call('exchange.bringIn', { handle: await scratch.backend.grant(path) }))
            if (code === null) {
              const { faults } = await scratch.call('projects.check', {})
              insist(faults.length === 0, `a ${sample.format} came in with faults: ${faults.join('; ')}`)
              await undoAll(scratch)
            } else refused += 1
            insist(
              code === null || [...REFUSALS, 'newer-project'].includes(code),
              `${sample.format} refused as ${code}`,
            )
            insist(dump(folder, title) === empty, `a ${sample.format} left something behind`)
          })
        }
        return tally.outcome(`${packages.length} formats, ${refused} refused`)
      }),
    ),
}

interface Package {
  readonly format: (typeof FORMATS)[number]
  readonly bytes: Uint8Array
}

async function packSample({ call, backend }: ScratchBackend): Promise<Package[]> {
  await call('projects.openSample', {})
  const packages: Package[] = []
  for (const format of FORMATS) {
    const { output } = await call('exports.run', { format })
    packages.push({ format, bytes: readFileSync((await backend.resolve(output)) ?? '') })
  }
  return packages
}

async function spoil({ format, bytes }: Package, random: ReturnType<typeof randomOf>): Promise<Uint8Array> {
  const below = (limit: number): number => random.below(limit)
  if (format !== 'qdpx' || below(4) === 0) return damage(bytes, below)
  // An archive sees by itself that its bytes were changed: here they were wrong before it was packed.
  const files = Object.fromEntries(await unpackZip(bytes, () => true))
  const names = Object.keys(files)
  const name = names[below(names.length)] ?? ''
  return packZip({ ...files, [name]: damage(files[name] ?? new Uint8Array(1), below) })
}

/** Nothing came in where the package held nothing that is not there already. */
async function undoAll({ call }: ScratchBackend): Promise<void> {
  while ((await call('history.next', {})).undo !== null) await call('history.undo', {})
}

function dump(folder: string, title: string): string {
  const db = ProjectDatabase.open(join(folder, `${title}.demarche`), { readonly: true })
  try {
    return dumpProject(db)
  } finally {
    db.close()
  }
}

async function refusal(work: Promise<unknown>): Promise<string | null> {
  try {
    await work
    return null
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

/** Random texts in many scripts, tagged, corrected, and brought back from what they were written out as. */
export const anchorsHeld: TrustPromise = {
  row: 19,
  name: 'anchors',
  promise: 'Annotations stay on their words through corrections, and out to a package and back in',
  short: 2,
  full: 2500,
  tryIt: async (rounds, seed) => {
    const tally = new Tally()
    let [texts, passages] = [0, 0]
    const all = fc.sample(madeProject, { numRuns: rounds, seed })
    for (let first = 0; first < rounds; first += PROJECT_ROUNDS) {
      await inFolder((folder) =>
        withBackend(folder, async (scratch) => {
          for (const [index, made] of all.slice(first, first + PROJECT_ROUNDS).entries()) {
            texts += made.texts.length
            passages += made.passages.length
            const format = (first + index) % 2 === 0 ? 'json' : 'qdpx'
            await tally.round(() => outAndIn(scratch, made, format))
          }
        }),
      )
    }
    return tally.outcome(`${texts} texts, ${passages} passages`)
  },
}

async function outAndIn(
  scratch: ScratchBackend,
  made: Parameters<typeof buildProject>[1],
  format: 'json' | 'qdpx',
): Promise<void> {
  const id = await buildProject(scratch, made)
  for (const transcript of await scratch.call('transcripts.list', {})) {
    const { text } = await scratch.call('transcripts.get', { id: transcript.id })
    for (const { spans } of await scratch.call('passages.list', { transcriptId: transcript.id })) {
      for (const { start, end, quote } of spans) insist(text.slice(start, end) === quote, `“${quote}” has moved`)
    }
  }
  const before = await exportAs(scratch, 'json')
  const packed = format === 'json' ? before : await exportAs(scratch, format)
  const again = await scratch.call('projects.create', { title: `Again ${crypto.randomUUID()}` })
  await scratch.call('exchange.bringIn', { handle: packed.handle })
  const after = contentOf((await exportAs(scratch, 'json')).text, again?.id ?? '')
  const lines = contentOf(before.text, id)
  const changed = lines.findIndex((line, index) => after[index] !== line)
  insist(changed < 0, `by ${format}, “${lines[changed]}” came back as “${after[changed]}”`)
  const { faults } = await scratch.call('projects.check', {})
  insist(faults.length === 0, faults.join('; '))
}
