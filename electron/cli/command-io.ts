import type { Readable, Writable } from 'node:stream'

/** What a command reads and writes besides files; `process` is one. */
export interface CommandIo {
  readonly stdin: Readable
  readonly stdout: Writable
  readonly stderr: Writable
}

/** One JSON document, the only thing that `--json` puts on stdout. */
export function printJson(io: CommandIo, value: unknown): void {
  io.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}

export function printLines(io: CommandIo, lines: readonly string[]): void {
  io.stdout.write(lines.map((line) => `${line}\n`).join(''))
}

/** A line for people that is no error. */
export function printNote(io: CommandIo, message: string): void {
  io.stderr.write(`${oneLine(message)}\n`)
}

/** An error is one line: `error[code]: message`. */
export function printError(io: CommandIo, code: string, message: string): void {
  io.stderr.write(`error[${code}]: ${oneLine(message)}\n`)
}

function oneLine(message: string): string {
  return message.replace(/\s*\n\s*/g, ' ').trim()
}
