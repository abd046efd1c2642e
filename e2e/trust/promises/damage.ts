import { readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#shared/api/envelope.ts'
import { listFaults } from '../../../electron/services/integrity.ts'
import { ProjectStore } from '../../../electron/store/project-store.ts'
import { salvageProject } from '../../../electron/store/salvage.ts'
import { sealFile } from '../../../electron/store/seal.ts'
import { insist, randomOf, Tally, type TrustPromise } from '../promise.ts'
import { createStore, errorCode, inFolder, makeSample, rename, storeOptions } from '../workshop.ts'
import { countReadable } from './readable-rows.ts'
import { makeStaleJournal } from './stale-journal.ts'

const HEADER = 100

/** What the program finds wrong with the file when it opens it and checks it; null where it finds nothing. */
function findFault(path: string, folder: string, seal: ReturnType<typeof sealFile>): string | null {
  try {
    const store = ProjectStore.open(path, storeOptions(folder), seal)
    try {
      return listFaults(store.db)[0] ?? null
    } finally {
      store.close()
    }
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

export const rotNoticed: TrustPromise = {
  row: 13,
  name: 'bit-rot',
  promise: 'One bit that turns on the disk while the project is closed is noticed when it is opened',
  short: 30,
  full: 500,
  tolerated: 0.01,
  tryIt: (rounds, seed) =>
    inFolder(async (folder) => {
      const tally = new Tally()
      const random = randomOf(seed)
      const path = await makeSample(folder)
      ProjectStore.open(path, storeOptions(folder)).close()
      const whole = readFileSync(path)
      const asOf = new Date('2019-06-01T12:00:00.000Z')
      utimesSync(path, asOf, asOf)
      // In place each time: the seal knows the file by its inode as well.
      const seal = sealFile(path)
      let withoutSeal = 0
      for (let round = 0; round < rounds; round += 1) {
        const bytes = Buffer.from(whole)
        const place = HEADER + random.below(bytes.length - HEADER)
        bytes[place] = (bytes[place] ?? 0) ^ (1 << random.below(8))
        writeFileSync(path, bytes)
        if (round % 10 === 0 && findFault(path, folder, null) !== null) withoutSeal += 1
        writeFileSync(path, bytes)
        // The disk tells nobody that it has turned a bit.
        utimesSync(path, asOf, asOf)
        await tally.round(() => insist(findFault(path, folder, seal) !== null, `byte ${place} was not noticed`))
      }
      const share = Math.round((withoutSeal / Math.ceil(rounds / 10)) * 100)
      return tally.outcome(`in a file that came from elsewhere ${share} %`)
    }),
}

export const cutRefused: TrustPromise = {
  row: 13,
  name: 'cut-off',
  promise: 'A project that was cut off is refused, not opened in part',
  short: 8,
  full: 100,
  tryIt: (rounds, seed) =>
    inFolder(async (folder) => {
      const tally = new Tally()
      const random = randomOf(seed)
      const path = await makeSample(folder)
      const whole = readFileSync(path)
      for (let round = 0; round < rounds; round += 1) {
        writeFileSync(path, whole)
        truncateSync(path, random.below(whole.length))
        await tally.round(() => insist(findFault(path, folder, null) !== null, 'it was opened'))
      }
      return tally.outcome()
    }),
}

export const rowsSaved: TrustPromise = {
  row: 14,
  name: 'salvage',
  promise: 'Of a damaged project every row that can be read is saved',
  short: 6,
  full: 50,
  tryIt: (rounds, seed) =>
    inFolder(async (folder) => {
      const tally = new Tally()
      const random = randomOf(seed)
      const path = await makeSample(folder)
      const whole = readFileSync(path)
      let share = 0
      const passages = countReadable(path, new Set())['passage'] ?? 0
      for (let round = 0; round < rounds; round += 1) {
        const damaged = join(folder, 'damaged.demarche')
        const saved = join(folder, 'saved.demarche')
        rmSync(saved, { force: true })
        const { bytes, lost } = damage(whole, round, random)
        writeFileSync(damaged, bytes)
        await tally.round(() => {
          const report = salvageProject(damaged, saved, storeOptions(folder))
          const expected = countReadable(path, lost)
          for (const { table, read, orphaned } of report.tables) {
            insist(read >= (expected[table] ?? 0), `${read} of ${expected[table]} readable rows of ${table}`)
            if (table === 'passage') share += (read - orphaned) / passages
          }
          checkSaved(saved, folder, report.damagedTexts)
        })
      }
      return tally.outcome(`${Math.round((share / rounds) * 100)} % of all passages`)
    }),
}

/** It opens and passes every check, but for the words of a text of which it is said that they are damaged. */
function checkSaved(path: string, folder: string, damagedTexts: readonly string[]): void {
  const store = ProjectStore.open(path, storeOptions(folder))
  try {
    const faults = listFaults(store.db).filter((fault) => !fault.endsWith('is not the one that was imported'))
    const [unsaid] = faults.filter((fault) => !damagedTexts.some((title) => fault.startsWith(`“${title}”: `)))
    insist(unsaid === undefined, `what was saved does not pass: ${unsaid}`)
  } finally {
    store.close()
  }
}

const PAGE = 4096

/** By turns: one page overwritten, one sector zeroed, the file cut in half. `lost` are the pages that are gone. */
function damage(
  whole: Buffer,
  round: number,
  random: ReturnType<typeof randomOf>,
): { bytes: Buffer; lost: ReadonlySet<number> } {
  const pages = whole.length / PAGE
  const bytes = Buffer.from(whole)
  if (round % 5 === 4) {
    const kept = Math.floor(pages / 2)
    const lost = Array.from({ length: pages - kept }, (_, n) => kept + n)
    return { bytes: bytes.subarray(0, kept * PAGE), lost: new Set(lost) }
  }
  // The first round takes the page that holds the schema.
  const page = round === 0 ? 0 : random.below(pages)
  if (round % 2 === 0) bytes.fill(0xa5, page * PAGE, (page + 1) * PAGE)
  else bytes.fill(0, page * PAGE + 512, page * PAGE + 1024)
  return { bytes, lost: new Set([page]) }
}

export const staleJournals: TrustPromise = {
  row: 12,
  name: 'stale-journals',
  promise: 'A journal that does not belong to the project does not destroy it; both stay as they were',
  short: 4,
  full: 30,
  tryIt: (rounds) =>
    inFolder(async (folder) => {
      const tally = new Tally()
      for (let round = 0; round < rounds; round += 1) {
        const path = join(folder, `Talks ${round}.demarche`)
        createStore(path, folder).close()
        const journal = makeStaleJournal(path, 100 + round * 40)
        const store = ProjectStore.open(path, storeOptions(folder))
        for (let n = 0; n < 10 + round; n += 1) rename(store, `Title ${n} ${'x'.repeat(3000)}`)
        store.close()
        const whole = readFileSync(path)
        writeFileSync(`${path}-journal`, journal)
        await tally.round(async () => {
          const code = await errorCode(() => ProjectStore.open(path, storeOptions(folder)).close())
          // Where the journal happens to restore a whole state, it may; a mixture of two must not pass.
          insist(code === 'damaged-project' || code === null, `it was refused as ${code}`)
          if (code === null) return insist(findFault(path, folder, null) === null, 'a mixture was opened')
          insist(readFileSync(path).equals(whole), 'the project was changed')
          insist(readFileSync(`${path}-journal`).equals(journal), 'the journal was changed')
          rmSync(`${path}-journal`)
          insist(findFault(path, folder, null) === null, 'the project without the journal is not whole')
        })
      }
      return tally.outcome()
    }),
}
