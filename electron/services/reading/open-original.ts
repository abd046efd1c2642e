import { AppError } from '#shared/api/envelope.ts'
import { shownFileName } from '#shared/domain/file-names.ts'
import { PACKAGE_EXTENSIONS } from '#shared/domain/import-formats.ts'
import { hasBinaryZeros, signatureOf, type Signature } from './binary-files.ts'
import { findReader, isUnreadFormat, type Reader } from './formats.ts'

// What a file of unknown origin is, by its name and its first bytes, before anything in it is believed.

export interface OpenedFile {
  /** Without folders. */
  readonly name: string
  /** Lower case, without the point. */
  readonly extension: string
  readonly reader: Reader
}

/**
 * The file's name and reader. Throws `empty-file` for no bytes and `unsupported-format` or `unreadable-file`, in the
 * user's words, for what no reader takes. `chosen` as in `readOriginal`.
 */
export function openOriginal(bytes: Uint8Array, fileName: string, chosen: string | null): OpenedFile {
  const name = shownFileName(fileName.split(/[/\\]/u).at(-1) ?? fileName)
  if (bytes.length === 0) throw new AppError('empty-file', `“${name}” is empty; nothing was imported.`)
  const extension = /\.([^./\\]{1,12})$/u.exec(fileName)?.[1]?.toLowerCase() ?? ''
  // Who chose an encoding knows the file for a text.
  const signature = signatureOf(bytes) ?? (chosen === null && hasBinaryZeros(bytes) ? 'binary' : null)
  const reader = findReader(extension, signature)
  if (reader === null) throw refusal(name, extension, signature)
  return { name, extension, reader }
}

/** What `work` on the file gives; rejects with `AppError` only, its message beginning with the file's name. */
export async function inItsName<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof AppError) throw new AppError(error.code, `“${name}”: ${error.message}`, error.details)
    throw new AppError('unreadable-file', `“${name}” is damaged; nothing was imported from it.`)
  }
}

function refusal(name: string, extension: string, signature: Signature): AppError {
  if (signature === 'compound' && /^do[ct]/u.test(extension)) {
    return new AppError(
      'unsupported-format',
      `“${name}” is a Word document of the old kind or one with a password; save it as .docx without a password and import that.`,
    )
  }
  if (signature === 'compound' && /^(?:xls|ods)/u.test(extension)) {
    return new AppError(
      'unsupported-format',
      `“${name}” is an Excel workbook of the old kind or one with a password; save it as .xlsx without a password and import that.`,
    )
  }
  if (signature === 'pdf') {
    return new AppError('unsupported-format', `“${name}” is a PDF under another name; call it .pdf and import that.`)
  }
  // JSON is text as well, which whoever wants to may import.
  if (extension !== 'json' && PACKAGE_EXTENSIONS.some((one) => one === extension)) {
    return new AppError(
      'unsupported-format',
      `“${name}” holds a whole project or codebook rather than a transcript: bring it in as a package.`,
    )
  }
  if (isUnreadFormat(extension)) {
    return new AppError(
      'unsupported-format',
      `“${name}”: .${extension} files are not read yet; save it as .docx, .odt, .html or .txt and import that.`,
    )
  }
  if (signature === null) {
    return new AppError('unreadable-file', `“${name}” is no .${extension} file inside; nothing was imported from it.`)
  }
  return new AppError('unsupported-format', `“${name}” is not a text file; it was not imported.`)
}
