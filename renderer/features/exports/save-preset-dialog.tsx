import type { ExportRequest } from '#shared/api/analysis-api.ts'
import { useState } from 'react'
import { messageOf } from '../../api/client.ts'
import { useBackendCommand } from '../../api/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'

interface SavePresetDialogProps {
  readonly request: ExportRequest
  /** To begin with. */
  readonly name: string
  readonly onClose: () => void
  readonly onSaved: (name: string) => void
}

/** Asks for the name; one that is there already is replaced. */
export function SavePresetDialog({ request, name: first, onClose, onSaved }: SavePresetDialogProps) {
  const save = useBackendCommand('exports.presets.save')
  const [name, setName] = useState(first)
  const trimmed = name.trim()
  const submit = async () => {
    if (trimmed === '' || save.isPending) return
    const saved = await save.mutateAsync({ name: trimmed, request }).catch(() => null)
    if (saved === null) return
    onSaved(saved.name)
    onClose()
  }
  return (
    <Dialog
      title="Save this export"
      size="small"
      isOpen
      onClose={onClose}
      onSubmit={() => void submit()}
      error={save.error ? messageOf(save.error) : null}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" isDisabled={trimmed === ''} isPending={save.isPending}>
            Save
          </Button>
        </>
      }
    >
      <TextField
        label="Name"
        value={name}
        onChange={setName}
        takesFocus
        description="Format, options, columns and filters are kept in the project. An export of the same name is replaced."
      />
    </Dialog>
  )
}
