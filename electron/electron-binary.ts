import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Machine } from './host-folders.ts'

const electronPackage = fileURLToPath(new URL('../node_modules/electron', import.meta.url))

/** The Electron binary that is there, by its path, or why the desktop cannot be opened. */
export type Desktop = { readonly binary: string } | { readonly obstacle: string }

/**
 * Looks for the binary without asking the electron package for it, which would download. `isRoot` on Linux is an
 * obstacle, since Chromium's sandbox does not work for root, and without it we do not run.
 */
export function findDesktop(machine: Machine, isRoot: boolean, folder = electronPackage): Desktop {
  const { platform, env } = machine
  const binary = findElectronBinary(platform, env, folder)
  if (binary === null) return { obstacle: 'Electron’s binary is not installed' }
  if (!hasDisplay(machine)) return { obstacle: 'there is no display' }
  if (platform === 'linux' && isRoot) return { obstacle: 'Electron’s sandbox does not work for root' }
  return { binary }
}

export function findElectronBinary(
  platform: NodeJS.Platform,
  env: Machine['env'],
  folder = electronPackage,
): string | null {
  const name = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[String(platform)] ?? 'electron'
  const places = [env['ELECTRON_OVERRIDE_DIST_PATH'], join(folder, 'dist')]
  return places.map((place) => (place ? join(place, name) : '')).find((path) => path !== '' && existsSync(path)) ?? null
}

/** Whether a window of any kind can be shown: Electron's, or a browser's. */
export function hasDisplay({ platform, env }: Machine): boolean {
  return platform !== 'linux' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY'])
}
