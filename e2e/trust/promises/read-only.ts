import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { insist, Tally, type TrustPromise } from '../promise.ts'
import { Child, inFolder, withBackend } from '../workshop.ts'

const Said = z.object({
  reason: z.string().nullable(),
  refusal: z.string().nullable(),
  before: z.array(z.string()),
  after: z.array(z.string()),
  faults: z.array(z.string()),
})

/** What cannot be written, and how that is said. */
const WAYS: readonly (readonly [file: number, folder: number, reason: string])[] = [
  [0o444, 0o755, 'The project file may not be written.'],
  [0o644, 0o555, 'The folder of the project may not be written.'],
  [0o444, 0o555, 'The project file may not be written.'],
]

/** Calls that could change something, and opening a file for writing. */
const CALLS = 'openat,pwrite64,ftruncate,unlink,unlinkat,rename,renameat,renameat2,mkdir'
const hasStrace = spawnSync('strace', ['-V']).status === 0

/** A read-only file, a read-only folder, and both, as on a medium that cannot be written. */
export const readOnlyOpened: TrustPromise = {
  row: 6,
  name: 'read-only',
  promise: 'A file or folder that may not be written is opened for reading, untouched',
  short: 2,
  full: 60,
  obstacle: () => (process.platform === 'win32' ? 'Windows has no such rights' : null),
  tryIt: async (rounds) => {
    const tally = new Tally()
    for (let round = 0; round < rounds; round += 1) {
      const way = WAYS[round % WAYS.length]
      if (way !== undefined) await tally.round(() => inFolder((folder) => openClosed(folder, way)))
    }
    return tally.outcome(hasStrace ? 'system calls watched' : 'without strace: only what is left was compared')
  },
}

async function openClosed(folder: string, [fileMode, folderMode, reason]: (typeof WAYS)[number]): Promise<void> {
  const place = join(folder, 'place')
  mkdirSync(place)
  await withBackend(place, async ({ call }) => {
    await call('projects.create', { title: 'Talks' })
    await call('codes.create', { parentId: null, name: 'Stored' })
  })
  const path = join(place, 'Talks.demarche')
  const [bytes, names] = [readFileSync(path), readdirSync(place)]
  chmodSync(path, fileMode)
  chmodSync(place, folderMode)
  const { mtimeMs } = statSync(path)
  const trace = join(folder, 'trace')
  const watch = hasStrace ? ['strace', '-f', '--seccomp-bpf', '-qq', '-y', '-e', `trace=${CALLS}`, '-o', trace] : []
  // Root may write everything, but for what it has given up.
  const yielding = process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-all', '--inh-caps=-all'] : []
  const child = new Child('read-only', [path, join(folder, 'home')], [...watch, ...yielding])
  await child.ended
  chmodSync(place, 0o755)
  insist(child.lines.length === 1, `it was not opened: ${child.errors}`)
  const said = Said.parse(JSON.parse(child.lines[0] ?? ''))
  insist(said.reason === reason, `it says: ${said.reason}`)
  insist(said.refusal === 'read-only', `a change was refused as ${said.refusal}`)
  insist(said.before.join() === 'Stored', `it shows ${said.before.join()}`)
  insist(said.after.join() === 'Stored,In the copy', `the copy has ${said.after.join()}`)
  insist(said.faults.length === 0, said.faults.join('; '))
  insist(readFileSync(path).equals(bytes) && statSync(path).mtimeMs === mtimeMs, 'the file was changed')
  insist(readdirSync(place).join() === names.join(), `beside it lies ${readdirSync(place).join()}`)
  if (existsSync(trace)) {
    const tries = readFileSync(trace, 'utf8')
      .split('\n')
      .filter((line) => isWrite(line, place))
    insist(tries.length === 0, `a write was tried: ${tries[0]}`)
  }
}

function isWrite(line: string, place: string): boolean {
  if (!line.includes(`${place}/`) && !line.includes(`"${place}"`)) return false
  return !line.includes('openat(') || /O_WRONLY|O_RDWR|O_CREAT/.test(line)
}
