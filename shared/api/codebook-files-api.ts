import { z } from 'zod'
import { action, command } from './procedure.ts'
import { FileHandle, Nothing } from './references.ts'

const Item = z.object({ kind: z.enum(['issue', 'code']), path: z.array(z.string()) })

/** What bringing in a codebook does, or has done. */
export const CodebookReport = z.object({
  format: z.enum(['csv', 'qdc']),
  added: z.array(Item),
  /** With the names of what differs: "definition", "colour". */
  changed: z.array(Item.extend({ fields: z.array(z.string()) })),
  /** How many are there already as the file has them. */
  same: z.int(),
  /** With the line where the file has lines. */
  skipped: z.array(z.object({ line: z.int().nullable(), reason: z.string() })),
})
export type CodebookReport = z.infer<typeof CodebookReport>

/** The codebook as a file: .csv, and .qdc (REFI-QDA), which `exports.run` writes. */
export const codebookFilesApi = {
  /** Issues and codes as CSV in a file of the host's own. */
  'codebook.export': action(Nothing, z.object({ output: FileHandle, name: z.string(), mediaType: z.string() })),
  /** What `codebook.import` would do. Throws `unreadable-file`, `unsupported-format`, `empty-file`. */
  'codebook.inspect': action(z.object({ handle: FileHandle }), CodebookReport),
  /** Makes what is new and changes what differs; what the file leaves empty stays as it is. */
  'codebook.import': command(z.object({ handle: FileHandle }), CodebookReport),
} as const
