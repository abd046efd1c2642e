import { spawnSync } from 'node:child_process'
import { z } from 'zod'
import { hasDisplay } from '../../../electron/electron-binary.ts'
import { thisMachine } from '../../../electron/host-folders.ts'
import { findChromium } from '../../chromium.ts'
import { findPackagedApp } from '../../packaged-app.ts'
import { insist, Tally, type TrustPromise } from '../promise.ts'
import { Child, inFolder } from '../workshop.ts'

const Report = z.object({
  /** Addresses outside this machine that the host tried to reach. */
  reached: z.array(z.string()),
  /** What the page asked for that is not the host's. */
  asked: z.array(z.string()),
  steps: z.int(),
})

const LOOPBACK_ONLY = `ip link set lo up && exec "$@"`

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
        const args = [`${folder}/${round}`, 'browser', JSON.stringify(chromium)]
        const child = new Child('day-of-work', args, ['unshare', '-n', 'sh', '-c', LOOPBACK_ONLY, 'sh'])
        await tally.round(() => judge(child))
      }
      return tally.outcome()
    }),
}

/** The same with the packaged desktop: its window, its main process and all that Chromium does by itself. */
export const desktopSilent: TrustPromise = {
  row: 27,
  name: 'silence-desktop',
  promise: 'In a day of work the packaged desktop asks nothing outside this machine for anything',
  short: 1,
  full: 3,
  obstacle: () => {
    if (process.platform !== 'linux') return 'needs Linux for a network of its own'
    if (findPackagedApp() === null) return 'there is no package in release/'
    if (!hasDisplay(thisMachine)) return 'there is no display'
    if (process.getuid?.() === 0) return 'Electron’s sandbox does not work for root'
    return spawnSync('strace', ['-V']).status === 0 ? null : 'strace is not installed'
  },
  tryIt: (rounds) =>
    inFolder(async (folder) => {
      const tally = new Tally()
      const binary = findPackagedApp()?.binary ?? ''
      // Nobody but root may make a network, unless it is also the person's own world of users.
      const own = ['unshare', '--map-current-user', '--keep-caps', '-n', 'sh', '-c', LOOPBACK_ONLY, 'sh']
      for (let round = 0; round < rounds; round += 1) {
        const child = new Child('day-of-work', [`${folder}/${round}`, 'desktop', JSON.stringify(binary)], own)
        await tally.round(() => judge(child))
      }
      return tally.outcome()
    }),
}

async function judge(child: Child): Promise<void> {
  await child.ended
  insist(child.lines.length > 0, `the day was not done: ${child.errors}`)
  const { reached, asked, steps } = Report.parse(JSON.parse(child.lines.at(-1) ?? ''))
  insist(steps >= 8, `only ${steps} steps were done`)
  insist(reached.length === 0, `the program reached for ${reached.join(', ')}`)
  insist(asked.length === 0, `the page asked for ${asked.join(', ')}`)
}
