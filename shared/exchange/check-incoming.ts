import { findSpanFault, normaliseSpans } from '../domain/spans.ts'
import type { TreeItem } from '../domain/trees.ts'
import type { Block } from '../domain/transcripts.ts'
import { idFrom } from './guids.ts'
import type {
  Incoming,
  IncomingAnswer,
  IncomingDisagreement,
  IncomingMemo,
  IncomingPassage,
  IncomingPosition,
  IncomingTranscript,
} from './incoming.ts'
import type { Report } from './report.ts'

/** The text of a transcript that the project has; null for one that it has not. */
export type KnownText = (transcriptId: string) => string | null

/**
 * What can be stored of what a reader found: every id once, every reference to something that is there, trees
 * without cycles, spans inside their texts. What has to be left out or moved is reported.
 */
export function checkIncoming(incoming: Incoming, knownText: KnownText, report: Report): Incoming {
  const check = new Check(incoming, report)
  const transcripts = check.unique(incoming.transcripts).map((one) => check.transcript(one))
  const texts = new Map<string, string>(transcripts.map(({ id, text }) => [id, text]))
  const passages = check
    .unique(incoming.passages)
    .flatMap((one) => check.passage(one, texts.get(one.transcriptId) ?? knownText(one.transcriptId)))
  const passageIds = idsOf(passages)
  const positions = check.unique(incoming.positions).flatMap((one) => check.position(one, passageIds))
  const positionIds = idsOf(positions)
  const disagreements = check
    .unique(incoming.disagreements)
    .map((one) => check.disagreement(one, passageIds, positionIds))
  const checked: Incoming = {
    coders: check.unique(incoming.coders),
    terms: check.terms(),
    hasAllTerms: incoming.hasAllTerms,
    events: check.unique(incoming.events),
    actors: check.unique(incoming.actors).map((actor) => ({
      ...actor,
      affiliations: actor.affiliations.map((one) => ({
        ...one,
        organisationId: check.orNull(one.organisationId, check.actors, 'bodies of affiliations'),
      })),
    })),
    issues: check.tree(check.unique(incoming.issues)).map((issue) => ({
      ...issue,
      names: issue.names.map((one) => ({
        ...one,
        usedById: check.orNull(one.usedById, check.actors, 'users of names'),
      })),
    })),
    codes: check.tree(check.unique(incoming.codes)),
    transcripts,
    passages,
    positions,
    disagreements,
    memos: [],
    answers: check.unique(incoming.answers).flatMap((one) => check.answer(one, transcripts)),
    savedSearches: check.unique(incoming.savedSearches).map((one) => check.stamped(one)),
  }
  const subjects = subjectIds(checked)
  return { ...checked, memos: check.unique(incoming.memos).map((memo) => check.memo(memo, subjects)) }
}

function idsOf(items: readonly { readonly id: string }[]): Set<string> {
  return new Set(items.map(({ id }) => id))
}

type Subjects = Readonly<Record<IncomingMemo['subject'], ReadonlySet<string> | null>>

function subjectIds(checked: Incoming): Subjects {
  return {
    project: null,
    transcript: new Set([...idsOf(checked.transcripts), ...checked.passages.map((one) => one.transcriptId)]),
    passage: idsOf(checked.passages),
    position: idsOf(checked.positions),
    disagreement: idsOf(checked.disagreements),
    actor: idsOf(checked.actors),
    issue: idsOf(checked.issues),
    code: idsOf(checked.codes),
    event: idsOf(checked.events),
  }
}

class Check {
  readonly actors: ReadonlySet<string>
  readonly #incoming: Incoming
  readonly #report: Report
  readonly #coders: ReadonlySet<string>
  readonly #issues: ReadonlySet<string>
  readonly #codes: ReadonlySet<string>
  readonly #events: ReadonlySet<string>
  readonly #terms: ReadonlyMap<string, string>
  /** Ids of speakers, revisions and sides, which hang on something. */
  readonly #hanging = new Set<string>()
  /** Answers that are rated, by their place. */
  readonly #rated = new Set<string>()

  constructor(incoming: Incoming, report: Report) {
    this.#incoming = incoming
    this.#report = report
    this.actors = idsOf(incoming.actors)
    this.#coders = idsOf(incoming.coders)
    this.#issues = idsOf(incoming.issues)
    this.#codes = idsOf(incoming.codes)
    this.#events = idsOf(incoming.events)
    this.#terms = new Map(this.terms(null).map((term) => [term.id, term.list]))
  }

