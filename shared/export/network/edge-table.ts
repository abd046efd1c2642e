import { revisionOf, type ExportSource } from '../export-source.ts'
import { PROVENANCE_COLUMNS, provenanceCells } from '../provenance.ts'
import type { TableRow } from '../table.ts'
import type { ExportNetwork } from './export-network.ts'

/** The columns of the edge list, in order; docs/exports.md says what each holds. */
export const EDGE_COLUMNS = [
  'source',
  'target',
  'source_label',
  'target_label',
  'kind',
  'weight',
  'normalised',
  'positive',
  'negative',
  'balance',
  'pattern',
  'texts_sha256',
  ...PROVENANCE_COLUMNS,
] as const

/**
 * A row for each tie of the network; empty where a column does not apply. A list of pairs has no head that readers
 * would skip, so each tie names the revisions that it rests on.
 */
export function* edgeRows(source: ExportSource, { nodes, edges }: ExportNetwork): Generator<TableRow> {
  const provenance = provenanceCells(source)
  const labels = new Map(nodes.map(({ id, label }) => [id, label]))
  const hashes = new Map<string, string>()
  for (const { id } of source.summaries) hashes.set(id, revisionOf(source, id).sha256)
  for (const { texts, ...edge } of edges) {
    const named = {
      ...edge,
      ...provenance,
      texts_sha256: texts.flatMap((id) => hashes.get(id) ?? []).join(' '),
      source_label: labels.get(edge.source) ?? null,
      target_label: labels.get(edge.target) ?? null,
    }
    yield EDGE_COLUMNS.map((column) => named[column] ?? '')
  }
}
