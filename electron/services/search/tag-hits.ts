import type { ParsedInput } from '#shared/api/contract.ts'
import type { ActorId, PassageId, PositionId } from '#shared/domain/ids.ts'
import { sentenceAt } from '#shared/domain/sentences.ts'
import type { Span } from '#shared/domain/spans.ts'
import type { ProjectDatabase } from '../../store/database.ts'
import { readSearchedBlocks, readSearchedSpeakers } from '../../store/search-source.ts'
import type { Row } from '../../store/tables.ts'
import type { Writer } from '../../store/writer.ts'
import type { NameResolver } from '../name-resolver.ts'
import { findOrInsertPassage, putTags, requireCurrentRevision, type TagCounts } from '../tagging.ts'

type Tagging = ParsedInput<'search.tag'>

export interface TaggedHits {
  readonly passages: number
  /** Hits that got no position, since nobody is known to speak there. */
  readonly withoutHolder: number
  readonly counts: TagCounts
}

/** Puts the same tags on each hit; hits within one sentence are one passage where sentences are tagged. Throws `conflict` as tagging does. */
export function tagHits(
  db: ProjectDatabase,
  writer: Writer,
  resolver: NameResolver,
  { hits, extent, tags }: Tagging,
): TaggedHits {
  const passages = new Set<PassageId>()
  const positionIds: PositionId[] = []
  let [codes, withoutHolder] = [0, 0]
  for (const [transcriptId, own] of Map.groupBy(hits, (hit) => hit.transcriptId)) {
    const [first] = own
    if (!first) continue
    const revision = requireCurrentRevision(db, transcriptId, first.revisionId)
    const holderAt = holderFinder(db, revision)
    for (const span of distinctSpans(own.map((hit) => (extent === 'words' ? hit : sentenceOf(revision.text, hit))))) {
      const id = findOrInsertPassage(db, writer, revision, [span])
      passages.add(id)
      const { position } = tags
      const holderId = position && !position.holder ? holderAt(span.start) : null
      const holder = position?.holder ?? (holderId === null ? null : { id: holderId })
      if (position && !holder) withoutHolder += 1
      const put = putTags(db, writer, resolver, id, {
        ...(tags.codes && { codes: tags.codes }),
        ...(position && holder && { positions: [{ ...position, holder }] }),
      })
      positionIds.push(...put.positionIds)
      codes += put.codes
    }
  }
  return { passages: passages.size, withoutHolder, counts: { positionIds, codes, memos: 0 } }
}

/** The sentences of its paragraph in which the hit stands, without the space around them. */
function sentenceOf(text: string, { start, end }: Span): Span {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const to = text.indexOf('\n', end)
  const paragraph = text.slice(from, to === -1 ? text.length : to)
  const first = sentenceAt(paragraph, start - from)
  const last = sentenceAt(paragraph, end - from - 1)
  if (!first || !last) return { start, end }
  const words = paragraph.slice(first.start, last.end)
  const lead = words.length - words.trimStart().length
  return { start: from + first.start + lead, end: from + first.start + words.trimEnd().length }
}

function distinctSpans(spans: readonly Span[]): Span[] {
  return [...new Map(spans.map(({ start, end }) => [`${start} ${end}`, { start, end }])).values()]
}

/** Answers the actor who speaks at an offset of the revision, null where nobody is known to. */
function holderFinder(db: ProjectDatabase, revision: Row<'revision'>): (offset: number) => ActorId | null {
  const blocks = readSearchedBlocks(db, revision.id)
  const actors = new Map(readSearchedSpeakers(db, revision.transcript_id).map(({ id, actorId }) => [id, actorId]))
  return (offset) => {
    const block = blocks.find(({ start, end }) => start <= offset && offset < end)
    return (block?.speakerId && actors.get(block.speakerId)) ?? null
  }
}
