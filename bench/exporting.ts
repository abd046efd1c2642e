import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { BenchProject } from './bench-project.ts'
import { figureOf, time, type Figure } from './figure.ts'

const TABLES = ['transcript', 'block', 'passage', 'passage_span', 'passage_code', 'position', 'issue', 'actor', 'code']

/** Writing a whole project out, beside a bare loop that reads the rows of its tables and writes them as JSON lines. */
export async function benchExports(passages: number): Promise<Figure[]> {
  const project = new BenchProject()
  try {
    await project.fill(Math.ceil(passages / 500), 1_100)
    await project.tag(500)
    const figures: Figure[] = []
    for (const format of ['csv', 'json', 'xlsx', 'docx'] as const) {
      const [samples, floors]: [number[], number[]] = [[], []]
      for (let round = 0; round < 3; round++) {
        floors.push(await time(() => writeRows(project.path, join(project.folder, 'bare.jsonl'))))
        samples.push(await time(() => project.call('exports.run', { format })))
      }
      figures.push(figureOf(`export of ${passages} passages as ${format}`, 'ms', samples, floors))
    }
    return figures
  } finally {
    await project.dispose()
  }
}

function writeRows(from: string, to: string): void {
  const db = new Database(from, { readonly: true })
  const file = openSync(to, 'w')
  for (const table of TABLES) {
    let lines = ''
    for (const row of db.prepare(`SELECT * FROM "${table}"`).iterate()) {
      lines += `${JSON.stringify(row)}\n`
      if (lines.length < 64 * 1024) continue
      writeSync(file, lines)
      lines = ''
    }
    writeSync(file, lines)
  }
  closeSync(file)
  db.close()
}