  /** The first of each id. */
  unique<Item extends { readonly id: string }>(items: readonly Item[], report: Report | null = this.#report): Item[] {
    const seen = new Set<string>()
    const first = items.filter(({ id }) => !seen.has(id) && seen.add(id))
    report?.lost('things under an id that something before them has', undefined, items.length - first.length)
    return first
  }

  /** Lists know each key once. */
  terms(report: Report | null = this.#report): Incoming['terms'][number][] {
    const seen = new Set<string>()
    const unique = this.unique(this.#incoming.terms, report)
    return unique.filter(({ list, key }) => !seen.has(`${list} ${key}`) && seen.add(`${list} ${key}`))
  }

  orNull<Id extends string>(id: Id | null, known: ReadonlySet<string>, what: string): Id | null {
    if (id === null || known.has(id)) return id
    this.#report.lost(`${what}: the package names what it does not hold`)
    return null
  }

  /** What hangs under nothing, or under itself, hangs at the root. */
  tree<Item extends TreeItem>(items: readonly Item[]): Item[] {
    const parents = new Map(items.map(({ id, parentId }) => [id, parentId]))
    return items.map((item) => {
      if (item.parentId === null || (parents.has(item.parentId) && !isInCycle(parents, item.id))) return item
      this.#report.approximated('codes or issues under what is not there, or under themselves: they stand at the top')
      parents.set(item.id, null)
      return { ...item, parentId: null }
    })
  }

  transcript(one: IncomingTranscript): IncomingTranscript {
    const renamed = new Map(this.unique(one.speakers).map(({ id }) => [id, this.#own(id, one.id)]))
    const speakers = this.unique(one.speakers, null).map((speaker) => ({
      ...speaker,
      id: renamed.get(speaker.id) ?? speaker.id,
      actorId: this.orNull(speaker.actorId, this.actors, 'actors of speakers'),
    }))
    const speakerIds = new Set<string>(renamed.keys())
    const covers = coversText(one.blocks, one.text)
    if (!covers)
      this.#report.approximated('texts whose paragraphs are not where the package says: one a line', one.metadata.title)
    const blocks = covers ? one.blocks : blocksOfLines(one.text)
    const eventId = this.orNull(one.metadata.eventId, this.#events, 'events of texts')
    return {
      ...one,
      metadata: { ...one.metadata, eventId },
      revision: { ...one.revision, id: this.#own(one.revision.id, one.id) },
      speakers,
      blocks: blocks.map((block) => {
        const speakerId = this.orNull(block.speakerId, speakerIds, 'speakers of paragraphs')
        return { ...block, speakerId: speakerId === null ? null : (renamed.get(speakerId) ?? null) }
      }),
    }
  }

  passage(one: IncomingPassage, text: string | null): IncomingPassage[] {
    if (text === null) {
      this.#report.lost('passages of texts that the package does not hold')
      return []
    }
    const fault = findSpanFault(text, one.spans)
    if (fault !== null) {
      this.#report.lost('passages that lie outside their text or cover no words', fault)
      return []
    }
    const seen = new Set<string>()
    const codings = one.codings.filter(({ codeId }) => {
      const isKnown = this.#codes.has(codeId)
      if (!isKnown) this.#report.lost('codes on passages that the package does not define')
      return isKnown && !seen.has(codeId) && seen.add(codeId)
    })
    return [
      {
        ...this.stamped(one),
        spans: normaliseSpans(one.spans),
        codings: codings.map((coding) => this.stamped(coding)),
      },
    ]
  }

  position(one: IncomingPosition, passages: ReadonlySet<string>): IncomingPosition[] {
    const isWhole =
      passages.has(one.passageId) &&
      this.actors.has(one.holderId) &&
      this.#issues.has(one.issueId) &&
      this.#terms.get(one.stanceId) === 'stance'
    if (!isWhole) {
      this.#report.lost('positions whose passage, holder, issue or stance is not there', one.gloss)
      return []
    }
    const actId = this.#term(one.actId, 'act')
    return [{ ...this.stamped(one), actId, addresseeId: this.orNull(one.addresseeId, this.actors, 'addressees') }]
  }

  disagreement(
    one: IncomingDisagreement,
    passages: ReadonlySet<string>,
    positions: ReadonlySet<string>,
  ): IncomingDisagreement {
    const named = (ids: ReadonlySet<string>, what: string) => {
      return (id: string): boolean => this.orNull(id, ids, what) !== null
    }
    return {
      ...this.stamped(one),
      issueId: this.orNull(one.issueId, this.#issues, 'issues of disagreements'),
      kindId: this.#term(one.kindId, 'disagreement-kind'),
      modeId: this.#term(one.modeId, 'disagreement-mode'),
      sides: this.unique(one.sides).map((side) => ({
        id: this.#own(side.id, one.id),
        actorIds: [...new Set(side.actorIds)].filter(named(this.actors, 'actors of sides')),
        positionIds: [...new Set(side.positionIds)].filter(named(positions, 'evidence of sides')),
      })),
      statuses: one.statuses
        .filter(({ statusId }) => this.#term(statusId, 'disagreement-status') !== null)
        .map((status) => ({ ...status, passageId: this.orNull(status.passageId, passages, 'passages of statuses') })),
      acknowledgements: one.acknowledgements
        .filter(({ passageId }) => named(passages, 'passages that acknowledge or deny')(passageId))
        .map((ack) => ({ ...ack, actorId: this.orNull(ack.actorId, this.actors, 'actors who acknowledge or deny') })),
    }
  }

  answer(one: IncomingAnswer, transcripts: readonly IncomingTranscript[]): IncomingAnswer[] {
    const blocks = transcripts.find(({ id }) => id === one.transcriptId)?.blocks ?? []
    const place = `${one.transcriptId} ${one.start}`
    const isWhole =
      !this.#rated.has(place) &&
      blocks.some(({ start }) => start === one.start) &&
      this.#terms.get(one.qualityId) === 'answer-quality'
    this.#rated.add(place)
    if (isWhole) return [this.stamped(one)]
    this.#report.lost('ratings of answers whose paragraph or quality is not there')
    return []
  }

  memo(memo: IncomingMemo, subjects: Subjects): IncomingMemo {
    const ids = subjects[memo.subject]
    if (ids === null || ids.has(memo.subjectId)) return this.stamped(memo)
    this.#report.approximated('memos on what is not there: they are on the project', memo.text)
    return { ...this.stamped(memo), subject: 'project' }
  }

  /** The id of what hangs on something else; a new one where another thing has it. */
  #own<Id extends string>(id: Id, owner: string): Id {
    // Safe: it stands for a thing of the same kind.
    const free = this.#hanging.has(id) ? (idFrom('second', owner, id) as Id) : id
    this.#hanging.add(free)
    return free
  }

  #term<Id extends string>(id: Id | null, list: string): Id | null {
    if (id === null || this.#terms.get(id) === list) return id
    this.#report.lost('acts, kinds, modes or statuses that the package does not define')
    return null
  }

  /** Who is not among the coders is nobody. */
  stamped<Item extends { readonly coderId: string | null }>(item: Item): Item {
    return item.coderId === null || this.#coders.has(item.coderId) ? item : { ...item, coderId: null }
  }
}

function isInCycle(parents: ReadonlyMap<string, string | null>, id: string): boolean {
  const seen = new Set<string>()
  for (let at = parents.get(id) ?? null; at !== null; at = parents.get(at) ?? null) {
    if (at === id) return true
    if (seen.has(at)) return false
    seen.add(at)
  }
  return false
}

/** Blocks follow one another, parted by one "\n", to the end of the text. */
function coversText(blocks: readonly Block[], text: string): boolean {
  let at = 0
  for (const [seq, block] of blocks.entries()) {
    const isNext = block.seq === seq && block.start === at && block.end >= block.start
    if (!isNext || (seq > 0 && text[at - 1] !== '\n')) return false
    at = block.end + 1
  }
  return blocks.length > 0 && at === text.length + 1
}

function blocksOfLines(text: string): Block[] {
  let start = 0
  return text.split('\n').map((line, seq) => {
    const block: Block = {
      seq,
      start,
      end: start + line.length,
      kind: 'paragraph',
      speakerId: null,
      label: null,
      marker: null,
      role: null,
      page: null,
      doubt: null,
    }
    start = block.end + 1
    return block
  })
}
