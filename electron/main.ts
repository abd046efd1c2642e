import { app } from 'electron'
import { isCommandLine, ownArguments } from './desktop/arguments.ts'

// Before anything that can fail: a fault at start is said and ends the program, and does not leave it hanging unseen.
process.on('uncaughtException', endWith)
process.on('unhandledRejection', endWith)

const args = ownArguments(process.argv, app.isPackaged)
if (isCommandLine(args)) {
  const { runCommandLine } = await import('./cli/run.ts')
  app.exit(await runCommandLine(args, process))
} else {
  app.enableSandbox()
  const { startDesktop } = await import('./desktop/start-desktop.ts')
  void startDesktop()
}

function endWith(error: unknown): void {
  process.stderr.write(`Demarche stopped: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  app.exit(1)
}
