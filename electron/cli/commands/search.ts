import { AppError } from '#shared/api/envelope.ts'
import { SearchSort } from '#shared/api/search-api.ts'
import { Span } from '#shared/domain/spans.ts'
import { printJson, printLines, type CommandIo } from '../command-io.ts'
import { withProject } from '../project-session.ts'
import { parseCount, UsageError } from '../usage-error.ts'

export async function search(
  project: string,
  query: string,
  options: { limit?: string; sort?: string; json?: boolean },
  io: CommandIo,
): Promise<void> {
  const limit = parseCount('--limit', options.limit) ?? 200
  const sort = parseSort(options.sort)
  const { hits, total } = await withProject(project, io, async (session) => {
    const page = await markingPlace(query, session.ask('search.run', { query, limit, sort }))
    return { ...page, total: page.total ?? (await session.ask('search.summary', { query })).total }
  })
  if (options.json) {
    printJson(io, { total, hits })
    return
  }
  printLines(io, [
    ...hits.map(({ transcriptTitle, date, speakerName, start, before, match, after }) => {
      const context = `${before}[${match}]${after}`.replace(/\s+/gu, ' ').trim()
      return [transcriptTitle, date ?? '-', speakerName ?? '-', start, context].join('\t')
    }),
    total === 1 ? '1 hit' : `${total} hits`,
  ])
}

/** Where the query cannot be read, says of which words that is true. */
async function markingPlace<Value>(query: string, answer: Promise<Value>): Promise<Value> {
  try {
    return await answer
  } catch (error) {
    const place = error instanceof AppError ? Span.safeParse(error.details) : null
    if (!(error instanceof AppError) || !place?.success) throw error
    const words = query.slice(place.data.start, place.data.end)
    throw words === '' ? error : new AppError(error.code, `${words}: ${error.message}`)
  }
}

function parseSort(sort = 'document'): SearchSort {
  const parsed = SearchSort.safeParse(sort)
  if (parsed.success) return parsed.data
  throw new UsageError(`--sort is one of ${SearchSort.options.join(', ')}, not “${sort}”`)
}
