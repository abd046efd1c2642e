import { useState } from 'react'
import { messageOf } from '../../api/client.ts'
import { useBackendCommand, useBackendQuery } from '../../api/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'

/** Asks for a title; the host decides or asks where the file is to be. */
export function NewProjectDialog({ onClose }: { readonly onClose: () => void }) {
  const [title, setTitle] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const templates = useBackendQuery('projects.templates', {}).data ?? []
  const create = useBackendCommand('projects.create')
  const template = chosen ?? templates[0]?.name ?? null
  const description = templates.find((one) => one.name === template)?.description

  const submit = () => {
    if (title.trim() === '') return
    create.mutate(template === null ? { title } : { title, template })
  }

  return (
    <Dialog
      title="New project"
      isOpen
      onClose={onClose}
      size="small"
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
      {templates.length > 1 ? (
        <Select
          label="Scales and lists to begin with"
          options={templates.map((one) => ({ id: one.name, name: one.title }))}
          value={template}
          onChange={setChosen}
          description={description}
        />
      ) : null}
    </Dialog>
  )
}
