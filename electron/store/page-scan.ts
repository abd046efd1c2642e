import type { SqlValue } from './tables.ts'

/**
 * Reads rows straight out of the pages of a database file, without its schema and without the tree that leads to them:
 * https://www.sqlite.org/fileformat2.html. What does not look exactly like a row is left out.
 */
export interface ScannedPage {
  /** True for the pages of an index, which hold the rows of tables WITHOUT ROWID as well. */
  readonly isIndex: boolean
  readonly rows: readonly ScannedRow[]
}

export interface ScannedRow {
  readonly values: readonly SqlValue[]
  /** Stands for the column that is the INTEGER PRIMARY KEY, whose value in the row is null. */
  readonly rowid: number | null
}

const TABLE_LEAF = 0x0d
const INDEX_LEAF = 0x0a
const INDEX_INTERIOR = 0x02
const FILE_HEADER = 100

/** Pages in which at least one row was found. `bytes` is the file, or what is left of it. */
export function* scanPages(bytes: Buffer): Iterable<ScannedPage> {
  const size = pageSizeOf(bytes)
  for (let start = 0; start < bytes.length; start += size) {
    const page = readPage({ bytes, size, start })
    if (page && page.rows.length > 0) yield page
  }
}

interface Place {
  readonly bytes: Buffer
  /** Of a page. */
  readonly size: number
  /** Where the page begins. */
  readonly start: number
}

/** As the file's header says, or what ours have where it is lost. */
function pageSizeOf(bytes: Buffer): number {
  const stated = bytes.length > FILE_HEADER ? bytes.readUInt16BE(16) : 0
  const size = stated === 1 ? 65_536 : stated
  return size >= 512 && (size & (size - 1)) === 0 ? size : 4096
}

function readPage(place: Place): ScannedPage | null {
  const { bytes, size, start } = place
  const header = start === 0 ? FILE_HEADER : start
  if (header + 12 > bytes.length) return null
  const type = bytes[header]
  if (type !== TABLE_LEAF && type !== INDEX_LEAF && type !== INDEX_INTERIOR) return null
  const pointers = header + (type === INDEX_INTERIOR ? 12 : 8)
  const count = bytes.readUInt16BE(header + 3)
  const rows: ScannedRow[] = []
  for (let n = 0; n < count; n += 1) {
    const pointer = pointers + 2 * n
    if (pointer + 2 > Math.min(start + size, bytes.length)) break
    const row = readCell(place, type, start + bytes.readUInt16BE(pointer))
    if (row) rows.push(row)
  }
  return { isIndex: type !== TABLE_LEAF, rows }
}

/** Null where the cell, its overflow pages or its record are not whole. */
function readCell(place: Place, type: number, offset: number): ScannedRow | null {
  const cursor = new Cursor(place.bytes, offset + (type === INDEX_INTERIOR ? 4 : 0))
  const length = cursor.varint()
  const rowid = type === TABLE_LEAF ? cursor.varint() : null
  if (length === null || (type === TABLE_LEAF && rowid === null)) return null
  const payload = readPayload(place, cursor.offset, length, type === TABLE_LEAF)
  const values = payload && readRecord(payload)
  return values && { values, rowid }
}

/** What does not fit into the page goes on in a chain of others. */
function readPayload({ bytes, size, start }: Place, offset: number, length: number, isTable: boolean): Buffer | null {
  if (length > bytes.length) return null
  const most = isTable ? size - 35 : Math.floor(((size - 12) * 64) / 255) - 23
  const least = Math.floor(((size - 12) * 32) / 255) - 23
  const spread = least + ((length - least) % (size - 4))
  const local = length <= most ? length : spread <= most ? spread : least
  if (offset + local > Math.min(start + size, bytes.length)) return null
  const parts = [bytes.subarray(offset, offset + local)]
  let left = length - local
  if (left > 0 && offset + local + 4 > bytes.length) return null
  let next = left > 0 ? bytes.readUInt32BE(offset + local) : 0
  while (left > 0) {
    const from = (next - 1) * size
    const part = Math.min(left, size - 4)
    if (next < 2 || from + 4 + part > bytes.length) return null
    parts.push(bytes.subarray(from + 4, from + 4 + part))
    next = bytes.readUInt32BE(from)
    left -= part
  }
  return parts.length === 1 ? (parts[0] ?? null) : Buffer.concat(parts)
}

function readRecord(payload: Buffer): SqlValue[] | null {
  const header = new Cursor(payload, 0)
  const headerLength = header.varint()
  if (headerLength === null || headerLength > payload.length) return null
  const values: SqlValue[] = []
  let offset = headerLength
  while (header.offset < headerLength) {
    const type = header.varint()
    const length = type === null ? null : lengthOf(type)
    if (type === null || length === null || offset + length > payload.length) return null
    const value = readValue(payload.subarray(offset, offset + length), type)
    if (value === undefined) return null
    values.push(value)
    offset += length
  }
  return header.offset === headerLength && offset === payload.length ? values : null
}

const FIXED_LENGTHS = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0]

function lengthOf(type: number): number | null {
  if (type >= 12) return Math.floor((type - 12) / 2)
  return FIXED_LENGTHS[type] ?? null
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Undefined for text that is no UTF-8. */
function readValue(bytes: Buffer, type: number): SqlValue | undefined {
  if (type === 0) return null
  if (type === 7) return bytes.readDoubleBE(0)
  if (type === 8 || type === 9) return type - 8
  if (type === 6) return Number(bytes.readBigInt64BE(0))
  if (type < 6) return bytes.readIntBE(0, bytes.length)
  if (type % 2 === 0) return bytes
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}

class Cursor {
  readonly #bytes: Buffer
  offset: number

  constructor(bytes: Buffer, offset: number) {
    this.#bytes = bytes
    this.offset = offset
  }

  /** The next number of SQLite's variable length; null where the bytes end, and for one that no row of ours has. */
  varint(): number | null {
    let value = 0
    for (let n = 0; n < 8; n += 1) {
      const byte = this.#bytes[this.offset]
      if (byte === undefined) return null
      this.offset += 1
      value = value * 128 + (byte & 0x7f)
      if (byte < 0x80) return Number.isSafeInteger(value) ? value : null
    }
    return null
  }
}
