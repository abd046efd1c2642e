import { join } from 'node:path'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { templates } from '#shared/templates/index.ts'
import Database from 'better-sqlite3'
import { buildIndex } from '../electron/services/search/build-index.ts'
import { ProjectReader } from '../electron/services/search/project-reader.ts'
import { Searcher } from '../electron/services/search/searcher.ts'
import { searchIndexPath } from '../electron/services/search/search-service.ts'
import { seededRandom } from '../electron/services/search/testing/corpus.ts'
import { insertPlainTranscript } from '../electron/services/search/testing/fill-project.ts'
import { ProjectDatabase } from '../electron/store/database.ts'
import { ProjectStore } from '../electron/store/project-store.ts'
import { SearchIndex } from '../electron/store/search-index.ts'
import { figureOf, time, type Figure } from './figure.ts'
import { WordMaker } from './word-maker.ts'

const WORDS_IN_TRANSCRIPT = 5_000
const WORDS_IN_PARAGRAPH = 60
const ROUNDS = 20
const stamp = { texts: 0, tags: 0 }
/** Transcripts of one commit while the project is filled. */
const BATCH = 200

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

/** The first 50 hits over so many words from when the thread has the query, beside bare FTS5 giving 50 paragraphs; and what building the index costs. */
export async function benchSearch(words: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-bench-'))
  try {
    const path = join(folder, 'Bench.demarche')
    const bare = new Database(join(folder, 'bare.db'))
    const { id, filling } = fillBoth(path, folder, bare, words)
    const figures = [filling]
    figures.push(buildFigure(path, searchIndexPath(folder, id), join(folder, 'bare.db'), words))
    const reader = new ProjectReader(
      ProjectDatabase.open(path, { readonly: true }),
      searchIndexPath(folder, id),
      () => {
        throw new Error('the index failed')
      },
    )
    const searcher = new Searcher(reader, () => {})
    // The library is known, as after the screen was opened.
    await searcher.page({ query: '"warm"', stamp, sort: 'document', offset: 0, limit: 1 })
    for (const [name, query, match] of QUERIES) figures.push(await pageFigure(searcher, bare, name, query, match))
    figures.push(
      figureOf(
        'all hits of a common word counted',
        'ms',
        [await time(() => searcher.summary({ query: '"the"', stamp }))],
        [],
      ),
    )
    figures.push(figureOf('memory of this process', 'MB', [process.memoryUsage().rss / 1e6], []))
    reader.close()
    bare.close()
    return figures
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function pageFigure(
  searcher: Searcher,
  bare: Database.Database,
  name: string,
  query: string,
  match: string | null,
): Promise<Figure> {
  const [samples, floors]: [number[], number[]] = [[], []]
  const floor = bare.prepare('SELECT snippet(t, 0, ?, ?, ?, 40) FROM t WHERE t MATCH ? ORDER BY rowid LIMIT 50')
  for (let round = 0; round < ROUNDS; round++) {
    // A restriction that rules nothing out makes each round a search of its own.
    const filters = { from: String(1000 + round) }
    samples.push(await time(() => searcher.page({ query, filters, stamp, sort: 'document', offset: 0, limit: 50 })))
    if (match !== null) floors.push(await time(() => floor.all('[', ']', '…', match)))
  }
  return figureOf(`first 50 hits: ${name}`, 'ms', samples, floors)
}

function buildFigure(projectPath: string, indexPath: string, barePath: string, words: number): Figure {
  const project = ProjectDatabase.open(projectPath, { readonly: true })
  const index = SearchIndex.openOrMake(indexPath)
  const start = performance.now()
  for (const { done, total } of buildIndex(project, index)) process.stderr.write(`\rindexed ${done} of ${total}   `)
  const spent = performance.now() - start
  index.close()
  project.close()
  process.stderr.write(
    `\nindex ${megabytes(indexPath)} MB, bare FTS5 ${megabytes(barePath)} MB, project ${megabytes(projectPath)} MB\n`,
  )
  return figureOf(`index of ${words} words built`, 'ms', [spent], [])
}

/** The same paragraphs as a project and as one bare FTS5 table. */
function fillBoth(
  path: string,
  folder: string,
  bare: Database.Database,
  words: number,
): { id: string; filling: Figure } {
  const store = ProjectStore.create(
    path,
    { title: 'Bench', templates: [templates[0]], coder: 'Ada' },
    { userData: folder, spool: folder, appVersion: 'bench', now: () => new Date(), onChange: () => {} },
  )
  bare.pragma('journal_mode = WAL')
  bare.exec('CREATE VIRTUAL TABLE t USING fts5(words)')
  const insert = bare.prepare('INSERT INTO t (words) VALUES (?)')
  const maker = new WordMaker(seededRandom(5))
  const [mine, floors]: [number[], number[]] = [[], []]
  const count = Math.max(1, Math.round(words / WORDS_IN_TRANSCRIPT))
  for (let from = 0; from < count; from += BATCH) {
    const texts = Array.from({ length: Math.min(BATCH, count - from) }, (_, n) => ({
      title: `Text ${String(from + n).padStart(6, '0')}`,
      date: `20${String(10 + ((from + n) % 15))}-05-01`,
      speaker: `Minister ${(from + n) % 40}`,
      paragraphs: Array.from({ length: WORDS_IN_TRANSCRIPT / WORDS_IN_PARAGRAPH }, () =>
        maker.paragraph(WORDS_IN_PARAGRAPH),
      ),
    }))
    const start = performance.now()
    store.command('bench', (writer) => {
      for (const text of texts) insertPlainTranscript(writer, text)
      return { value: null, label: 'Filled' }
    })
    const between = performance.now()
    bare.transaction(() => {
      for (const { paragraphs } of texts) for (const words of paragraphs) insert.run(words)
    })()
    mine.push(between - start)
    floors.push(performance.now() - between)
    process.stderr.write(`\rfilled ${from + texts.length} of ${count}   `)
  }
  process.stderr.write('\n')
  const { id } = store
  store.close()
  return { id, filling: figureOf(`${BATCH} transcripts stored, beside bare FTS5`, 'ms', mine, floors) }
}

function megabytes(path: string): string {
  return (statSync(path).size / 1e6).toFixed(0)
}
