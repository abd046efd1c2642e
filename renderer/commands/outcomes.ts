import { call, messageOf } from '../api/client.ts'
import { showToast } from '../ui/toast.tsx'

/** Runs a command whose failure has no place of its own to be shown; true where it went well. */
export async function tryCommand(run: () => Promise<unknown>): Promise<boolean> {
  try {
    await run()
    return true
  } catch (error) {
    showToast({ message: messageOf(error), tone: 'problem' })
    return false
  }
}

/** Says what was just done, with a button that undoes it and nothing that came after it. */
export async function offerUndo(message: string): Promise<void> {
  const { undoSeq } = await call('history.next', {})
  if (undoSeq === null) return
  const undo = () => void tryCommand(() => call('history.undo', { seq: undoSeq }))
  tellStep({ message, action: { label: 'Undo', run: undo } })
}

let closeLast = () => {}

/** Says what was just done, undone or done again, in place of the message before it, which may be true no more. */
export function tellStep(toast: Parameters<typeof showToast>[0]): void {
  closeLast()
  closeLast = showToast(toast)
}
