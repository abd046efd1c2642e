import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { BenchProject } from './bench-project.ts'
import { figureOf, processorTime, type Figure } from './figure.ts'

const ROUNDS = 5

/** What every export needs: the lists, the texts with their blocks, the passages with words and codes, the positions. */
const QUERIES = [
  ...['issue', 'actor', 'code', 'term', 'speaker', 'block'].map((table) => `SELECT * FROM ${table}`),
  `SELECT transcript.*, revision.text, revision.sha256 FROM transcript
   JOIN revision ON revision.transcript_id = transcript.id`,
  `SELECT passage.*, seq, passage_span.start_offset AS start, end_offset, quote, prefix, suffix, code_id,
     passage_code.coder_id AS coded_by, passage_code.created_at AS coded_at
   FROM passage JOIN passage_span ON passage_span.passage_id = passage.id
   LEFT JOIN passage_code ON passage_code.passage_id = passage.id ORDER BY revision_id, passage.start_offset`,
  `SELECT position.* FROM passage JOIN position ON position.passage_id = passage.id
   ORDER BY revision_id, passage.start_offset`,
]
const ORIGINALS = 'SELECT transcript_id, seq, bytes FROM original_chunk'

/**
 * Writing a whole project out, beside a bare loop that reads and joins the same rows and writes them as JSON lines, for
 * JSON with the bytes of the original files. By processor time: what else the machine does shows less in it.
 */
export async function benchExports(passages: number): Promise<Figure[]> {
  const project = new BenchProject()
  try {
    await project.fill(Math.ceil(passages / 500), 1_100)
    await project.tag(500)
    const figures: Figure[] = []
    for (const format of ['csv', 'json', 'xlsx', 'docx'] as const) {
      const [samples, floors]: [number[], number[]] = [[], []]
      const queries = format === 'json' ? [...QUERIES, ORIGINALS] : QUERIES
      for (let round = 0; round < ROUNDS; round++) {
        floors.push(await processorTime(() => writeRows(project.path, join(project.folder, 'bare.jsonl'), queries)))
        samples.push(await processorTime(() => project.call('exports.run', { format })))
      }
      figures.push(figureOf(`export of ${passages} passages as ${format}`, 'ms', samples, floors))
    }
    return figures
  } finally {
    await project.dispose()
  }
}

function writeRows(from: string, to: string, queries: readonly string[]): void {
  const db = new Database(from, { readonly: true })
  const file = openSync(to, 'w')
  for (const query of queries) {
    let lines = ''
    for (const row of db.prepare<[], Record<string, unknown>>(query).iterate()) {
      const { bytes, ...rest } = row
      lines += `${JSON.stringify(Buffer.isBuffer(bytes) ? { ...rest, base64: bytes.toString('base64') } : row)}\n`
      if (lines.length < 64 * 1024) continue
      writeSync(file, lines)
      lines = ''
    }
    writeSync(file, lines)
  }
  closeSync(file)
  db.close()
}
