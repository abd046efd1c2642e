import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { ExportFormat, type ExportRequest } from '#shared/api/analysis-api.ts'
import { AppError } from '#shared/api/envelope.ts'
import type { GivenOptions } from '#shared/export/export-options.ts'
import type { CommandIo } from '../command-io.ts'
import { withProject, type ProjectSession } from '../project-session.ts'
import { UsageError } from '../usage-error.ts'
import { findFilters, type NamedFilters } from './find-filters.ts'

interface ExportCommand extends NamedFilters {
  readonly format?: string
  readonly preset?: string
  readonly out?: string
}

/** Writes the export to the file, or to stdout without one. What is given goes before what the preset says. */
export async function exportProject(
  project: string,
  command: ExportCommand,
  options: GivenOptions,
  io: CommandIo,
): Promise<void> {
  const format = parseFormat(command)
  const { out } = command
  const places = out === undefined ? {} : { save: out }
  const work = async (session: ProjectSession): Promise<void> => {
    const preset = command.preset === undefined ? null : await findPreset(session, command.preset)
    const filters = { ...preset?.filters, ...(await findFilters(session, command)) }
    const chosen = format ?? preset?.format ?? 'csv'
    // Another format has other options than those of the preset.
    const kept = preset?.format === chosen ? preset.options : {}
    const taskId = crypto.randomUUID()
    const request = { format: chosen, filters, options: { ...kept, ...options }, taskId }
    const written = await session.ask('exports.run', request)
    if (out !== undefined) await session.ask('exports.save', { output: written.output, name: written.name })
    else await pipeline(createReadStream(await session.resolve(written.output)), io.stdout, { end: false })
  }
  await withProject(project, io, work, places)
}

function parseFormat({ format, preset }: ExportCommand): ExportFormat | null {
  if (format === undefined && preset !== undefined) return null
  const parsed = ExportFormat.safeParse(format)
  if (parsed.success) return parsed.data
  throw new UsageError(`--format is one of ${ExportFormat.options.join(', ')}`)
}

async function findPreset(session: ProjectSession, name: string): Promise<ExportRequest> {
  const presets = await session.ask('exports.presets.list', {})
  const found = presets.find((preset) => preset.name === name)
  if (found) return found.request
  const names = presets.map((preset) => `“${preset.name}”`).join(', ')
  throw new AppError('not-found', `There is no saved export “${name}”; there are ${names}.`)
}
