import { join } from 'node:path'
import Database from 'better-sqlite3'
import { BenchProject } from './bench-project.ts'
import { figureOf, time, type Figure } from './figure.ts'

const ROUNDS = 100

/**
 * One more tag, from the call to the answer on the disk, in projects of growing size, beside one bare insert into a
 * table of the same durability.
 */
export async function benchTags(sizes: readonly number[]): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const size of sizes) {
    const project = new BenchProject()
    try {
      await project.fill(Math.max(1, Math.ceil(size / 500)), 1_100)
      await project.tag(500)
      const [samples, floors] = [await tagAgain(project), await insertAgain(join(project.folder, 'bare.db'))]
      figures.push(figureOf(`one more tag beside ${size} passages`, 'ms', samples, floors))
    } finally {
      await project.dispose()
    }
  }
  return figures
}

async function tagAgain(project: BenchProject): Promise<number[]> {
  const [summary] = await project.call('transcripts.list', {})
  if (!summary) throw new Error('nothing was imported')
  const { id, revision, blocks } = await project.call('transcripts.get', { id: summary.id })
  const [stance] = (await project.call('terms.list', {})).filter(({ list }) => list === 'stance')
  if (!stance) throw new Error('there is no stance')
  const samples: number[] = []
  for (const { start } of blocks.filter((block) => block.end - block.start > 60).slice(0, ROUNDS)) {
    const position = {
      holder: { name: 'State 1' },
      issue: { path: ['Area 1', 'Issue 1'] },
      stanceId: stance.id,
      attribution: 'own-words' as const,
    }
    const spans = [{ start: start + 5, end: start + 25 }]
    const input = { transcriptId: id, revisionId: revision.id, spans, tags: { positions: [position] } }
    samples.push(await time(() => project.call('passages.tag', input)))
  }
  return samples
}

async function insertAgain(path: string): Promise<number[]> {
  const db = new Database(path)
  db.pragma('synchronous = EXTRA')
  db.exec('CREATE TABLE tag (id INTEGER PRIMARY KEY, words TEXT) STRICT')
  const insert = db.prepare('INSERT INTO tag (words) VALUES (?)')
  const samples: number[] = []
  for (let n = 0; n < ROUNDS; n++) samples.push(await time(() => insert.run(`words ${n}`)))
  db.close()
  return samples
}
