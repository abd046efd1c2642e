import { hueFor } from '../domain/hues.ts'
import type { ActorId, CodeId, CoderId, IssueId, MemoId, PassageId, TermId, TranscriptId } from '../domain/ids.ts'
import { Position } from '../domain/positions.ts'
import { normaliseSpans, type Span } from '../domain/spans.ts'
import { Term, type TermList } from '../domain/terms.ts'
import { findQuote } from './find-quote.ts'
import { idFrom, toId } from './guids.ts'
import {
  NOTHING,
  type Incoming,
  type IncomingActor,
  type IncomingCode,
  type IncomingIssue,
  type IncomingMemo,
  type IncomingPassage,
  type IncomingPosition,
} from './incoming.ts'
import type { ProjectView } from './project-view.ts'
import { countText, offsetUnder, READINGS, type CountedText } from './refi/offset-reading.ts'
import { toMoment } from './refi/refi-package.ts'
import type { Report } from './report.ts'
import type { Annotation, AnnotationBody, AnnotationTarget } from './web-annotation-json.ts'

/**
 * Reads Web Annotations on texts that the project has. A position counts where its words are the quotation; else the
 * quotation is looked for, by itself and by what stands around it. Annotations that find no place are reported.
 */
export function readWebAnnotations(annotations: readonly Annotation[], project: ProjectView, report: Report): Incoming {
  const reader = new Reader(project, report)
  for (const annotation of annotations) reader.read(annotation)
  return reader.incoming()
}

interface Place {
  readonly transcriptId: string
  readonly span: Span
}

class Reader {
  readonly #report: Report
  readonly #texts: TextFinder
  readonly #coders = new Map<string, Incoming['coders'][number]>()
  readonly #codes = new Map<string, IncomingCode>()
  readonly #issues = new Map<string, IncomingIssue>()
  readonly #actors = new Map<string, IncomingActor>()
  readonly #terms = new Map<string, Term>()
  readonly #seen = new Set<string>()
  readonly #passages: IncomingPassage[] = []
  readonly #positions: IncomingPosition[] = []
  readonly #memos: IncomingMemo[] = []

  constructor(project: ProjectView, report: Report) {
    this.#report = report
    this.#texts = new TextFinder(project, report)
  }

