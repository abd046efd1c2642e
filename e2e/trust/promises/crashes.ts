import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
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
      await makeWithText(folder, path)
      const all = new Set<string>()
      const landed = { inside: 0, journals: 0 }
      let before = 0
      for (let round = 0; round < rounds; round += 1) {
        const moment = MOMENTS[round % MOMENTS.length] ?? 'any'
        const acknowledged = await tagAndKill(folder, round, 1 + random.below(3), { moment, random })
        for (const id of acknowledged) all.add(id)
        const hasJournal = existsSync(`${path}-journal`)
        await tally.round(() => {
          const store = ProjectStore.open(path, options)
          try {
            const isLast = round === rounds - 1
            const commands = checkStored(store.db, isLast ? [...all] : acknowledged)
            const unanswered = commands - before - acknowledged.length
            before = commands
            const most = moment === 'held' ? 0 : 1
            insist(unanswered >= 0 && unanswered <= most, `${unanswered} commands are there that were not answered`)
            // What was under way, and is not there, was killed between BEGIN and the end of COMMIT.
            if (moment === 'held' || hasJournal) landed.inside += 1
            if (hasJournal) landed.journals += 1
            if (isLast || round % WHOLE_CHECK === 0) insist(listFaults(store.db).length === 0, 'the check found faults')
          } finally {
            store.close()
          }
        })
      }
      const share = Math.round((100 * landed.inside) / Math.max(1, rounds))
      return tally.outcome(
        `${all.size} acknowledged commands; ${share} % of the kills between BEGIN and COMMIT, ${landed.journals} left a journal`,
      )
    }),
}

/** When a kill comes: at any time, before a COMMIT that is held up with all rows written, or during one. */
const MOMENTS = ['any', 'held', 'commit'] as const

interface KillPlan {
  readonly moment: (typeof MOMENTS)[number]
  readonly random: ReturnType<typeof randomOf>
}

/** Lets a child tag until so many are acknowledged and, at the moment, kills it; answers what was acknowledged. */
async function tagAndKill(
  folder: string,
  round: number,
  tags: number,
  { moment, random }: KillPlan,
): Promise<string[]> {
  const child = new Child('tag-until-killed', [folder])
  child.tell(`${round * 1000} ${moment === 'held' ? tags : -1}`)
  // It says that it is ready, and of each command that it is written and then that it is stored.
  const acknowledged = 1 + 2 * tags
  await child.untilLines(moment === 'any' ? acknowledged : acknowledged + 1)
  if (moment === 'any') await pause(random.below(40))
  if (moment === 'commit') await pause(random.below(3))
  await child.kill()
  const ids = child.lines.filter((line) => line !== 'ready' && line !== 'written')
  if (ids.length < tags) throw new Error(`the child did not tag: ${child.errors}`)
  return ids
}

/** Answers how many commands are stored, all of them whole. */
function checkStored(db: ProjectDatabase, ids: readonly string[]): number {
  for (const id of ids) insist(db.get('SELECT 1 FROM position WHERE id = ?', id) !== undefined, `${id} is lost`)
  // A command is whole or absent: each position came with its memo and its entry in the log.
  const counts = db.get<{ positions: number; memos: number; commands: number }>(
    `SELECT (SELECT count(*) FROM position) AS positions, (SELECT count(*) FROM memo) AS memos,
       (SELECT count(*) FROM operation WHERE method = 'passages.tag') AS commands`,
  )
  insist(counts !== undefined && counts.positions === counts.memos, 'a command is there by half')
  insist(counts.positions === counts.commands, 'a command and the history differ')
  return counts.commands
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
      const { id, texts } = await makeWithText(folder, path)
      const snapshots = snapshotFolder(storeOptions(folder).userData, id)
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
              insist(listFaults(db).length === 0, 'a snapshot has faults')
              insist(hashesOfTexts(db) === texts, 'a snapshot has other texts than the project')
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

async function makeWithText(folder: string, path: string): Promise<{ id: string; texts: string }> {
  await withBackend(folder, async ({ call }) => {
    await call('projects.create', { title: 'Talks' })
    await call('imports.text', { name: 'Talks', text: 'Minister Halden: We reject the station. '.repeat(50) })
  })
  const store = ProjectStore.open(path, storeOptions(folder))
  try {
    return { id: store.id, texts: hashesOfTexts(store.db) }
  } finally {
    store.close()
  }
}

/** Of what stands in the file, not of what it says of itself. */
function hashesOfTexts(db: ProjectDatabase): string {
  return db
    .all<{ text: string }>('SELECT text FROM revision ORDER BY id')
    .map(({ text }) => createHash('sha256').update(text).digest('hex'))
    .join(' ')
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
