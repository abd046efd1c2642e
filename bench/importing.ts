import { createHash } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { BenchProject } from './bench-project.ts'
import { figureOf, time, type Figure } from './figure.ts'
import { writeMixedFiles, type MixedFile } from './mixed-files.ts'

const TURNS = 30
/** Milliseconds between two tags while files come in. */
const TAG_EVERY = 20

/**
 * Importing files of all formats beside hashing and storing the same words and bytes in one bare table; the memory
 * that it takes; and what a tag waits that is put meanwhile.
 */
export async function benchImports(files: number): Promise<Figure[]> {
  const [samples, floors, memory, waits]: [number[], number[], number[], number[]] = [[], [], [], []]
  for (let round = 0; round < 3; round++) {
    const project = new BenchProject()
    try {
      await project.fill(1, 60)
      const mixed = await writeMixedFiles(project.folder, files, TURNS)
      floors.push(await time(() => storeBare(join(project.folder, 'bare.db'), mixed)))
      const handles = await Promise.all(mixed.map(({ path }) => project.backend.grant(path)))
      const before = process.memoryUsage.rss()
      let peak = before
      const done = new AbortController()
      const importing = time(() => project.call('imports.files', { handles })).finally(() => done.abort())
      const tag = await prepareTag(project)
      while (!done.signal.aborted) {
        waits.push(await time(tag))
        peak = Math.max(peak, process.memoryUsage.rss())
        await new Promise((resolve) => setTimeout(resolve, TAG_EVERY))
      }
      samples.push(await importing)
      memory.push((peak - before) / 1024 / 1024)
    } finally {
      await project.dispose()
    }
  }
  return [
    figureOf(`import of ${files} mixed files`, 'ms', samples, floors),
    figureOf(`memory beyond that before, ${files} mixed files`, 'MB', memory, []),
    figureOf('a tag while files come in', 'ms', waits, []),
    figureOf('the longest that such a tag takes', 'ms', [Math.max(...waits)], []),
  ]
}

/** Puts one more memo on the transcript that was there before. */
async function prepareTag(project: BenchProject): Promise<() => Promise<unknown>> {
  const [summary] = await project.call('transcripts.list', {})
  if (!summary) throw new Error('nothing was imported')
  const { id, revision } = await project.call('transcripts.get', { id: summary.id })
  const spans = [{ start: 0, end: 5 }]
  return () =>
    project.call('passages.tag', { transcriptId: id, revisionId: revision.id, spans, tags: { memo: 'Meanwhile' } })
}

function storeBare(path: string, files: readonly MixedFile[]): void {
  const db = new Database(path)
  db.pragma('synchronous = EXTRA')
  db.exec('CREATE TABLE text (id INTEGER PRIMARY KEY, sha256 TEXT, words TEXT, original BLOB) STRICT')
  const insert = db.prepare('INSERT INTO text (sha256, words, original) VALUES (?, ?, ?)')
  db.transaction(() => {
    for (const { text, bytes } of files) insert.run(createHash('sha256').update(bytes).digest('hex'), text, bytes)
  })()
  db.close()
}
