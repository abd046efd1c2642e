import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import type { EncodingBy } from '#shared/domain/encodings.ts'
import { isTableExtension } from '#shared/domain/import-formats.ts'
import { splitTable, type PreparedTranscript } from './prepare-file.ts'

/**
 * Takes tables of transcripts apart, so that everywhere else a row is a file like any other. The files of the rows lie
 * in the spool, a folder of their own for each table.
 */
export class TableFiles {
  readonly #spool: string
  /** How the encoding of a row's table became known, by the row's path. */
  readonly #rows = new Map<string, EncodingBy | null>()

  constructor(spool: string) {
    this.#spool = spool
  }

  /** The files with those of its rows in place of each table; a table that cannot be read stands as it is. */
  async expand(paths: readonly string[]): Promise<string[]> {
    const files: string[] = []
    for (const path of paths) files.push(...((await this.#split(path)) ?? [path]))
    return files
  }

  /** What was prepared of that path, with what is known of the table that it is a row of. */
  describe(path: string, prepared: PreparedTranscript): PreparedTranscript {
    const encodingBy = this.#rows.get(path) ?? prepared.encodingBy
    if (encodingBy !== 'statistics' || prepared.encodingBy === encodingBy) return { ...prepared, encodingBy }
    const lookReasons = [...prepared.draft.lookReasons, 'encoding-guessed' as const]
    return { ...prepared, encodingBy, draft: { ...prepared.draft, lookReasons } }
  }

  /** Removes the files of rows among these. */
  release(paths: readonly string[]): void {
    const folders = new Set(paths.filter((path) => this.#rows.delete(path)).map((path) => dirname(path)))
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  }

  async #split(path: string): Promise<string[] | null> {
    if (!isTableExtension(extname(path).slice(1).toLowerCase()) || this.#rows.has(path)) return null
    const table = await splitTable(path).catch(() => null)
    if (table === null) return null
    const folder = join(this.#spool, randomUUID())
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return table.rows.map(({ name, bytes }) => {
      const row = join(folder, name)
      writeFileSync(row, bytes, { mode: 0o600 })
      this.#rows.set(row, table.encodingBy)
      return row
    })
  }
}
