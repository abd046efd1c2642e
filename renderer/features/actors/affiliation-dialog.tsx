import type { Actor } from '#shared/domain/actors.ts'
import { Affiliation } from '#shared/domain/actors.ts'
import { useState } from 'react'
import { call, messageOf } from '../../api/client.ts'
import { Button } from '../../ui/button.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import codebookStyles from '../../parts/codebook/codebook.module.css'
import { faultsOf, orNull } from '../../parts/form-values.ts'
import { actorOptions } from '../../parts/actor-words.ts'

interface AffiliationDialogProps {
  /** Null makes a new one. */
  readonly affiliation: Affiliation | null
  readonly actors: readonly Actor[]
  readonly onSave: (affiliation: Affiliation) => Promise<unknown>
  readonly onClose: () => void
}

/** An office, the state or body it belongs to, and its dates as far as they are known. */
export function AffiliationDialog({ affiliation, actors, onSave, onClose }: AffiliationDialogProps) {
  const [texts, setTexts] = useState({
    office: affiliation?.office ?? '',
    from: affiliation?.from ?? '',
    to: affiliation?.to ?? '',
  })
  const [organisationId, setOrganisationId] = useState(affiliation?.organisationId ?? null)
  const [newName, setNewName] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const written = {
    office: orNull(texts.office),
    organisationId,
    from: orNull(texts.from),
    to: orNull(texts.to),
  }
  const faults = faultsOf(Affiliation, written)
  const isEmpty = written.office === null && organisationId === null && newName === null

  const submit = async () => {
    if (faults.size > 0 || isEmpty) return
    try {
      const made = newName === null ? null : await call('actors.create', { name: newName, kind: 'organisation' })
      await onSave({ ...written, organisationId: made?.id ?? organisationId })
      onClose()
    } catch (cause) {
      setError(messageOf(cause))
    }
  }
  const date = (name: 'from' | 'to', label: string) => (
    <TextField
      label={label}
      value={texts[name]}
      onChange={(text) => setTexts({ ...texts, [name]: text })}
      placeholder="2017-08"
      error={faults.get(name) ?? null}
    />
  )
  return (
    <Dialog
      title="Affiliation"
      isOpen
      onClose={onClose}
      size="small"
      onSubmit={() => void submit()}
      error={error}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" isDisabled={faults.size > 0 || isEmpty}>
            Save
          </Button>
        </>
      }
    >
      <TextField
        label="Office"
        value={texts.office}
        onChange={(office) => setTexts({ ...texts, office })}
        placeholder="Minister for Foreign Affairs"
        takesFocus
      />
      <ComboBox
        label="State or organisation"
        options={actorOptions(actors.filter((actor) => actor.kind !== 'person'))}
        value={organisationId}
        newName={newName}
        onChange={(id) => {
          setOrganisationId(id)
          setNewName(null)
        }}
        onCreate={(name) => {
          setOrganisationId(null)
          setNewName(name)
        }}
        createLabel={(name) => `New organisation “${name}”`}
        onClear={() => {
          setOrganisationId(null)
          setNewName(null)
        }}
      />
      <div className={codebookStyles.pair}>
        {date('from', 'From')}
        {date('to', 'To')}
      </div>
    </Dialog>
  )
}
