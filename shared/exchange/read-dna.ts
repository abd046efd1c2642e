import { hueFor } from '../domain/hues.ts'
import type {
  ActorId,
  CodeId,
  CoderId,
  IssueId,
  MemoId,
  PassageId,
  PositionId,
  TermId,
  TranscriptId,
} from '../domain/ids.ts'
import type { Term } from '../domain/terms.ts'
import { hueOfChannels } from './colours.ts'
import { foreignTranscript } from './foreign-transcript.ts'
import { textOf, wholeOf, type ForeignValue } from './foreign-values.ts'
import { idFrom } from './guids.ts'
import {
  NOTHING,
  type Incoming,
  type IncomingActor,
  type IncomingCode,
  type IncomingIssue,
  type IncomingMemo,
  type IncomingPassage,
  type IncomingPosition,
  type IncomingTranscript,
} from './incoming.ts'
import { layOutText, type LaidOutText } from './lay-out-text.ts'
import { countText, spanUnder, type CountedText, type OffsetReading } from './refi/offset-reading.ts'
import type { Report } from './report.ts'

type Row<Column extends string> = Readonly<Record<Column, ForeignValue>>

/** The tables of a Discourse Network Analyzer database, version 3. */
export interface DnaTables {
  readonly documents: readonly Row<
    'ID' | 'Title' | 'Text' | 'Coder' | 'Author' | 'Source' | 'Section' | 'Notes' | 'Type' | 'Date'
  >[]
  readonly coders: readonly Row<'ID' | 'Name'>[]
  readonly types: readonly Row<'ID' | 'Label'>[]
  readonly variables: readonly Row<'ID' | 'Variable' | 'DataType' | 'StatementTypeId'>[]
  readonly statements: readonly Row<'ID' | 'StatementTypeId' | 'DocumentId' | 'Start' | 'Stop' | 'Coder'>[]
  readonly entities: readonly Row<'ID' | 'VariableId' | 'Value' | 'Red' | 'Green' | 'Blue' | 'ChildOf'>[]
  readonly shortTexts: readonly Row<'StatementId' | 'VariableId' | 'Entity'>[]
  readonly longTexts: readonly Row<'StatementId' | 'VariableId' | 'Value'>[]
  readonly numbers: readonly Row<'StatementId' | 'VariableId' | 'Value'>[]
  /** Attributes of entities: what is called Alias, Type, Notes and the like. */
  readonly attributes: readonly Row<'ID' | 'AttributeVariable'>[]
  readonly attributeValues: readonly Row<'EntityId' | 'AttributeVariableId' | 'AttributeValue'>[]
}

/** Java counts UTF-16 units, and every character of a line end. */
const DNA_READING: OffsetReading = { unit: 'UTF-16 units', lineEnds: 'as written', mark: 'counted' }

/**
 * Reads a DNA database. A statement with a concept, an agreement, and a person or an organisation is a position; what
 * else it says stands in codes and memos on its passage.
 */
export function readDna(tables: DnaTables, report: Report): Incoming {
  const reader = new DnaReader(tables, report)
  for (const statement of tables.statements) reader.readStatement(statement)
  return reader.incoming()
}

/** What the variables of DNA's own statement types mean here. */
const ROLES: Readonly<Record<string, Role>> = {
  person: 'person',
  actor: 'person',
  organization: 'organisation',
  organisation: 'organisation',
  concept: 'issue',
  agreement: 'stance',
}
type Role = 'person' | 'organisation' | 'issue' | 'stance'

interface Document {
  readonly transcript: IncomingTranscript
  readonly counted: CountedText
  readonly laidOut: LaidOutText
}

interface Variable {
  readonly name: string
  readonly role: Role | null
}

interface Value {
  readonly variable: Variable
  readonly entity: DnaTables['entities'][number] | null
  readonly words: string
}

