import { useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

interface ConfirmDialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  /** What will be done, as a verb: "Delete transcript". */
  readonly confirmLabel: string
  /** `danger` where something is taken away. */
  readonly tone?: 'plain' | 'danger'
  /** Closes the dialog when it has succeeded; what it throws is shown in the dialog. */
  readonly onConfirm: () => Promise<unknown>
  /** Says what follows, and whether it can be undone. */
  readonly children: ReactNode
}

/** Asks before something is done. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, isOpen, onClose, confirmLabel, tone = 'danger', onConfirm } = props
  const [isRunning, setRunning] = useState(false)
  const [error, setError] = useState<string | null>(null)

  const close = () => {
    setError(null)
    onClose()
  }
  const confirm = async () => {
    setRunning(true)
    setError(null)
    try {
      await onConfirm()
      onClose()
    } catch (cause) {
      setError(cause instanceof Error ? cause.message : 'This could not be done. Nothing was changed.')
    } finally {
      setRunning(false)
    }
  }

  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={close}
      size="small"
      role="alertdialog"
      error={error}
      onSubmit={() => void confirm()}
      footer={
        <>
          <Button onPress={close}>Cancel</Button>
          <Button variant={tone === 'danger' ? 'danger' : 'primary'} type="submit" isPending={isRunning} takesFocus>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <div>{props.children}</div>
    </Dialog>
  )
}
