import type { tasksApi } from '#shared/api/tasks-api.ts'
import type { Session } from '../session.ts'
import type { HandlersOf } from './handler.ts'

export function taskHandlers(session: Session): HandlersOf<keyof typeof tasksApi> {
  return { 'tasks.cancel': ({ taskId }) => ({ cancelled: session.tasks.cancel(taskId) }) }
}
