import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { ExportFormat, type ExportFilters } from '#shared/api/analysis-api.ts'
import { parsePath } from '#shared/api/annotation-lines.ts'
import { AppError } from '#shared/api/envelope.ts'
import { PartialDate } from '#shared/domain/dates.ts'
import { fold } from '#shared/domain/folding.ts'
import type { ActorId, IssueId } from '#shared/domain/ids.ts'
import { pathOf } from '#shared/domain/trees.ts'
import type { CommandIo } from '../command-io.ts'
import { findTranscript } from '#shared/api/find-transcript.ts'
import { withProject, type ProjectSession } from '../project-session.ts'
import { UsageError } from '../usage-error.ts'

interface ExportOptions {
  readonly format: string
  readonly out?: string
  readonly transcript?: string[]
  readonly issue?: string[]
  readonly holder?: string[]
  readonly from?: string
  readonly to?: string
  readonly bom?: boolean
  readonly guard: boolean
}

/** Writes the export to the file, or to stdout without one. */
export async function exportProject(project: string, options: ExportOptions, io: CommandIo): Promise<void> {
  const format = ExportFormat.safeParse(options.format)
  if (!format.success) throw new UsageError(`--format is one of ${ExportFormat.options.join(', ')}`)
  const { out } = options
  const places = out === undefined ? {} : { save: out }
  const work = async (session: ProjectSession): Promise<void> => {
    const filters = await findFilters(session, options)
    const written = await session.ask('exports.run', { format: format.data, filters, options: formatOptions(options) })
    if (out !== undefined) await session.ask('exports.save', { output: written.output, name: written.name })
    else await pipeline(createReadStream(await session.resolve(written.output)), io.stdout, { end: false })
  }
  await withProject(project, io, work, places)
}

/** Only what differs from the format's defaults, so that formats without these options are not asked for them. */
function formatOptions({ bom, guard }: ExportOptions): Record<string, boolean> {
  return { ...(bom && { bom }), ...(!guard && { spreadsheetSafe: false }) }
}

async function findFilters(session: ProjectSession, options: ExportOptions): Promise<ExportFilters> {
  const { transcript: transcripts, issue: issues, holder: holders } = options
  return {
    ...(transcripts && { transcriptIds: await findTranscripts(session, transcripts) }),
    ...(issues && { issueIds: await findIssues(session, issues) }),
    ...(holders && { holderIds: await findHolders(session, holders) }),
    ...(options.from !== undefined && { from: parseDate('--from', options.from) }),
    ...(options.to !== undefined && { to: parseDate('--to', options.to) }),
  }
}

function parseDate(option: string, text: string): string {
  const parsed = PartialDate.safeParse(text)
  if (parsed.success) return parsed.data
  throw new UsageError(`${option} takes a date (YYYY, YYYY-MM or YYYY-MM-DD), not “${text}”`)
}

async function findTranscripts(session: ProjectSession, names: readonly string[]) {
  const list = await session.ask('transcripts.list', {})
  return names.map((name) => findTranscript(list, name))
}

async function findHolders(session: ProjectSession, names: readonly string[]): Promise<ActorId[]> {
  const actors = await session.ask('actors.list', {})
  return names.map((name) =>
    only('actor', name, [
      actors.filter((actor) => fold(actor.name) === fold(name)),
      actors.filter((actor) => actor.aliases.some((alias) => fold(alias) === fold(name))),
    ]),
  )
}

/** By whole path, else by its own name where only one issue has it. */
async function findIssues(session: ProjectSession, names: readonly string[]): Promise<IssueId[]> {
  const issues = await session.ask('issues.list', {})
  const byId = new Map(issues.map((issue) => [issue.id, issue]))
  return names.map((name) =>
    only('issue', name, [
      issues.filter((issue) => keyOf(pathOf(byId, issue.id)) === keyOf(parsePath(name))),
      issues.filter((issue) => fold(issue.name) === fold(name)),
    ]),
  )
}

/** What two spellings of one path have in common. */
function keyOf(path: readonly string[]): string {
  return path.map(fold).join('\n')
}

/** The one that the first choice which finds any finds. Throws `not-found` or `ambiguous`. */
function only<Id>(what: string, name: string, choices: readonly (readonly { readonly id: Id }[])[]): Id {
  const found = choices.find((some) => some.length > 0) ?? []
  const [first] = found
  if (first === undefined) throw new AppError('not-found', `There is no ${what} “${name}”.`)
  if (found.length > 1) throw new AppError('ambiguous', `“${name}” means ${found.length} ${what}s; say which.`)
  return first.id
}
