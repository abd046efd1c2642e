import { useState } from 'react'
import { messageOf } from '../api/client.ts'
import { useBackendCommand } from '../api/queries.ts'
import { closeDialog } from '../state/panels.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'

/** Gives the project another title; the file keeps its name. */
export function RenameProjectDialog({ title }: { readonly title: string }) {
  const [name, setName] = useState(title)
  const rename = useBackendCommand('projects.rename')
  const submit = () => {
    if (name.trim() !== '') rename.mutate({ title: name }, { onSuccess: closeDialog })
  }
  return (
    <Dialog
      title="Rename the project"
      isOpen
      onClose={closeDialog}
      size="small"
      onSubmit={submit}
      error={rename.isError ? messageOf(rename.error) : null}
      footer={
        <>
          <Button onPress={closeDialog}>Cancel</Button>
          <Button variant="primary" type="submit" isPending={rename.isPending} isDisabled={name.trim() === ''}>
            Rename
          </Button>
        </>
      }
    >
      <TextField
        label="Title"
        value={name}
        onChange={setName}
        takesFocus
        description="The file keeps its name and its place."
      />
    </Dialog>
  )
}
