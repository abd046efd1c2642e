import { hueFor } from '../domain/hues.ts'
import type { CodeId, CoderId, MemoId, PassageId, TranscriptId } from '../domain/ids.ts'
import { foreignTranscript } from './foreign-transcript.ts'
import { textOf, wholeOf, type ForeignValue } from './foreign-values.ts'
import { idFrom } from './guids.ts'
import {
  NOTHING,
  type Incoming,
  type IncomingCode,
  type IncomingMemo,
  type IncomingPassage,
  type IncomingTranscript,
} from './incoming.ts'
import { layOutText, type LaidOutText } from './lay-out-text.ts'
import { isQuotation } from './refi/offset-reading.ts'
import { findQuote } from './find-quote.ts'
import type { Report } from './report.ts'

/** The tables of Taguette's database that its projects are in. */
export interface TaguetteTables {
  readonly projects: readonly Row<'id' | 'name' | 'description' | 'created'>[]
  readonly documents: readonly Row<'id' | 'name' | 'description' | 'filename' | 'created' | 'project_id' | 'contents'>[]
  readonly tags: readonly Row<'id' | 'project_id' | 'path' | 'description'>[]
  readonly highlights: readonly Row<'id' | 'document_id' | 'start_offset' | 'end_offset' | 'snippet'>[]
  readonly highlight_tags: readonly Row<'highlight_id' | 'tag_id'>[]
}
type Row<Column extends string> = Readonly<Record<Column, ForeignValue>>

/** The words of a page in the order of its text nodes, and where blocks begin and end among them. */
export type FlattenHtml = (html: string) => { readonly text: string; readonly cuts: readonly number[] }

/** Reads the projects of a Taguette database: documents, highlights and tags. One that holds several gives all of them. */
export function readTaguette(tables: TaguetteTables, flatten: FlattenHtml, report: Report): Incoming {
  const names = new Map(tables.projects.map((project) => [wholeOf(project.id), projectKey(project)]))
  if (tables.projects.length > 1) {
    report.approximated(
      'projects in one file: all of them come in',
      textOf(tables.projects[1]?.name),
      tables.projects.length,
    )
  }
  const codes = readTags(tables, names, report)
  const documents = tables.documents.map((row) => readDocument(row, names, flatten, report))
  const byId = new Map(documents.flatMap((one) => (one === null ? [] : [[one.rowId, one] as const])))
  const transcripts = [...byId.values()].map(({ transcript }) => transcript)
  return {
    ...NOTHING,
    codes: [...codes.byTag.values(), ...codes.above],
    transcripts,
    passages: readHighlights(tables, byId, codes.byTag, report),
    memos: [...byId.values()].flatMap(({ memo }) => memo ?? []),
  }
}

/** What tells a project from another of the same number in another file. */
function projectKey({ name, created }: TaguetteTables['projects'][number]): string {
  return `${textOf(name)} ${textOf(created)}`
}

interface Codes {
  readonly byTag: ReadonlyMap<number, IncomingCode>
  /** Those that are only named as the beginning of a path. */
  readonly above: readonly IncomingCode[]
}

function tagId(project: string, path: string): CodeId {
  // Safe: nothing but the tag of this path follows from these words.
  return idFrom('taguette tag', project, path) as CodeId
}

/** Taguette writes the tree into the names: "Law.Treaties" hangs under "Law". */
function readTags({ tags }: TaguetteTables, projects: ReadonlyMap<number | null, string>, report: Report): Codes {
  const byTag = new Map<number, IncomingCode>()
  const byPath = new Map<string, IncomingCode>()
  const wanted = tags.flatMap((tag) => {
    const [id, path] = [wholeOf(tag.id), textOf(tag.path).trim()]
    if (id === null || path === '') report.lost('tags without a name')
    return id === null || path === '' ? [] : [{ id, path, tag, project: projects.get(wholeOf(tag.project_id)) ?? '' }]
  })
  const own = new Set(wanted.map(({ project, path }) => tagId(project, path)))
  for (const { id, path, tag, project } of wanted) {
    const steps = path.split('.').map((step) => step.trim())
    const isPath = steps.every((step) => step !== '')
    const above = isPath ? steps.slice(0, -1).map((_, depth) => steps.slice(0, depth + 1).join('.')) : []
    for (const [depth, place] of above.entries()) {
      const placeId = tagId(project, place)
      if (own.has(placeId) || byPath.has(placeId)) continue
      const parentPath = above[depth - 1]
      byPath.set(
        placeId,
        newCode(
          placeId,
          parentPath === undefined ? null : tagId(project, parentPath),
          steps[depth] ?? place,
          '',
          byPath.size,
        ),
      )
    }
    const parent = above.at(-1)
    const name = isPath ? (steps.at(-1) ?? path) : path
    byTag.set(
      id,
      newCode(
        tagId(project, path),
        parent === undefined ? null : tagId(project, parent),
        name,
        textOf(tag.description).trim(),
        byTag.size,
      ),
    )
  }
  return { byTag, above: [...byPath.values()] }
}

function newCode(id: CodeId, parentId: CodeId | null, name: string, definition: string, rank: number): IncomingCode {
  return {
    id,
    parentId,
    name,
    hue: hueFor(rank + 3),
    definition,
    inclusion: '',
    exclusion: '',
    example: '',
    source: '',
    rank,
  }
}

