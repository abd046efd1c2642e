import type { Actor } from '#shared/domain/actors.ts'
import type { ActorId } from '#shared/domain/ids.ts'
import { useState } from 'react'
import { messageOf } from '../../api/client.ts'
import { useBackendCommand } from '../../api/queries.ts'
import { navigate } from '../../state/route.ts'
import { Button } from '../../ui/button.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { count } from '../../ui/counting.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { offerUndo } from '../../commands/outcomes.ts'
import { actorOptions } from '../../parts/actor-words.ts'

interface MergeDialogProps {
  readonly actor: Actor
  readonly actors: readonly Actor[]
  readonly onClose: () => void
}

/** Two that are one: the name of the one that goes stays as a spelling of the other. */
export function MergeDialog({ actor, actors, onClose }: MergeDialogProps) {
  const [intoId, setIntoId] = useState<ActorId | null>(null)
  const merge = useBackendCommand('actors.merge')
  const into = actors.find((one) => one.id === intoId)
  const submit = () => {
    if (!into) return
    merge.mutate(
      { from: actor.id, into: into.id },
      {
        onSuccess: () => {
          navigate({ screen: 'actors', actorId: into.id })
          onClose()
          void offerUndo(`Merged “${actor.name}” into “${into.name}”.`)
        },
      },
    )
  }
  return (
    <Dialog
      title={`Merge “${actor.name}”`}
      isOpen
      onClose={onClose}
      size="small"
      onSubmit={submit}
      error={merge.error ? messageOf(merge.error) : null}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" isPending={merge.isPending} isDisabled={!into}>
            Merge
          </Button>
        </>
      }
    >
      <ComboBox
        label="Is the same as"
        options={actorOptions(actors.filter((one) => one.id !== actor.id))}
        value={intoId}
        onChange={setIntoId}
        opensOnFocus
        takesFocus
      />
      <p>
        {into
          ? `“${into.name}” stays and takes over ${count(actor.uses, 'use')}. “${actor.name}” becomes one of its spellings. You can undo this.`
          : `All uses of “${actor.name}” go to the actor you name here.`}
      </p>
    </Dialog>
  )
}
