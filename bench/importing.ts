import { createHash } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { BenchProject, textOf } from './bench-project.ts'
import { figureOf, time, type Figure } from './figure.ts'

/** Importing text files, beside storing the same texts in one bare table. */
export async function benchImports(files: number): Promise<Figure[]> {
  const [samples, floors]: [number[], number[]] = [[], []]
  for (let round = 0; round < 3; round++) {
    const project = new BenchProject()
    try {
      floors.push(await time(() => storeTexts(join(project.folder, 'bare.db'), files)))
      samples.push(await time(() => project.fill(files, 60)))
    } finally {
      await project.dispose()
    }
  }
  return [figureOf(`import of ${files} text files`, 'ms', samples, floors)]
}

function storeTexts(path: string, count: number): void {
  const db = new Database(path)
  db.pragma('synchronous = EXTRA')
  db.exec('CREATE TABLE text (id INTEGER PRIMARY KEY, sha256 TEXT, words TEXT) STRICT')
  const insert = db.prepare('INSERT INTO text (sha256, words) VALUES (?, ?)')
  db.transaction(() => {
    for (let n = 0; n < count; n++) {
      const text = textOf(n, 60)
      insert.run(createHash('sha256').update(text).digest('hex'), text)
    }
  })()
  db.close()
}
