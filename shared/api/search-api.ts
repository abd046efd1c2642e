import { z } from 'zod'
import { PartialDate, Timestamp } from '../domain/dates.ts'
import { ActorId, CodeId, EventId, IssueId, RevisionId, SpeakerId, TermId, TranscriptId } from '../domain/ids.ts'
import { BlockKind, TranscriptKind, TurnRole } from '../domain/transcripts.ts'
import { action, command, query } from './procedure.ts'
import { CodeReference, Done, Nothing } from './references.ts'
import { NewPosition } from './tagging-api.ts'

/**
 * Where to look; within one field any of the values, between fields all of them. Issues and codes mean those below
 * them too, an actor also those who speak for it. Issue, code and stance ask for words that a passage covers which
 * bears them.
 */
export const SearchFilters = z.object({
  transcriptIds: z.array(TranscriptId).optional(),
  actorIds: z.array(ActorId).optional(),
  issueIds: z.array(IssueId).optional(),
  codeIds: z.array(CodeId).optional(),
  stanceIds: z.array(TermId).optional(),
  kinds: z.array(TranscriptKind).optional(),
  roles: z.array(TurnRole).optional(),
  eventIds: z.array(EventId).optional(),
  from: PartialDate.optional(),
  to: PartialDate.optional(),
  /** Only words that no passage covers. */
  untagged: z.boolean().optional(),
})
export type SearchFilters = z.infer<typeof SearchFilters>

/** What is looked for: a query in the language of `shared/search/parse-query.ts`, and where. */
export const SearchRequest = z.object({
  query: z.string().max(2_000),
  filters: SearchFilters.optional(),
  /** Hits whose words were not there at that moment are marked; `shared/search/new-hits.ts` tells which. */
  since: Timestamp.optional(),
  /** Nothing but those. */
  onlyNew: z.boolean().optional(),
})
export type SearchRequest = z.infer<typeof SearchRequest>

/** `document`: the library's order. `left`, `right`: by the words before or after the hit, the nearest first. */
export const SearchSort = z.enum(['document', 'date', 'left', 'right'])
export type SearchSort = z.infer<typeof SearchSort>

/** A hit as a line of its context. */
export const SearchHit = z.object({
  transcriptId: TranscriptId,
  transcriptTitle: z.string(),
  date: z.string().nullable(),
  revisionId: RevisionId,
  /** The block in which it stands. */
  seq: z.int().nonnegative(),
  kind: BlockKind,
  speakerId: SpeakerId.nullable(),
  speakerName: z.string().nullable(),
  actorId: ActorId.nullable(),
  role: TurnRole.nullable(),
  /** UTF-16 offsets into the current revision's text, end exclusive. */
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  before: z.string(),
  match: z.string(),
  after: z.string(),
  /** Since the moment that was named; false where none was. */
  isNew: z.boolean(),
})
export type SearchHit = z.infer<typeof SearchHit>

export const SearchPage = z.object({
  hits: z.array(SearchHit),
  /** Of all hits; null where they have not been counted to the end. */
  total: z.int().nonnegative().nullable(),
})
export type SearchPage = z.infer<typeof SearchPage>

export const SearchSummary = z.object({
  total: z.int().nonnegative(),
  transcripts: z.int().nonnegative(),
  /** Hits in the words of each actor, most first; `actorId` null with a name: speakers who are no actors. */
  byActor: z.array(z.object({ actorId: ActorId.nullable(), name: z.string().nullable(), hits: z.int() })),
  /** By year of the transcript's date, earliest first, undated last. */
  byYear: z.array(z.object({ year: z.string().nullable(), hits: z.int() })),
})
export type SearchSummary = z.infer<typeof SearchSummary>

/** `none`: not built yet; searches read the texts themselves and find the same. */
export const SearchIndexState = z.object({
  state: z.enum(['none', 'building', 'ready']),
  /** Transcripts. */
  done: z.int().nonnegative(),
  total: z.int().nonnegative(),
})
export type SearchIndexState = z.infer<typeof SearchIndexState>

export const searchApi = {
  /**
   * Hits from `offset` on (0), at most `limit` (50), as soon as they are found. Furniture is never searched. Throws
   * `invalid-input` for a query that cannot be read or names what there is not, with `{start, end}` of the place in it
   * as details, for a regular expression that takes too long, and for more hits than can be sorted.
   */
  'search.run': query(
    SearchRequest.extend({
      sort: SearchSort.optional(),
      offset: z.int().nonnegative().optional(),
      limit: z.int().positive().max(10_000).optional(),
    }),
    SearchPage,
  ),
  /** Counts all hits. Throws as `search.run`, and `cancelled` when newer searches took its place. */
  'search.summary': query(SearchRequest, SearchSummary),
  /**
   * Tags many hits alike in one step: their words, or the sentences around them. A position without a holder is that of
   * whoever speaks; where nobody is known to, none is put, and the hit counted in `withoutHolder`. Refused as a whole
   * with `conflict` where a text was corrected since.
   */
  'search.tag': command(
    z.object({
      hits: z
        .array(SearchHit.pick({ transcriptId: true, revisionId: true, start: true, end: true }))
        .min(1)
        .max(10_000),
      extent: z.enum(['words', 'sentence']),
      tags: z.object({
        codes: z.array(CodeReference).optional(),
        position: NewPosition.partial({ holder: true }).optional(),
      }),
    }),
    z.object({ passages: z.int(), withoutHolder: z.int() }),
  ),
  /** How far the index of the project is. */
  'search.index': query(Nothing, SearchIndexState),
  /** Builds the index, or brings it up to date, in the background, and keeps it so until the project is closed. */
  'search.prepare': action(Nothing, Done),
} as const
