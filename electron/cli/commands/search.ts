import { printJson, printLines, type CommandIo } from '../command-io.ts'
import { withProject } from '../project-session.ts'
import { parseCount } from '../usage-error.ts'

export async function search(
  project: string,
  query: string,
  options: { limit?: string; json?: boolean },
  io: CommandIo,
): Promise<void> {
  const limit = parseCount('--limit', options.limit)
  const found = await withProject(project, io, (session) =>
    session.ask('search.run', { query, ...(limit !== undefined && { limit }) }),
  )
  if (options.json) {
    printJson(io, found)
    return
  }
  printLines(io, [
    ...found.hits.map(({ transcriptTitle, date, speakerName, start, before, match, after }) => {
      const context = `${before}[${match}]${after}`.replace(/\s+/gu, ' ').trim()
      return [transcriptTitle, date ?? '-', speakerName ?? '-', start, context].join('\t')
    }),
    found.total === 1 ? '1 hit' : `${found.total} hits`,
  ])
}
