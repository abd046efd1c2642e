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
] as const
export type ImportExtension = (typeof IMPORT_EXTENSIONS)[number]

/** Endings of files that hold a whole project or codebook of another program, or of Demarche, and are brought in. */
export const PACKAGE_EXTENSIONS = ['qdpx', 'qdc', 'qde', 'json', 'jsonld', 'sqlite3', 'sqlite', 'db', 'dna'] as const
