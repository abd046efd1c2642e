import { useState } from 'react'
import { messageOf } from '../../api/client.ts'
import { useBackendCommand } from '../../api/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import { closePasteDialog, showResults } from './importing.ts'

/** Takes a transcript from the clipboard. */
export function PasteDialog() {
  const [text, setText] = useState('')
  const [name, setName] = useState('')
  const importText = useBackendCommand('imports.text')
  const isReady = text.trim() !== '' && name.trim() !== ''
  const submit = () => {
    if (!isReady) return
    importText.mutate(
      { text, name },
      {
        onSuccess: (result) => {
          closePasteDialog()
          showResults([result])
        },
      },
    )
  }
  return (
    <Dialog
      title="Paste a transcript"
      isOpen
      onClose={closePasteDialog}
      size="large"
      onSubmit={submit}
      error={importText.isError ? messageOf(importText.error) : null}
      footer={
        <>
          <Button onPress={closePasteDialog}>Cancel</Button>
          <Button variant="primary" type="submit" isDisabled={!isReady} isPending={importText.isPending}>
            Import
          </Button>
        </>
      }
    >
      <TextArea
        label="Text"
        value={text}
        onChange={setText}
        rows={14}
        takesFocus
        placeholder="Paste the whole page, with its title and date; page clutter is recognised and folded away."
      />
      <TextField
        label="Name"
        value={name}
        onChange={setName}
        placeholder="Press conference, Haven, 2 June 2019"
        description="What the text is kept under, as a file would have a name."
      />
    </Dialog>
  )
}
