import type { ProjectId } from '#shared/domain/ids.ts'
import { describe } from '../../commands/catalogue.ts'
import { useActions } from '../../commands/registry.ts'
import { openDialog } from '../../state/panels.ts'
import { requestOf } from './export-request.ts'
import { useLastExport } from './export-state.ts'
import { useInView } from './in-view.ts'
import { startExport, useRunningExport } from './running-export.ts'

/** Export, and once more as the last time: the dialog opens only where there was no last time. */
export function useExportActions(projectId: ProjectId): void {
  const last = useLastExport(projectId)
  const inView = useInView()
  const isRunning = useRunningExport((state) => state.taskId !== null)
  const again = () => {
    // What was in view then is not known now: unless something is in view again, the dialog asks.
    if (last === null || (last.what === 'view' && inView === null)) openDialog('export')
    else void startExport(requestOf(last, inView))
  }
  useActions([{ ...describe('export.again'), isEnabled: !isRunning, run: again }])
}
