import yauzl from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { AppError } from '#shared/api/envelope.ts'

// Reads the files inside a zip (docx, odt, epub) after checking that it is what it claims to be.

/** No document has more; an archive that goes beyond one of these is refused before it is unpacked. */
export const ZIP_LIMITS = {
  entries: 10_000,
  entryBytes: 100 * 1024 * 1024,
  totalBytes: 1024 * 1024 * 1024,
  /** Unpacked to packed size, of entries of a megabyte and more. */
  ratio: 200,
} as const

const RATIO_FLOOR = 1024 * 1024

/** The unpacked files of an archive by name, in the archive's order. */
export type ZipFiles = ReadonlyMap<string, Uint8Array>

/**
 * Unpacks the files that `isWanted` names. Names that lead outside, too many or too large entries, false sizes
 * and encryption throw `AppError` with `unreadable-file`; nothing is ever written to disk.
 */
export async function unpackZip(bytes: Uint8Array, isWanted: (name: string) => boolean): Promise<ZipFiles> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return unpackFrom(yauzl.fromBufferPromise(buffer, { autoClose: false, strictFileNames: true }), isWanted, () => true)
}

/**
 * As `unpackZip`, from a file on disk of which only what is wanted is read: beside texts, packages hold pictures
 * and films of any size, which are neither measured nor unpacked.
 */
export async function unpackZipFile(path: string, isWanted: (name: string) => boolean): Promise<ZipFiles> {
  return unpackFrom(yauzl.openPromise(path, { autoClose: false, strictFileNames: true }), isWanted, isWanted)
}

async function unpackFrom(
  opened: Promise<ZipFile>,
  isWanted: (name: string) => boolean,
  isMeasured: (name: string) => boolean,
): Promise<ZipFiles> {
  let zip: ZipFile | null = null
  try {
    zip = await opened
    const entries = await listEntries(zip, isMeasured)
    const files = new Map<string, Uint8Array>()
    for (const entry of entries) if (isWanted(entry.fileName)) files.set(entry.fileName, await unpack(zip, entry))
    return files
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('unreadable-file', 'The file is damaged or incomplete; nothing was imported from it.')
  } finally {
    zip?.close()
  }
}

async function listEntries(zip: ZipFile, isMeasured: (name: string) => boolean): Promise<Entry[]> {
  if (zip.entryCount > ZIP_LIMITS.entries) throw refusal('it holds too many files')
  const entries: Entry[] = []
  const names = new Set<string>()
  let total = 0
  for await (const entry of zip.eachEntry()) {
    if (entries.push(entry) > ZIP_LIMITS.entries) throw refusal('it holds too many files')
    if (names.has(entry.fileName)) throw refusal('it holds two files of one name')
    names.add(entry.fileName)
    if (!isMeasured(entry.fileName)) continue
    total += entry.uncompressedSize
    const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize)
    if (
      entry.uncompressedSize > ZIP_LIMITS.entryBytes ||
      total > ZIP_LIMITS.totalBytes ||
      (entry.uncompressedSize > RATIO_FLOOR && ratio > ZIP_LIMITS.ratio)
    ) {
      throw refusal('it would unpack to far more than a document holds')
    }
  }
  return entries
}

/** yauzl itself stops where an entry unpacks to another size than the one it states. */
async function unpack(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  if (entry.isEncrypted()) throw refusal('it is protected by a password')
  const stream = await zip.openReadStreamPromise(entry)
  const chunks: Buffer[] = []
  // Without an encoding the stream gives Buffers.
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function refusal(why: string): AppError {
  return new AppError('unreadable-file', `The file cannot be read: ${why}. Nothing was imported from it.`)
}
