import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import Database from 'better-sqlite3'
import { ProjectReader } from '../electron/services/search/project-reader.ts'
import { Searcher } from '../electron/services/search/searcher.ts'
import { searchIndexPath, SearchService } from '../electron/services/search/search-service.ts'
import { ProjectDatabase } from '../electron/store/database.ts'
import { ProjectStore } from '../electron/store/project-store.ts'
import { figureOf, time, type Figure } from './figure.ts'
import { megabytes, openSearchLibrary, type SearchLibrary } from './search-library.ts'

const ROUNDS = 60
const stamp = { texts: 0, tags: 0 }

/** What is searched for, and how bare FTS5 (unicode61 over the same paragraphs) would be asked; null where it cannot. */
const QUERIES: readonly (readonly [name: string, query: string, bare: string | null])[] = [
  ['common word', '"the"', '"the"'],
  ['word in all forms', 'negotiation', 'negotiation OR negotiations OR negotiated'],
  ['phrase', '"peace treaty"', '"peace treaty"'],
  ['rare word', '"seldom"', '"seldom"'],
  ['beginning', 'negotiat*', 'negotiat*'],
  ['two words near', 'NEAR("peace" "treaty", 5)', 'NEAR("peace" "treaty", 5)'],
  ['Russian word', 'острова', null],
  ['two Japanese characters', '領土', null],
  ['regular expression', '/negotiat(ed|ions) (the|of)/', null],
]

/**
 * The first 50 hits over so many words from when the thread has the query, beside bare FTS5 giving 50 paragraphs; and
 * what building the index costs. The library is made within `kept`, where it stays with its index, or for this once.
 */
export async function benchSearch(words: number, kept: string | null): Promise<Figure[]> {
  const folder = kept === null ? mkdtempSync(join(tmpdir(), 'demarche-bench-')) : join(kept, `search-${words}`)
  try {
    const library = openSearchLibrary(folder, words)
    const figures = library.filling === null ? [] : [library.filling]
    const indexPath = searchIndexPath(folder, library.id)
    if (!existsSync(indexPath)) figures.push(...(await buildFigures(folder, library, words)))
    process.stderr.write(`index ${megabytes(indexPath)} MB\n`)
    return [...figures, ...(await searchFigures(library, indexPath))]
  } finally {
    if (kept === null) rmSync(folder, { recursive: true, force: true })
  }
}

async function searchFigures(library: SearchLibrary, indexPath: string): Promise<Figure[]> {
  const bare = new Database(library.barePath, { readonly: true })
  const reader = new ProjectReader(ProjectDatabase.open(library.projectPath, { readonly: true }), indexPath, () => {
    throw new Error('the index failed')
  })
  const searcher = new Searcher(reader, () => {})
  // The library is known, as after the screen was opened.
  await searcher.page({ query: '"warm"', stamp, sort: 'document', offset: 0, limit: 1 })
  const figures: Figure[] = []
  for (const [name, query, match] of QUERIES) figures.push(await pageFigure(searcher, bare, name, query, match))
  const counting = await time(() => searcher.summary({ query: '"the"', stamp }))
  figures.push(figureOf('all hits of a common word counted', 'ms', [counting], []))
  figures.push(figureOf('memory of this process', 'MB', [process.memoryUsage().rss / 1e6], []))
  reader.close()
  bare.close()
  return figures
}

/** What was searched before is let go, so that collecting it falls into the rounds of no other search. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
}

async function pageFigure(
  searcher: Searcher,
  bare: Database.Database,
  name: string,
  query: string,
  match: string | null,
): Promise<Figure> {
  const [samples, floors]: [number[], number[]] = [[], []]
  collectGarbage()
  const floor = bare.prepare('SELECT snippet(t, 0, ?, ?, ?, 40) FROM t WHERE t MATCH ? ORDER BY rowid LIMIT 50')
  for (let round = 0; round < ROUNDS; round++) {
    // A restriction that rules nothing out makes each round a search of its own.
    const filters = { from: String(1000 + round) }
    samples.push(await time(() => searcher.page({ query, filters, stamp, sort: 'document', offset: 0, limit: 50 })))
    if (match !== null) floors.push(await time(() => floor.all('[', ']', '…', match)))
  }
  return figureOf(`first 50 hits: ${name}`, 'ms', samples, floors)
}

/** The index built by the thread that does so for the program, while this one goes on storing changes. */
async function buildFigures(folder: string, library: SearchLibrary, words: number): Promise<Figure[]> {
  const options = { userData: folder, spool: folder, appVersion: 'bench', now: () => new Date(), onChange: () => {} }
  const store = ProjectStore.open(library.projectPath, options)
  const service = new SearchService({
    path: library.projectPath,
    id: library.id,
    userData: folder,
    announce: () => {},
    log: {
      error: (_event, error) => {
        throw error
      },
    },
  })
  const before = process.memoryUsage().rss
  const waits: number[] = []
  let memory = 0
  const start = performance.now()
  service.prepare()
  while (service.index.state !== 'ready') {
    waits.push(await time(() => renameProject(store, waits.length)))
    memory = Math.max(memory, process.memoryUsage().rss - before)
    process.stderr.write(`\rindexed ${service.index.done} of ${service.index.total}   `)
    await wait(20)
  }
  const spent = performance.now() - start
  process.stderr.write('\n')
  service.close()
  store.close()
  return [
    figureOf(`index of ${words} words built`, 'ms', [spent], []),
    figureOf('memory that takes', 'MB', [memory / 1e6], []),
    figureOf('a change stored meanwhile', 'ms', waits, []),
    figureOf('the longest of them', 'ms', [Math.max(...waits)], []),
  ]
}

function renameProject(store: ProjectStore, number: number): void {
  store.command('bench', (writer) => {
    writer.update('project', { only_row: 1 }, { title: `Bench ${number}` })
    return { value: null, label: 'Renamed' }
  })
}
