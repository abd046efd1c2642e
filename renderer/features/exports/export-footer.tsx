import { usePanels } from '../../state/panels.ts'
import { Button } from '../../ui/button.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import styles from './export-dialog.module.css'
import { cancelExport, useRunningExport } from './running-export.ts'

interface ExportFooterProps {
  readonly isReady: boolean
  readonly onClose: () => void
}

/** The promise and the button; while an export runs, how far it is, and the way to stop it. */
export function ExportFooter({ isReady, onClose }: ExportFooterProps) {
  const taskId = useRunningExport((state) => state.taskId)
  const task = usePanels((panels) => panels.task)
  if (taskId === null) {
    return (
      <>
        <span className={styles.promise}>Quotations are never altered, whatever the format.</span>
        <Button onPress={onClose}>Close</Button>
        <Button variant="primary" type="submit" icon="download" isDisabled={!isReady}>
          Export
        </Button>
      </>
    )
  }
  const isTold = task?.taskId === taskId
  return (
    <>
      <span className={styles.progress}>
        {isTold ? (
          <ProgressBar label="Writing" done={task.done} total={task.total} />
        ) : (
          <span className={styles.promise}>Writing…</span>
        )}
      </span>
      <Button onPress={() => void cancelExport()}>Cancel the export</Button>
      <Button variant="primary" onPress={onClose}>
        Go on working
      </Button>
    </>
  )
}
