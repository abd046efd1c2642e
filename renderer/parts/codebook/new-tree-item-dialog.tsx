import { useState } from 'react'
import { messageOf } from '../../api/client.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'

interface NewTreeItemDialogProps {
  readonly noun: string
  /** What the new one hangs under; null at the top. */
  readonly parent: { readonly name: string } | null
  readonly onCreate: (name: string) => Promise<unknown>
  readonly onClose: () => void
}

/** Asks for a name; everything else is written on the page afterwards. */
export function NewTreeItemDialog({ noun, parent, onCreate, onClose }: NewTreeItemDialogProps) {
  const [name, setName] = useState('')
  const [error, setError] = useState<string | null>(null)
  const submit = async () => {
    if (name.trim() === '') return
    try {
      await onCreate(name.trim())
      onClose()
    } catch (cause) {
      setError(messageOf(cause))
    }
  }
  return (
    <Dialog
      title={parent ? `New ${noun} under “${parent.name}”` : `New ${noun}`}
      isOpen
      onClose={onClose}
      size="small"
      onSubmit={() => void submit()}
      error={error}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" isDisabled={name.trim() === ''}>
            Make {noun}
          </Button>
        </>
      }
    >
      <TextField label="Name" value={name} onChange={setName} takesFocus />
    </Dialog>
  )
}
