import { AppError } from '#shared/api/envelope.ts'
import type { SearchFilters } from '#shared/api/search-api.ts'
import { affiliationInForce, type Actor } from '#shared/domain/actors.ts'
import { fold } from '#shared/domain/folding.ts'
import type { ActorId, CodeId } from '#shared/domain/ids.ts'
import type { Span } from '#shared/domain/spans.ts'
import { subtreeIds, type TreeItem } from '#shared/domain/trees.ts'
import { TranscriptKind, TurnRole } from '#shared/domain/transcripts.ts'
import { Matcher } from '#shared/search/match.ts'
import type { ParsedQuery, Restriction } from '#shared/search/query.ts'
import { tokenise } from '#shared/search/tokens.ts'
import { listActors } from '../../store/actor-store.ts'
import { listCodes } from '../../store/code-store.ts'
import type { ProjectDatabase } from '../../store/database.ts'
import { listEvents } from '../../store/event-store.ts'
import { listIssues } from '../../store/issue-store.ts'
import type { SearchedBlock, SearchedPassage, SearchedSpeaker, SearchedTranscript } from '../../store/search-source.ts'
import { listTerms } from '../../store/term-store.ts'

/** Where a query looks; each test is of one transcript, block or hit. */
export interface Scope {
  readonly holdsTranscript: (transcript: SearchedTranscript) => boolean
  readonly holdsBlock: (
    block: SearchedBlock,
    speaker: SearchedSpeaker | null,
    transcript: SearchedTranscript,
  ) => boolean
  /** Null where it does not matter what is tagged. */
  readonly holdsHit: ((hit: Span, passages: readonly SearchedPassage[]) => boolean) | null
}

type TranscriptTest = Scope['holdsTranscript']
type BlockTest = Scope['holdsBlock']
type PassageTest = (passage: SearchedPassage) => boolean
type PositionTest = (position: SearchedPassage['positions'][number]) => boolean

/** Throws `invalid-input` where a restriction names what there is not. */
export function scopeOf(db: ProjectDatabase, query: ParsedQuery, filters: SearchFilters): Scope {
  const tests: Tests = { transcript: [], block: [], position: [], code: [], ruledOut: [], isUntagged: query.isUntagged }
  addFilters(tests, db, filters)
  for (const restriction of query.restrictions) addRestriction(tests, db, restriction)
  const { transcript, block } = tests
  return {
    holdsTranscript: (one) => transcript.every((test) => test(one)),
    holdsBlock: (one, speaker, of) => block.every((test) => test(one, speaker, of)),
    holdsHit: hitTest(tests),
  }
}

interface Tests {
  readonly transcript: TranscriptTest[]
  readonly block: BlockTest[]
  /** What one position on a passage over the hit must be, and what codes that passage must bear. */
  readonly position: PositionTest[]
  readonly code: PassageTest[]
  /** What no passage over the hit may bear. */
  readonly ruledOut: PassageTest[]
  isUntagged: boolean
}

function hitTest({ position, code, ruledOut, isUntagged }: Tests): Scope['holdsHit'] {
  if (position.length + code.length + ruledOut.length === 0 && !isUntagged) return null
  const isWanted: PassageTest = (one) =>
    code.every((test) => test(one)) &&
    (position.length === 0 || one.positions.some((borne) => position.every((test) => test(borne))))
  const needsPassage = position.length + code.length > 0
  return (hit, passages) => {
    const over = passages.filter(({ spans }) => spans.some(({ start, end }) => start < hit.end && hit.start < end))
    if (isUntagged && over.length > 0) return false
    if (over.some((one) => ruledOut.some((test) => test(one)))) return false
    return !needsPassage || over.some(isWanted)
  }
}

function addFilters(tests: Tests, db: ProjectDatabase, filters: SearchFilters): void {
  const { transcriptIds, kinds, eventIds, from, to, roles, actorIds, issueIds, codeIds, stanceIds, untagged } = filters
  if (transcriptIds) tests.transcript.push(among(new Set(transcriptIds), ({ id }) => id))
  if (kinds) tests.transcript.push(among(new Set(kinds), ({ kind }) => kind))
  if (eventIds) tests.transcript.push(among(new Set(eventIds), ({ eventId }) => eventId))
  if (from !== undefined || to !== undefined) tests.transcript.push(dateTest(from ?? null, to ?? null))
  if (roles) tests.block.push(among(new Set(roles), ({ role }) => role))
  if (actorIds) tests.block.push(actorTest(listActors(db), new Set(actorIds)))
  if (issueIds) tests.position.push(among(withBelow(listIssues(db), issueIds), ({ issueId }) => issueId))
  if (stanceIds) tests.position.push(among(new Set(stanceIds), ({ stanceId }) => stanceId))
  if (codeIds) tests.code.push(codeTest(withBelow(listCodes(db), codeIds)))
  if (untagged === true) tests.isUntagged = true
}

