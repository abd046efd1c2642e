import type { ExportSource } from '../export-source.ts'
import { provenanceLine, revisionLines } from '../provenance.ts'
import { element, openTag, textElement, XML_DECLARATION } from '../xml.ts'
import { buildNetwork, type NetworkOptions } from './export-network.ts'

const NODE_KEYS = { label: 'string', mode: 'string', kind: 'string', statements: 'int' } as const
const EDGE_KEYS = {
  kind: 'string',
  weight: 'double',
  normalised: 'double',
  positive: 'int',
  negative: 'int',
  balance: 'int',
  pattern: 'string',
} as const

/** The network as GraphML 1.0 in its plain dialect: undirected, every attribute declared with its type. */
export function* graphmlText(source: ExportSource, options: NetworkOptions): Generator<string> {
  const { nodes, edges } = yield* buildNetwork(source, options)
  yield XML_DECLARATION + openTag('graphml', { xmlns: 'http://graphml.graphdrawing.org/xmlns' })
  yield `\n${textElement('desc', `${provenanceLine(source)}\n${revisionLines(source)}`)}\n`
  yield declareKeys('node', NODE_KEYS) + declareKeys('edge', EDGE_KEYS)
  yield `${openTag('graph', { id: 'positions', edgedefault: 'undirected' })}\n`
  for (const node of nodes) yield `${element('node', { id: node.id }, ...writeData('node', NODE_KEYS, node))}\n`
  for (const [index, edge] of edges.entries()) {
    const ends = { id: `e${index}`, source: edge.source, target: edge.target }
    yield `${element('edge', ends, ...writeData('edge', EDGE_KEYS, edge))}\n`
  }
  yield '</graph>\n</graphml>\n'
}

function declareKeys(owner: string, keys: Readonly<Record<string, string>>): string {
  return Object.entries(keys)
    .map(([name, type]) => element('key', { id: `${owner}_${name}`, for: owner, 'attr.name': name, 'attr.type': type }))
    .map((key) => `${key}\n`)
    .join('')
}

function writeData<Key extends string>(
  owner: string,
  keys: Readonly<Record<Key, string>>,
  values: Readonly<Record<NoInfer<Key>, string | number | null>>,
): string[] {
  // Safe: the keys of the record are its own.
  return (Object.keys(keys) as Key[]).flatMap((name) => {
    const value = values[name]
    return value === null || value === '' ? [] : [textElement('data', String(value), { key: `${owner}_${name}` })]
  })
}
