import type { TermId } from '#shared/domain/ids.ts'
import type { Term } from '#shared/domain/terms.ts'
import { OPTIONAL_LISTS } from '#shared/domain/terms.ts'
import { useState } from 'react'
import { messageOf } from '../../api/client.ts'
import { useBackendCommand } from '../../api/queries.ts'
import { offerUndo } from '../../commands/outcomes.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'

interface DeleteTermDialogProps {
  readonly term: Term
  readonly terms: readonly Term[]
  readonly uses: number
  readonly onClose: () => void
}

const nothing = 'nothing'

/** An entry that is used goes only once something else stands in its place. */
export function DeleteTermDialog({ term, terms, uses, onClose }: DeleteTermDialogProps) {
  const [chosen, setChosen] = useState<TermId | typeof nothing | null>(null)
  const remove = useBackendCommand('terms.delete')
  const times = uses === 1 ? 'once' : `${uses} times`
  const options: { id: TermId | typeof nothing; name: string; sign?: string }[] = terms
    .filter((one) => one.id !== term.id)
    .map((one) => ({ id: one.id, name: one.label, ...(one.sign === '' ? {} : { sign: one.sign }) }))
  if (OPTIONAL_LISTS.has(term.list)) options.push({ id: nothing, name: 'Nothing: leave it empty' })
  const submit = () => {
    if (chosen === null) return
    remove.mutate(
      { id: term.id, replacementId: chosen === nothing ? null : chosen },
      {
        onSuccess: () => {
          onClose()
          void offerUndo(`Deleted “${term.label}”.`)
        },
      },
    )
  }
  return (
    <Dialog
      title={`Delete “${term.label}”`}
      isOpen
      onClose={onClose}
      size="small"
      onSubmit={submit}
      error={remove.error ? messageOf(remove.error) : null}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="danger" type="submit" isPending={remove.isPending} isDisabled={chosen === null}>
            Delete and replace
          </Button>
        </>
      }
    >
      <p>
        “{term.label}” is used {times}. Whatever uses it gets what you choose here. You can undo this.
      </p>
      <Select label="In its place" options={options} value={chosen} onChange={setChosen} takesFocus />
    </Dialog>
  )
}
