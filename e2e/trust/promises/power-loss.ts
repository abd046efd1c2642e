import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ProjectStore } from '../../../electron/store/project-store.ts'
import { insist, randomOf, Tally, type TrustPromise } from '../promise.ts'
import { Child, createStore, inFolder, storeOptions } from '../workshop.ts'
import { Disk, readTrace } from './disk-model.ts'

const COMMITS = 200
/** What a file system may be asked for in between; the rest of what Node does is of no interest. */
const CALLS = 'openat,pwrite64,write,ftruncate,unlink,rename,fsync,fdatasync'

/**
 * A child's system calls are recorded while it makes 200 commits; then the power fails at any of them, on paper: what
 * was not synced by then is there in part, in any order, torn at sectors, and each disk that could be left is opened.
 */
export const powerLost: TrustPromise = {
  row: 2,
  name: 'power-loss',
  promise: 'A change that was acknowledged survives a loss of power at any moment',
  short: 40,
  full: 4000,
  obstacle: () => (spawnSync('strace', ['-V']).status === 0 ? null : 'strace is not installed'),
  tryIt: (rounds, seed) =>
    inFolder(async (folder) => {
      const commits = Math.min(COMMITS, Math.max(10, rounds))
      const place = join(folder, 'project')
      mkdirSync(place)
      const path = join(place, 'Talks.demarche')
      createStore(path, folder).close()
      const before = readFileSync(path)
      const trace = join(folder, 'trace')
      const options = ['-f', '--seccomp-bpf', '-qq', '-y', '-xx', '-s', '100000', '-e', `trace=${CALLS}`, '-o', trace]
      const child = new Child('rename-and-say', [path, folder, String(commits)], ['strace', ...options])
      await child.ended
      if (child.lines.length !== commits + 1) throw new Error(`the child stopped early: ${child.errors}`)
      const calls = readTrace(readFileSync(trace, 'latin1'), path)
      const tally = new Tally()
      const random = randomOf(seed)
      const moments = Array.from({ length: rounds }, () => random.below(calls.length)).toSorted((a, b) => a - b)
      const disk = new Disk(before)
      let done = 0
      for (const moment of moments) {
        for (; done <= moment; done += 1) disk.take(calls[done])
        await tally.round(() => openImage(disk, random, join(folder, 'image'), storeOptions(folder)))
      }
      return tally.outcome(`${commits} commits, ${calls.length} calls`)
    }),
}

function openImage(
  disk: Disk,
  random: ReturnType<typeof randomOf>,
  place: string,
  options: ReturnType<typeof storeOptions>,
): void {
  rmSync(place, { recursive: true, force: true })
  mkdirSync(place)
  const path = join(place, 'Talks.demarche')
  const { main, journal } = disk.fail(random)
  writeFileSync(path, main)
  if (journal !== null) writeFileSync(`${path}-journal`, journal)
  const store = ProjectStore.open(path, options)
  try {
    const found = Number(store.project().title.replace('Title ', ''))
    const logged = store.db.get<{ count: number }>('SELECT count(*) AS count FROM operation')?.count
    insist(found >= disk.stored, `commit ${disk.stored} was acknowledged, ${found} is there`)
    insist(found <= disk.stored + 1 && logged === found, `a commit is there by half: ${found}, ${logged} in the log`)
  } finally {
    store.close()
  }
}
