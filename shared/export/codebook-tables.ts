import { affiliationWords } from './affiliation-words.ts'
import type { CodebookLookup } from './codebook-lookup.ts'
import type { ExportSource } from './export-source.ts'
import type { TableRow } from './table.ts'

export const ACTOR_COLUMNS = ['actor_id', 'name', 'kind', 'aliases', 'affiliations', 'note', 'uses'] as const

/** Every actor, used or not. */
export function* actorRows(source: ExportSource, lookup: CodebookLookup): Generator<TableRow> {
  for (const { id, name, kind, aliases, affiliations, note, uses } of source.actors) {
    const offices = affiliations.map((one) => affiliationWords(one, lookup)).join('; ')
    yield [id, name, kind, aliases.join('; '), offices, note, uses]
  }
}

export const ISSUE_COLUMNS = [
  'issue_id',
  'parent_id',
  'path',
  'name',
  'other_names',
  'definition',
  'inclusion',
  'exclusion',
  'example',
  'uses',
] as const

/** Every issue, used or not, in tree order. */
export function* issueRows(source: ExportSource, lookup: CodebookLookup): Generator<TableRow> {
  for (const issue of source.issues) {
    const { id, parentId, name, names, definition, inclusion, exclusion, example, uses } = issue
    const others = names.map(({ text, usedById }) =>
      usedById === null ? text : `${text} (${lookup.actor(usedById).name})`,
    )
    const path = lookup.issuePath(id)
    yield [id, parentId ?? '', path, name, others.join('; '), definition, inclusion, exclusion, example, uses]
  }
}

export const CODE_COLUMNS = [
  'code_id',
  'parent_id',
  'path',
  'name',
  'definition',
  'inclusion',
  'exclusion',
  'example',
  'uses',
] as const

/** Every code, used or not, in tree order. */
export function* codeRows(source: ExportSource, lookup: CodebookLookup): Generator<TableRow> {
  for (const { id, parentId, name, definition, inclusion, exclusion, example, uses } of source.codes) {
    yield [id, parentId ?? '', lookup.codePath(id), name, definition, inclusion, exclusion, example, uses]
  }
}
