import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import type { EncodingBy, EncodingName } from '#shared/domain/encodings.ts'
import { isTableExtension } from '#shared/domain/import-formats.ts'
import type { ColumnChoice } from '#shared/tables/column-choices.ts'
import type { DescribedTable } from '../reading/describe-table.ts'
import type { Task } from '../task.ts'
import { describeTable, fileNameOf, splitTable, type PreparedTranscript, type ReadingChoices } from './prepare-file.ts'

/** A table that was taken apart. */
interface SplitFile {
  readonly path: string
  readonly encoding: string | null
  readonly encodingBy: EncodingBy | null
  readonly rows: string[]
}

/**
 * Takes tables of transcripts apart, so that everywhere else a row is a file like any other. The files of the rows lie
 * in the spool, a folder of their own for each table.
 */
export class TableFiles {
  readonly #spool: string
  readonly #choices: () => readonly ColumnChoice[]
  /** The table of each row, by the row's path. */
  readonly #rows = new Map<string, SplitFile>()
  /** What the person chose for a table, by its path. */
  readonly #encodings = new Map<string, EncodingName>()

  /** `choices` tells what the person chose for the columns of tables. */
  constructor(spool: string, choices: () => readonly ColumnChoice[]) {
    this.#spool = spool
    this.#choices = choices
  }

  /** True for a table that is not taken apart: by its name, nothing is read. */
  isTable(path: string): boolean {
    return isTableExtension(extname(path).slice(1).toLowerCase()) && !this.#rows.has(path)
  }

  /**
   * What the table is, by its first rows; in the encoding that the person chose, where one is given, which holds for that
   * table from then on. Rejects as `describeTable` does.
   */
  async describeTable(path: string, encoding: EncodingName | undefined): Promise<DescribedTable> {
    const described = await describeTable(path, this.#chosenFor(path, encoding))
    if (encoding !== undefined) this.#encodings.set(path, encoding)
    return described
  }

  /**
   * The files with those of its rows in place of each table; a table that cannot be read stands as it is, and so do all that
   * come after the task was cancelled.
   */
  async expand(paths: readonly string[], task?: Task): Promise<string[]> {
    const files: string[] = []
    for (const path of paths) {
      const isTaken = this.isTable(path) && task?.isCancelled !== true
      if (isTaken) task?.report(0, paths.length, fileNameOf(path))
      files.push(...((isTaken ? await this.#split(path).catch(() => null) : null) ?? [path]))
    }
    return files
  }

  /**
   * Takes a table apart again, by its path or that of one of its rows: in the encoding that the person chose, where one is
   * given. Answers the files of its rows and those that they come in place of, which are no more. Rejects as
   * `splitTable` does; the rows from before are there then.
   */
  async splitAgain(
    path: string,
    encoding: EncodingName | undefined,
  ): Promise<{ files: readonly string[]; replaced: readonly string[] }> {
    const before = this.#rows.get(path)
    const table = before?.path ?? path
    const files = this.isTable(table) ? await this.#split(table, encoding) : [path]
    if (encoding !== undefined) this.#encodings.set(table, encoding)
    this.release(before?.rows ?? [])
    return { files, replaced: before?.rows ?? [path] }
  }

  /** What was prepared of that path, with what is known of the table that it is a row of. */
  describe(path: string, prepared: PreparedTranscript): PreparedTranscript {
    const table = this.#rows.get(path)
    if (!table || prepared.table === null) return prepared
    const { encoding, encodingBy } = table
    const isEncodingGuessed = encodingBy === 'statistics'
    const known = { ...prepared.table, name: fileNameOf(table.path), encoding, isEncodingGuessed }
    const described = { ...prepared, encodingBy: encodingBy ?? prepared.encodingBy, table: known }
    if (!isEncodingGuessed) return described
    const lookReasons = [...prepared.draft.lookReasons, 'encoding-guessed' as const]
    return { ...described, draft: { ...prepared.draft, lookReasons } }
  }

  /** Removes the files of rows among these. */
  release(paths: readonly string[]): void {
    const folders = new Set(paths.filter((path) => this.#rows.delete(path)).map((path) => dirname(path)))
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  }

  #chosenFor(path: string, encoding = this.#encodings.get(path)): ReadingChoices {
    return { choices: this.#choices(), ...(encoding !== undefined && { encoding }) }
  }

  async #split(path: string, encoding?: EncodingName): Promise<readonly string[]> {
    const { rows, ...found } = await splitTable(path, this.#chosenFor(path, encoding))
    const folder = join(this.#spool, randomUUID())
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const table: SplitFile = { path, ...found, rows: [] }
    for (const { name, bytes } of rows) {
      const row = join(folder, name)
      writeFileSync(row, bytes, { mode: 0o600 })
      table.rows.push(row)
      this.#rows.set(row, table)
    }
    return table.rows
  }
}
