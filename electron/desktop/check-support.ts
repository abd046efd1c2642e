import { spawnSync } from 'node:child_process'
import { z } from 'zod'
import manifest from '../../package.json' with { type: 'json' }
import { findSupportFaults } from './support.ts'

const Versions = z.array(z.string())
/** As `npm audit --json` answers; a vulnerability is named by an advisory or by the package that brings it along. */
const Audit = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({ via: z.array(z.union([z.string(), z.object({ title: z.string() })])) }),
  ),
})

/** `npm run supported`: for a schedule, since it asks the registry; what cannot be asked is a fault too. */
const version = manifest.devDependencies.electron
const released = Versions.safeParse(ask('view', 'electron', 'versions'))
const audit = Audit.safeParse(ask('audit', '--package-lock-only'))
const advisories = Object.entries(audit.data?.vulnerabilities ?? {}).flatMap(([name, { via }]) =>
  via.flatMap((one) => (typeof one === 'string' ? [] : [{ name, title: one.title }])),
)
const faults = [
  ...findSupportFaults({ version, released: released.data ?? [], advisories }),
  ...(released.success ? [] : ['the registry did not say which versions of Electron there are']),
  ...(audit.success ? [] : ['the registry did not say whether an advisory names what we ship']),
]
for (const fault of faults) process.stderr.write(`${fault}\n`)
process.exitCode = faults.length === 0 ? 0 : 1

/** What npm answers, undefined where that is no JSON; `npm audit` exits with 1 where it has found something. */
function ask(...args: readonly string[]): unknown {
  const { stdout } = spawnSync('npm', [...args, '--json'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
  })
  try {
    return JSON.parse(stdout)
  } catch {
    return undefined
  }
}
