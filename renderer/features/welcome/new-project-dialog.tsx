import { useState } from 'react'
import { messageOf } from '../../api/client.ts'
import { useBackendCommand, useBackendQuery } from '../../api/queries.ts'
import { TemplateChoice } from '../../parts/codebook/template-choice.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'

/** Asks for a title and what the lists start with; the host decides or asks where the file is to be. */
export function NewProjectDialog({ onClose }: { readonly onClose: () => void }) {
  const [title, setTitle] = useState('')
  const [ticked, setTicked] = useState<readonly string[] | null>(null)
  const templates = useBackendQuery('templates.list', {}).data ?? []
  const create = useBackendCommand('projects.create')
  const chosen = ticked ?? templates.slice(0, 1).map((one) => one.name)

  const submit = () => {
    if (title.trim() === '') return
    create.mutate({ title, templates: [...chosen] })
  }

  return (
    <Dialog
      title="New project"
      isOpen
      onClose={onClose}
      onSubmit={submit}
      error={create.isError ? messageOf(create.error) : null}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" isPending={create.isPending} isDisabled={title.trim() === ''}>
            Create
          </Button>
        </>
      }
    >
      <TextField
        label="Title"
        value={title}
        onChange={setTitle}
        placeholder="Peace treaty talks, 2016 to 2019"
        takesFocus
        description="One file holds the whole project: texts, tags and notes."
      />
      <TemplateChoice templates={templates} chosen={chosen} onChange={setTicked} />
    </Dialog>
  )
}
