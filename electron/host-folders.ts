import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Folders } from './ports.ts'

/** What the machine says about itself; tests pass their own. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
  readonly pid: number
}

export const thisMachine: Machine = { platform: process.platform, env: process.env, home: homedir(), pid: process.pid }

/** The repository's `resources/`, for hosts that run from source. */
export const sourceResources = fileURLToPath(new URL('../resources', import.meta.url))

/**
 * The folders of a host. All hosts of one person share `userData`, so that locks and the recent list hold between
 * them; the spool is the process's own. `DEMARCHE_HOME` moves everything into one folder.
 */
export function hostFolders(machine: Machine, resources: string): Folders & { readonly projects: string } {
  const own = machine.env['DEMARCHE_HOME']
  const userData = own ? resolve(own, 'data') : platformData(machine)
  return {
    projects: own ? resolve(own, 'projects') : join(documents(machine), 'Demarche'),
    userData,
    spool: join(userData, 'spool', String(machine.pid)),
    resources,
  }
}

function platformData({ platform, env, home }: Machine): string {
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Demarche')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Demarche')
  return join(absolute(env['XDG_DATA_HOME']) ?? join(home, '.local', 'share'), 'demarche')
}

function documents({ env, home }: Machine): string {
  return absolute(env['XDG_DOCUMENTS_DIR']) ?? home
}

/** The XDG rules say that relative values are to be ignored. */
function absolute(path: string | undefined): string | null {
  return path?.startsWith('/') ? path : null
}

/** Makes this process's spool, and removes those of processes that are gone. */
export function openSpool(spool: string): void {
  const all = resolve(spool, '..')
  mkdirSync(all, { recursive: true })
  for (const name of readdirSync(all)) {
    const pid = Number(name)
    if (Number.isInteger(pid) && !isRunning(pid)) rmSync(join(all, name), { recursive: true, force: true })
  }
  rmSync(spool, { recursive: true, force: true })
  mkdirSync(spool, { recursive: true, mode: 0o700 })
}

export function removeSpool(spool: string): void {
  rmSync(spool, { recursive: true, force: true })
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
