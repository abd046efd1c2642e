import { AppError } from '#shared/api/envelope.ts'
import { SearchSort, type SearchHit, type SearchRequest } from '#shared/api/search-api.ts'
import type { SavedSearch } from '#shared/domain/saved-searches.ts'
import { Span } from '#shared/domain/spans.ts'
import { printJson, printLines, type CommandIo } from '../command-io.ts'
import { withProject, type ProjectSession } from '../project-session.ts'
import { parseCount, UsageError } from '../usage-error.ts'

interface SearchOptions {
  readonly save?: string
  readonly saved?: string
  readonly new?: boolean
  readonly looked?: boolean
  readonly limit?: string
  readonly sort?: string
  readonly json?: boolean
}

export async function search(
  project: string,
  query: string | undefined,
  options: SearchOptions,
  io: CommandIo,
): Promise<void> {
  refuseContradictions(query, options)
  const limit = parseCount('--limit', options.limit) ?? 200
  const sort = parseSort(options.sort)
  await withProject(project, io, async (session) => {
    const saved = options.saved === undefined ? null : await findSaved(session, options.saved)
    const asked = saved?.query ?? query
    if (asked === undefined) return listSaved(session, options, io)
    const request = { query: asked, ...(saved && { since: saved.lookedAt, onlyNew: options.new === true }) }
    const found = await markingPlace(asked, find(session, { ...request, limit, sort }))
    if (options.save !== undefined) await session.ask('savedSearches.save', { name: options.save, query: asked })
    if (saved && options.looked === true) await session.ask('savedSearches.look', { id: saved.id })
    if (options.json) printJson(io, found)
    else printLines(io, [...found.hits.map(toLine), found.total === 1 ? '1 hit' : `${found.total} hits`])
  })
}

function refuseContradictions(query: string | undefined, options: SearchOptions): void {
  if (query !== undefined && options.saved !== undefined) throw new UsageError('give a query or --saved, not both')
  if (options.saved === undefined && (options.new === true || options.looked === true)) {
    throw new UsageError('--new and --looked are for a saved search: give --saved')
  }
  if (query === undefined && options.save !== undefined) throw new UsageError('--save needs a query')
}

async function find(
  session: ProjectSession,
  asked: SearchRequest & { readonly limit: number; readonly sort: SearchSort },
): Promise<{ total: number; hits: SearchHit[] }> {
  const { limit: _limit, sort: _sort, ...request } = asked
  const { hits, total } = await session.ask('search.run', asked)
  return { total: total ?? (await session.ask('search.summary', request)).total, hits }
}

async function findSaved(session: ProjectSession, name: string): Promise<SavedSearch> {
  const found = (await session.ask('savedSearches.list', {})).find((one) => one.name === name)
  if (!found) throw new AppError('not-found', `There is no saved search “${name}”.`)
  return found
}

async function listSaved(session: ProjectSession, { json }: SearchOptions, io: CommandIo): Promise<void> {
  const counts = await session.ask('savedSearches.count', {})
  const rows = (await session.ask('savedSearches.list', {})).map(({ id, name, query, lookedAt }) => {
    const { newHits = null, fault = null } = counts.find((one) => one.id === id) ?? {}
    return { name, query, lookedAt, newHits, fault }
  })
  if (json) printJson(io, rows)
  else
    printLines(
      io,
      rows.map((row) => [row.name, row.newHits ?? row.fault, row.lookedAt, row.query].join('\t')),
    )
}

function toLine({ transcriptTitle, date, speakerName, start, before, match, after }: SearchHit): string {
  const context = `${before}[${match}]${after}`.replace(/\s+/gu, ' ').trim()
  return [transcriptTitle, date ?? '-', speakerName ?? '-', start, context].join('\t')
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
