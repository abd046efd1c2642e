import type { DnaTables } from '#shared/exchange/read-dna.ts'
import type { TaguetteTables } from '#shared/exchange/read-taguette.ts'
import type { ForeignDatabase } from './foreign-database.ts'

/** The tables of a Taguette database; null where it is none. */
export function readTaguetteTables(db: ForeignDatabase): TaguetteTables | null {
  const isTaguette =
    db.has('projects', 'id', 'name') &&
    db.has('documents', 'id', 'project_id', 'contents') &&
    db.has('highlights', 'document_id', 'start_offset', 'end_offset') &&
    db.has('tags', 'id', 'path')
  if (!isTaguette) return null
  return {
    projects: db.rows('projects', 'id', 'name', 'description', 'created'),
    documents: db.rows('documents', 'id', 'name', 'description', 'filename', 'created', 'project_id', 'contents'),
    tags: db.rows('tags', 'id', 'project_id', 'path', 'description'),
    highlights: db.rows('highlights', 'id', 'document_id', 'start_offset', 'end_offset', 'snippet'),
    highlight_tags: db.rows('highlight_tags', 'highlight_id', 'tag_id'),
  }
}

/** The tables of a Discourse Network Analyzer database, version 3; null where it is none. */
export function readDnaTables(db: ForeignDatabase): DnaTables | null {
  const isDna =
    db.has('DOCUMENTS', 'ID', 'Title', 'Text') &&
    db.has('STATEMENTS', 'ID', 'DocumentId', 'Start', 'Stop') &&
    db.has('VARIABLES', 'ID', 'Variable') &&
    db.has('DATASHORTTEXT', 'StatementId', 'VariableId', 'Entity')
  if (!isDna) return null
  return {
    documents: db.rows(
      'DOCUMENTS',
      ...(['ID', 'Title', 'Text', 'Coder', 'Author', 'Source', 'Section', 'Notes', 'Type', 'Date'] as const),
    ),
    coders: db.rows('CODERS', 'ID', 'Name'),
    types: db.rows('STATEMENTTYPES', 'ID', 'Label'),
    variables: db.rows('VARIABLES', 'ID', 'Variable', 'DataType', 'StatementTypeId'),
    statements: db.rows('STATEMENTS', 'ID', 'StatementTypeId', 'DocumentId', 'Start', 'Stop', 'Coder'),
    entities: db.rows('ENTITIES', 'ID', 'VariableId', 'Value', 'Red', 'Green', 'Blue', 'ChildOf'),
    shortTexts: db.rows('DATASHORTTEXT', 'StatementId', 'VariableId', 'Entity'),
    longTexts: db.rows('DATALONGTEXT', 'StatementId', 'VariableId', 'Value'),
    numbers: [
      ...db.rows('DATABOOLEAN', 'StatementId', 'VariableId', 'Value'),
      ...db.rows('DATAINTEGER', 'StatementId', 'VariableId', 'Value'),
    ],
    attributes: db.rows('ATTRIBUTEVARIABLES', 'ID', 'AttributeVariable'),
    attributeValues: db.rows('ATTRIBUTEVALUES', 'EntityId', 'AttributeVariableId', 'AttributeValue'),
  }
}
