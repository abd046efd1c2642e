import { useState } from 'react'
import { lookAt } from '../../parts/import-queue.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import { closePasteDialog } from './importing.ts'

const LONGEST_NAME = 100

/** Takes a transcript from the clipboard. */
export function PasteDialog() {
  const [text, setText] = useState('')
  const [name, setName] = useState('')
  // Unless the person names it, a text is kept under its first line.
  const firstLine = [...(text.match(/\S.*/u)?.[0] ?? '')].slice(0, LONGEST_NAME).join('').trim()
  const given = name.trim() === '' ? firstLine : name
  const isReady = firstLine !== ''
  const submit = () => {
    if (!isReady) return
    closePasteDialog()
    lookAt([{ name: given, from: { text, name: given } }])
  }
  return (
    <Dialog
      title="Paste a transcript"
      isOpen
      onClose={closePasteDialog}
      size="large"
      onSubmit={submit}
      footer={
        <>
          <Button onPress={closePasteDialog}>Cancel</Button>
          <Button variant="primary" type="submit" isDisabled={!isReady}>
            Look at it
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
        placeholder={firstLine === '' ? 'Press conference, Haven, 2 June 2019' : firstLine}
        description="What the text is kept under, as a file would have a name; left empty, its first line."
      />
    </Dialog>
  )
}
