import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'

/** What the second program tells the first. */
interface Start {
  readonly argv: string[]
  readonly workingFolder: string
}

/**
 * One program a folder, as Chromium keeps it: the first listens, a later one hands over how it was started. Answers
 * null for the first, else what resolves when the first has been told.
 */
export function lockInstance(folder: string, onStart: (start: Start) => void): Promise<void> | null {
  mkdirSync(folder, { recursive: true })
  const lock = join(folder, 'SingletonLock')
  const socket = join(folder, 'SingletonSocket')
  const owner = ownerOf(lock)
  if (owner !== null && owner !== process.pid) {
    const start: Start = { argv: process.argv, workingFolder: process.cwd() }
    return new Promise((resolve, reject) => {
      connect(socket)
        .on('error', reject)
        .on('close', () => resolve())
        .end(JSON.stringify(start))
    })
  }
  writeFileSync(lock, String(process.pid))
  rmSync(socket, { force: true })
  const server = createServer((connection) => {
    let told = ''
    connection.setEncoding('utf8').on('data', (text: string) => (told += text))
    // Safe: only `lockInstance` of another program writes here.
    connection.on('end', () => onStart(JSON.parse(told) as Start))
  })
  server.listen(socket).unref()
  process.on('exit', () => rmSync(lock, { force: true }))
  return null
}

/** The process that holds the lock and runs. */
function ownerOf(lock: string): number | null {
  try {
    const owner = Number(readFileSync(lock, 'utf8'))
    process.kill(owner, 0)
    return owner
  } catch {
    return null
  }
}
