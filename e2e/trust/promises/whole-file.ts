import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { insist, Tally, type TrustPromise } from '../promise.ts'
import { createStore, inFolder, openLast, rename, withBackend } from '../workshop.ts'

/** Copied by another program: to read the file here would drop SQLite's locks on it. */
export const fileAlone: TrustPromise = {
  row: 10,
  name: 'file-alone',
  promise: 'The project file alone has every acknowledged change while it is open',
  short: 10,
  full: 1000,
  tryIt: (rounds) =>
    inFolder(async (folder) => {
      const tally = new Tally()
      const path = join(folder, 'Talks.demarche')
      const copy = join(folder, 'copy.demarche')
      const store = createStore(path, folder)
      for (let round = 0; round < rounds; round += 1) {
        await tally.round(() => {
          rename(store, `Title ${round}`)
          execFileSync('cp', [path, copy])
          const db = new Database(copy, { readonly: true })
          const title = db.prepare('SELECT title FROM project').pluck().get()
          db.close()
          rmSync(copy)
          insist(title === `Title ${round}`, `the copy says ${String(title)}`)
        })
      }
      store.close()
      return tally.outcome()
    }),
}

export const nothingLeft: TrustPromise = {
  row: 11,
  name: 'nothing-left',
  promise: 'Nothing is left beside a project or in the spool after it is closed',
  short: 5,
  full: 100,
  tryIt: (rounds) =>
    inFolder(async (folder) => {
      const tally = new Tally()
      await withBackend(folder, async ({ call }) => void (await call('projects.create', { title: 'Talks' })))
      for (let round = 0; round < rounds; round += 1) {
        await tally.round(async () => {
          await withBackend(folder, async (scratch) => {
            await openLast(scratch)
            await scratch.call('codes.create', { parentId: null, name: `Code ${round}` })
          })
          const left = readdirSync(folder).filter((name) => !['user-data', 'spool', 'Talks.demarche'].includes(name))
          insist(left.length === 0, `beside the project lies ${left.join(', ')}`)
          const spool = join(folder, 'spool')
          const spooled = existsSync(spool) ? readdirSync(spool) : []
          insist(spooled.length === 0, `in the spool lies ${spooled.join(', ')}`)
          const recovery = readdirSync(join(folder, 'user-data')).filter((name) => name.endsWith('.new'))
          insist(recovery.length === 0, `in the user's folder lies ${recovery.join(', ')}`)
        })
      }
      return tally.outcome()
    }),
}
