import type { BackendEvent } from '#shared/api/events.ts'
import { create } from 'zustand'

/** Dialogs that any screen can open. */
export type ShellDialog =
  | 'palette'
  | 'keys'
  | 'export'
  | 'history'
  | 'snapshots'
  | 'rename-project'
  | 'templates'
  | 'codebook-import'
  | 'site-rules'
  | 'forget-deleted'
  | 'diagnostics'

/** A long task of the backend, as it last told of it. */
interface Task {
  readonly name: string
  /** Of a task that can be cancelled. */
  readonly taskId: string | null
  readonly done: number
  readonly total: number
}

interface Panels {
  readonly dialog: ShellDialog | null
  readonly task: Task | null
}

export const usePanels = create<Panels>(() => ({ dialog: null, task: null }))

export function openDialog(dialog: ShellDialog): void {
  usePanels.setState({ dialog })
}

export function closeDialog(): void {
  usePanels.setState({ dialog: null })
}

/** Takes up what the backend tells of long tasks; one that has come to its end is gone. */
export function followTasks(event: BackendEvent): void {
  if (event.type === 'project.closed') usePanels.setState({ dialog: null, task: null })
  if (event.type !== 'progress') return
  const { task: name, taskId = null, done, total } = event
  usePanels.setState({ task: done < total ? { name, taskId, done, total } : null })
}

/** The task has been answered: nothing more is told of it. */
export function endTask(): void {
  usePanels.setState({ task: null })
}
