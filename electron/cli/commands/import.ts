import { AppError } from '#shared/api/envelope.ts'
import type { ImportResult } from '#shared/api/imports-api.ts'
import { LOOK_WORDS } from '#shared/domain/look-words.ts'
import { printError, printJson, printLines, printNote, type CommandIo } from '../command-io.ts'
import { withProject } from '../project-session.ts'

/** Exit code 1 where any file failed; the others are in the project all the same. */
export async function importFiles(
  project: string,
  files: readonly string[],
  options: { event?: string; json?: boolean },
  io: CommandIo,
): Promise<number> {
  const results = await withProject(project, io, async (session) => {
    const handles = await Promise.all(files.map((file) => session.grant(file)))
    const { event } = options
    return session.ask('imports.files', { handles, ...(event !== undefined && { event: { title: event } }) })
  })
  if (results.length === 0) throw new AppError('not-found', 'There is no file to import there.')
  if (options.json) printJson(io, results.map(toJson))
  else printResults(io, results)
  const failed = results.filter((result) => result.error !== null)
  for (const { file, error } of failed) printError(io, error?.code ?? '', `${file}: ${error?.message ?? ''}`)
  return failed.length === 0 ? 0 : 1
}

/** Which transcripts need a look, and why, goes to stderr. */
function printResults(io: CommandIo, results: readonly ImportResult[]): void {
  printLines(
    io,
    results.map(({ file, status, id }) => [status, id ?? '-', file].join('\t')),
  )
  for (const { file, lookReasons } of results) {
    if (lookReasons.length === 0) continue
    printNote(io, `needs a look: ${file}: ${lookReasons.map((reason) => LOOK_WORDS[reason]).join('; ')}`)
  }
}

/** `lookReasons` only where there are any: most files are `{file, status, id, error}`. */
function toJson({ lookReasons, ...result }: ImportResult): object {
  return lookReasons.length === 0 ? result : { ...result, lookReasons }
}
