import { z } from 'zod'
import { ActorKind } from '../domain/actors.ts'
import { ActorId, CodeId, IssueId } from '../domain/ids.ts'

/** An opaque name for a file that the host has granted to this session. The page never sees a path. */
export const FileHandle = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/)
export type FileHandle = z.infer<typeof FileHandle>

/** An actor that exists, or one named by name or alias and made when no such actor is there. */
export const ActorReference = z.union([
  z.object({ id: ActorId }),
  z.object({ name: z.string().trim().min(1), kind: ActorKind.optional() }),
])
export type ActorReference = z.infer<typeof ActorReference>

/** An issue that exists, or the names from the root down; what is missing on the path is made. */
export const IssueReference = z.union([
  z.object({ id: IssueId }),
  z.object({ path: z.array(z.string().trim().min(1)).min(1) }),
])
export type IssueReference = z.infer<typeof IssueReference>

/** A code that exists, or the names from the root down; what is missing on the path is made. */
export const CodeReference = z.union([
  z.object({ id: CodeId }),
  z.object({ path: z.array(z.string().trim().min(1)).min(1) }),
])
export type CodeReference = z.infer<typeof CodeReference>

export const Nothing = z.object({})
/** What a command that only changes something answers. */
export const Done = z.object({ done: z.literal(true) })
