import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TranscriptId } from '#shared/domain/ids.ts'
import { matches } from '#shared/search/match.ts'
import { parseQuery } from '#shared/search/parse-query.ts'
import { QueryFault } from '#shared/search/query.ts'
import { ProjectDatabase } from '../../store/database.ts'
import { ProjectStore } from '../../store/project-store.ts'
import { SearchIndex } from '../../store/search-index.ts'
import type { Writer } from '../../store/writer.ts'
import { templates } from '#shared/templates/index.ts'
import { buildIndex } from './build-index.ts'
import { candidatesFor } from './candidates.ts'
import { ProjectReader } from './project-reader.ts'
import { Searcher } from './searcher.ts'
import { paragraphOf, queryOf, seededRandom } from './testing/corpus.ts'
import { insertPlainTranscript } from './testing/fill-project.ts'

/** Random queries that are compared; DEMARCHE_RECALL_QUERIES sets more. */
const QUERIES = Number(process.env['DEMARCHE_RECALL_QUERIES'] ?? 200)
const TRANSCRIPTS = 30
const PARAGRAPHS = 12
const stamp = { texts: 0, tags: 0 }

let folder: string
/** In the library's order. */
let texts: { id: TranscriptId; title: string; paragraphs: string[] }[]

const projectPath = (): string => join(folder, 'recall.demarche')
const indexPath = (): string => join(folder, 'recall.db')

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-'))
  const random = seededRandom(7)
  const written = Array.from({ length: TRANSCRIPTS }, () =>
    Array.from({ length: PARAGRAPHS }, () => paragraphOf(random)),
  )
  const store = ProjectStore.create(
    projectPath(),
    { title: 'Recall', templates: [templates[0]], coder: 'Ada' },
    { userData: folder, spool: folder, appVersion: 'test', now: () => new Date(), onChange: () => {} },
  )
  // Indexed in two goes, so that the order of the index is not that of the library.
  const later = written.map((paragraphs, number) => ({
    title: `Text ${100 + ((number * 7) % TRANSCRIPTS)}`,
    paragraphs,
  }))
  const stored = [later.slice(0, TRANSCRIPTS / 2), later.slice(TRANSCRIPTS / 2)].flatMap((part) => {
    const value = store.command('test', (writer) => ({ value: insertAll(writer, part), label: 'Filled' }))
    bringIndexUpToDate()
    return value
  })
  store.close()
  texts = stored.toSorted((one, other) => one.title.localeCompare(other.title, 'en'))
})

function insertAll(writer: Writer, texts: readonly { title: string; paragraphs: string[] }[]) {
  return texts.map((text) => ({ ...text, id: insertPlainTranscript(writer, { ...text, date: null, speaker: null }) }))
}

function bringIndexUpToDate(): void {
  const project = ProjectDatabase.open(projectPath(), { readonly: true })
  const index = SearchIndex.openOrMake(indexPath())
  for (const _step of buildIndex(project, index));
  index.close()
  project.close()
}

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** All hits by reading every paragraph, as the definition has it; null for a query that cannot be read. */
function bruteForce(query: string): string[] | null {
  try {
    const { expression } = parseQuery(query)
    if (!expression) return null
    return texts.flatMap(({ id, paragraphs }) => {
      let offset = 0
      return paragraphs.flatMap((paragraph, seq) => {
        const at = offset
        offset += paragraph.length + 1
        if (seq === 0) return []
        return (matches(paragraph, expression) ?? []).map(({ start, end }) => `${id} ${at + start} ${at + end}`)
      })
    })
  } catch (error) {
    if (error instanceof QueryFault) return null
    throw error
  }
}

async function hitsOf(searcher: Searcher, query: string): Promise<string[]> {
  const page = await searcher.page({ query, stamp, sort: 'document', offset: 0, limit: 100_000 })
  expect(page.total).toBe(page.hits.length)
  return page.hits.map(({ transcriptId, start, end }) => `${transcriptId} ${start} ${end}`)
}

function openSearcher(path: string) {
  const db = ProjectDatabase.open(projectPath(), { readonly: true })
  const reader = new ProjectReader(db, path, () => {
    throw new Error('the index failed')
  })
  return { reader, searcher: new Searcher(reader, () => {}) }
}

test(`${QUERIES} random queries in three languages find the same by the index as by reading everything`, async () => {
  const random = seededRandom(11)
  const [indexed, scanning] = [openSearcher(indexPath()), openSearcher(join(folder, 'none.db'))]
  let [compared, withHits, narrowed] = [0, 0, 0]
  while (compared < QUERIES) {
    const query = queryOf(random)
    const expected = bruteForce(query)
    if (expected === null) continue
    compared += 1
    withHits += expected.length > 0 ? 1 : 0
    const found = await hitsOf(indexed.searcher, query)
    if (found.join() !== expected.join()) expect({ query, found }).toEqual({ query, found: expected })
    if (compared % 20 === 0) expect(await hitsOf(scanning.searcher, query)).toEqual(expected)
    const { expression } = parseQuery(query)
    const index = indexed.reader.index([])?.index
    if (expression && index && candidatesFor(expression, index).kind !== 'all') narrowed += 1
  }
  indexed.reader.close()
  scanning.reader.close()
  // A comparison of nothing with nothing, or one that the index takes no part in, would show nothing.
  expect(withHits / compared).toBeGreaterThan(0.4)
  expect(narrowed / compared).toBeGreaterThan(0.8)
}, 600_000)
