import { z } from 'zod'
import { Actor } from '../domain/actors.ts'
import { Code } from '../domain/codes.ts'
import { ActorId, CodeId, IssueId, PassageId, PositionId } from '../domain/ids.ts'
import { Issue } from '../domain/issues.ts'
import { SameActorProposal } from '../domain/same-actors.ts'
import { command, query } from './procedure.ts'
import { Done, Nothing } from './references.ts'

const NewActor = Actor.omit({ id: true, uses: true }).partial({ note: true, aliases: true, affiliations: true })
const NewIssue = Issue.omit({ id: true, uses: true, rank: true }).partial({
  names: true,
  hue: true,
  definition: true,
  inclusion: true,
  exclusion: true,
  example: true,
})
const NewCode = Code.omit({ id: true, uses: true, rank: true }).partial({
  hue: true,
  definition: true,
  inclusion: true,
  exclusion: true,
  example: true,
  source: true,
})

/** Where the new ones of a split hang: right after the one that is split, or below it. */
const SplitPlace = z.enum(['beside', 'below']).optional()
const NewName = z.string().trim().min(1)
const Merged = z.object({ uses: z.int() })

/** Actors, issues and codes: what tags are made of. */
export const codebookApi = {
  'actors.list': query(Nothing, z.array(Actor)),
  'actors.create': command(NewActor, Actor),
  /** Aliases and affiliations are replaced as a whole where given. */
  'actors.update': command(z.object({ id: ActorId, changes: NewActor.partial() }), Done),
  /** Refused with `conflict` while positions or sides use the actor. */
  'actors.delete': command(z.object({ id: ActorId }), Done),
  /** Gives every use of `from` to `into`, keeps its name and aliases as aliases, and deletes it. */
  'actors.merge': command(z.object({ from: ActorId, into: ActorId }), Done),
  /** Pairs that may be one actor under two names, in any script; those that were told apart are left out. */
  'actors.proposals': query(Nothing, z.array(SameActorProposal)),
  /** Remembers that the two are not one, so that they are not proposed again. */
  'actors.tellApart': command(z.object({ first: ActorId, second: ActorId }), Done),
  /** In tree order: parents before children, siblings by rank. */
  'issues.list': query(Nothing, z.array(Issue)),
  'issues.create': command(NewIssue, Issue),
  /** Moving under one's own descendant is refused with `conflict`. Names are replaced as a whole where given. */
  'issues.update': command(z.object({ id: IssueId, changes: NewIssue.partial() }), Done),
  /** Deletes the issue and its sub-issues; refused with `conflict` while positions use any of them. */
  'issues.delete': command(z.object({ id: IssueId }), Done),
  /** Under `parentId`, right before the sibling `before` or last. Refused with `conflict` below itself. */
  'issues.move': command(
    z.object({ id: IssueId, parentId: IssueId.nullable(), before: IssueId.nullable().optional() }),
    Done,
  ),
  /**
   * Gives every position, disagreement, memo, name and sub-issue of `from` to `into`, and deletes it. Sub-issues of one
   * name become one; notes that both have stand one after the other.
   */
  'issues.merge': command(z.object({ from: IssueId, into: IssueId }), Merged),
  /** Gives chosen positions to new or other issues; the rest stays. A position can be given once. */
  'issues.split': command(
    z.object({
      id: IssueId,
      into: z
        .array(
          z.union([
            z.object({ name: NewName, positionIds: z.array(PositionId) }),
            z.object({ id: IssueId, positionIds: z.array(PositionId) }),
          ]),
        )
        .min(1),
      place: SplitPlace,
    }),
    z.object({ ids: z.array(IssueId) }),
  ),
  /** In tree order: parents before children, siblings by rank. */
  'codes.list': query(Nothing, z.array(Code)),
  'codes.create': command(NewCode, Code),
  'codes.update': command(z.object({ id: CodeId, changes: NewCode.partial() }), Done),
  /** Deletes the code and its sub-codes and takes them off all passages. */
  'codes.delete': command(z.object({ id: CodeId }), Done),
  /** Under `parentId`, right before the sibling `before` or last. Refused with `conflict` below itself. */
  'codes.move': command(
    z.object({ id: CodeId, parentId: CodeId.nullable(), before: CodeId.nullable().optional() }),
    Done,
  ),
  /** Puts `into` on every passage that bears `from`, with its memos and sub-codes, and deletes it; see `issues.merge`. */
  'codes.merge': command(z.object({ from: CodeId, into: CodeId }), Merged),
  /** Gives chosen passages to new or other codes; the rest stays. A passage can be given once. */
  'codes.split': command(
    z.object({
      id: CodeId,
      into: z
        .array(
          z.union([
            z.object({ name: NewName, passageIds: z.array(PassageId) }),
            z.object({ id: CodeId, passageIds: z.array(PassageId) }),
          ]),
        )
        .min(1),
      place: SplitPlace,
    }),
    z.object({ ids: z.array(CodeId) }),
  ),
} as const
