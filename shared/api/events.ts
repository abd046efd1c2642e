import { z } from 'zod'
import { PreferenceChanges } from '../domain/preferences.ts'

/** Kinds of things whose stored state a commit can change; the renderer maps them to what it reads again. */
export const ChangedSubject = z.enum([
  'project',
  'term',
  'event',
  'transcript',
  'speaker',
  'actor',
  'issue',
  'code',
  'passage',
  'position',
  'disagreement',
  'memo',
  'answer',
  'suggestion',
  'preset',
  'saved-search',
  'site-rule',
  'history',
])
export type ChangedSubject = z.infer<typeof ChangedSubject>

/** A name for a long task, chosen by who asks for it, so that it can be followed and cancelled. */
export const TaskId = z.uuid()

/** What the backend announces. Events state what happened, they do not steer. */
export const BackendEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('store.changed'),
    changes: z.array(z.object({ subject: ChangedSubject, ids: z.array(z.string()) })),
  }),
  z.object({ type: z.literal('project.opened') }),
  z.object({ type: z.literal('project.closed') }),
  /** There are changes that the project file does not take, or no longer any. */
  z.object({ type: z.literal('unstored.changed') }),
  /** The person changed settings, perhaps in another window. */
  z.object({ type: z.literal('preferences.changed'), changes: PreferenceChanges }),
  z.object({
    type: z.literal('progress'),
    /** "Importing", "Exporting". */
    task: z.string(),
    /** Of a task that can be cancelled. */
    taskId: TaskId.optional(),
    done: z.int(),
    total: z.int(),
    label: z.string(),
  }),
])
export type BackendEvent = z.infer<typeof BackendEvent>
