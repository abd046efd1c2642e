import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { watchIdleness } from './idleness.ts'
import { startLoopback } from './start-loopback.ts'

const usage = 'npm start -- [--browser] [--projects <folder>] [--port <number>] [--no-open]'

/** `hasDisplay`: whether a browser can be opened for the person. Answers the exit code where it could not start. */
export async function runLoopback(argv: readonly string[], hasDisplay: boolean): Promise<number | null> {
  const options = parseOptions(argv)
  if (options === null) return fail(`Demarche did not understand this. Usage: ${usage}`)
  try {
    const host = await startLoopback(options)
    const address = host.issueAddress()
    process.stdout.write(`Demarche is at ${address}\n`)
    process.stdout.write(`The address works once. Projects are in ${host.projects}. Ctrl+C closes Demarche.\n`)
    const end = endOnce(host.close)
    closeOnSignal(end)
    watchIdleness(host.isUsed, end)
    if (hasDisplay && options.open) openBrowser(address)
    return null
  } catch (error) {
    return fail(reason(error, options.port))
  }
}

function parseOptions(argv: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        // Read by start-demarche.ts.
        browser: { type: 'boolean' },
        projects: { type: 'string' },
        port: { type: 'string', default: '0' },
        'no-open': { type: 'boolean', default: false },
      },
    })
    const port = Number(values.port)
    if (!/^\d{1,5}$/.test(values.port) || port > 65_535) return null
    return { port, projects: values.projects && resolve(values.projects), open: !values['no-open'] }
  } catch {
    return null
  }
}

/** One orderly close, however often the key is pressed. */
function endOnce(close: () => Promise<void>): () => void {
  let closing = false
  return () => {
    if (closing) return
    closing = true
    void close().then(() => process.exit(0))
  }
}

function closeOnSignal(end: () => void): void {
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
  process.on('SIGHUP', end)
}

function openBrowser(address: string): void {
  const [program, ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', address]
        : ['xdg-open', address]
  // Where it cannot be opened, the address stands in the terminal.
  spawn(program ?? '', args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}

function reason(error: unknown, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program; start Demarche with another --port or none.`
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return 'Demarche may not write to its folders; see --projects and DEMARCHE_HOME.'
  return `Demarche could not start: ${error instanceof Error ? error.message : String(error)}`
}

function fail(message: string): number {
  process.stderr.write(`${message}\n`)
  return 1
}