function addRestriction(tests: Tests, db: ProjectDatabase, restriction: Restriction): void {
  const { field, values, isNegated } = restriction
  const transcript = (test: TranscriptTest): unknown => tests.transcript.push(isNegated ? (one) => !test(one) : test)
  const block = (test: BlockTest): unknown => tests.block.push(isNegated ? (...of) => !test(...of) : test)
  const position = (test: PositionTest): unknown =>
    isNegated ? tests.ruledOut.push(({ positions }) => positions.some(test)) : tests.position.push(test)
  switch (field) {
    case 'speaker':
      return void block(speakerTest(values))
    case 'actor':
      return void block(
        actorTest(
          listActors(db),
          named(restriction, listActors(db), ({ name, aliases }) => [name, ...aliases]),
        ),
      )
    case 'issue': {
      const issues = listIssues(db)
      const ids = named(restriction, issues, ({ name, names }) => [name, ...names.map(({ text }) => text)])
      return void position(among(withBelow(issues, ids), ({ issueId }) => issueId))
    }
    case 'stance': {
      const stances = listTerms(db).filter(({ list }) => list === 'stance')
      return void position(
        among(
          named(restriction, stances, ({ label, key }) => [label, key]),
          ({ stanceId }) => stanceId,
        ),
      )
    }
    case 'code': {
      const codes = listCodes(db)
      const test = codeTest(
        withBelow(
          codes,
          named(restriction, codes, ({ name }) => [name]),
        ),
      )
      return void (isNegated ? tests.ruledOut.push(test) : tests.code.push(test))
    }
    case 'event':
      return void transcript(
        among(
          named(restriction, listEvents(db), ({ title }) => [title]),
          ({ eventId }) => eventId,
        ),
      )
    case 'kind':
      return void transcript(among(listed(restriction, TranscriptKind.options), ({ kind }) => kind))
    case 'role':
      return void block(among(listed(restriction, TurnRole.options), ({ role }) => role))
    case 'date': {
      const ranges = values.map((value) => parseRange(restriction, value))
      return void transcript((one) => ranges.some((test) => test(one)))
    }
  }
}

function among<One, Value>(values: ReadonlySet<Value>, of: (one: One) => Value | null): (one: One) => boolean {
  return (one) => {
    const value = of(one)
    return value !== null && values.has(value)
  }
}

/** Dates of any precision: "2017" holds all days of the year. Undated transcripts are in no range. */
function dateTest(from: string | null, to: string | null): TranscriptTest {
  return ({ date }) =>
    date !== null &&
    (from === null || date >= from.slice(0, date.length)) &&
    (to === null || date.slice(0, to.length) <= to)
}

function parseRange(restriction: Restriction, value: string): TranscriptTest {
  const found = /^(\d{4}(?:-\d\d){0,2})?(\.\.)?(\d{4}(?:-\d\d){0,2})?$/.exec(value)
  const [, from = null, dots, to = null] = found ?? []
  if (!found || (from === null && to === null) || (dots === undefined && to !== null)) {
    throw fault(restriction, `“${value}” is no date; write date:2017, date:2017-03 or date:2017..2019.`)
  }
  return dots === undefined ? dateTest(from, from) : dateTest(from, to)
}

/** The words of the value stand in the speaker's name as they are. */
function speakerTest(values: readonly string[]): BlockTest {
  const tests = values.map(nameTest)
  return (_block, speaker) => speaker !== null && tests.some((test) => test(speaker.name))
}

function nameTest(value: string): (name: string) => boolean {
  const tokens = tokenise(value)
  if (tokens.length === 0) return () => false
  const matcher = new Matcher({ kind: 'words', tokens, allForms: false, isPrefix: false })
  return (name) => matcher.find(name) !== null
}

/** The speaker is one of the actors, or speaks for one of them at the time. */
function actorTest(actors: readonly Actor[], ids: ReadonlySet<ActorId>): BlockTest {
  const byId = new Map(actors.map((actor) => [actor.id, actor]))
  return (_block, speaker, { date }) => {
    if (!speaker || speaker.actorId === null) return false
    if (ids.has(speaker.actorId)) return true
    const affiliations = byId.get(speaker.actorId)?.affiliations ?? []
    const organisationId = date === null ? null : affiliationInForce(affiliations, date)?.organisationId
    return organisationId !== null && organisationId !== undefined && ids.has(organisationId)
  }
}

function codeTest(codes: ReadonlySet<CodeId>): PassageTest {
  return ({ codeIds }) => codeIds.some((id) => codes.has(id))
}

function withBelow<Id extends string>(items: readonly (TreeItem & { readonly id: Id })[], ids: Iterable<Id>): Set<Id> {
  // The ids of a tree are those of its items.
  return new Set([...ids].flatMap((id) => [...subtreeIds(items, id)] as Id[]))
}

/** Those that bear a name that is one of the values, else holds it. */
function named<Id extends string, Item extends { readonly id: Id }>(
  restriction: Restriction,
  items: readonly Item[],
  namesOf: (item: Item) => readonly string[],
): Set<Item['id']> {
  const found = restriction.values.flatMap((value) => {
    const isSame = (name: string): boolean => fold(name) === fold(value)
    const same = items.filter((item) => namesOf(item).some(isSame))
    const alike = same.length > 0 ? same : items.filter((item) => namesOf(item).some(nameTest(value)))
    if (alike.length === 0) throw fault(restriction, `There is no ${restriction.field} “${value}” in this project.`)
    return alike
  })
  return new Set(found.map(({ id }) => id))
}

function listed<Value extends string>(restriction: Restriction, options: readonly Value[]): Set<Value> {
  return new Set(
    restriction.values.map((value) => {
      const found = options.find((option) => option === fold(value).replace(/ /g, '-'))
      if (found === undefined)
        throw fault(restriction, `“${value}” is no ${restriction.field}; there are ${options.join(', ')}.`)
      return found
    }),
  )
}

function fault({ at }: Restriction, message: string): AppError {
  return new AppError('invalid-input', message, at)
}
