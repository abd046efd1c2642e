import type { ExportFilters } from '#shared/api/analysis-api.ts'
import { parsePath } from '#shared/api/annotation-lines.ts'
import { AppError } from '#shared/api/envelope.ts'
import { findTranscript } from '#shared/api/find-transcript.ts'
import { PartialDate } from '#shared/domain/dates.ts'
import { fold } from '#shared/domain/folding.ts'
import { Attribution } from '#shared/domain/positions.ts'
import { pathOf } from '#shared/domain/trees.ts'
import type { ProjectSession } from '../project-session.ts'
import { UsageError } from '../usage-error.ts'

/** Filters as they are named on the command line. */
export interface NamedFilters {
  readonly transcript?: string[]
  readonly issue?: string[]
  readonly holder?: string[]
  readonly code?: string[]
  readonly attribution?: string[]
  readonly disagreement?: string[]
  readonly from?: string
  readonly to?: string
}

/** What the names mean in the open project. Throws `UsageError`, `not-found` or `ambiguous`. */
export async function findFilters(session: ProjectSession, named: NamedFilters): Promise<ExportFilters> {
  return {
    ...(named.transcript && { transcriptIds: await findTranscripts(session, named.transcript) }),
    ...(named.issue && { issueIds: findPaths('issue', await session.ask('issues.list', {}), named.issue) }),
    ...(named.code && { codeIds: findPaths('code', await session.ask('codes.list', {}), named.code) }),
    ...(named.holder && { holderIds: await findHolders(session, named.holder) }),
    ...(named.attribution && { attributions: named.attribution.map(parseAttribution) }),
    ...(named.disagreement && { disagreementIds: await findDisagreements(session, named.disagreement) }),
    ...(named.from !== undefined && { from: parseDate('--from', named.from) }),
    ...(named.to !== undefined && { to: parseDate('--to', named.to) }),
  }
}

function parseDate(option: string, text: string): string {
  const parsed = PartialDate.safeParse(text)
  if (parsed.success) return parsed.data
  throw new UsageError(`${option} takes a date (YYYY, YYYY-MM or YYYY-MM-DD), not “${text}”`)
}

function parseAttribution(text: string): Attribution {
  const parsed = Attribution.safeParse(text)
  if (parsed.success) return parsed.data
  throw new UsageError(`--attribution is one of ${Attribution.options.join(', ')}, not “${text}”`)
}

async function findTranscripts(session: ProjectSession, names: readonly string[]) {
  const list = await session.ask('transcripts.list', {})
  return names.map((name) => findTranscript(list, name))
}

async function findDisagreements(session: ProjectSession, names: readonly string[]) {
  const disagreements = await session.ask('disagreements.list', {})
  return names.map((name) =>
    only('disagreement', name, [disagreements.filter((one) => fold(one.title) === fold(name))]),
  )
}

async function findHolders(session: ProjectSession, names: readonly string[]) {
  const actors = await session.ask('actors.list', {})
  return names.map((name) =>
    only('actor', name, [
      actors.filter((actor) => fold(actor.name) === fold(name)),
      actors.filter((actor) => actor.aliases.some((alias) => fold(alias) === fold(name))),
    ]),
  )
}

/** By whole path, else by its own name where only one has it. */
function findPaths<Item extends { readonly id: string; readonly parentId: string | null; readonly name: string }>(
  what: string,
  items: readonly Item[],
  names: readonly string[],
): Item['id'][] {
  const byId = new Map<string, Item>(items.map((item) => [item.id, item]))
  return names.map((name) =>
    only(what, name, [
      items.filter((item) => keyOf(pathOf(byId, item.id)) === keyOf(parsePath(name))),
      items.filter((item) => fold(item.name) === fold(name)),
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
