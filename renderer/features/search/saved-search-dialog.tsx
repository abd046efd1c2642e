import type { SavedSearchId } from '#shared/domain/ids.ts'
import { useState } from 'react'
import { messageOf } from '../../api/client.ts'
import { useBackendCommand } from '../../api/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'

interface SavedSearchDialogProps {
  /** The one that gets another name; null for one that is saved now. */
  readonly saved: { readonly id: SavedSearchId; readonly name: string } | null
  readonly query: string
  readonly onClose: () => void
}

/** Asks for the name of a saved search. */
export function SavedSearchDialog({ saved, query, onClose }: SavedSearchDialogProps) {
  const save = useBackendCommand('savedSearches.save')
  const rename = useBackendCommand('savedSearches.rename')
  const [name, setName] = useState(saved?.name ?? query.slice(0, 120).toWellFormed())
  const error = save.error ?? rename.error
  const trimmed = name.trim()
  const submit = async () => {
    if (trimmed === '') return
    const done =
      saved === null ? save.mutateAsync({ name: trimmed, query }) : rename.mutateAsync({ id: saved.id, name: trimmed })
    if ((await done.catch(() => null)) !== null) onClose()
  }
  return (
    <Dialog
      title={saved === null ? 'Save this search' : 'Rename the saved search'}
      size="small"
      isOpen
      onClose={onClose}
      onSubmit={() => void submit()}
      error={error ? messageOf(error) : null}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            type="submit"
            isDisabled={trimmed === ''}
            isPending={save.isPending || rename.isPending}
          >
            {saved === null ? 'Save' : 'Rename'}
          </Button>
        </>
      }
    >
      <TextField
        label="Name"
        value={name}
        onChange={setName}
        takesFocus
        maxLength={120}
        description={
          saved === null ? 'What it finds now counts as looked at; what comes later is marked as new.' : undefined
        }
      />
    </Dialog>
  )
}
