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
