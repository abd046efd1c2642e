import { readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { AppError } from '#shared/api/envelope.ts'
import { printJson, printLines, type CommandIo } from '../command-io.ts'
import { withProject } from '../project-session.ts'

/** Tags from a JSON-lines file, or from standard input where the file is `-`: all lines or none. */
export async function annotate(
  project: string,
  file: string,
  options: { json?: boolean },
  io: CommandIo,
): Promise<void> {
  const jsonl = file === '-' ? await text(io.stdin) : readLines(file)
  if (jsonl.trim() === '') throw new AppError('empty-file', 'There is no line to annotate from.')
  const counts = await withProject(project, io, (session) => session.ask('annotations.apply', { jsonl }))
  if (options.json) printJson(io, counts)
  else
    printLines(
      io,
      Object.entries(counts).map(([what, count]) => `${what}\t${count}`),
    )
}

function readLines(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
  } catch (error) {
    const isFileFault = error instanceof Error && 'syscall' in error
    const message = isFileFault ? `${file} cannot be read.` : `${file} is not text in UTF-8.`
    throw new AppError('unreadable-file', message)
  }
}
