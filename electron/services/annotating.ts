import type { z } from 'zod'
import {
  AnnotationLine,
  parsePath,
  type DisagreementLine,
  type PassageLine,
  type PositionLine,
} from '#shared/api/annotation-lines.ts'
import { AppError } from '#shared/api/envelope.ts'
import { findTranscript } from '#shared/api/find-transcript.ts'
import type { NewPosition } from '#shared/api/tagging-api.ts'
import type { ActorId, IssueId, PassageId, PositionId, TermId, TranscriptId } from '#shared/domain/ids.ts'
import type { Span } from '#shared/domain/spans.ts'
import { findTerm, type Term, type TermList } from '#shared/domain/terms.ts'
import { updateActor } from '../store/actor-store.ts'
import { updateCode } from '../store/code-store.ts'
import type { ProjectDatabase } from '../store/database.ts'
import { insertDisagreement } from '../store/disagreement-store.ts'
import { findEventByTitle, insertEvent, updateEvent } from '../store/event-store.ts'
import { updateIssue } from '../store/issue-store.ts'
import type { Row } from '../store/tables.ts'
import { listTerms } from '../store/term-store.ts'
import { getCurrentRevision } from '../store/revision-store.ts'
import { listTranscripts, updateTranscript } from '../store/transcript-store.ts'
import type { Writer } from '../store/writer.ts'
import { NameResolver } from './name-resolver.ts'
import { findOrInsertPassage, putTags } from './tagging.ts'

export interface AnnotationCounts {
  lines: number
  passages: number
  positions: number
  codes: number
  memos: number
  disagreements: number
}

/** Stores a batch of JSON lines. Throws with the number of the first bad line; the caller's transaction then keeps nothing. */
export function applyAnnotations(db: ProjectDatabase, writer: Writer, jsonl: string): AnnotationCounts {
  const batch = new AnnotationBatch(db, writer)
  for (const [index, line] of jsonl
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue
    try {
      batch.apply(parseLine(line))
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      throw new AppError(error.code, `Line ${index + 1}: ${error.message} Nothing was stored.`, { line: index + 1 })
    }
  }
  return batch.counts
}

function parseLine(line: string): AnnotationLine {
  let json: unknown
  try {
    json = JSON.parse(line)
  } catch {
    throw new AppError('invalid-input', 'This is not JSON.')
  }
  const parsed = AnnotationLine.safeParse(json)
  if (!parsed.success) throw new AppError('invalid-input', `This is not an annotation: ${firstIssue(parsed.error)}.`)
  return parsed.data
}

function firstIssue(error: z.ZodError): string {
  const [issue] = error.issues
  if (!issue) return 'unknown form'
  // A union fails in every branch; the branch that came furthest says what the writer meant.
  if (issue.code === 'invalid_union') {
    const branches = issue.errors.filter(
      (branch) => !branch.some((one) => one.code === 'unrecognized_keys' || one.path.length === 0),
    )
    const deepest = (branches.length > 0 ? branches : issue.errors)
      .flat()
      .toSorted((a, b) => b.path.length - a.path.length)[0]
    return deepest ? `${deepest.path.join('.') || 'the line'}: ${deepest.message}` : 'unknown form'
  }
  return `${issue.path.join('.') || 'the line'}: ${issue.message}`
}

/** The names of one batch: what it calls transcripts, terms, and the positions and passages of earlier lines. */
class AnnotationBatch {
  readonly counts: AnnotationCounts = { lines: 0, passages: 0, positions: 0, codes: 0, memos: 0, disagreements: 0 }
  readonly #db: ProjectDatabase
  readonly #writer: Writer
  readonly #resolver: NameResolver
  readonly #terms: readonly Term[]
  readonly #transcripts: readonly { id: TranscriptId; title: string }[]
  readonly #revisions = new Map<TranscriptId, Row<'revision'>>()
  readonly #positionRefs = new Map<string, PositionId>()
  readonly #passageRefs = new Map<string, PassageId>()

