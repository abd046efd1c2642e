import { join } from 'node:path'
import { z } from 'zod'
import { insist, Tally, type TrustPromise } from '../promise.ts'
import { Child, inFolder } from '../workshop.ts'

const Line = z.object({
  refusal: z.string().nullable(),
  kept: z.int(),
  lost: z.int(),
  extra: z.int(),
  faults: z.array(z.string()),
})

const MEGABYTE = 1024 * 1024
/** Blocks of 512 bytes: two and a half megabytes for any one file. */
const FILE_LIMIT = 5 * 1024

/** A disk of its own, seen by the child alone: it is gone with it. */
export const diskFull: TrustPromise = {
  row: 5,
  name: 'full-disk',
  promise: 'A full disk loses nothing: what was refused is kept, and stored once there is room',
  short: 3,
  full: 100,
  obstacle: () => (process.platform === 'linux' && process.getuid?.() === 0 ? null : 'needs root on Linux for a disk'),
  tryIt: (rounds, seed) =>
    inFolder(async (folder) => {
      const mount = `mount -t tmpfs -o size=4m tmpfs "$0" && exec "$@"`
      const args = [folder, String(rounds), String(seed), String(MEGABYTE)]
      return judge(new Child('fill-disk', args, ['unshare', '-m', 'sh', '-c', mount, folder]), rounds, ['disk-full'])
    }),
}

export const fileLimited: TrustPromise = {
  row: 5,
  name: 'file-limit',
  promise: 'A file that may not grow any more loses nothing that was stored',
  short: 3,
  full: 100,
  obstacle: () => (process.platform === 'win32' ? 'Windows has no limit for one file' : null),
  tryIt: (rounds, seed) =>
    inFolder(async (folder) => {
      // Dash counts in blocks of 512 bytes, as POSIX has it.
      const limit = `ulimit -f ${FILE_LIMIT} && exec "$@"`
      const args = [join(folder, 'limited'), String(rounds), String(seed)]
      return judge(new Child('fill-disk', args, ['sh', '-c', limit, 'sh']), rounds, ['disk-full', 'disk-failed'])
    }),
}

async function judge(child: Child, rounds: number, refusals: readonly string[]) {
  await child.ended
  const tally = new Tally()
  let kept = 0
  for (let round = 0; round < rounds; round += 1) {
    await tally.round(() => {
      const text = child.lines[round]
      insist(text !== undefined, `the child ended early: ${child.errors}`)
      const line = Line.parse(JSON.parse(text))
      kept += line.kept
      insist(refusals.includes(line.refusal ?? ''), `it was refused as ${line.refusal}`)
      insist(line.lost === 0, `${line.lost} stored changes are lost`)
      insist(line.extra === 0, `${line.extra} changes are there that were refused`)
      insist(line.faults.length === 0, line.faults.join('; '))
    })
  }
  return tally.outcome(`${kept} changes stored`)
}
