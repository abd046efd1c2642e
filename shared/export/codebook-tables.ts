import { affiliationWords } from './affiliation-words.ts'
import type { CodebookLookup } from './codebook-lookup.ts'
import { citedTranscript, type ExportSource } from './export-source.ts'
import { typeOfColumn, type Table, type TableRow } from './table.ts'

/** Actors, issues, codes and transcripts, a table each. */
export function codebookTables(source: ExportSource, lookup: CodebookLookup): Table[] {
  return [
    table('actors', ['actor_id', 'name', 'kind', 'aliases', 'affiliations', 'note', 'uses'], actors(source, lookup)),
    table(
      'issues',
      ['issue_id', 'parent_id', 'path', 'name', 'other_names', 'definition', 'uses'],
      issues(source, lookup),
    ),
    table(
      'codes',
      ['code_id', 'parent_id', 'path', 'name', 'definition', 'inclusion', 'exclusion', 'example', 'uses'],
      codes(source, lookup),
    ),
    table('transcripts', TRANSCRIPT_COLUMNS, transcripts(source)),
  ]
}

function table(name: string, columns: readonly string[], rows: Iterable<TableRow>): Table {
  return { name, columns: columns.map(typeOfColumn), rows }
}

function* actors(source: ExportSource, lookup: CodebookLookup): Generator<TableRow> {
  for (const { id, name, kind, aliases, affiliations, note, uses } of source.actors) {
    const offices = affiliations.map((one) => affiliationWords(one, lookup)).join('; ')
    yield [id, name, kind, aliases.join('; '), offices, note, uses]
  }
}

function* issues(source: ExportSource, lookup: CodebookLookup): Generator<TableRow> {
  for (const { id, parentId, name, names, definition, uses } of source.issues) {
    const others = names.map(({ text, usedById }) =>
      usedById === null ? text : `${text} (${lookup.actor(usedById).name})`,
    )
    yield [id, parentId ?? '', lookup.issuePath(id), name, others.join('; '), definition, uses]
  }
}

function* codes(source: ExportSource, lookup: CodebookLookup): Generator<TableRow> {
  for (const { id, parentId, name, definition, inclusion, exclusion, example, uses } of source.codes) {
    yield [id, parentId ?? '', lookup.codePath(id), name, definition, inclusion, exclusion, example, uses]
  }
}

const TRANSCRIPT_COLUMNS = [
  'transcript_id',
  'title',
  'kind',
  'date',
  'time',
  'place',
  'event',
  'publisher',
  'language',
  'translation',
  'url',
  'accessed',
  'rights',
  'passages',
  'positions',
  'revision',
  'text_sha256',
  'file',
  'file_sha256',
]

function* transcripts(source: ExportSource): Generator<TableRow> {
  const events = new Map(source.events.map((event) => [event.id, event]))
  for (const summary of source.summaries) {
    const { revision, original } = citedTranscript(source, summary.id)
    yield [
      summary.id,
      summary.title,
      summary.kind,
      summary.date ?? '',
      summary.time ?? '',
      summary.place ?? '',
      summary.eventId === null ? '' : (events.get(summary.eventId)?.title ?? ''),
      summary.publisher ?? '',
      summary.language ?? '',
      summary.translation ?? '',
      summary.url ?? '',
      summary.accessed ?? '',
      summary.rights ?? '',
      summary.passages,
      summary.positions,
      revision.number,
      revision.sha256,
      original.name,
      original.sha256,
    ]
  }
}
