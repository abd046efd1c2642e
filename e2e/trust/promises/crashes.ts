import { join } from 'node:path'
import { listFaults } from '../../../electron/services/integrity.ts'
import { ProjectDatabase } from '../../../electron/store/database.ts'
import { listSnapshotFiles, snapshotFolder } from '../../../electron/store/snapshot-files.ts'
import { ProjectStore } from '../../../electron/store/project-store.ts'
import { checkIntegrity, checkSchema } from '../../../electron/store/schema-check.ts'
import { insist, randomOf, Tally, type TrustPromise } from '../promise.ts'
import { Child, createStore, inFolder, pause, storeOptions, withBackend } from '../workshop.ts'
import { makeOldProject } from './old-project.ts'

/** Everything is checked after so many rounds; what was acknowledged in a round, after that round. */
const WHOLE_CHECK = 50

export const killed: TrustPromise = {
  row: 1,
  name: 'kill',
  promise: 'A change that was acknowledged survives kill -9, and none is half there',
  short: 8,
  full: 2000,
  tryIt: (rounds, seed) =>
    inFolder(async (folder) => {
      const tally = new Tally()
      const random = randomOf(seed)
      const options = storeOptions(folder)
      const path = join(folder, 'Talks.demarche')
      await withBackend(folder, async ({ call }) => {
        await call('projects.create', { title: 'Talks' })
        await call('imports.text', { name: 'Talks', text: 'Minister Halden: We reject the station. '.repeat(50) })
      })
      const all = new Set<string>()
      for (let round = 0; round < rounds; round += 1) {
        const acknowledged = await tagAndKill(folder, round, 1 + random.below(3), random.below(40))
        for (const id of acknowledged) all.add(id)
        await tally.round(() => {
          const store = ProjectStore.open(path, options)
          try {
            const isLast = round === rounds - 1
            checkStored(store.db, isLast ? [...all] : acknowledged)
            if (isLast || round % WHOLE_CHECK === 0) insist(listFaults(store.db).length === 0, 'the check found faults')
          } finally {
            store.close()
          }
        })
      }
      return tally.outcome(`${all.size} acknowledged commands`)
    }),
}

/** Lets a child tag until so many are acknowledged and, a moment later, somewhere in the next, kills it. */
async function tagAndKill(folder: string, round: number, tags: number, moment: number): Promise<string[]> {
  const child = new Child('tag-until-killed', [folder])
  child.tell(String(round * 1000))
  await child.untilLines(1 + tags)
  await pause(moment)
  await child.kill()
  if (child.lines.length <= tags) throw new Error(`the child did not tag: ${child.errors}`)
  return child.lines.slice(1)
}

function checkStored(db: ProjectDatabase, ids: readonly string[]): void {
  for (const id of ids) insist(db.get('SELECT 1 FROM position WHERE id = ?', id) !== undefined, `${id} is lost`)
  // A command is whole or absent: each position came with its memo and its entry in the log.
  const counts = db.get<{ positions: number; memos: number; commands: number }>(
    `SELECT (SELECT count(*) FROM position) AS positions, (SELECT count(*) FROM memo) AS memos,
       (SELECT count(*) FROM operation WHERE method = 'passages.tag') AS commands`,
  )
  insist(counts !== undefined && counts.positions === counts.memos, 'a command is there by half')
  insist(counts.positions === counts.commands, 'a command and the history differ')
}

export const twoProcesses: TrustPromise = {
  row: 9,
  name: 'two-processes',
  promise: 'A second program only reads, and can write a second after the first was killed',
  short: 2,
  full: 100,
  tryIt: (rounds) =>
    inFolder(async (folder) => {
      const tally = new Tally()
      const path = join(folder, 'Talks.demarche')
      createStore(path, folder).close()
      const options = storeOptions(folder)
      for (let round = 0; round < rounds; round += 1) {
        await tally.round(async () => {
          const owner = new Child('hold-project', [path, folder])
          await owner.untilLines(1)
          insist(owner.lines[0] === 'writer', `the first may not write: ${owner.lines[0]} ${owner.errors}`)
          const second = ProjectStore.open(path, options)
          const reason = second.readOnlyReason
          second.close()
          await owner.kill()
          const freed = performance.now()
          const third = ProjectStore.open(path, options)
          third.close()
          insist(reason === 'The project is open in another window or program.', `the second may write: ${reason}`)
          insist(third.readOnlyReason === null, 'the lock outlives its owner')
          insist(performance.now() - freed < 1000, 'the lock was freed too late')
        })
      }
      return tally.outcome()
    }),
}

export const snapshotsKilled: TrustPromise = {
  row: 15,
  name: 'snapshots',
  promise: 'Every snapshot is whole, also when taking one is killed; the last three stay',
  short: 2,
  full: 100,
  tryIt: (rounds, seed) =>
    inFolder(async (folder) => {
      const tally = new Tally()
      const random = randomOf(seed)
      const path = join(folder, 'Talks.demarche')
      const store = createStore(path, folder)
      store.close()
      const snapshots = snapshotFolder(storeOptions(folder).userData, store.id)
      let most = 0
      const checked = new Set<string>()
      for (let round = 0; round < rounds; round += 1) {
        const child = new Child('take-snapshots', [path, folder])
        await child.untilLines(2 + random.below(3))
        await pause(random.below(40))
        await child.kill()
        await tally.round(() => {
          const list = listSnapshotFiles(snapshots)
          insist(list.length >= Math.min(3, most + child.lines.length - 1), `only ${list.length} are left`)
          most = Math.max(most, Math.min(3, list.length))
          for (const { id } of list.filter((snapshot) => !checked.has(snapshot.id))) {
            const db = ProjectDatabase.open(join(snapshots, id), { readonly: true })
            try {
              checkSchema(db)
              checkIntegrity(db)
              checked.add(id)
            } finally {
              db.close()
            }
          }
        })
      }
      return tally.outcome(`${checked.size} snapshots opened`)
    }),
}

export const migrationsKilled: TrustPromise = {
  row: 16,
  name: 'migrations',
  promise: 'Bringing an old project up to date can be killed: it is the old one or the new one',
  short: 2,
  full: 100,
  tryIt: (rounds, seed) =>
    inFolder(async (folder) => {
      const tally = new Tally()
      const random = randomOf(seed)
      let old = 0
      const whole = await timeOpening(join(folder, 'unharmed.demarche'), folder)
      for (let round = 0; round < rounds; round += 1) {
        const path = join(folder, `old-${round}.demarche`)
        makeOldProject(path)
        const child = new Child('open-project', [path, folder])
        await child.untilLines(1)
        child.tell('open')
        await pause(random.below(Math.ceil(whole * 1.3)))
        await child.kill()
        await tally.round(() => {
          const db = ProjectDatabase.open(path, { readonly: false })
          try {
            checkSchema(db)
            checkIntegrity(db)
            if (Number(db.pragma('user_version')) === 1) old += 1
            insist(db.get(`SELECT 1 FROM issue WHERE name = 'Islands'`) !== undefined, 'a row is lost')
          } finally {
            db.close()
          }
        })
      }
      return tally.outcome(`${old} still old, ${rounds - old} new`)
    }),
}

/** How long (ms) it takes on this machine, now: the kills are to fall on every part of it. */
async function timeOpening(path: string, folder: string): Promise<number> {
  makeOldProject(path)
  const child = new Child('open-project', [path, folder])
  await child.untilLines(1)
  const start = performance.now()
  child.tell('open')
  await child.untilLines(2)
  const time = performance.now() - start
  await child.kill()
  return time
}
