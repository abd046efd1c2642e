import { z } from 'zod'
import { Term } from '../domain/terms.ts'
import { command, query } from './procedure.ts'
import { Nothing } from './references.ts'

const NewTerm = Term.omit({ id: true, rank: true })
const NewCode = z.object({
  /** Names from the root down, its own last. */
  path: z.array(z.string()).min(1),
  definition: z.string(),
  inclusion: z.string(),
  exclusion: z.string(),
  source: z.string(),
})

const TemplateContents = z.object({
  name: z.string(),
  title: z.string(),
  description: z.string(),
  /** Where the scheme comes from. */
  source: z.string(),
  terms: z.array(NewTerm),
  codes: z.array(NewCode),
})
export type TemplateContents = z.infer<typeof TemplateContents>

/** Ready lists and codes, chosen when a project is made or added later. */
export const templatesApi = {
  /** The first is the default. */
  'templates.list': query(Nothing, z.array(TemplateContents)),
  /** The same with those terms and codes only that the open project lacks: what `templates.apply` would add. */
  'templates.missing': query(Nothing, z.array(TemplateContents)),
  /** Adds what is missing; what is there stays as it is. */
  'templates.apply': command(z.object({ name: z.string() }), z.object({ terms: z.int(), codes: z.int() })),
} as const
