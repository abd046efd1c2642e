import { z } from 'zod'

// Which column of a table a person chose for what, remembered by the names in the table's header.

/** What a column can say about the text of its row. */
export const TableField = z.enum([
  'text',
  'title',
  'date',
  'time',
  'url',
  'speaker',
  'office',
  'affiliation',
  'publisher',
  'language',
  'kind',
  'place',
])
export type TableField = z.infer<typeof TableField>

const MOST_COLUMNS = 300
/** Of a name so much counts. */
const NAME_LENGTH = 100

/** What each column of a header is, in their order; null for one that is left out. One of them is the text. */
export const ColumnChoice = z
  .object({
    header: z.array(z.string().max(NAME_LENGTH)).max(MOST_COLUMNS),
    fields: z.array(TableField.nullable()).max(MOST_COLUMNS),
  })
  .refine(({ fields }) => fields.includes('text'), 'no column is the text')
export type ColumnChoice = z.infer<typeof ColumnChoice>

/** How it is known what the columns of a header are: as a person chose, by their whole names, or by a word in one of them. */
export const ColumnsBy = z.enum(['choice', 'names', 'words-in-names'])
export type ColumnsBy = z.infer<typeof ColumnsBy>

/** One column of a table, as a person is shown it. */
export const TableColumn = z.object({
  /** As printed in the header. */
  name: z.string(),
  /** The beginning of what stands in it. */
  sample: z.string(),
  field: TableField.nullable(),
  /** What it would be by its name alone. */
  guess: TableField.nullable(),
})
export type TableColumn = z.infer<typeof TableColumn>

/** A table whose columns can be chosen. */
export const TableInfo = z.object({
  /** The name of its file. */
  name: z.string(),
  /** WHATWG name of the character encoding that it was read in, null where the format settles it. */
  encoding: z.string().nullable(),
  isEncodingGuessed: z.boolean(),
  columns: z.array(TableColumn),
})
export type TableInfo = z.infer<typeof TableInfo>

/** The choice for columns as they were shown. Throws `ZodError` where none is the text. */
export function toChoice(columns: readonly Pick<TableColumn, 'name' | 'field'>[]): ColumnChoice {
  return ColumnChoice.parse({
    header: keyOf(columns.map(({ name }) => name)),
    fields: columns.map(({ field }) => field).slice(0, MOST_COLUMNS),
  })
}

export function isSameHeader(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [keyOf(a), keyOf(b)]
  return one.length === other.length && one.every((name, at) => name === other[at])
}

/** A header as it is remembered: without what pads it. */
function keyOf(header: readonly string[]): string[] {
  const names = header.map((name) => name.trim().slice(0, NAME_LENGTH).toWellFormed())
  return names.slice(0, Math.min(names.findLastIndex((name) => name !== '') + 1, MOST_COLUMNS))
}
