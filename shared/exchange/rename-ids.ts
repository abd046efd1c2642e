import type { Incoming } from './incoming.ts'

/** The same things under other ids: `ids` names those that change, wherever they are named. */
export function renameIds(incoming: Incoming, ids: ReadonlyMap<string, string>): Incoming {
  // Safe: the map leads from ids of a kind to ids of the same kind.
  const to = <Id extends string | null>(id: Id): Id => (id === null ? id : ((ids.get(id) ?? id) as Id))
  const own = <Item extends { readonly id: string }>(item: Item): Item => ({ ...item, id: to(item.id) })
  const stamped = <Item extends { readonly coderId: string | null }>(item: Item): Item => ({
    ...item,
    coderId: to(item.coderId),
  })
  return {
    ...incoming,
    coders: incoming.coders.map(own),
    terms: incoming.terms.map(own),
    events: incoming.events.map(own),
    actors: incoming.actors.map((actor) => ({
      ...own(actor),
      affiliations: actor.affiliations.map((one) => ({ ...one, organisationId: to(one.organisationId) })),
    })),
    issues: incoming.issues.map((issue) => ({
      ...own(issue),
      parentId: to(issue.parentId),
      names: issue.names.map((name) => ({ ...name, usedById: to(name.usedById) })),
    })),
    codes: incoming.codes.map((code) => ({ ...own(code), parentId: to(code.parentId) })),
    transcripts: incoming.transcripts.map((one) => ({
      ...own(one),
      metadata: { ...one.metadata, eventId: to(one.metadata.eventId) },
      revision: own(one.revision),
      blocks: one.blocks.map((block) => ({ ...block, speakerId: to(block.speakerId) })),
      speakers: one.speakers.map((speaker) => ({ ...own(speaker), actorId: to(speaker.actorId) })),
    })),
    passages: incoming.passages.map((passage) => ({
      ...stamped(own(passage)),
      transcriptId: to(passage.transcriptId),
      codings: passage.codings.map((coding) => ({ ...stamped(coding), codeId: to(coding.codeId) })),
    })),
    positions: incoming.positions.map((one) => ({
      ...stamped(own(one)),
      passageId: to(one.passageId),
      holderId: to(one.holderId),
      issueId: to(one.issueId),
      stanceId: to(one.stanceId),
      actId: to(one.actId),
      addresseeId: to(one.addresseeId),
    })),
    disagreements: incoming.disagreements.map((one) => ({
      ...stamped(own(one)),
      issueId: to(one.issueId),
      kindId: to(one.kindId),
      modeId: to(one.modeId),
      sides: one.sides.map((side) => ({
        ...own(side),
        actorIds: [...new Set(side.actorIds.map(to))],
        positionIds: side.positionIds.map(to),
      })),
      statuses: one.statuses.map((status) => ({
        ...status,
        statusId: to(status.statusId),
        passageId: to(status.passageId),
      })),
      acknowledgements: one.acknowledgements.map((ack) => ({
        ...ack,
        passageId: to(ack.passageId),
        actorId: to(ack.actorId),
      })),
    })),
    answers: incoming.answers.map((one) => ({
      ...stamped(own(one)),
      transcriptId: to(one.transcriptId),
      qualityId: to(one.qualityId),
    })),
    savedSearches: incoming.savedSearches.map((one) => stamped(own(one))),
    memos: incoming.memos.map((memo) => ({ ...stamped(own(memo)), subjectId: to(memo.subjectId) })),
  }
}
