import { z } from 'zod'
import { Actor } from '../domain/actors.ts'
import { Code } from '../domain/codes.ts'
import { ActorId, CodeId, IssueId } from '../domain/ids.ts'
import { Issue } from '../domain/issues.ts'
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
})

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
  /** In tree order: parents before children, siblings by rank. */
  'issues.list': query(Nothing, z.array(Issue)),
  'issues.create': command(NewIssue, Issue),
  /** Moving under one's own descendant is refused with `conflict`. Names are replaced as a whole where given. */
  'issues.update': command(z.object({ id: IssueId, changes: NewIssue.partial() }), Done),
  /** Deletes the issue and its sub-issues; refused with `conflict` while positions use any of them. */
  'issues.delete': command(z.object({ id: IssueId }), Done),
  /** In tree order: parents before children, siblings by rank. */
  'codes.list': query(Nothing, z.array(Code)),
  'codes.create': command(NewCode, Code),
  'codes.update': command(z.object({ id: CodeId, changes: NewCode.partial() }), Done),
  /** Deletes the code and its sub-codes and takes them off all passages. */
  'codes.delete': command(z.object({ id: CodeId }), Done),
} as const
