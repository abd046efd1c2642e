import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import manifest from '../../package.json' with { type: 'json' }
import { pageHeaders } from '../renderer-bundle.ts'
import { appScheme } from './app-protocol.ts'
import { createBridge } from './bridge.ts'
import { lockedPreferences, switches } from './security.ts'
import { findBreaches, type Walls } from './walls.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The walls as they stand in this repository. */
export function readWalls(): Walls {
  const ipc = { invoke: () => Promise.resolve(), on: () => ipc, off: () => ipc }
  return {
    sources: readSources('electron'),
    manifest,
    policy: pageHeaders['Content-Security-Policy'] ?? '',
    switches,
    scheme: appScheme,
    preferences: lockedPreferences,
    // Safe: making the bridge only listens.
    bridge: createBridge(ipc as never, { getPathForFile: () => '' }, new EventTarget()),
  }
}

/** Of the one folder that may know Electron, as the linter sees to. The rules themselves name what they forbid. */
function readSources(folder: string): Map<string, string> {
  const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|js)$/.test(entry.name) && !entry.name.endsWith('.test.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== 'electron/desktop/walls.ts')
  return new Map(files.map((path) => [path, readFileSync(join(root, path), 'utf8')]))
}

/** A step of `npm run check`. */
if (import.meta.main) {
  const breaches = findBreaches(readWalls())
  for (const breach of breaches) process.stderr.write(`wall breached (electron/desktop/walls.ts): ${breach}\n`)
  process.exitCode = breaches.length === 0 ? 0 : 1
}
