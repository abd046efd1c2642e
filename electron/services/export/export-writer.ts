import type { ExportSource } from '#shared/export/export-source.ts'

type Options = Readonly<Record<string, boolean>>

/** A format that exports can be written in. */
export interface ExportWriter {
  /** Without the dot. */
  readonly extension: string
  readonly mediaType: string
  /** What can be chosen, with its default. */
  readonly options: Options
  /**
   * The file in pieces; `options` names every option of the format. A writer that gives them asynchronously has
   * read all that it needs of the source before its first wait, so that no command changes the project meanwhile.
   */
  write(source: ExportSource, options: Options): Iterable<string | Uint8Array> | AsyncIterable<Uint8Array>
  /** Text that shows what the file will hold, where the file itself is no text. */
  preview?(source: ExportSource, options: Options): Iterable<string | Uint8Array>
}