  incoming(): Incoming {
    return {
      ...NOTHING,
      coders: [...this.#coders.values()],
      codes: [...this.#codes.values()],
      issues: [...this.#issues.values()],
      actors: [...this.#actors.values()],
      terms: [...this.#terms.values()],
      passages: this.#passages,
      positions: this.#positions,
      memos: this.#memos,
    }
  }

  read(annotation: Annotation): void {
    const places = annotation.targets.map((target) => this.#texts.find(target))
    const found = places.filter((place) => place !== null)
    if (found.length < places.length || found.length === 0) {
      this.#report.lost('annotations on words that no text of the project has', describe(annotation))
      return
    }
    const byText = Map.groupBy(found, ({ transcriptId }) => transcriptId)
    if (byText.size > 1)
      this.#report.approximated('annotations on several texts: a passage in each', describe(annotation))
    for (const [transcriptId, inText] of byText) this.#addPassage(annotation, transcriptId, inText)
  }

  #addPassage(annotation: Annotation, transcriptId: string, places: readonly Place[]): void {
    const given = annotation.id === null ? idFrom('annotation', JSON.stringify(annotation)) : toId(bare(annotation.id))
    const isFirst = !this.#seen.has(given)
    this.#seen.add(given)
    // Safe: whatever has this id in the file is a passage here.
    const id = (isFirst ? given : idFrom('part', given, transcriptId)) as PassageId
    const stamp = { coderId: this.#coder(annotation), createdAt: toMoment(annotation.created) }
    const tags = annotation.bodies.filter(({ purpose }) => purpose === 'tagging')
    this.#passages.push({
      id,
      // Safe: it is the id of one of the project's transcripts.
      transcriptId: transcriptId as TranscriptId,
      spans: normaliseSpans(places.map(({ span }) => span)),
      codings: tags.map((body) => ({ codeId: this.#code(body), ...stamp })),
      ...stamp,
    })
    for (const body of annotation.bodies) {
      if (body.purpose === 'tagging') continue
      const position = isFirst ? this.#position(body, id) : null
      if (position) this.#positions.push(position)
      else if (body.own['record'] === undefined) {
        // Safe: whatever has this id in the file is a memo here.
        const memoId = (body.id === null ? idFrom('memo', id, body.value) : toId(bare(body.id))) as MemoId
        if (body.value.trim() === '') continue
        this.#memos.push({ id: memoId, subject: 'passage', subjectId: id, text: body.value, ...stamp, changedAt: null })
      }
    }
  }

  #coder({ creator }: Annotation): CoderId | null {
    if (creator === null) return null
    // Safe: whoever has this id in the file is a coder here.
    const id = (creator.id === null ? idFrom('coder', creator.name) : toId(bare(creator.id))) as CoderId
    this.#coders.set(id, { id, name: creator.name })
    return id
  }

  #code(body: AnnotationBody): CodeId {
    const path = splitPath(body.value)
    // Safe: what is tagged with is a code.
    const leaf = body.id === null ? null : (toId(bare(body.id)) as CodeId)
    return this.#hang(path, leaf, 'code', this.#codes, (place, index) => ({
      ...place,
      hue: hueFor(index + 3),
      definition: '',
      inclusion: '',
      exclusion: '',
      example: '',
      source: '',
    }))
  }

  /** What Demarche wrote beside the words of a position; null where it is none, or changed. */
  #position(body: AnnotationBody, passageId: PassageId): IncomingPosition | null {
    const { record, holder, issue, stance, act, addressee } = body.own
    if (record === undefined) return null
    const parsed = Position.safeParse(parseJson(record))
    if (!parsed.success || holder === undefined || issue === undefined || stance === undefined) {
      this.#report.lost('positions whose record another program changed', body.value)
      return null
    }
    const position = parsed.data
    this.#actor(position.holderId, holder)
    const issueId = this.#hang(splitPath(issue), position.issueId, 'issue', this.#issues, (place, index) => ({
      ...place,
      hue: hueFor(index),
      names: [],
      definition: '',
      inclusion: '',
      exclusion: '',
      example: '',
    }))
    this.#term(position.stanceId, 'stance', stance)
    if (position.actId !== null && act !== undefined) this.#term(position.actId, 'act', act)
    if (position.addresseeId !== null && addressee !== undefined) this.#actor(position.addresseeId, addressee)
    return { ...position, issueId, passageId }
  }

  #actor(id: ActorId, name: string): void {
    if (name.trim() === '') return
    this.#actors.set(id, { id, name, kind: 'state', note: '', aliases: [], affiliations: [] })
  }

  #term(id: TermId, list: TermList, key: string): void {
    const words = { label: key, phrase: key, sign: '', value: null, definition: '', example: '', source: '', rank: 0 }
    const term = Term.safeParse({ id, list, key, ...words })
    if (term.success) this.#terms.set(id, term.data)
  }

  /** Everything on the path, each under the one before; the last under its own id where it has one. */
  #hang<Id extends CodeId | IssueId, Item extends { readonly id: Id }>(
    path: readonly string[],
    leaf: Id | null,
    noun: string,
    items: Map<string, Item>,
    make: (place: { id: Id; parentId: Id | null; name: string; rank: number }, index: number) => Item,
  ): Id {
    let parentId: Id | null = null
    for (const [depth, name] of path.entries()) {
      const isLeaf = depth === path.length - 1
      // Safe: nothing but what has this path follows from these words.
      const id: Id = (isLeaf && leaf !== null ? leaf : idFrom(noun, ...path.slice(0, depth + 1))) as Id
      if (!items.has(id)) items.set(id, make({ id, parentId, name, rank: items.size }, items.size))
      parentId = id
    }
    if (parentId === null) throw new Error('a path of no names')
    return parentId
  }
}

