import type { ExportOptions } from '#shared/export/export-options.ts'
import type { ExportSource } from '#shared/export/export-source.ts'

/** A format that exports can be written in; its options are listed in `formatOptions`. */
export interface ExportWriter {
  /** Without the dot. */
  readonly extension: string
  readonly mediaType: string
  /** True where what it writes is an HTML page, which the host prints to the file. */
  readonly isPrinted?: true
  /** How many times it goes through all passages; once where nothing is said. Progress is told by it. */
  readonly readings?: number
  /** It sums up all passages, so that a preview of the first of them would show other numbers. */
  readonly sumsUp?: boolean
  /**
   * The file in small pieces, each made when it is asked for: between two of them other work is done, progress is
   * told, and the export may be cancelled, which ends the iteration. What is not yet read of the source stays as it was.
   */
  write(source: ExportSource, options: ExportOptions): Iterable<string | Uint8Array> | AsyncIterable<Uint8Array>
  /** Text that shows what the file will hold, where the file itself is no text. */
  preview?(source: ExportSource, options: ExportOptions): Iterable<string | Uint8Array>
}
