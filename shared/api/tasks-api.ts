import { z } from 'zod'
import { TaskId } from './events.ts'
import { action } from './procedure.ts'

/** Long tasks that are under way. */
export const tasksApi = {
  /** Ends the task at its next step; the call that started it fails with `cancelled`. False where there is none of that name. */
  'tasks.cancel': action(z.object({ taskId: TaskId }), z.object({ cancelled: z.boolean() })),
} as const
