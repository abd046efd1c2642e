/** The bytes of a text in any WHATWG encoding, by turning its decoder round. Throws for what it cannot hold. */
export function encodeText(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le')
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16()
  if (encoding === 'iso-2022-jp') return encodeJis(text)
  const table = tableOf(encoding)
  return Uint8Array.from([...text].flatMap((character) => bytesOf(table, character)))
}

type Table = ReadonlyMap<string, readonly number[]>
const tables = new Map<string, Table>()

function tableOf(encoding: string): Table {
  const known = tables.get(encoding)
  if (known) return known
  const decoder = new TextDecoder(encoding, { fatal: true })
  const table = new Map<string, readonly number[]>()
  const add = (...bytes: number[]): void => {
    try {
      const character = decoder.decode(Uint8Array.from(bytes))
      if ([...character].length === 1 && !table.has(character)) table.set(character, bytes)
    } catch {
      // These bytes are no character.
    }
  }
  for (let byte = 0; byte < 256; byte++) add(byte)
  const isWide = ['shift_jis', 'euc-jp', 'gb18030', 'big5', 'euc-kr'].includes(encoding)
  for (let lead = isWide ? 0x81 : 0xff; lead < 0xff; lead++) for (let byte = 0x40; byte < 0xff; byte++) add(lead, byte)
  tables.set(encoding, table)
  return table
}

function bytesOf(table: Table, character: string): readonly number[] {
  const bytes = table.get(character)
  if (!bytes) throw new Error(`The encoding has no “${character}”.`)
  return bytes
}

/** EUC-JP without its high bits, between escapes. */
function encodeJis(text: string): Uint8Array {
  const table = tableOf('euc-jp')
  const bytes: number[] = []
  let isWide = false
  for (const character of text) {
    const euc = bytesOf(table, character)
    if ((euc.length === 2) !== isWide) {
      isWide = !isWide
      bytes.push(0x1b, ...(isWide ? [0x24, 0x42] : [0x28, 0x42]))
    }
    bytes.push(...euc.map((byte) => byte & 0x7f))
  }
  return Uint8Array.from(isWide ? [...bytes, 0x1b, 0x28, 0x42] : bytes)
}
