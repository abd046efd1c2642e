import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { exampleSource } from '#shared/export/example-source.ts'
import type { ExportSource } from '#shared/export/export-source.ts'
import { unguard } from '#shared/export/spreadsheet-guard.ts'
import { NASTY_EXPECTED, nastySource } from '#shared/export/testing/nasty-source.ts'
import { childrenOf, descendantsOf, readXml, textIn, type XmlElement } from '#shared/export/testing/read-xml.ts'
import { edgesWriter } from './edges-writer.ts'
import { eventsWriter } from './events-writer.ts'
import type { ExportWriter } from './export-writer.ts'
import { gexfWriter } from './gexf-writer.ts'
import { graphmlWriter } from './graphml-writer.ts'
import { writeExport } from './testing/read-package.ts'

const write = async (writer: ExportWriter, options = {}, source: ExportSource = exampleSource()): Promise<string> =>
  (await writeExport(writer, source, options)).toString('utf8')
// Safe: with `columns: true` csv-parse gives one object of strings a record.
const read = (csv: string) => parse(csv, { columns: true, bom: true }) as Record<string, string>[]

/** Names that markup and tables could trip over. */
function renamed(): ExportSource {
  const source = exampleSource()
  return {
    ...source,
    actors: source.actors.map((actor) => ({ ...actor, name: `${actor.name} <"&'>; =x\n領🕊` })),
  }
}

test('events give every quotation back character by character, with its offsets', async () => {
  const source = nastySource()
  const records = read(await write(eventsWriter, {}, source))
  expect(records.map((record) => unguard(record['text'] ?? ''))).toEqual(NASTY_EXPECTED)
  const [summary] = source.summaries
  const text = summary === undefined ? '' : source.transcript(summary.id).text
  expect(text.slice(Number(records[0]?.['start']), Number(records[0]?.['stop']))).toBe(NASTY_EXPECTED[0])
})

test('an event tells person from organization, and agreement only where there is one', async () => {
  const records = read(await write(eventsWriter))
  expect(records.map(({ person, concept, agreement, time }) => [person, concept, agreement, time])).toEqual([
    ['Anders Halden', 'Islands', '0', '2019-03-14T15:30'],
    ['Anders Halden', 'Islands', '0', '2019-03-14T15:30'],
    ['Irena Tamsin', 'Islands > Name of the islands', '1', '2019-03-14T15:30'],
  ])
})

async function weights(options: object): Promise<(string | undefined)[][]> {
  const edges = read(await write(edgesWriter, options))
  return edges.map((edge) => [edge['source_label'], edge['kind'], edge['weight']])
}

test('edges count own words only, unless all are asked for', async () => {
  expect(await weights({})).toEqual([
    ['Anders Halden', 'stance', '1'],
    ['Irena Tamsin', 'stance', '1'],
  ])
  expect(await weights({ ownWord: false })).toEqual([
    ['Anders Halden', 'stance', '2'],
    ['Irena Tamsin', 'stance', '1'],
  ])
  expect(await weights({ twoMode: false })).toEqual([])
})

/** The example with all its positions on one issue, so that both actors meet. */
function meeting(): ExportSource {
  const source = exampleSource()
  const [issue] = source.issues
  const passages = source.summaries.flatMap(({ id }) => source.passages(id))
  if (issue === undefined) throw new Error('the example has no issue')
  return {
    ...source,
    passages: () =>
      passages.map((one) => ({
        ...one,
        positions: one.positions.map((position) => ({ ...position, issueId: issue.id })),
      })),
  }
}

test('two who take opposite ends on an issue are tied by conflict alone', async () => {
  const edges = read(await write(edgesWriter, { twoMode: false }, meeting()))
  expect(edges.map(({ kind, weight, normalised }) => [kind, weight, normalised])).toEqual([['conflict', '1', '1']])
  // All words: rejects and leans against (−2, −1) meet supports (2): distances 1 and 3/4 of 4.
  const all = read(await write(edgesWriter, { twoMode: false, ownWord: false }, meeting()))
  expect(all.map(({ kind, weight }) => [kind, weight])).toEqual([
    ['congruence', '0.25'],
    ['conflict', '1.75'],
  ])
})

/** The graph as any reader of GraphML would have it: data by the names that the keys declare. */
function readGraphml(root: XmlElement) {
  const names = new Map(descendantsOf(root, 'key').map(({ attributes }) => [attributes['id'], attributes['attr.name']]))
  const dataOf = (one: XmlElement): Record<string, string> =>
    Object.fromEntries(
      childrenOf(one, 'data').map((data): [string, string] => [names.get(data.attributes['key']) ?? '', textIn(data)]),
    )
  return {
    nodes: descendantsOf(root, 'node').map((node): Record<string, string> => ({ ...node.attributes, ...dataOf(node) })),
    edges: descendantsOf(root, 'edge').map((edge): Record<string, string> => ({ ...edge.attributes, ...dataOf(edge) })),
  }
}

test('GraphML declares every attribute, and names come back exactly', async () => {
  const { nodes, edges } = readGraphml(readXml(await write(graphmlWriter, {}, renamed())))
  expect(nodes.filter((node) => node['mode'] === 'actor').map((node) => node['label'])).toEqual(
    renamed().actors.map((actor) => actor.name),
  )
  const ids = new Set(nodes.map((node) => node['id']))
  expect(edges.every((edge) => ids.has(edge['source']) && ids.has(edge['target']))).toBe(true)
  expect(edges.map(({ kind, weight, balance }) => [kind, weight, balance])).toEqual([
    ['stance', '1', '-1'],
    ['stance', '1', '1'],
  ])
})

test('GEXF tells congruence from conflict of one pair by kind, and names come back exactly', async () => {
  const root = readXml(
    await write(gexfWriter, { ownWord: false, twoMode: false }, { ...meeting(), actors: renamed().actors }),
  )
  expect(root.attributes).toMatchObject({ xmlns: 'http://gexf.net/1.3', version: '1.3' })
  expect(descendantsOf(root, 'node').map((node) => node.attributes['label'])).toEqual(
    renamed().actors.map((actor) => actor.name),
  )
  expect(descendantsOf(root, 'edge').map(({ attributes }) => [attributes['kind'], attributes['weight']])).toEqual([
    ['congruence', '0.25'],
    ['conflict', '1.75'],
  ])
  const declared = new Set(descendantsOf(root, 'attribute').map(({ attributes }) => attributes['id']))
  for (const { attributes } of descendantsOf(root, 'attvalue')) expect(declared).toContain(attributes['for'])
})

test('persons count for the body that they speak for, where that is asked for', async () => {
  const source = exampleSource()
  const [halden, tamsin] = source.actors
  if (halden === undefined || tamsin === undefined) throw new Error('the example has no actors')
  const affiliated = {
    ...source,
    actors: [halden, { ...tamsin, affiliations: [{ office: null, organisationId: halden.id, from: null, to: null }] }],
  }
  const { nodes } = readGraphml(readXml(await write(graphmlWriter, { byAffiliation: true }, affiliated)))
  expect(nodes.filter((node) => node['mode'] === 'actor').map((node) => [node['label'], node['statements']])).toEqual([
    ['Anders Halden', '2'],
  ])
})
