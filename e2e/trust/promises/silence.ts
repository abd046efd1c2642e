import { spawnSync } from 'node:child_process'
import { z } from 'zod'
import { findChromium } from '../../chromium.ts'
import { insist, Tally, type TrustPromise } from '../promise.ts'
import { Child, inFolder } from '../workshop.ts'

const Report = z.object({
  /** Addresses outside this machine that the host tried to reach. */
  reached: z.array(z.string()),
  /** What the page asked for that is not the host's. */
  asked: z.array(z.string()),
  steps: z.int(),
})

/** The browser host and its page work through a day in a network that has nothing but this machine. */
export const silent: TrustPromise = {
  row: 27,
  name: 'silence',
  promise: 'In a day of work nothing outside this machine is asked for anything',
  short: 1,
  full: 3,
  obstacle: () => {
    if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'needs root on Linux for a network of its own'
    if (spawnSync('strace', ['-V']).status !== 0) return 'strace is not installed'
    return null
  },
  tryIt: (rounds) =>
    inFolder(async (folder) => {
      const tally = new Tally()
      const chromium = await findChromium()
      for (let round = 0; round < rounds; round += 1) {
        const loopback = `ip link set lo up && exec "$@"`
        const args = [`${folder}/${round}`, JSON.stringify(chromium)]
        const child = new Child('day-of-work', args, ['unshare', '-n', 'sh', '-c', loopback, 'sh'])
        await child.ended
        await tally.round(() => {
          insist(child.lines.length > 0, `the day was not done: ${child.errors}`)
          const { reached, asked, steps } = Report.parse(JSON.parse(child.lines.at(-1) ?? ''))
          insist(steps >= 8, `only ${steps} steps were done`)
          insist(reached.length === 0, `the host reached for ${reached.join(', ')}`)
          insist(asked.length === 0, `the page asked for ${asked.join(', ')}`)
        })
      }
      return tally.outcome()
    }),
}
