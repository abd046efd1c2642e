import type { Actor } from '#shared/domain/actors.ts'
import type { Code } from '#shared/domain/codes.ts'
import type { Disagreement } from '#shared/domain/disagreements.ts'
import type { ActorId, CodeId, IssueId, PassageId, TermId, TranscriptId } from '#shared/domain/ids.ts'
import type { Issue } from '#shared/domain/issues.ts'
import type { TaggedPassage } from '#shared/domain/passages.ts'
import type { Term } from '#shared/domain/terms.ts'
import type { Transcript } from '#shared/domain/transcripts.ts'
import { useMemo } from 'react'
import { useBackendQuery } from '../../api/queries.ts'

/** The project's lists by id, for whatever shows a tag. */
export interface Codebook {
  readonly actors: ReadonlyMap<ActorId, Actor>
  readonly issues: ReadonlyMap<IssueId, Issue>
  readonly codes: ReadonlyMap<CodeId, Code>
  readonly terms: ReadonlyMap<TermId, Term>
  readonly disagreements: readonly Disagreement[]
}

/** Everything that the page of one transcript shows. */
export interface ReaderData extends Codebook {
  readonly transcript: Transcript
  /** In reading order. */
  readonly passages: readonly TaggedPassage[]
  readonly passagesById: ReadonlyMap<PassageId, TaggedPassage>
}

const none: readonly never[] = []

/** The project's lists; empty maps until they have been read. */
export function useCodebook(): Codebook {
  const { data: actors = none } = useBackendQuery('actors.list', {})
  const { data: issues = none } = useBackendQuery('issues.list', {})
  const { data: codes = none } = useBackendQuery('codes.list', {})
  const { data: terms = none } = useBackendQuery('terms.list', {})
  const { data: disagreements = none } = useBackendQuery('disagreements.list', {})
  return useMemo(
    () => ({ actors: byId(actors), issues: byId(issues), codes: byId(codes), terms: byId(terms), disagreements }),
    [actors, issues, codes, terms, disagreements],
  )
}

/** The transcript with its passages; `data` is null until both have been read. */
export function useReaderData(id: TranscriptId | null): { data: ReaderData | null; error: Error | null } {
  const codebook = useCodebook()
  const transcript = useBackendQuery('transcripts.get', id === null ? null : { id })
  const passages = useBackendQuery('passages.list', id === null ? null : { transcriptId: id })
  const data = useMemo(() => {
    if (!transcript.data || !passages.data) return null
    const ordered = passages.data.toSorted((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a))
    return { ...codebook, transcript: transcript.data, passages: ordered, passagesById: byId(ordered) }
  }, [codebook, transcript.data, passages.data])
  return { data, error: transcript.error ?? passages.error }
}

/** UTF-16 offset at which the passage begins. */
export function startOf(passage: TaggedPassage): number {
  return passage.spans[0]?.start ?? 0
}

/** UTF-16 offset at which its last span ends. */
export function endOf(passage: TaggedPassage): number {
  return passage.spans.at(-1)?.end ?? 0
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<Item['id'], Item> {
  return new Map(items.map((item) => [item.id, item]))
}
