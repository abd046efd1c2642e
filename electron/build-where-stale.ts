import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

type Part = 'renderer' | 'electron'

/** What each built part is made from; the lock file stands for all packages. */
const sources: Readonly<Record<Part, readonly string[]>> = {
  renderer: ['renderer', 'shared', 'package-lock.json'],
  electron: ['electron', 'shared', 'package-lock.json'],
}

/** The file that each build writes last or always. */
const outputs: Readonly<Record<Part, string>> = {
  renderer: 'dist/renderer/index.html',
  electron: 'dist/electron/preload.cjs',
}

/** Builds a part of the program where it is missing or older than its sources. */
export async function buildWhereStale(part: Part): Promise<void> {
  if (!isStale(part)) return
  const { build } = await import('vite')
  const configFile = join(root, part, 'vite.config.ts')
  await build({ configFile, logLevel: 'warn' })
  if (part === 'electron') await build({ configFile, logLevel: 'warn', mode: 'preload' })
}

function isStale(part: Part): boolean {
  const built = statSync(join(root, outputs[part]), { throwIfNoEntry: false })
  return built === undefined || sources[part].some((source) => newestChange(join(root, source)) > built.mtimeMs)
}

/** Of the file, or of everything in the folder and the folders themselves, which a deletion touches. */
function newestChange(path: string): number {
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  const inside = readdirSync(path, { recursive: true, encoding: 'utf8' })
  return inside.reduce((newest, name) => Math.max(newest, statSync(join(path, name)).mtimeMs), stats.mtimeMs)
}
