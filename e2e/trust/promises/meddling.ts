import { copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { insist, Tally, type TrustPromise } from '../promise.ts'
import { inFolder, withBackend } from '../workshop.ts'

type Meddling = (path: string, other: string) => void

const WAYS: readonly (readonly [how: string, meddle: Meddling])[] = [
  ['moved', (path, other) => renameSync(path, `${other} moved`)],
  ['deleted', (path) => rmSync(path)],
  ['replaced', (path, other) => renameSync(other, path)],
]

/** The change that meets the meddled file is kept and, with all that came before, in the copy that is saved. */
export const meddledWith: TrustPromise = {
  row: 7,
  name: 'moved',
  promise: 'A project moved, deleted or replaced while open: noticed, and a copy has all of the work',
  short: 3,
  full: 60,
  tryIt: async (rounds) => {
    const tally = new Tally()
    for (let round = 0; round < rounds; round += 1) {
      const [how, meddle] = WAYS[round % WAYS.length] ?? ['', () => {}]
      await tally.round(() => meet(meddle, how, round % 7))
    }
    return tally.outcome()
  },
}

async function meet(meddle: Meddling, how: string, before: number): Promise<void> {
  await inFolder((folder) =>
    withBackend(
      folder,
      async ({ backend, call }) => {
        await call('projects.create', { title: 'Talks' })
        const path = join(folder, 'Talks.demarche')
        copyFileSync(path, join(folder, 'other'))
        for (let n = 0; n <= before; n += 1) await call('codes.create', { parentId: null, name: `Before ${n}` })
        meddle(path, join(folder, 'other'))
        const asked = new Promise<void>((resolve) => {
          backend.subscribe((event) => {
            if (event.type === 'unstored.changed') resolve()
          })
        })
        const waiting = call('codes.create', { parentId: null, name: 'Waiting' })
        await Promise.race([asked, waiting])
        const unstored = await call('unstored.get', {})
        insist(unstored?.reason?.code === 'project-changed-outside', `that it was ${how} was not noticed`)
        await call('unstored.saveCopy', {})
        await waiting
        const names = (await call('codes.list', {})).map((code) => code.name)
        insist(names.length === before + 2 && names.includes('Waiting'), `the copy has only ${names.join(', ')}`)
        const { ok, faults } = await call('projects.check', {})
        insist(ok, faults.join('; '))
      },
      { attended: true },
    ),
  )
}

export const writtenOver: TrustPromise = {
  row: 8,
  name: 'overwritten',
  promise: 'A project that was written over in place, even by a file of the same size, is noticed',
  short: 2,
  full: 20,
  tryIt: async (rounds) => {
    const tally = new Tally()
    for (let round = 0; round < rounds; round += 1) {
      await tally.round(() =>
        inFolder((folder) =>
          withBackend(folder, async ({ call }) => {
            await call('projects.create', { title: 'Talks' })
            const path = join(folder, 'Talks.demarche')
            const before = readFileSync(path)
            await call('projects.rename', { title: `Talk${round % 10}` })
            writeFileSync(path, before)
            const refused = await call('projects.rename', { title: 'Lost' }).catch((error: unknown) => error)
            insist(refused instanceof Error && 'code' in refused, 'the change went into the other file')
            insist(refused.code === 'project-changed-outside', `the change was refused as ${String(refused.code)}`)
            insist(readFileSync(path).equals(before), 'the other file was changed')
          }),
        ),
      )
    }
    return tally.outcome()
  },
}
