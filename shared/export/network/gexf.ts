import type { ExportSource } from '../export-source.ts'
import { provenanceLine, revisionLines } from '../provenance.ts'
import { element, openTag, textElement, XML_DECLARATION } from '../xml.ts'
import { buildNetwork, type NetworkOptions } from './export-network.ts'

const NODE_ATTRIBUTES = { mode: 'string', kind: 'string', statements: 'integer' } as const
const EDGE_ATTRIBUTES = {
  normalised: 'double',
  positive: 'integer',
  negative: 'integer',
  balance: 'integer',
  pattern: 'string',
} as const

/** The network as GEXF 1.3 for Gephi: static and undirected; `kind` tells a congruence from a conflict of one pair. */
export function* gexfText(source: ExportSource, options: NetworkOptions): Generator<string> {
  const { nodes, edges } = yield* buildNetwork(source, options)
  const { application, exportedAt } = source.head
  yield XML_DECLARATION + openTag('gexf', { xmlns: 'http://gexf.net/1.3', version: '1.3' })
  yield `\n${element(
    'meta',
    { lastmodifieddate: exportedAt.slice(0, 10) },
    textElement('creator', `${application.name} ${application.version}`),
    textElement('description', `${provenanceLine(source)}\n${revisionLines(source)}`),
  )}\n`
  yield `${openTag('graph', { mode: 'static', defaultedgetype: 'undirected' })}\n`
  yield declare('node', NODE_ATTRIBUTES) + declare('edge', EDGE_ATTRIBUTES)
  yield '<nodes>\n'
  for (const node of nodes) {
    yield `${element('node', { id: node.id, label: node.label }, writeValues(NODE_ATTRIBUTES, node))}\n`
  }
  yield '</nodes>\n<edges>\n'
  for (const [index, edge] of edges.entries()) {
    const { source: from, target, kind, weight } = edge
    const attributes = { id: `e${index}`, source: from, target, kind, weight, label: kind }
    yield `${element('edge', attributes, writeValues(EDGE_ATTRIBUTES, edge))}\n`
  }
  yield '</edges>\n</graph>\n</gexf>\n'
}

function declare(owner: string, attributes: Readonly<Record<string, string>>): string {
  const children = Object.entries(attributes).map(([title, type]) => element('attribute', { id: title, title, type }))
  return `${element('attributes', { class: owner, mode: 'static' }, ...children)}\n`
}

function writeValues<Key extends string>(
  attributes: Readonly<Record<Key, string>>,
  values: Readonly<Record<NoInfer<Key>, string | number | null>>,
): string {
  // Safe: the keys of the record are its own.
  const known = (Object.keys(attributes) as Key[]).flatMap((name) => {
    const value = values[name]
    return value === null || value === '' ? [] : [element('attvalue', { for: name, value })]
  })
  return known.length === 0 ? '' : element('attvalues', {}, ...known)
}
