import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from './ports.ts'

const MOST_BYTES = 1_000_000

/**
 * A log of JSON lines in the folder, never more than two files of a megabyte. Of an error it keeps the kind and the
 * place, not the message: messages can quote a project's titles and texts.
 */
export function fileLog(folder: string): Log {
  const file = join(folder, 'demarche.log')
  const write = (entry: Record<string, unknown>): void => {
    // A full disk or a folder that cannot be written to must not stop the work that was to be logged.
    try {
      mkdirSync(folder, { recursive: true })
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MOST_BYTES) renameSync(file, `${file}.1`)
      appendFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), ...entry })}\n`)
    } catch {
      return
    }
  }
  return {
    info: (event, facts) => write({ level: 'info', event, ...facts }),
    error: (event, error) => write({ level: 'error', event, ...placeOf(error) }),
  }
}

/** The same, and whole errors on stderr as well: for developers, whose terminal keeps nothing. */
export function terminalLog(log: Log): Log {
  return {
    info: log.info,
    error: (event, error) => {
      process.stderr.write(`${event}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
      log.error(event, error)
    },
  }
}

function placeOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line))
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  return { error: error.name, ...code, frames: frames.map((line) => line.trim().slice(0, 300)) }
}
