import type { z } from 'zod'
import { analysisApi } from './analysis-api.ts'
import { answersApi } from './answers-api.ts'
import { codebookApi } from './codebook-api.ts'
import { codebookFilesApi } from './codebook-files-api.ts'
import type { Envelope } from './envelope.ts'
import { exchangeApi } from './exchange-api.ts'
import { manyApi } from './many-api.ts'
import { presetsApi } from './presets-api.ts'
import { preferencesApi } from './preferences-api.ts'
import { importsApi } from './imports-api.ts'
import { meetingsApi } from './meetings-api.ts'
import { projectsApi } from './projects-api.ts'
import { recoveryApi } from './recovery-api.ts'
import { siteRulesApi } from './site-rules-api.ts'
import { savedSearchesApi } from './saved-searches-api.ts'
import { searchApi } from './search-api.ts'
import { snapshotsApi } from './snapshots-api.ts'
import { suggestionsApi } from './suggestions-api.ts'
import { tasksApi } from './tasks-api.ts'
import { taggingApi } from './tagging-api.ts'
import { templatesApi } from './templates-api.ts'
import { termsApi } from './terms-api.ts'
import { transcriptsApi } from './transcripts-api.ts'
import { unstoredApi } from './unstored-api.ts'

/** Every procedure of the backend. Client, handlers, IPC, HTTP routes and command line derive from it. */
export const contract = {
  ...projectsApi,
  ...transcriptsApi,
  ...importsApi,
  ...meetingsApi,
  ...codebookApi,
  ...codebookFilesApi,
  ...termsApi,
  ...templatesApi,
  ...taggingApi,
  ...manyApi,
  ...answersApi,
  ...suggestionsApi,
  ...analysisApi,
  ...searchApi,
  ...savedSearchesApi,
  ...exchangeApi,
  ...snapshotsApi,
  ...recoveryApi,
  ...preferencesApi,
  ...tasksApi,
  ...presetsApi,
  ...unstoredApi,
  ...siteRulesApi,
} as const

type Contract = typeof contract
export type Method = keyof Contract
/** What a caller passes. */
export type Input<M extends Method> = z.input<Contract[M]['input']>
/** What a handler receives. */
export type ParsedInput<M extends Method> = z.output<Contract[M]['input']>
export type Output<M extends Method> = z.output<Contract[M]['output']>
export type MethodOfKind<Kind> = { [M in Method]: Contract[M]['kind'] extends Kind ? M : never }[Method]

/** The one way into the backend, whichever door it goes through. */
export type Call = <M extends Method>(method: M, input: Input<M>) => Promise<Envelope<Output<M>>>

/** Names inherited from Object.prototype are no methods. */
export function isMethod(name: string): name is Method {
  return Object.hasOwn(contract, name)
}
