import type { SourceText } from '#shared/recognition/source-text.ts'

/** What a reader gives of a file. */
export interface ReadSource {
  readonly source: SourceText
  /** WHATWG name of the character encoding, null where the format settles it. */
  readonly encoding: string | null
}
