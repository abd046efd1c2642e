// Reads MIME messages as far as saved pages need it: the HTML part, decoded to bytes.

export interface HtmlPart {
  readonly body: Uint8Array
  /** As the part's header states it, null where it does not. */
  readonly charset: string | null
  /** Web address that the page was saved from. */
  readonly address: string | null
}

interface Part {
  readonly headers: ReadonlyMap<string, string>
  /** One character a byte. */
  readonly body: string
}

const MAX_PARTS = 10_000
const MAX_DEPTH = 8

/** The first HTML part of a message that has text, or null. Multiparts may hold multiparts. */
export function findHtmlPart(bytes: Uint8Array): HtmlPart | null {
  const message = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const saved = splitHeaders(message)
  const address = webAddress(saved.headers.get('snapshot-content-location'))
  const stack: { part: Part; depth: number }[] = [{ part: saved, depth: 0 }]
  for (let next = stack.pop(), seen = 0; next && seen < MAX_PARTS; next = stack.pop(), seen++) {
    const { part, depth } = next
    const type = part.headers.get('content-type') ?? ''
    if (/^(?:text\/html|application\/xhtml\+xml)/iu.test(type)) {
      const body = decodeBody(part)
      const charset = parameter(type, 'charset')
      if (body.length > 0)
        return { body, charset, address: address ?? webAddress(part.headers.get('content-location')) }
    }
    const boundary = /^multipart\//iu.test(type) ? parameter(type, 'boundary') : null
    if (boundary === null || depth >= MAX_DEPTH) continue
    for (const inner of splitParts(part.body, boundary).toReversed()) {
      stack.push({ part: splitHeaders(inner), depth: depth + 1 })
    }
  }
  return null
}

function splitHeaders(text: string): Part {
  const end = /\r?\n\r?\n/u.exec(text)
  const head = text.slice(0, end?.index ?? text.length).replace(/\r?\n[ \t]+/gu, ' ')
  const headers = new Map<string, string>()
  for (const line of head.split(/\r?\n/u)) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  return { headers, body: end ? text.slice(end.index + end[0].length) : '' }
}

function splitParts(body: string, boundary: string): string[] {
  const mark = `--${boundary}`
  const parts: string[] = []
  let start = -1
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== '\n') continue
    if (start >= 0) parts.push(body.slice(start, at).replace(/\r?\n$/u, ''))
    if (body.startsWith('--', at + mark.length) || parts.length >= MAX_PARTS) return parts
    const line = body.indexOf('\n', at)
    if (line < 0) return parts
    start = line + 1
  }
  // A file that was cut off has no closing mark.
  if (start >= 0) parts.push(body.slice(start))
  return parts
}

function parameter(header: string, name: string): string | null {
  const value = new RegExp(String.raw`;\s*${name}\s*=\s*(?:"([^"]{1,200})"|([^\s;"]{1,200}))`, 'iu').exec(header)
  return value?.[1] ?? value?.[2] ?? null
}

function decodeBody({ headers, body }: Part): Uint8Array {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase() ?? ''
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1')
  const plain = body
    .replace(/=[ \t]*\r?\n/gu, '')
    .replace(/=([0-9a-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(plain, 'latin1')
}

function webAddress(location: string | undefined): string | null {
  return location !== undefined && /^https?:\/\//iu.test(location) ? location : null
}
