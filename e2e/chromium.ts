import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findInstalledChromium } from '../electron/find-chromium.ts'

/** What `chromium.launch` needs to start the Chromium that was found. */
export interface FoundChromium {
  readonly executablePath: string
  readonly args: string[]
  readonly env: Record<string, string>
}

/**
 * `CHROMIUM_PATH`, else an installed Chromium or Chrome, else the one inside the npm package @sparticuz/chromium.
 * Throws where `CHROMIUM_PATH` names nothing.
 */
export async function findChromium(env: NodeJS.ProcessEnv = process.env): Promise<FoundChromium> {
  const named = env['CHROMIUM_PATH']
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH names no file: ${named}`)
  const installed = findInstalledChromium(env)
  // Chromium's sandbox does not work for root.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  if (installed) return { executablePath: installed, args, env: {} }
  if (process.platform !== 'linux') throw new Error('Install Chromium or Chrome, or say by CHROMIUM_PATH where it is.')
  const unpacked = await unpackChromium()
  return { ...unpacked, args: ['--no-sandbox'] }
}

const cache = fileURLToPath(new URL('../node_modules/.cache/chromium', import.meta.url))

/**
 * Unpacks the package's Chromium once. The package unpacks into the system's folder for temporary files and takes a
 * half unpacked file there for a whole one, so it is given a folder of its own, renamed when all is there.
 */
async function unpackChromium(): Promise<Omit<FoundChromium, 'args'>> {
  if (!existsSync(cache)) {
    const partial = `${cache}-${process.pid}`
    mkdirSync(partial, { recursive: true })
    const { TMPDIR } = process.env
    process.env['TMPDIR'] = partial
    try {
      const { default: chromium, inflate } = await import('@sparticuz/chromium')
      await chromium.executablePath()
      await inflate(fileURLToPath(new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium'))))
    } finally {
      if (TMPDIR === undefined) delete process.env['TMPDIR']
      else process.env['TMPDIR'] = TMPDIR
    }
    writeFileSync(join(partial, 'fonts.conf'), fontsConfiguration)
    rmSync(cache, { recursive: true, force: true })
    renameSync(partial, cache)
  }
  const executablePath = join(cache, 'chromium')
  return { executablePath, env: { ...libraries(executablePath), ...fonts() } }
}

/** A machine without NSS gets the package's copy; one that has it keeps its own. */
function libraries(executablePath: string): Record<string, string> {
  const listed = spawnSync('ldd', [executablePath], { encoding: 'utf8' }).stdout ?? ''
  return listed.includes('not found') ? { LD_LIBRARY_PATH: join(cache, 'al2023', 'lib') } : {}
}

/** A machine without any font configuration gets the package's Open Sans. */
function fonts(): Record<string, string> {
  return existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: join(cache, 'fonts.conf') }
}

const fontsConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${cache}/fonts</dir><cachedir>${cache}/fonts-cache</cachedir></fontconfig>
`
