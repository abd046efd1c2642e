import type { Actor } from '#shared/domain/actors.ts'
import type { ActorId } from '#shared/domain/ids.ts'
import type { IssueName } from '#shared/domain/issues.ts'
import { useState } from 'react'
import { messageOf } from '../../api/client.ts'
import { Button } from '../../ui/button.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'

interface NameDialogProps {
  readonly actors: readonly Actor[]
  readonly onAdd: (name: IssueName) => Promise<unknown>
  readonly onClose: () => void
}

/** One more name of an issue, and the party that uses it. */
export function NameDialog({ actors, onAdd, onClose }: NameDialogProps) {
  const [text, setText] = useState('')
  const [usedById, setUsedById] = useState<ActorId | null>(null)
  const [error, setError] = useState<string | null>(null)
  const submit = async () => {
    if (text.trim() === '') return
    try {
      await onAdd({ text: text.trim(), usedById })
      onClose()
    } catch (cause) {
      setError(messageOf(cause))
    }
  }
  return (
    <Dialog
      title="Another name"
      isOpen
      onClose={onClose}
      size="small"
      onSubmit={() => void submit()}
      error={error}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" isDisabled={text.trim() === ''}>
            Add name
          </Button>
        </>
      }
    >
      <TextField label="Name" value={text} onChange={setText} takesFocus />
      <ComboBox
        label="Used by"
        options={actors.map(({ id, name, kind, aliases }) => ({ id, name, detail: kind, keywords: aliases }))}
        value={usedById}
        onChange={setUsedById}
        onClear={() => setUsedById(null)}
        placeholder="Nobody in particular"
      />
    </Dialog>
  )
}