/** Finds the project's text that a target means, and the words in it. */
class TextFinder {
  readonly #project: ProjectView
  readonly #report: Report
  readonly #counted = new Map<string, CountedText>()

  constructor(project: ProjectView, report: Report) {
    this.#project = project
    this.#report = report
  }

  find(target: AnnotationTarget): Place | null {
    const named = this.#named(target)
    for (const id of named) {
      const span = this.#anchor(id, target)
      if (span !== null) return { transcriptId: id, span }
    }
    return named.length === 0 && target.quote !== null ? this.#findAnywhere(target) : null
  }

  /** By id, by the hash of the words, by address, by title: the surest that finds any. */
  #named({ sources, title, sha256 }: AnnotationTarget): string[] {
    const { transcripts } = this.#project
    const ids = new Set(sources.map((source) => bare(source).toLowerCase()))
    const addresses = new Set(sources.map(plainAddress))
    const choices = [
      transcripts.filter(({ id }) => ids.has(id)),
      transcripts.filter(({ textSha256 }) => textSha256 === sha256),
      transcripts.filter(({ url }) => url !== null && addresses.has(plainAddress(url))),
      transcripts.filter((one) => title !== null && one.title === title),
    ]
    return (choices.find((some) => some.length > 0) ?? []).map(({ id }) => id)
  }

  #anchor(id: string, { position, quote }: AnnotationTarget): Span | null {
    const counted = this.#textOf(id)
    if (counted === null) return null
    const { text } = counted
    const [codePoints, ...others] = position === null ? [] : spansOf(position, counted)
    if (quote === null) {
      if (codePoints)
        this.#report.approximated('annotations that give a place but no words: taken as counted in code points')
      return codePoints ?? null
    }
    const exact = [codePoints, ...others].find((span) => span && text.slice(span.start, span.end) === quote.exact)
    if (exact) return exact
    const found = findQuote(text, quote, codePoints?.start ?? null)
    if (found && position)
      this.#report.approximated('annotations found by their words, which do not stand where they say', quote.exact)
    return found
  }

  #findAnywhere(target: AnnotationTarget): Place | null {
    const places = this.#project.transcripts.flatMap(({ id }): Place[] => {
      const text = this.#textOf(id)?.text ?? ''
      const span = target.quote === null ? null : findQuote(text, target.quote, null)
      return span === null ? [] : [{ transcriptId: id, span }]
    })
    const [only, second] = places
    if (only === undefined || second !== undefined) return null
    this.#report.approximated('annotations on a text that the project does not know by name: found by their words')
    return only
  }

  #textOf(id: string): CountedText | null {
    const known = this.#counted.get(id)
    if (known) return known
    const text = this.#project.text(id)
    if (text === null) return null
    const counted = countText(text)
    this.#counted.set(id, counted)
    return counted
  }
}

/** Code points, as the standard is best read, then UTF-16 units, as browsers count. */
function spansOf({ start, end }: { start: number; end: number }, counted: CountedText): Span[] {
  return READINGS.filter(({ lineEnds, mark }) => lineEnds === 'as written' && mark === 'left out').flatMap(
    (reading) => {
      const [from, to] = [offsetUnder(reading, counted, start), offsetUnder(reading, counted, end)]
      return from === null || to === null || from >= to ? [] : [{ start: from, end: to }]
    },
  )
}

function splitPath(path: string): [string, ...string[]] {
  const [first = 'Code without a name', ...rest] = path
    .split(' > ')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  return [first, ...rest]
}

function bare(id: string): string {
  return id.replace(/^urn:uuid:/iu, '')
}

/** Without what differs between two links to one page. */
function plainAddress(url: string): string {
  return url
    .replace(/^https?:\/\/(?:www\.)?/iu, '')
    .replace(/#.*$/u, '')
    .replace(/\/$/u, '')
}

function describe({ targets, bodies }: Annotation): string {
  return targets.find(({ quote }) => quote !== null)?.quote?.exact ?? bodies[0]?.value ?? ''
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
