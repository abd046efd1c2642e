import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { buildWhereStale } from './build-where-stale.ts'
import { findDesktop, hasDisplay } from './electron-binary.ts'
import { thisMachine } from './host-folders.ts'
import { runLoopback } from './loopback/main.ts'

/**
 * Opens the desktop; where that cannot be, says why in one line and serves the browser host instead. `--browser` asks
 * for the browser host. Answers the exit code, null while the browser host runs.
 */
export async function startDemarche(argv: readonly string[]): Promise<number | null> {
  await buildWhereStale('renderer')
  if (argv.includes('--browser')) return runLoopback(argv, hasDisplay(thisMachine))
  const desktop = findDesktop(thisMachine, process.getuid?.() === 0)
  if ('binary' in desktop) {
    await buildWhereStale('electron')
    return runElectron(desktop.binary, argv)
  }
  process.stdout.write(
    `The desktop window cannot be opened (${desktop.obstacle}); Demarche runs in a browser instead.\n`,
  )
  return runLoopback(argv, hasDisplay(thisMachine))
}

function runElectron(binary: string, argv: readonly string[]): Promise<number> {
  const root = fileURLToPath(new URL('..', import.meta.url))
  // Set by some editors' terminals, it would make Electron a plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  return new Promise((resolve) => {
    const child = spawn(binary, [root, ...argv], { stdio: 'inherit', env })
    child.on('error', (error) => {
      process.stderr.write(`Electron could not be started: ${error.message}\n`)
      resolve(1)
    })
    child.on('close', (code) => resolve(code ?? 1))
  })
}
