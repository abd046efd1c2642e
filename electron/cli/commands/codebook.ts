import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { CodebookReport } from '#shared/api/codebook-files-api.ts'
import { printJson, printLines, type CommandIo } from '../command-io.ts'
import { withProject } from '../project-session.ts'
import { UsageError } from '../usage-error.ts'

/** Writes issues and codes to the file, or to stdout without one. */
export async function exportCodebook(
  project: string,
  { format = 'csv', out }: { format?: string; out?: string },
  io: CommandIo,
): Promise<void> {
  if (format !== 'csv' && format !== 'qdc') throw new UsageError('--format is csv or qdc')
  await withProject(
    project,
    io,
    async (session) => {
      const { output, name } =
        format === 'csv'
          ? await session.ask('codebook.export', {})
          : await session.ask('exports.run', { format, options: {} })
      if (out !== undefined) await session.ask('exports.save', { output, name })
      else await pipeline(createReadStream(await session.resolve(output)), io.stdout, { end: false })
    },
    out === undefined ? {} : { save: out },
  )
}

/** Brings issues and codes in from a .csv or .qdc file; with `dryRun` only tells what that would do. */
export async function importCodebook(
  project: string,
  file: string,
  { dryRun = false, json = false }: { dryRun?: boolean; json?: boolean },
  io: CommandIo,
): Promise<void> {
  const report = await withProject(project, io, async (session) => {
    const handle = await session.grant(file)
    return session.ask(dryRun ? 'codebook.inspect' : 'codebook.import', { handle })
  })
  if (json) printJson(io, report)
  else printLines(io, describeReport(report))
}

function describeReport({ added, changed, same, skipped }: CodebookReport): string[] {
  return [
    ...added.map(({ kind, path }) => `new\t${kind}\t${path.join(' > ')}`),
    ...changed.map(({ kind, path, fields }) => `changed\t${kind}\t${path.join(' > ')}\t${fields.join(', ')}`),
    ...skipped.map(({ line, reason }) => `skipped\t${line === null ? '' : `line ${line}: `}${reason}`),
    `${added.length} new, ${changed.length} changed, ${same} as they were, ${skipped.length} skipped`,
  ]
}

/** Adds the lists and codes of templates that the project does not have; without a name lists what there is. */
export async function addTemplates(
  project: string,
  names: readonly string[],
  { json = false }: { json?: boolean },
  io: CommandIo,
): Promise<void> {
  await withProject(project, io, async (session) => {
    if (names.length > 0) {
      const added = []
      for (const name of names) added.push({ name, ...(await session.ask('templates.apply', { name })) })
      if (json) printJson(io, added)
      else
        printLines(
          io,
          added.map(({ name, terms, codes }) => `${name}\t${terms} list entries\t${codes} codes`),
        )
      return
    }
    const missing = await session.ask('templates.missing', {})
    const lines = missing.map(({ name, title, terms, codes }) => ({
      name,
      title,
      terms: terms.length,
      codes: codes.length,
    }))
    if (json) printJson(io, lines)
    else
      printLines(
        io,
        lines.map((one) => `${one.name}\t${one.terms} list entries\t${one.codes} codes\t${one.title}`),
      )
  })
}