class DnaReader {
  readonly #tables: DnaTables
  readonly #report: Report
  readonly #documents = new Map<number | null, Document>()
  readonly #variables = new Map<number | null, Variable>()
  readonly #entities: ReadonlyMap<number | null, DnaTables['entities'][number]>
  readonly #values: ReadonlyMap<number | null, readonly Value[]>
  readonly #attributes: ReadonlyMap<number | null, readonly { readonly name: string; readonly words: string }[]>
  readonly #coders = new Map<number | null, Incoming['coders'][number]>()
  readonly #actors = new Map<string, IncomingActor>()
  readonly #issues = new Map<string, IncomingIssue>()
  readonly #codes = new Map<string, IncomingCode>()
  readonly #terms = new Map<string, Term>()
  readonly #passages = new Map<string, IncomingPassage>()
  readonly #positions: IncomingPosition[] = []
  readonly #memos: IncomingMemo[] = []

  constructor(tables: DnaTables, report: Report) {
    this.#tables = tables
    this.#report = report
    this.#entities = new Map(tables.entities.map((entity) => [wholeOf(entity.ID), entity]))
    for (const { ID, Variable: given } of tables.variables) {
      const name = textOf(given).trim() || 'variable'
      this.#variables.set(wholeOf(ID), { name, role: ROLES[name.toLowerCase()] ?? null })
    }
    for (const { ID, Name } of tables.coders) {
      const name = textOf(Name).trim() || 'Unnamed coder'
      // Safe: nothing but the coder of this name follows from these words.
      this.#coders.set(wholeOf(ID), { id: idFrom('dna coder', name) as CoderId, name })
    }
    this.#values = this.#readValues()
    const attributeNames = new Map(tables.attributes.map((one) => [wholeOf(one.ID), textOf(one.AttributeVariable)]))
    const attributes = tables.attributeValues.map((one) => ({
      entity: wholeOf(one.EntityId),
      name: attributeNames.get(wholeOf(one.AttributeVariableId)) ?? '',
      words: textOf(one.AttributeValue).trim(),
    }))
    this.#attributes = Map.groupBy(
      attributes.filter(({ words }) => words !== ''),
      ({ entity }) => entity,
    )
    for (const document of tables.documents) this.#readDocument(document)
  }

  incoming(): Incoming {
    return {
      ...NOTHING,
      coders: [...this.#coders.values()],
      actors: [...this.#actors.values()],
      issues: [...this.#issues.values()],
      codes: [...this.#codes.values()],
      terms: [...this.#terms.values()],
      transcripts: Array.from(this.#documents.values(), ({ transcript }) => transcript),
      passages: [...this.#passages.values()],
      positions: this.#positions,
      memos: this.#memos,
    }
  }

  readStatement(row: DnaTables['statements'][number]): void {
    const document = this.#documents.get(wholeOf(row.DocumentId))
    const values = this.#values.get(wholeOf(row.ID)) ?? []
    const said = values.map(({ words }) => words).join('; ')
    if (document === undefined) {
      this.#report.lost('statements of documents that the file does not hold', said)
      return
    }
    const [start, end] = [wholeOf(row.Start) ?? -1, wholeOf(row.Stop) ?? -1]
    const counted = spanUnder(DNA_READING, document.counted, { start, end, quotes: [] })
    const span = counted === null || counted.start >= counted.end ? null : document.laidOut.place(counted)
    if (span === null) {
      this.#report.lost('statements that lie outside their document or cover no words', said)
      return
    }
    const coderId = this.#coders.get(wholeOf(row.Coder))?.id ?? null
    const transcriptId = document.transcript.id
    // Safe: nothing but the passage on these words follows from these words.
    const id = idFrom('dna passage', transcriptId, coderId, span.start, span.end) as PassageId
    const before = this.#passages.get(id)
    const position = this.#position(id, values, coderId, wholeOf(row.ID))
    if (position) this.#positions.push(position)
    const rest = values.filter(({ variable }) => position === null || variable.role === null)
    const type = textOf(this.#tables.types.find((one) => one.ID === row.StatementTypeId)?.Label ?? null).trim()
    const codes = rest.flatMap((value) => (value.entity === null ? [] : this.#code(type, value)))
    const codings = codes.map((codeId) => ({ codeId, coderId, createdAt: null }))
    const passage = { id, transcriptId, spans: [span], coderId, createdAt: null }
    this.#passages.set(id, { ...passage, codings: [...(before?.codings ?? []), ...codings] })
    for (const { variable, words, entity } of rest) {
      if (entity !== null || words.trim() === '') continue
      const text = variable.name === 'note' ? words : `${variable.name}: ${words}`
      this.#addMemo('passage', id, text, coderId)
    }
  }

  #readValues(): Map<number | null, Value[]> {
    const values: { statement: number | null; value: Value }[] = []
    const add = (row: Row<'StatementId' | 'VariableId'>, entity: Value['entity'], words: string): void => {
      const variable = this.#variables.get(wholeOf(row.VariableId))
      if (variable === undefined) this.#report.lost('values of variables that the file does not hold', words)
      else values.push({ statement: wholeOf(row.StatementId), value: { variable, entity, words } })
    }
    for (const row of this.#tables.shortTexts) {
      const entity = this.#entities.get(wholeOf(row.Entity))
      const words = textOf(entity?.Value).trim()
      if (entity !== undefined && words !== '') add(row, entity, words)
    }
    for (const row of this.#tables.longTexts) add(row, null, textOf(row.Value))
    for (const row of this.#tables.numbers) add(row, null, textOf(row.Value))
    return new Map(
      Array.from(
        Map.groupBy(values, ({ statement }) => statement),
        ([statement, of]) => [statement, of.map(({ value }) => value)],
      ),
    )
  }

  #readDocument(row: DnaTables['documents'][number]): void {
    const counted = countText(textOf(row.Text))
    const laidOut = layOutText(counted.text)
    const title = textOf(row.Title).trim() || 'Untitled transcript'
    if (laidOut.text === '') {
      this.#report.lost('documents without words', title)
      return
    }
    // Safe: nothing but this document follows from these words.
    const id = idFrom('dna document', title, wholeOf(row.Date), laidOut.text) as TranscriptId
    const source = textOf(row.Source).trim()
    const known = { ...readDate(wholeOf(row.Date)), ...(source !== '' && { publisher: source }) }
    const transcript = foreignTranscript({ id, title, laidOut, original: null, known }, this.#report)
    this.#documents.set(wholeOf(row.ID), { transcript, counted, laidOut })
    const notes = [
      ...(['Author', 'Section', 'Type'] as const).map((field) => [field, textOf(row[field]).trim()] as const),
      ['Notes', textOf(row.Notes).trim()] as const,
    ].filter(([, words]) => words !== '')
    if (notes.length === 0) return
    this.#report.approximated('author, section, type and notes of documents: in a memo', title)
    this.#addMemo('transcript', id, notes.map(([field, words]) => `${field}: ${words}`).join('\n'), null)
  }

  /** Null where the statement does not say who holds what on which issue. */
  #position(
    passageId: PassageId,
    values: readonly Value[],
    coderId: CoderId | null,
    statement: number | null,
  ): IncomingPosition | null {
    const byRole = (role: Role): Value | undefined => values.find(({ variable }) => variable.role === role)
    const [person, organisation, issue, stance] = [
      byRole('person'),
      byRole('organisation'),
      byRole('issue'),
      byRole('stance'),
    ]
    const holder = person ?? organisation
    if (!holder?.entity || !issue?.entity || stance === undefined) return null
    const organisationId = organisation?.entity ? this.#actor(organisation, 'organisation') : null
    const holderId = person?.entity ? this.#actor(person, 'person', organisationId) : organisationId
    if (holderId === null) return null
    this.#report.approximated(
      'positions: taken as the holder’s own words, since DNA does not say on whose word they are known; agreement is support, disagreement rejection',
    )
    return {
      // Safe: nothing but the position of this statement follows from these words.
      id: idFrom('dna position', passageId, statement, holder.words, issue.words, stance.words) as PositionId,
      passageId,
      holderId,
      issueId: this.#issue(issue.entity),
      stanceId: this.#stance(Number(stance.words)),
      actId: null,
      attribution: 'own-words',
      addresseeId: null,
      conditions: '',
      gloss: '',
      confidence: null,
      coderId,
      createdAt: null,
    }
  }

  #actor({ entity, words }: Value, kind: 'person' | 'organisation', organisationId: ActorId | null = null): ActorId {
    // Safe: nothing but the actor of this name follows from these words.
    const id = idFrom('dna actor', kind, words) as ActorId
    const before = this.#actors.get(id)
    const attributes = entity === null ? [] : (this.#attributes.get(wholeOf(entity.ID)) ?? [])
    const affiliations = before?.affiliations ?? []
    const isNew = organisationId !== null && !affiliations.some((one) => one.organisationId === organisationId)
    this.#actors.set(id, {
      id,
      name: words,
      kind,
      note: attributes
        .filter((one) => !isAlias(one))
        .map(({ name, words: value }) => `${name}: ${value}`)
        .join('\n'),
      aliases: attributes.filter(isAlias).map(({ words: value }) => value),
      affiliations: isNew ? [...affiliations, { office: null, organisationId, from: null, to: null }] : affiliations,
    })
    return id
  }

  /** Concepts hang in a tree of their own; the checker unties what hangs under itself. */
  #issue(entity: DnaTables['entities'][number]): IssueId {
    const idOf = ({ Value: name }: DnaTables['entities'][number]): IssueId =>
      // Safe: nothing but the issue of this name follows from these words.
      idFrom('dna issue', textOf(name).trim()) as IssueId
    let at: DnaTables['entities'][number] | undefined = entity
    while (at !== undefined && !this.#issues.has(idOf(at))) {
      const parent: DnaTables['entities'][number] | undefined = this.#entities.get(wholeOf(at.ChildOf) ?? -1)
      const index = this.#issues.size
      this.#issues.set(idOf(at), {
        id: idOf(at),
        parentId: parent === undefined ? null : idOf(parent),
        name: textOf(at.Value).trim() || 'Issue without a name',
        names: [],
        definition: '',
        inclusion: '',
        exclusion: '',
        example: '',
        hue: colourOf(at) ?? hueFor(index),
        rank: index,
      })
      at = parent
    }
    return idOf(entity)
  }

  /** A code for the value, under one for its variable. */
  #code(type: string, { variable, entity, words }: Value): CodeId {
    const path = [type, variable.name, words].filter((name) => name !== '')
    let parentId: CodeId | null = null
    for (const [depth, name] of path.entries()) {
      // Safe: nothing but the code of this path follows from these words.
      const id = idFrom('dna code', ...path.slice(0, depth + 1)) as CodeId
      const rank = this.#codes.size
      const hue = (depth === path.length - 1 && entity !== null ? colourOf(entity) : null) ?? hueFor(rank + 3)
      const notes = { definition: '', inclusion: '', exclusion: '', example: '', source: '' }
      if (!this.#codes.has(id)) this.#codes.set(id, { id, parentId, name, hue, rank, ...notes })
      parentId = id
    }
    if (parentId === null) throw new Error('a code of no name')
    return parentId
  }

  #stance(agreement: number): TermId {
    const [key, value] = agreement > 0 ? (['supports', 2] as const) : (['rejects', -2] as const)
    // Safe: nothing but this stance follows from these words.
    const id = idFrom('dna stance', key) as TermId
    const words = { label: key, phrase: `${key} {issue}`, sign: value > 0 ? '▲▲' : '▼▼', definition: '', example: '' }
    this.#terms.set(id, { id, list: 'stance', key, ...words, source: 'Discourse Network Analyzer', value, rank: 0 })
    return id
  }

  #addMemo(subject: 'passage' | 'transcript', subjectId: string, text: string, coderId: CoderId | null): void {
    // Safe: nothing but this memo follows from these words.
    const id = idFrom('dna memo', subjectId, text) as MemoId
    this.#memos.push({ id, subject, subjectId, text, coderId, createdAt: null, changedAt: null })
  }
}

function isAlias({ name }: { readonly name: string }): boolean {
  return name.toLowerCase() === 'alias'
}

/** Seconds since 1970 on the clock of the place; DNA 2 counted milliseconds. Midnight is no time. */
function readDate(seconds: number | null): { date?: string; time?: string | null } {
  if (seconds === null) return {}
  const moment = new Date(Math.abs(seconds) > 1e11 ? seconds : seconds * 1000)
  const year = moment.getUTCFullYear()
  if (Number.isNaN(year) || year < 1000 || year > 9999) return {}
  const text = moment.toISOString()
  const time = text.slice(11, 16)
  return { date: text.slice(0, 10), time: time === '00:00' ? null : time }
}

function colourOf({ Red, Green, Blue }: DnaTables['entities'][number]): number | null {
  return hueOfChannels(wholeOf(Red) ?? 0, wholeOf(Green) ?? 0, wholeOf(Blue) ?? 0)
}
