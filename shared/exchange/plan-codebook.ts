import type { Code } from '../domain/codes.ts'
import { fold } from '../domain/folding.ts'
import type { Issue } from '../domain/issues.ts'
import type { CodebookEntry, CodebookFile, SkippedEntry } from './codebook-entries.ts'

/** What is to be made. Its parent is there, or is made before it. */
export interface AddedItem {
  readonly entry: CodebookEntry
  /** What those below it name as their parent until it has an id of its own. */
  readonly ref: string
  /** Of an item that is there, or the `ref` of one that is made; null at the top. */
  readonly parent: string | null
}

type Note = 'definition' | 'inclusion' | 'exclusion' | 'example' | 'source'

/** What is to be changed in an item that is there. */
export interface ChangedItem {
  readonly entry: CodebookEntry
  readonly id: string
  readonly notes: Readonly<Partial<Record<Note, string>>>
  readonly hue: number | null
  /** Other names that the issue does not have yet. */
  readonly names: readonly string[]
}

export interface CodebookPlan {
  readonly added: readonly AddedItem[]
  readonly changed: readonly ChangedItem[]
  /** How many are there already as the file has them. */
  readonly same: number
  readonly skipped: readonly SkippedEntry[]
}

const NOTES: readonly Note[] = ['definition', 'inclusion', 'exclusion', 'example', 'source']

/**
 * What bringing in the file would do to these issues and codes. Items are the same where kind and path are, whatever
 * the case and accents; what the file leaves empty stays as it is.
 */
export function planCodebook(file: CodebookFile, issues: readonly Issue[], codes: readonly Code[]): CodebookPlan {
  const places = new Map<string, string>()
  const known = new Map<string, Issue | Code>()
  const put = (kind: string, parent: string | null, name: string, ref: string) => {
    const place = placeOf(kind, parent, name)
    if (!places.has(place)) places.set(place, ref)
  }
  for (const code of codes) {
    known.set(code.id, code)
    put('code', code.parentId, code.name, code.id)
  }
  for (const issue of issues) known.set(issue.id, issue)
  for (const issue of issues) put('issue', issue.parentId, issue.name, issue.id)
  for (const issue of issues) for (const { text } of issue.names) put('issue', issue.parentId, text, issue.id)

  const added: AddedItem[] = []
  const changed: ChangedItem[] = []
  const skipped = [...file.skipped]
  const done = new Set<string>()
  let same = 0

  /** The item of the path; what is missing of it is made, without notes but for the last. */
  const findOrAdd = (entry: CodebookEntry, path: readonly string[]): { ref: string; isNew: boolean } => {
    const name = path.at(-1) ?? ''
    const parent = path.length === 1 ? null : findOrAdd(entry, path.slice(0, -1)).ref
    const found = places.get(placeOf(entry.kind, parent, name))
    if (found !== undefined) return { ref: found, isNew: false }
    const ref = `new ${added.length}`
    const isWhole = path.length === entry.path.length
    added.push({ entry: isWhole ? entry : { ...bare(entry), path }, ref, parent })
    put(entry.kind, parent, name, ref)
    return { ref, isNew: true }
  }

  for (const entry of file.entries) {
    const { ref, isNew } = findOrAdd(entry, entry.path)
    if (done.has(ref)) {
      skipped.push({ line: entry.line, reason: `“${entry.path.join(' > ')}” is in the file twice` })
      continue
    }
    done.add(ref)
    if (isNew) continue
    const item = known.get(ref)
    if (!item) {
      // Made a moment ago as what another one hangs under: now its own notes are known.
      const at = added.findIndex((one) => one.ref === ref)
      const before = added[at]
      if (before) added[at] = { ...before, entry }
      continue
    }
    const change = compare(entry, item)
    if (change) changed.push(change)
    else same += 1
  }
  return { added, changed, same, skipped }
}

function placeOf(kind: string, parent: string | null, name: string): string {
  return `${kind} ${parent ?? ''}\n${fold(name)}`
}

function bare(entry: CodebookEntry): CodebookEntry {
  const notes = { definition: '', inclusion: '', exclusion: '', example: '', source: '' }
  return { ...entry, ...notes, names: [], hue: null }
}

/** What differs; null where nothing does. */
function compare(entry: CodebookEntry, item: Issue | Code): ChangedItem | null {
  const own = { source: '', ...item }
  const differing = NOTES.filter((note) => {
    const isOfKind = note !== 'source' || entry.kind === 'code'
    return isOfKind && entry[note] !== '' && entry[note] !== own[note]
  })
  const hasNames = 'names' in item ? item.names.map((name) => fold(name.text)) : null
  const names = entry.names.filter(
    (name) => hasNames && !hasNames.includes(fold(name)) && fold(name) !== fold(item.name),
  )
  const hue = entry.hue === null || isSameColour(entry.hue, item.hue) ? null : entry.hue
  if (differing.length === 0 && names.length === 0 && hue === null) return null
  return { entry, id: item.id, notes: Object.fromEntries(differing.map((note) => [note, entry[note]])), hue, names }
}

/** Colours are written with 8 bits a channel, which moves a hue by a degree at most. */
function isSameColour(one: number, other: number): boolean {
  const apart = Math.abs(one - other)
  return Math.min(apart, 360 - apart) <= 1
}
