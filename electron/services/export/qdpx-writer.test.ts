import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Position } from '#shared/domain/positions.ts'
import { joinQuotes } from '#shared/domain/spans.ts'
import { exampleSource } from '#shared/export/example-source.ts'
import type { ExportSource } from '#shared/export/export-source.ts'
import { selectFrom } from '#shared/export/selection.ts'
import { NASTY_EXPECTED, nastySource } from '#shared/export/testing/nasty-source.ts'
import { childrenOf, descendantsOf, readXml, textIn, type XmlElement } from '#shared/export/testing/read-xml.ts'
import { findSchemaFaults } from '#shared/export/testing/validate-by-schema.ts'
import { EXAMPLE_IDS } from '#shared/export/example-source.ts'
import { qdcWriter } from './qdc-writer.ts'
import { qdpxWriter } from './qdpx-writer.ts'
import { readPackage, textOfPart, writeExport } from './testing/read-package.ts'

const schemas = new URL('../../../../shared/refi/', import.meta.url)
const schema = (name: string): string => readFileSync(new URL(name, schemas), 'utf8')

async function writeProject(source: ExportSource = exampleSource()): Promise<{ xml: string; root: XmlElement }> {
  const xml = textOfPart(await readPackage(await writeExport(qdpxWriter, source)), 'project.qde')
  return { xml, root: readXml(xml) }
}

const attributesOf = (root: XmlElement, name: string, key: string): string[] =>
  descendantsOf(root, name).map((one) => one.attributes[key] ?? '')

/** As the standard says: code points of the text, end exclusive, spans of one quotation joined by links. */
async function readQuotations(source: ExportSource): Promise<string[]> {
  const files = await readPackage(await writeExport(qdpxWriter, source))
  const root = readXml(textOfPart(files, 'project.qde'))
  const words = new Map<string, string>()
  for (const text of descendantsOf(root, 'TextSource')) {
    const path = (text.attributes['plainTextPath'] ?? '').replace('internal://', 'sources/')
    const characters = Array.from(textOfPart(files, path))
    for (const { attributes } of childrenOf(text, 'PlainTextSelection')) {
      const [start, end] = [Number(attributes['startPosition']), Number(attributes['endPosition'])]
      words.set(attributes['guid'] ?? '', characters.slice(start, end).join(''))
    }
  }
  const links = descendantsOf(root, 'Link').filter((link) => link.attributes['name'] === 'continues')
  const next = new Map(links.map(({ attributes }) => [attributes['originGUID'], attributes['targetGUID'] ?? '']))
  const continued = new Set(next.values())
  const follow = (guid: string): string[] => {
    const further = next.get(guid)
    return [words.get(guid) ?? '', ...(further === undefined ? [] : follow(further))]
  }
  return [...words.keys()].filter((guid) => !continued.has(guid)).map((guid) => joinQuotes(follow(guid)))
}

test('an independent reader gets every quotation back character by character', async () => {
  expect(await readQuotations(nastySource())).toEqual(NASTY_EXPECTED)
})

test('texts stand in sources/ as UTF-8 with LF and no byte-order mark, beside project.qde', async () => {
  const files = await readPackage(await writeExport(qdpxWriter, nastySource()))
  expect(files.map(({ path }) => path)).toEqual(['project.qde', `sources/${EXAMPLE_IDS.transcriptId}.txt`])
  const source = nastySource()
  expect(files[1]?.bytes.toString('utf8')).toBe(source.transcript(EXAMPLE_IDS.transcriptId).text)
  for (const { bytes } of files) expect(bytes[0]).not.toBe(0xef)
  expect(textOfPart(files, 'project.qde')).not.toMatch(/absolute:|relative:|basePath/u)
})

test('the lists of a project stand in the order of the standard', async () => {
  const { root } = await writeProject()
  expect(childrenOf(root).map(({ name }) => name)).toEqual([
    'Users',
    'CodeBook',
    'Variables',
    'Cases',
    'Sources',
    'Notes',
    'Links',
    'Sets',
    'Description',
    'NoteRef',
    'NoteRef',
  ])
})

