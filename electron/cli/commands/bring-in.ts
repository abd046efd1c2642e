import type { BringInCounts } from '#shared/api/exchange-api.ts'
import type { ReportLine } from '#shared/exchange/report.ts'
import { printJson, printLines, type CommandIo } from '../command-io.ts'
import { withProject } from '../project-session.ts'

interface BringInOptions {
  readonly dryRun?: boolean
  readonly codebookOnly?: boolean
  /** False with `--no-match`. */
  readonly match: boolean
  readonly json?: boolean
}

/** Brings a package into the project, or says what would come in. */
export async function bringIn(project: string, file: string, options: BringInOptions, io: CommandIo): Promise<void> {
  const { dryRun = false, codebookOnly = false, match: matchNames, json = false } = options
  const result = await withProject(project, io, async (session) => {
    const request = { handle: await session.grant(file), choices: { codebookOnly, matchNames } }
    return dryRun ? session.ask('exchange.inspect', request) : session.ask('exchange.bringIn', request)
  })
  if (json) printJson(io, result)
  else printLines(io, [...countLines(result.counts), ...result.report.filter(isNotKept).map(reportLine)])
}

function countLines(counts: BringInCounts): string[] {
  return Object.entries(counts)
    .filter(([, { added, alreadyThere }]) => added + alreadyThere > 0)
    .map(([kind, { added, alreadyThere }]) => ['added', added, kind, `${alreadyThere} there already`].join('\t'))
}

function isNotKept({ fate }: ReportLine): boolean {
  return fate !== 'kept'
}

function reportLine({ fate, what, count, examples }: ReportLine): string {
  return [fate, count, what, examples.map((example) => `“${example}”`).join(' ')].join('\t').trimEnd()
}
