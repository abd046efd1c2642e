import type { Side } from '#shared/domain/disagreements.ts'
import type { ActorId } from '#shared/domain/ids.ts'
import { useState } from 'react'
import { messageOf } from '../../api/client.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ActorsField } from './actors-field.tsx'

interface SideActorsDialogProps {
  readonly side: Side
  readonly onSave: (actorIds: ActorId[]) => Promise<unknown>
  readonly onClose: () => void
}

/** Who is on the side. */
export function SideActorsDialog({ side, onSave, onClose }: SideActorsDialogProps) {
  const [actorIds, setActorIds] = useState<readonly ActorId[]>(side.actorIds)
  const [error, setError] = useState<string | null>(null)
  const submit = async () => {
    try {
      await onSave([...actorIds])
      onClose()
    } catch (cause) {
      setError(messageOf(cause))
    }
  }
  return (
    <Dialog
      title="Who is on this side?"
      isOpen
      onClose={onClose}
      size="small"
      onSubmit={() => void submit()}
      error={error}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit">
            Save
          </Button>
        </>
      }
    >
      <ActorsField label="Actors" value={actorIds} onChange={setActorIds} takesFocus />
    </Dialog>
  )
}
