import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Call, Input, Method, Output } from '#shared/api/contract.ts'
import { createBackend } from '../electron/dispatcher/create-backend.ts'
import type { Backend } from '../electron/ports.ts'
import { scratchPorts } from '../electron/test-support/scratch-backend.ts'

/** So many passages are stored in one step. */
const BATCH = 10_000

/** A project in a folder of its own, made and worked on through the backend as the program does it. */
export class BenchProject {
  readonly folder = mkdtempSync(join(tmpdir(), 'demarche-bench-'))
  readonly backend: Backend = createBackend(scratchPorts(this.folder))

  get path(): string {
    return join(this.folder, 'Bench.demarche')
  }

  async call<M extends Method>(method: M, input: Input<M>): Promise<Output<M>> {
    // The dispatcher answers each method with its own output.
    const envelope = await (this.backend.call as Call)(method, input)
    if (!envelope.ok) throw new Error(envelope.error.message)
    return envelope.value
  }

  /** Makes the project with so many transcripts, each of so many paragraphs. */
  async fill(transcripts: number, paragraphs: number): Promise<void> {
    await this.call('projects.create', { title: 'Bench' })
    const paths = Array.from({ length: transcripts }, (_, n) => {
      const path = join(this.folder, `${String(n).padStart(5, '0')}.txt`)
      writeFileSync(path, textOf(n, paragraphs))
      return path
    })
    const handles = await Promise.all(paths.map((path) => this.backend.grant(path)))
    await this.call('imports.files', { handles })
  }

  /** Puts a passage with a position and a code on so many paragraphs of each transcript. */
  async tag(paragraphs: number): Promise<void> {
    const lines: string[] = []
    for (const { id } of await this.call('transcripts.list', {})) {
      const { blocks } = await this.call('transcripts.get', { id })
      const spoken = blocks
        .filter((block) => block.kind === 'speech' && block.end - block.start > 60)
        .slice(0, paragraphs)
      const passages = spoken.map(({ start, end }, n) => ({
        transcript: id,
        spans: [{ start: start + 3, end: end - 3 }],
        positions: [{ holder: `State ${n % 40}`, issue: [`Area ${n % 8}`, `Issue ${n % 60}`], stance: 'rejects' }],
        codes: [`Code ${n % 50}`],
      }))
      lines.push(...passages.map((passage) => JSON.stringify(passage)))
    }
    // A snapshot comes before each batch, and copying a large project takes longer than a batch of one text.
    for (let at = 0; at < lines.length; at += BATCH) {
      await this.call('annotations.apply', { jsonl: lines.slice(at, at + BATCH).join('\n') })
    }
  }

  async dispose(): Promise<void> {
    await this.backend.close()
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** A press conference in three scripts; the same for the same number. */
export function textOf(n: number, paragraphs: number): string {
  const turns = Array.from({ length: paragraphs }, (_, i) =>
    i % 2 === 0
      ? `Reporter: Question ${i} of conference ${n}: was the status of the islands discussed today, and what came of it?`
      : `Minister Halden: Answer ${i}. The radar station is not acceptable to us, «мы с этим не согласны», 領土問題は存在しない, and we have said so in conference ${n - 1}.`,
  )
  return `Press conference by Foreign Minister Anders Halden no. ${n}\n14 March 2019, Ostmark\n\n${turns.join('\n\n')}\n`
}
