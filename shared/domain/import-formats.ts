/** Endings of the files that can be imported, without the point. */
export const IMPORT_EXTENSIONS = [
  'txt',
  'text',
  'md',
  'markdown',
  'html',
  'htm',
  'xhtml',
  'mhtml',
  'mht',
  'docx',
  'odt',
  'rtf',
  'epub',
  'pdf',
  'srt',
  'vtt',
  'csv',
  'tsv',
  'xlsx',
  'ods',
] as const
export type ImportExtension = (typeof IMPORT_EXTENSIONS)[number]

/** Of these the tables, which hold one transcript a row. */
const TABLE_EXTENSIONS = ['csv', 'tsv', 'xlsx', 'ods'] as const satisfies readonly ImportExtension[]
export type TableExtension = (typeof TABLE_EXTENSIONS)[number]

/** True for the ending (lower case) of a table. */
export function isTableExtension(extension: string): extension is TableExtension {
  return TABLE_EXTENSIONS.some((one) => one === extension)
}

/** Endings of files that hold a whole project or codebook of another program, or of Demarche, and are brought in. */
export const PACKAGE_EXTENSIONS = ['qdpx', 'qdc', 'qde', 'json', 'jsonld', 'sqlite3', 'sqlite', 'db', 'dna'] as const
