import type { Output } from '#shared/api/contract.ts'
import { pathOf } from '#shared/domain/trees.ts'
import { printJson, printLines, type CommandIo } from '../command-io.ts'
import { withProject } from '../project-session.ts'
import { UsageError } from '../usage-error.ts'

type Cell = Output<'matrix.get'>['cells'][number]

interface Codebook {
  readonly actors: Output<'actors.list'>
  readonly issues: Output<'issues.list'>
  readonly terms: Output<'terms.list'>
}

export async function showMatrix(
  project: string,
  options: { rows: string; json?: boolean },
  io: CommandIo,
): Promise<void> {
  const { rows } = options
  if (rows !== 'actor' && rows !== 'affiliation') throw new UsageError('--rows is actor or affiliation')
  const { cells, codebook } = await withProject(project, io, async (session) => ({
    cells: (await session.ask('matrix.get', { rows })).cells,
    codebook: {
      actors: await session.ask('actors.list', {}),
      issues: await session.ask('issues.list', {}),
      terms: await session.ask('terms.list', {}),
    },
  }))
  const named = cells.map((cell) => nameCell(cell, codebook))
  if (options.json) printJson(io, { rows, cells: named.map(({ signs: _signs, ...cell }) => cell) })
  else printLines(io, toTable(named))
}

type NamedCell = ReturnType<typeof nameCell>

function nameCell(cell: Cell, { actors, issues, terms }: Codebook) {
  const stances = cell.stanceIds.flatMap((id) => terms.find((term) => term.id === id) ?? [])
  return {
    actorId: cell.actorId,
    actor: actors.find((actor) => actor.id === cell.actorId)?.name ?? cell.actorId,
    issueId: cell.issueId,
    issue: pathOf(new Map(issues.map((issue) => [issue.id, issue])), cell.issueId).join(' > '),
    stances: stances.map((stance) => stance.key),
    signs: stances.map((stance) => stance.sign),
    mean: cell.mean,
    positionIds: cell.positionIds,
  }
}

/** A line for each actor and issue: stances by their signs, mean of the holder's own words, number of positions. */
function toTable(cells: readonly NamedCell[]): string[] {
  return [...Map.groupBy(cells, (cell) => cell.actor)].flatMap(([actor, row]) => [
    actor,
    ...row.map(({ issue, signs, mean, positionIds }) => {
      const average = mean === null ? '' : `mean ${mean > 0 ? '+' : ''}${Number(mean.toFixed(2))}`
      const positions = positionIds.length === 1 ? '1 position' : `${positionIds.length} positions`
      return ['', issue, signs.join(' '), average, positions].join('\t')
    }),
  ])
}
