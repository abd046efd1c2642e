import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#shared/api/envelope.ts'
import { ProjectDatabase } from '../../../electron/store/database.ts'
import { fileLog } from '../../../electron/log.ts'
import { dumpProject } from '../../../electron/test-support/dump-project.ts'
import { scratchPorts } from '../../../electron/test-support/scratch-backend.ts'
import { insist, randomOf, Tally, type TrustPromise } from '../promise.ts'
import { inFolder, withBackend } from '../workshop.ts'

const TEXT = `Talks at Haven, 2 June 2019\n\nMinister Halden: We reject the new station.\n\nMinister Tamsin: Our forces stay.\n\n`

/** The disk refuses the n-th write of an import, whatever that is. */
export const importWhole: TrustPromise = {
  row: 21,
  name: 'import-faults',
  promise: 'An import that fails at any step leaves nothing behind',
  short: 20,
  full: 1000,
  tryIt: (rounds, seed) =>
    inFolder((folder) =>
      withBackend(folder, async ({ call, backend }) => {
        const tally = new Tally()
        const random = randomOf(seed)
        await call('projects.create', { title: 'Talks' })
        const path = join(folder, 'Talks.demarche')
        const before = dump(path)
        for (let round = 0; round < rounds; round += 1) {
          const restore = failAfter(random.below(30))
          const text = `${TEXT.repeat(1 + (round % 3))}${round}`
          const answer = await backend.call('imports.text', { name: `Talks ${round}`, text }).finally(restore)
          await tally.round(() => {
            if (answer.ok) return insist(dump(path) !== before, 'it is said to be stored and is not')
            insist(answer.error.code === 'disk-failed', `it failed as ${answer.error.code}`)
            insist(dump(path) === before, 'a part of it was stored')
          })
          if (answer.ok) await call('history.undo', {})
        }
        return tally.outcome()
      }),
    ),
}

function dump(path: string): string {
  const db = ProjectDatabase.open(path, { readonly: true })
  try {
    return dumpProject(db)
  } finally {
    db.close()
  }
}

/** Lets so many statements pass that change something; answers the function that ends it. */
function failAfter(statements: number): () => void {
  const { run } = ProjectDatabase.prototype
  let left = statements
  ProjectDatabase.prototype.run = function (this: ProjectDatabase, ...args) {
    left -= 1
    if (left < 0) throw new AppError('disk-failed', 'The disk reported an error.')
    return run.apply(this, args)
  }
  return () => {
    ProjectDatabase.prototype.run = run
  }
}

const MARKERS = ['ZEBRAFISH', 'Заветное', '秘密の言葉']

/** What a scholar writes, and what goes wrong with it, under the eyes of the log. */
export const logsEmpty: TrustPromise = {
  row: 35,
  name: 'logs',
  promise: 'Logs hold nothing that was written in a project, not even where something fails',
  short: 2,
  full: 50,
  tryIt: (rounds) =>
    inFolder(async (folder) => {
      const tally = new Tally()
      const logs = join(folder, 'logs')
      for (let round = 0; round < rounds; round += 1) {
        await tally.round(async () => {
          const home = join(folder, String(round))
          mkdirSync(home)
          const log = fileLog(logs)
          await withBackend(home, ({ backend }) => useMarkers(backend), { ...scratchPorts(home), log })
          const entries = readdirSync(logs).filter((name) => statSync(join(logs, name)).isFile())
          const text = entries.map((name) => readFileSync(join(logs, name), 'utf8')).join('\n')
          insist(text.includes('codes.create failed'), 'nothing was logged, so nothing is shown')
          for (const marker of MARKERS) insist(!text.includes(marker), `the log says ${marker}`)
        })
      }
      return tally.outcome()
    }),
}

async function useMarkers(backend: { call(method: string, input: unknown): Promise<unknown> }): Promise<void> {
  await backend.call('projects.create', { title: MARKERS.join(' ') })
  for (const marker of MARKERS) {
    await backend.call('imports.text', { name: marker, text: `${TEXT}${marker}` })
    await backend.call('codes.create', { parentId: marker, name: marker })
    await backend.call('search.run', { query: marker })
    await backend.call(marker, { [marker]: marker })
    const { run } = ProjectDatabase.prototype
    // A fault of ours, whose message quotes the project.
    ProjectDatabase.prototype.run = () => {
      throw new TypeError(`cannot store ${marker}`)
    }
    try {
      await backend.call('codes.create', { parentId: null, name: marker })
    } finally {
      ProjectDatabase.prototype.run = run
    }
  }
}
