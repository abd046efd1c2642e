/** A value as it crosses between a page's world and the program: JSON, with a tag for what JSON cannot say. */
export interface Codec {
  encode(value: unknown): string
  decode(text: string): unknown
}

/** Made in both places from this one source; so it uses nothing from outside itself. */
export function createCodec(): Codec {
  const pack = (value: unknown): unknown => {
    if (value === undefined) return { $: 'undefined', value: null }
    if (typeof value === 'number' && !Number.isFinite(value)) return { $: 'number', value: String(value) }
    if (typeof value === 'bigint') return { $: 'bigint', value: String(value) }
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map(pack)
    if (value instanceof Date) return { $: 'date', value: value.getTime() }
    if (value instanceof Map) return { $: 'map', value: [...value].map(pack) }
    if (value instanceof Set) return { $: 'set', value: [...value].map(pack) }
    if (value instanceof Error) return { $: 'error', value: value.message }
    if (ArrayBuffer.isView(value)) return { $: 'bytes', value: [...new Uint8Array(value.buffer)] }
    const members = Object.entries(value).map(([key, member]) => [key, pack(member)])
    // An object of the page's own that looks like a tag.
    return '$' in value ? { $: 'object', value: members } : Object.fromEntries(members)
  }
  const unpack = (packed: unknown): unknown => {
    if (typeof packed !== 'object' || packed === null) return packed
    if (Array.isArray(packed)) return packed.map(unpack)
    if (!('$' in packed && 'value' in packed)) {
      return Object.fromEntries(Object.entries(packed).map(([key, member]) => [key, unpack(member)]))
    }
    const { $: kind, value } = packed
    if (kind === 'undefined') return undefined
    if (kind === 'number') return Number(value)
    if (kind === 'bigint') return BigInt(String(value))
    if (kind === 'date') return new Date(Number(value))
    if (kind === 'error') return new Error(String(value))
    // Safe: of the kinds that are left, `pack` writes lists.
    const list = value as unknown[]
    if (kind === 'map') return new Map(unpack(list) as [unknown, unknown][])
    if (kind === 'set') return new Set(unpack(list) as unknown[])
    if (kind === 'bytes') return Uint8Array.from(list as number[])
    return Object.fromEntries(unpack(list) as [string, unknown][])
  }
  return {
    encode: (value) => JSON.stringify(pack(value)),
    decode: (text) => unpack(JSON.parse(text)),
  }
}