  constructor(db: ProjectDatabase, writer: Writer) {
    this.#db = db
    this.#writer = writer
    this.#resolver = new NameResolver(db, writer)
    this.#terms = listTerms(db)
    this.#transcripts = listTranscripts(db)
  }

  apply(line: AnnotationLine): void {
    this.counts.lines += 1
    if ('transcript' in line) this.#applyPassage(line)
    else if ('disagreement' in line) this.#applyDisagreement(line.disagreement)
    else if ('actor' in line) this.#applyActor(line.actor)
    else if ('issue' in line) this.#applyIssue(line.issue)
    else if ('code' in line) this.#applyCode(line.code)
    else this.#applyEvent(line.event)
  }

  #applyPassage(line: PassageLine): void {
    const transcriptId = this.#transcript(line.transcript)
    const revision = this.#revision(transcriptId)
    const spans = line.spans ?? [findQuote(revision.text, line)]
    const passageId = findOrInsertPassage(this.#db, this.#writer, revision, spans)
    const tags = putTags(this.#db, this.#writer, this.#resolver, passageId, {
      positions: (line.positions ?? []).map((position) => this.#position(position)),
      codes: (line.codes ?? []).map((path) => ({ path: parsePath(path) })),
      ...(line.memo === undefined ? {} : { memo: line.memo }),
    })
    for (const [index, { ref }] of (line.positions ?? []).entries()) {
      const positionId = tags.positionIds[index]
      if (ref !== undefined && positionId !== undefined) remember(this.#positionRefs, ref, positionId)
    }
    if (line.ref !== undefined) remember(this.#passageRefs, line.ref, passageId)
    this.counts.passages += 1
    this.counts.positions += tags.positionIds.length
    this.counts.codes += tags.codes
    this.counts.memos += tags.memos
  }

  #position(line: PositionLine): NewPosition {
    return {
      holder: { name: line.holder },
      issue: { path: parsePath(line.issue) },
      stanceId: this.#term('stance', String(line.stance)),
      actId: line.act === undefined ? null : this.#term('act', line.act),
      attribution: line.attribution ?? 'own-words',
      addressee: line.addressee === undefined ? null : { name: line.addressee },
      conditions: line.conditions ?? '',
      gloss: line.gloss ?? '',
      confidence: line.confidence ?? null,
    }
  }

  #applyDisagreement(line: DisagreementLine['disagreement']): void {
    const statuses = line.statuses ?? (line.status === undefined ? [] : [{ status: line.status }])
    insertDisagreement(this.#writer, {
      title: line.title,
      question: line.question ?? '',
      issueId: line.issue === undefined ? null : this.#issue(line.issue),
      kindId: line.kind === undefined ? null : this.#term('disagreement-kind', line.kind),
      modeId: line.mode === undefined ? null : this.#term('disagreement-mode', line.mode),
      intensity: line.intensity ?? null,
      sides: line.sides.map((side) => ({
        actorIds: (side.actors ?? []).map((name) => this.#actor(name)),
        positionIds: (side.positions ?? []).map((ref) => recall(this.#positionRefs, ref, 'position')),
      })),
      statuses: statuses.map((one) => ({
        statusId: this.#term('disagreement-status', one.status),
        since: one.since ?? null,
        note: one.note ?? '',
        passageId: one.passage === undefined ? null : recall(this.#passageRefs, one.passage, 'passage'),
      })),
      acknowledgements: (line.acknowledgements ?? []).map((one) => ({
        passageId: recall(this.#passageRefs, one.passage, 'passage'),
        actorId: one.actor === undefined ? null : this.#actor(one.actor),
        does: one.does,
      })),
    })
    this.counts.disagreements += 1
  }

  #applyActor(line: Extract<AnnotationLine, { actor: unknown }>['actor']): void {
    const id = this.#resolver.findActors(line.name)[0] ?? this.#resolver.createActor(line.name, line.kind ?? 'state').id
    const actor = this.#resolver.getActor(id)
    const aliases =
      line.aliases && [...new Set([...actor.aliases, ...line.aliases])].filter((alias) => alias !== actor.name)
    const affiliations = line.affiliations?.map((one) => ({
      office: one.office ?? null,
      organisationId: one.organisation === undefined ? null : this.#actor(one.organisation),
      from: one.from ?? null,
      to: one.to ?? null,
    }))
    const changes = {
      ...(line.kind === undefined ? {} : { kind: line.kind }),
      ...(line.note === undefined ? {} : { note: line.note }),
      ...(aliases === undefined ? {} : { aliases }),
      ...(affiliations === undefined ? {} : { affiliations }),
    }
    updateActor(this.#writer, id, changes)
    this.#resolver.remember({ ...actor, ...changes })
  }

  #applyIssue(line: Extract<AnnotationLine, { issue: unknown }>['issue']): void {
    const id = this.#issue(line.path)
    updateIssue(this.#db, this.#writer, id, {
      ...(line.definition === undefined ? {} : { definition: line.definition }),
      ...(line.names === undefined
        ? {}
        : {
            names: line.names.map(({ text, usedBy }) => ({
              text,
              usedById: usedBy === undefined ? null : this.#actor(usedBy),
            })),
          }),
    })
  }

  #applyCode({ path, ...texts }: Extract<AnnotationLine, { code: unknown }>['code']): void {
    const id = this.#resolver.code({ path: parsePath(path) })
    const given = Object.entries(texts).filter(([, text]) => text !== undefined)
    updateCode(this.#db, this.#writer, id, Object.fromEntries(given))
  }

  #applyEvent(line: Extract<AnnotationLine, { event: unknown }>['event']): void {
    const known = findEventByTitle(this.#db, line.title)
    const fields = {
      title: line.title,
      date: line.date ?? known?.date ?? null,
      place: line.place ?? known?.place ?? null,
    }
    const event = known ?? insertEvent(this.#writer, fields)
    updateEvent(this.#writer, { id: event.id, ...fields })
    for (const name of line.transcripts ?? [])
      updateTranscript(this.#writer, this.#transcript(name), { eventId: event.id })
  }

  #transcript(name: string): TranscriptId {
    return findTranscript(this.#transcripts, name)
  }

  /** Read once per batch: a text of a million words takes milliseconds each time. */
  #revision(id: TranscriptId): Row<'revision'> {
    const revision = this.#revisions.get(id) ?? getCurrentRevision(this.#db, id)
    this.#revisions.set(id, revision)
    return revision
  }

  #actor(name: string): ActorId {
    return this.#resolver.actor({ name })
  }

  #issue(path: string | string[]): IssueId {
    return this.#resolver.issue({ path: parsePath(path) })
  }

  #term(list: TermList, name: string): TermId {
    const term = findTerm(this.#terms, list, name)
    if (!term) throw new AppError('not-found', `“${name}” is no ${list.replace('-', ' ')} of this project.`)
    return term.id
  }
}

function findQuote(text: string, line: PassageLine): Span {
  const { quote, prefix = '', suffix = '' } = line
  if (quote === undefined) throw new AppError('invalid-input', 'A passage needs spans or a quote.')
  const starts: number[] = []
  for (let at = text.indexOf(quote); at !== -1 && starts.length < 2; at = text.indexOf(quote, at + 1)) {
    if (text.slice(0, at).endsWith(prefix) && text.startsWith(suffix, at + quote.length)) starts.push(at)
  }
  const [start, second] = starts
  if (start === undefined) throw new AppError('not-found', 'The quotation does not occur in the text.')
  if (second !== undefined)
    throw new AppError(
      'ambiguous',
      'The quotation occurs more than once; give a prefix or suffix that tells the places apart.',
    )
  return { start, end: start + quote.length }
}

function remember<Id>(refs: Map<string, Id>, ref: string, id: Id): void {
  if (refs.has(ref)) throw new AppError('invalid-input', `The ref “${ref}” is used twice.`)
  refs.set(ref, id)
}

function recall<Id>(refs: ReadonlyMap<string, Id>, ref: string, noun: string): Id {
  const id = refs.get(ref)
  if (id === undefined) throw new AppError('not-found', `No earlier line has a ${noun} with the ref “${ref}”.`)
  return id
}