interface ReadDocument {
  readonly rowId: number
  readonly transcript: IncomingTranscript
  readonly laidOut: LaidOutText
  /** UTF-16 offset into the words of an offset in bytes of their UTF-8. */
  readonly fromBytes: (offset: number) => number | null
  readonly memo: IncomingMemo | null
}

function readDocument(
  row: TaguetteTables['documents'][number],
  projects: ReadonlyMap<number | null, string>,
  flatten: FlattenHtml,
  report: Report,
): ReadDocument | null {
  const rowId = wholeOf(row.id)
  const html = textOf(row.contents)
  const flat = flatten(html)
  const laidOut = layOutText(flat.text, flat.cuts)
  const title = textOf(row.name).trim() || textOf(row.filename).trim() || 'Untitled transcript'
  if (rowId === null || laidOut.text === '') {
    report.lost('documents without words', title)
    return null
  }
  const project = projects.get(wholeOf(row.project_id)) ?? ''
  // Safe: nothing but this document follows from these words.
  const id = idFrom('taguette document', project, title, laidOut.text) as TranscriptId
  const fileName = textOf(row.filename).trim()
  const original = { name: fileName || `${title}.txt`, mediaType: 'text/plain', encoding: 'utf-8', bytes: null }
  const description = textOf(row.description).trim()
  // Safe: as above.
  const memoId = idFrom('memo', id, description) as MemoId
  return {
    rowId,
    laidOut,
    fromBytes: byteOffsets(flat.text),
    memo:
      description === ''
        ? null
        : {
            id: memoId,
            subject: 'transcript',
            subjectId: id,
            text: description,
            coderId: null,
            createdAt: null,
            changedAt: null,
          },
    transcript: foreignTranscript({ id, title, laidOut, original }, report),
  }
}

/** Turns offsets in bytes of the text's UTF-8 into UTF-16 units; null beyond the text. One inside a character is its beginning. */
function byteOffsets(text: string): (offset: number) => number | null {
  // Where characters of more than one byte begin: their place in units and in bytes.
  const marks: { unit: number; byte: number }[] = [{ unit: 0, byte: 0 }]
  let byte = 0
  let last = 0
  for (const match of text.matchAll(/[\u0080-\u{10FFFF}]/gu)) {
    const point = match[0].codePointAt(0) ?? 0
    const length = point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
    byte += match.index - last + length
    last = match.index + match[0].length
    marks.push({ unit: match.index, byte: byte - length }, { unit: last, byte })
  }
  const total = byte + text.length - last
  return (offset) => {
    if (offset < 0 || offset > total) return null
    let low = 0
    let high = marks.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((marks[middle]?.byte ?? Infinity) <= offset) low = middle
      else high = middle - 1
    }
    const mark = marks[low] ?? { unit: 0, byte: 0 }
    const next = marks[low + 1]
    const unit = mark.unit + offset - mark.byte
    // Between the two marks of one character lies no place.
    return next !== undefined && unit >= next.unit && offset < next.byte ? mark.unit : unit
  }
}

function readHighlights(
  { highlights, highlight_tags: pairs }: TaguetteTables,
  documents: ReadonlyMap<number, ReadDocument>,
  codes: ReadonlyMap<number, IncomingCode>,
  report: Report,
): IncomingPassage[] {
  const tagsOf = Map.groupBy(pairs, (pair) => wholeOf(pair.highlight_id))
  return highlights.flatMap((row): IncomingPassage[] => {
    const document = documents.get(wholeOf(row.document_id) ?? -1)
    const words = stripTags(textOf(row.snippet))
    if (document === undefined) {
      report.lost('highlights of documents that the file does not hold', words)
      return []
    }
    const { transcript, laidOut, fromBytes } = document
    const [start, end] = [fromBytes(wholeOf(row.start_offset) ?? -1), fromBytes(wholeOf(row.end_offset) ?? -1)]
    const counted = start === null || end === null ? null : laidOut.place({ start, end })
    const isRight =
      counted !== null && (words === '' || isQuotation(transcript.text.slice(counted.start, counted.end), words))
    const quoted =
      isRight || words === ''
        ? null
        : findQuote(transcript.text, { exact: words, prefix: '', suffix: '' }, counted?.start ?? null)
    const span = quoted ?? counted
    if (span === null) {
      report.lost('highlights that lie outside their document or cover no words', words)
      return []
    }
    if (quoted) report.approximated('highlights found by their words, which do not stand where the file says', words)
    const codings = (tagsOf.get(wholeOf(row.id)) ?? []).flatMap((pair) => {
      const code = codes.get(wholeOf(pair.tag_id) ?? -1)
      if (code === undefined) report.lost('tags on highlights that the file does not hold')
      return code === undefined ? [] : [{ codeId: code.id, ...NOBODY }]
    })
    // Safe: nothing but this highlight follows from these words.
    const id = idFrom('taguette highlight', transcript.id, wholeOf(row.id), span.start, span.end) as PassageId
    return [{ id, transcriptId: transcript.id, spans: [span], codings, ...NOBODY }]
  })
}

const NOBODY: { readonly coderId: CoderId | null; readonly createdAt: string | null } = {
  coderId: null,
  createdAt: null,
}

/** Snippets are HTML; what is between their tags is enough to know the words again. */
function stripTags(snippet: string): string {
  return snippet
    .replaceAll(/<[^>]{0,500}>/gu, ' ')
    .replaceAll(/&(amp|lt|gt|quot|#39|nbsp);/gu, (entity, name: string) => ENTITIES[name] ?? entity)
    .replaceAll(/\s+/gu, ' ')
    .trim()
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: '\u00A0' }
