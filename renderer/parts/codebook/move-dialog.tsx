import { pathOf, wouldMakeCycle } from '#shared/domain/trees.ts'
import { useState } from 'react'
import { messageOf } from '../../api/client.ts'
import { ComboBox } from '../../ui/combo-box.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import type { TreeRow } from '../../ui/tree-rows.ts'

interface MoveDialogProps<Item extends TreeRow> {
  readonly noun: string
  readonly items: readonly Item[]
  readonly item: Item
  readonly onMove: (parentId: Item['id'] | null) => Promise<unknown>
  readonly onClose: () => void
}

const top = 'top'

/** Where dragging with the mouse is not wanted: choose by name what to hang it under. */
export function MoveDialog<Item extends TreeRow>({ noun, items, item, onMove, onClose }: MoveDialogProps<Item>) {
  const [error, setError] = useState<string | null>(null)
  const byId = new Map<string, Item>(items.map((one) => [one.id, one]))
  const options = items
    .filter((one) => one.id !== item.parentId && !wouldMakeCycle(byId, item.id, one.id))
    .map((one) => ({ id: one.id, name: one.name, hue: one.hue, detail: pathOf(byId, one.id).slice(0, -1).join(' › ') }))
  const move = async (id: string) => {
    try {
      await onMove(byId.get(id)?.id ?? null)
      onClose()
    } catch (cause) {
      setError(messageOf(cause))
    }
  }
  return (
    <Dialog title={`Move “${item.name}”`} isOpen onClose={onClose} size="small" error={error}>
      <ComboBox
        label="Under"
        options={item.parentId === null ? options : [{ id: top, name: 'Nothing: to the top' }, ...options]}
        value={null}
        onChange={(id) => void move(id)}
        placeholder={`Name of ${noun === 'issue' ? 'an issue' : 'a code'}`}
        opensOnFocus
        takesFocus
      />
    </Dialog>
  )
}
