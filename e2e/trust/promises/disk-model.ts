import type { randomOf } from '../promise.ts'

type Random = ReturnType<typeof randomOf>
type FileName = 'main' | 'journal'

/** What a program did to the project file, its journal and their folder, in its order. */
export type Call =
  | { readonly did: 'write'; readonly file: FileName; readonly offset: number; readonly bytes: Buffer }
  | { readonly did: 'truncate'; readonly file: FileName; readonly size: number }
  | { readonly did: 'sync'; readonly file: FileName | 'folder' }
  | { readonly did: 'create' }
  | { readonly did: 'unlink' }
  /** Commit `number` was acknowledged. */
  | { readonly did: 'say'; readonly number: number }

type Change = Extract<Call, { did: 'write' | 'truncate' }>

const SECTOR = 512

/** A file's bytes that are on the platter for sure, and what may or may not have got there since. */
class ModelFile {
  #durable: Buffer
  #pending: Change[] = []

  constructor(bytes: Buffer) {
    this.#durable = bytes
  }

  take(change: Change): void {
    this.#pending.push(change)
  }

  sync(): void {
    this.#durable = this.#pending.reduce(applyWhole, this.#durable)
    this.#pending = []
  }

  /** Of what is pending any part has arrived; a write may be torn between sectors. */
  fail(random: Random): Buffer {
    return this.#pending.reduce((bytes, change) => {
      const fate = random.below(10)
      if (fate < 4) return bytes
      return fate < 9 || change.did === 'truncate' ? applyWhole(bytes, change) : applyTorn(bytes, change, random)
    }, this.#durable)
  }
}

/** The disk under a project with a rollback journal. What is in a folder becomes certain by its own sync only. */
export class Disk {
  /** The last commit that was acknowledged. */
  stored = 0
  readonly #main: ModelFile
  /** The journal that a program sees now. */
  #journal: ModelFile | null = null
  /** The one that the folder names for sure, and what it has been told since. */
  #named: ModelFile | null = null
  #renamings: (ModelFile | null)[] = []

  constructor(main: Buffer) {
    this.#main = new ModelFile(main)
  }

  take(call: Call | undefined): void {
    if (call === undefined) return
    if (call.did === 'say') this.stored = call.number
    else if (call.did === 'create') this.#name(new ModelFile(Buffer.alloc(0)))
    else if (call.did === 'unlink') this.#name(null)
    else if (call.did !== 'sync') this.#file(call.file)?.take(call)
    else if (call.file !== 'folder') this.#file(call.file)?.sync()
    else {
      this.#named = this.#journal
      this.#renamings = []
    }
  }

  /** One of the disks that a loss of power at this moment can leave. */
  fail(random: Random): { main: Buffer; journal: Buffer | null } {
    const told = random.below(this.#renamings.length + 1)
    const journal = told === 0 ? this.#named : (this.#renamings[told - 1] ?? null)
    return { main: this.#main.fail(random), journal: journal?.fail(random) ?? null }
  }

  #name(journal: ModelFile | null): void {
    this.#journal = journal
    this.#renamings.push(journal)
  }

  #file(name: FileName): ModelFile | null {
    return name === 'main' ? this.#main : this.#journal
  }
}

function applyWhole(bytes: Buffer, change: Change): Buffer {
  if (change.did === 'truncate') return resize(bytes, change.size)
  const result = resize(bytes, Math.max(bytes.length, change.offset + change.bytes.length))
  change.bytes.copy(result, change.offset)
  return result
}

/** Some of the sectors that the write covers. */
function applyTorn(bytes: Buffer, change: Extract<Change, { did: 'write' }>, random: Random): Buffer {
  let result = bytes
  for (let start = 0; start < change.bytes.length;) {
    const end = Math.min(change.bytes.length, start + SECTOR - ((change.offset + start) % SECTOR))
    const part = { ...change, offset: change.offset + start, bytes: change.bytes.subarray(start, end) }
    if (random.below(2) === 0) result = applyWhole(result, part)
    start = end
  }
  return result
}

function resize(bytes: Buffer, size: number): Buffer {
  const result = Buffer.alloc(size)
  bytes.copy(result)
  return result
}

/**
 * The calls on the project at `path` out of a trace of `strace -f -y -xx`: its file, `-journal` beside it, their folder,
 * and the lines "stored <n>" on standard output.
 */
export function readTrace(trace: string, path: string): Call[] {
  const folder = path.slice(0, path.lastIndexOf('/'))
  const nameOf = (found: string): FileName | 'folder' | null =>
    found === path ? 'main' : found === `${path}-journal` ? 'journal' : found === folder ? 'folder' : null
  return joinInterrupted(trace.split('\n')).flatMap((line) => readCall(line, nameOf))
}

/** A call during which another thread made one stands in two lines; it is whole where it ended. */
function joinInterrupted(lines: readonly string[]): string[] {
  const begun = new Map<string, string>()
  return lines.flatMap((line) => {
    const [, thread = '', beginning] = /^(\d+) +(.*) <unfinished \.\.\.>$/.exec(line) ?? []
    if (beginning !== undefined) {
      begun.set(thread, beginning)
      return []
    }
    const [, again = '', end] = /^(\d+) +<\.\.\. \w+ resumed>(.*)$/.exec(line) ?? []
    return end === undefined ? [line] : [`${again} ${begun.get(again) ?? ''}${end}`]
  })
}

function readCall(line: string, nameOf: (path: string) => FileName | 'folder' | null): Call[] {
  const [, name = '', args = ''] = /^\d+ +(\w+)\((.*)\) += +\d/.exec(line) ?? []
  const strings = [...args.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map((match) => unescape(match[1] ?? ''))
  const file = nameOf(unescapePath(/^\d+<([^>]*)>/.exec(args)?.[1] ?? ''))
  const [text] = strings
  const last = Number(/(\d+)$/.exec(args)?.[1])
  if (name === 'write' && text !== undefined && args.startsWith('1<')) {
    return [...text.toString().matchAll(/stored (\d+)\n/g)].map((match) => ({ did: 'say', number: Number(match[1]) }))
  }
  if (name === 'openat' && text !== undefined && args.includes('O_CREAT')) {
    return nameOf(text.toString()) === 'journal' ? [{ did: 'create' }] : []
  }
  if (name === 'unlink' && text !== undefined) return nameOf(text.toString()) === 'journal' ? [{ did: 'unlink' }] : []
  if (file === null) return []
  if (name === 'fsync' || name === 'fdatasync') return [{ did: 'sync', file }]
  if (file === 'folder') return []
  if (name === 'pwrite64' && text !== undefined) return [{ did: 'write', file, offset: last, bytes: text }]
  return name === 'ftruncate' ? [{ did: 'truncate', file, size: last }] : []
}

function unescape(text: string): Buffer {
  return Buffer.from(text.replaceAll('\\x', ''), 'hex')
}

function unescapePath(text: string): string {
  return text.startsWith('\\x') ? unescape(text).toString() : text
}