test('every GUID is given once, and every reference finds what it names', async () => {
  for (const source of [
    exampleSource(),
    nastySource(),
    selectFrom(exampleSource({ holderIds: [EXAMPLE_IDS.tamsin] })),
  ]) {
    const { root } = await writeProject(source)
    const all = descendantsOf(root)
    const guids = all.flatMap(({ attributes }) => attributes['guid'] ?? [])
    expect(new Set(guids).size).toBe(guids.length)
    const known = new Set(guids)
    const references = all.flatMap(({ attributes }) =>
      ['targetGUID', 'originGUID', 'creatingUser'].flatMap((key) => attributes[key] ?? []),
    )
    expect(references.filter((guid) => !known.has(guid))).toEqual([])
  }
})

test('a position is coded with holder, issue and stance, and its note carries the whole record', async () => {
  const { root } = await writeProject()
  const source = exampleSource()
  const [passage] = source.summaries.flatMap(({ id }) => source.passages(id))
  const [position] = passage?.positions ?? []
  const selection = descendantsOf(root, 'PlainTextSelection').find((one) => one.attributes['guid'] === passage?.id)
  if (position === undefined || selection === undefined) throw new Error('the example has no position')
  const codes = attributesOf(selection, 'CodeRef', 'targetGUID')
  expect(codes).toEqual([position.holderId, position.issueId, position.stanceId, ...(passage?.codeIds ?? [])])
  const note = descendantsOf(root, 'Note').find((one) => one.attributes['guid'] === position.id)
  const [, record = ''] = /^demarche:position (.*)$/mu.exec(note === undefined ? '' : textIn(note)) ?? []
  expect(Position.parse(JSON.parse(record))).toEqual(position)
})

test('a disagreement is a set of its positions’ notes, with a link between the sides', async () => {
  const { root } = await writeProject()
  const [set] = descendantsOf(root, 'Set')
  expect(set?.attributes['name']).toBe('Whose islands')
  expect(set === undefined ? [] : childrenOf(set, 'MemberNote')).toHaveLength(3)
  expect(descendantsOf(root, 'Link').map((link) => link.attributes['name'])).toEqual(['continues', 'territorial'])
})

test('two exports of the same project are the same bytes', async () => {
  expect((await writeExport(qdpxWriter)).equals(await writeExport(qdpxWriter))).toBe(true)
})

test('a codebook has actors, issues, stances, kinds and codes, nested and coloured', async () => {
  const root = readXml((await writeExport(qdcWriter)).toString('utf8'))
  const [codes] = childrenOf(root, 'Codes')
  const folders = codes === undefined ? [] : childrenOf(codes)
  expect(folders.map(({ attributes }) => [attributes['name'], attributes['isCodable']])).toEqual([
    ['Actors', 'false'],
    ['Issues', 'false'],
    ['Stances', 'false'],
    ['Kinds of disagreement', 'false'],
    ['Codes', 'false'],
  ])
  const islands = descendantsOf(root, 'Code').find((code) => code.attributes['name'] === 'Islands')
  expect(islands?.attributes['color']).toMatch(/^#[0-9a-f]{6}$/u)
  expect(islands === undefined ? [] : childrenOf(islands, 'Code').map((code) => code.attributes['name'])).toEqual([
    'Name of the islands',
  ])
})

test.skipIf(!existsSync(schemas))('project and codebook are valid by the schemas of REFI-QDA', async () => {
  for (const source of [exampleSource(), nastySource(), selectFrom(exampleSource({ from: '2030' }))]) {
    expect(findSchemaFaults(schema('Project.xsd'), (await writeProject(source)).xml)).toEqual([])
    const codebook = (await writeExport(qdcWriter, source)).toString('utf8')
    expect(findSchemaFaults(schema('Codebook.xsd'), codebook)).toEqual([])
  }
})

test.skipIf(!existsSync(schemas))('the check by schema finds what is wrong', async () => {
  const { xml } = await writeProject()
  const xsd = schema('Project.xsd')
  const faults = (text: string): string[] => findSchemaFaults(xsd, text)
  expect(faults(xml.replace(/ startPosition="\d+"/u, ''))).toEqual(['PlainTextSelection lacks startPosition'])
  expect(faults(xml.replace('<Sets>', '<Users/><Sets>'))).toContain('Users is misplaced in Project')
  expect(faults(xml.replace('<User guid="0', '<User guid="x'))).toHaveLength(1)
})
