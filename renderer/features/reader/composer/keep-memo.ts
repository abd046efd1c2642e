import { messageOf } from '../../../api/client.ts'
import { offerUndo } from '../../../commands/outcomes.ts'
import { showToast } from '../../../ui/toast.tsx'

/** Stores a memo whose field is gone, and says so; where that fails, the words stay at hand to be tried again. */
export async function keepMemo(store: () => Promise<unknown>): Promise<void> {
  try {
    await store()
  } catch (error) {
    const again = () => void keepMemo(store)
    showToast({
      message: `The memo could not be stored. ${messageOf(error)}`,
      tone: 'problem',
      action: { label: 'Try again', run: again },
    })
    return
  }
  await offerUndo('The memo is stored.')
}
