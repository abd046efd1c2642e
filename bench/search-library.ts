import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { templates } from '#shared/templates/index.ts'
import Database from 'better-sqlite3'
import { seededRandom } from '../electron/services/search/testing/corpus.ts'
import { insertPlainTranscript } from '../electron/services/search/testing/fill-project.ts'
import { ProjectStore } from '../electron/store/project-store.ts'
import { figureOf, type Figure } from './figure.ts'
import { WordMaker } from './word-maker.ts'

const WORDS_IN_TRANSCRIPT = 5_000
const WORDS_IN_PARAGRAPH = 60
/** Transcripts of one commit. */
const BATCH = 200

/** The same paragraphs as a project and as one bare FTS5 table. */
export interface SearchLibrary {
  readonly id: string
  readonly projectPath: string
  readonly barePath: string
  /** What storing cost; null where the folder had it already. */
  readonly filling: Figure | null
}

/** The library of so many words in the folder, made where it is not there yet. */
export function openSearchLibrary(folder: string, words: number): SearchLibrary {
  const places = { projectPath: join(folder, 'Bench.demarche'), barePath: join(folder, 'bare.db') }
  const made = join(folder, `${words}-words`)
  if (existsSync(made)) return { ...places, id: readFileSync(made, 'utf8'), filling: null }
  mkdirSync(folder, { recursive: true })
  const { id, filling } = fill(places, folder, words)
  writeFileSync(made, id)
  process.stderr.write(
    `\nproject ${megabytes(places.projectPath)} MB, bare FTS5 with the texts ${megabytes(places.barePath)} MB\n`,
  )
  return { ...places, id, filling }
}

export function megabytes(path: string): string {
  return (statSync(path).size / 1e6).toFixed(0)
}

function fill(
  { projectPath, barePath }: Pick<SearchLibrary, 'projectPath' | 'barePath'>,
  folder: string,
  words: number,
): { id: string; filling: Figure } {
  const store = ProjectStore.create(
    projectPath,
    { title: 'Bench', templates: [templates[0]], coder: 'Ada' },
    { userData: folder, spool: folder, appVersion: 'bench', now: () => new Date(), onChange: () => {} },
  )
  const bare = new Database(barePath)
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
  const { id } = store
  store.close()
  bare.close()
  return { id, filling: figureOf(`${BATCH} transcripts stored, beside bare FTS5`, 'ms', mine, floors) }
}
