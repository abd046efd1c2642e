import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'

const release = fileURLToPath(new URL('../release', import.meta.url))

/** A packaged program, unpacked: its folder (on macOS the `.app`), the file that is started, and its code's archive. */
export interface PackagedApp {
  readonly folder: string
  readonly binary: string
  readonly archive: string
}

/** What `npm run dist` has left for this platform in `folder`; null where there is nothing. */
export function findPackagedApp(platform = process.platform, folder = release): PackagedApp | null {
  if (!existsSync(folder)) return null
  const places = readdirSync(folder).map((name) => packagedIn(join(folder, name), platform))
  return places.find(({ binary, archive }) => existsSync(binary) && existsSync(archive)) ?? null
}

/** The same program in another folder, which bears the name of the first. */
export function packagedIn(place: string, platform: NodeJS.Platform): PackagedApp {
  if (platform === 'darwin') {
    const folder = join(place, 'Demarche.app')
    const binary = join(folder, 'Contents', 'MacOS', 'Demarche')
    return { folder, binary, archive: join(folder, 'Contents', 'Resources', 'app.asar') }
  }
  const binary = join(place, platform === 'win32' ? 'Demarche.exe' : 'demarche')
  return { folder: place, binary, archive: join(dirname(binary), 'resources', 'app.asar') }
}

/** What stands in the binary for a fuse that is on. */
const ON = '1'.charCodeAt(0)

/** By electron-builder's names, so that they can be held against what package.json asks of it. */
const FUSES = {
  runAsNode: FuseV1Options.RunAsNode,
  enableCookieEncryption: FuseV1Options.EnableCookieEncryption,
  enableNodeOptionsEnvironmentVariable: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  enableNodeCliInspectArguments: FuseV1Options.EnableNodeCliInspectArguments,
  enableEmbeddedAsarIntegrityValidation: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  onlyLoadAppFromAsar: FuseV1Options.OnlyLoadAppFromAsar,
  grantFileProtocolExtraPrivileges: FuseV1Options.GrantFileProtocolExtraPrivileges,
}

/** The fuses in Electron's binary: whether each is on. Throws where it has none. */
export async function readFuses(binary: string): Promise<Record<keyof typeof FUSES, boolean>> {
  const wire = await getCurrentFuseWire(binary)
  const isOn = (fuse: FuseV1Options): boolean => Number(wire[fuse]) === ON
  // Safe: the same names.
  return Object.fromEntries(Object.entries(FUSES).map(([name, fuse]) => [name, isOn(fuse)])) as Record<
    keyof typeof FUSES,
    boolean
  >
}
