import type { CodebookLookup } from './codebook-lookup.ts'
import type { ExportSource } from './export-source.ts'
import type { TableRow } from './table.ts'

export const DISAGREEMENT_COLUMNS = [
  'disagreement_id',
  'title',
  'question',
  'issue',
  'kind',
  'mode',
  'intensity',
  'status',
  'status_since',
  'history',
  'side',
  'side_actors',
  'side_positions',
  'side_position_ids',
  'acknowledged',
] as const

/** A row for each side, so that sides can be counted and joined; a disagreement without sides has one row. */
export function* disagreementRows(source: ExportSource, lookup: CodebookLookup): Generator<TableRow> {
  for (const one of source.disagreements) {
    const now = one.statuses.at(-1)
    const common = [
      one.id,
      one.title,
      one.question,
      one.issueId === null ? '' : lookup.issuePath(one.issueId),
      one.kindId === null ? '' : lookup.term(one.kindId).key,
      one.modeId === null ? '' : lookup.term(one.modeId).key,
      one.intensity ?? '',
      now === undefined ? '' : lookup.term(now.statusId).key,
      now?.since ?? '',
      one.statuses
        .map(({ statusId, since, note }) =>
          [lookup.term(statusId).key, since ?? '', note].filter((part) => part !== '').join(' '),
        )
        .join('; '),
    ]
    const acknowledged = one.acknowledgements
      .map(({ passageId, actorId, does }) =>
        [actorId === null ? '' : lookup.actor(actorId).name, does, `(passage ${passageId})`].join(' ').trimStart(),
      )
      .join('; ')
    if (one.sides.length === 0) yield [...common, '', '', 0, '', acknowledged]
    for (const [index, side] of one.sides.entries()) {
      const actors = side.actorIds.map((id) => lookup.actor(id).name).join('; ')
      yield [...common, index + 1, actors, side.positionIds.length, side.positionIds.join('; '), acknowledged]
    }
  }
}
