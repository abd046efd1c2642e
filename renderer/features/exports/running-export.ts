import type { ExportRequest } from '#shared/api/analysis-api.ts'
import { AppError } from '#shared/api/envelope.ts'
import { create } from 'zustand'
import { call, getTransport, messageOf } from '../../api/client.ts'
import { closeDialog, endTask, usePanels } from '../../state/panels.ts'
import { showToast } from '../../ui/toast.tsx'

interface RunningExport {
  /** Null while none is under way. */
  readonly taskId: string | null
  /** What went wrong with the last one, while the dialog shows it. */
  readonly error: string | null
}

/** The export under way; it goes on when the dialog is closed. */
export const useRunningExport = create<RunningExport>(() => ({ taskId: null, error: null }))

/** Writes the export and hands it over. One at a time: another is refused quietly, its button shows why. */
export async function startExport(request: ExportRequest): Promise<void> {
  if (useRunningExport.getState().taskId !== null) return
  const taskId = crypto.randomUUID()
  useRunningExport.setState({ taskId, error: null })
  try {
    const { output, name } = await call('exports.run', { ...request, taskId })
    const isDelivered = await getTransport().deliver({ output, name })
    if (!isDelivered) return
    if (isDialogOpen()) closeDialog()
    showToast({ message: `Exported “${name}”.` })
  } catch (error) {
    if (error instanceof AppError && error.code === 'cancelled')
      showToast({ message: 'Export cancelled. No file was written.' })
    else tellFault(messageOf(error))
  } finally {
    endTask()
    useRunningExport.setState({ taskId: null })
  }
}

export async function cancelExport(): Promise<void> {
  const { taskId } = useRunningExport.getState()
  if (taskId !== null) await call('tasks.cancel', { taskId })
}

export function forgetFault(): void {
  useRunningExport.setState({ error: null })
}

function tellFault(message: string): void {
  if (isDialogOpen()) useRunningExport.setState({ error: message })
  else showToast({ message, tone: 'problem' })
}

function isDialogOpen(): boolean {
  return usePanels.getState().dialog === 'export'
}
