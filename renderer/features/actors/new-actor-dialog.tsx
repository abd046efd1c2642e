import type { ActorKind } from '#shared/domain/actors.ts'
import { useState } from 'react'
import { messageOf } from '../../api/client.ts'
import { useBackendCommand } from '../../api/queries.ts'
import { navigate } from '../../state/route.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { kindLabels, kindOptions } from '../../parts/actor-words.ts'

/** Asks for a name and a kind; everything else is written on the page afterwards. */
export function NewActorDialog({ onClose }: { readonly onClose: () => void }) {
  const [name, setName] = useState('')
  const [kind, setKind] = useState<ActorKind>('person')
  const create = useBackendCommand('actors.create')
  const submit = () => {
    if (name.trim() === '') return
    create.mutate(
      { name: name.trim(), kind },
      {
        onSuccess: (actor) => {
          navigate({ screen: 'actors', actorId: actor.id })
          onClose()
        },
      },
    )
  }
  return (
    <Dialog
      title="New actor"
      isOpen
      onClose={onClose}
      size="small"
      onSubmit={submit}
      error={create.error ? messageOf(create.error) : null}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" isPending={create.isPending} isDisabled={name.trim() === ''}>
            Make actor
          </Button>
        </>
      }
    >
      <TextField label="Name" value={name} onChange={setName} takesFocus />
      <SegmentedControl
        label="Kind"
        segments={kindOptions.map(({ id }) => ({ id, label: kindLabels[id] }))}
        value={kind}
        onChange={setKind}
      />
    </Dialog>
  )
}
