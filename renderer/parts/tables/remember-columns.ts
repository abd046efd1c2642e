import { toChoice } from '#shared/tables/column-choices.ts'
import type { TableColumn } from '#shared/tables/column-choices.ts'
import { messageOf } from '../../api/client.ts'
import { setPreferences } from '../../state/preferences.ts'
import { showToast } from '../../ui/toast.tsx'

/**
 * Remembers what the columns are, for this table and for others with the same header. False where that could not be kept,
 * which has been told.
 */
export async function rememberColumns(columns: readonly TableColumn[]): Promise<boolean> {
  try {
    await setPreferences({ columnChoice: toChoice(columns) })
    return true
  } catch (error) {
    showToast({ message: messageOf(error), tone: 'problem' })
    return false
  }
}
