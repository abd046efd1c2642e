import type { EncodingBy } from '#shared/domain/encodings.ts'
import type { SourceText } from '#shared/recognition/source-text.ts'
import type { TableColumn } from '#shared/tables/column-choices.ts'
import type { RowFacts } from '#shared/tables/row-facts.ts'

/** What a reader gives of a file. */
export interface ReadSource {
  readonly source: SourceText
  /** WHATWG name of the character encoding, null where the format settles it. */
  readonly encoding: string | null
  /** How the encoding became known. */
  readonly encodingBy: EncodingBy | null
  /** What the columns around the text say of it, where it is the row of a table. */
  readonly facts?: RowFacts
  /** Those columns. */
  readonly columns?: readonly TableColumn[]
}

/** Of a format that settles the encoding of its words. */
export function settled(source: SourceText): ReadSource {
  return { source, encoding: null, encodingBy: null }
}
