import type { ExportSource } from '#shared/export/export-source.ts'

/** A format that exports can be written in. */
export interface ExportWriter {
  /** Without the dot. */
  readonly extension: string
  readonly mediaType: string
  /** What can be chosen, with its default. */
  readonly options: Readonly<Record<string, boolean>>
  /** The file in pieces; `options` names every option of the format. */
  write(source: ExportSource, options: Readonly<Record<string, boolean>>): Iterable<string | Uint8Array>
}
