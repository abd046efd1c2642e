import { call } from '../../api/client.ts'
import { closeDialog } from '../../state/panels.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { count } from '../../ui/counting.ts'
import { showToast } from '../../ui/toast.tsx'
import styles from './safety.module.css'

/** Asks before what was deleted is taken away for good. */
export function ForgetDialog() {
  return (
    <ConfirmDialog
      title="Forget deleted text?"
      isOpen
      onClose={closeDialog}
      confirmLabel="Forget it for good"
      onConfirm={async () => {
        const { steps } = await call('history.forget', {})
        showToast({ message: `Deleted text is gone, and with it ${count(steps, 'step')} of the history.` })
      }}
    >
      <p className={styles.text}>
        What you delete is kept in the history, so that it can be undone. This takes it out of the project file for
        good, with the whole history and all snapshots. What is in the project now stays.
      </p>
      <p className={styles.text}>
        Nothing that was done until now can be undone afterwards, and there is no way back to an earlier snapshot.
        Copies that you saved or sent elsewhere are not touched.
      </p>
    </ConfirmDialog>
  )
}
