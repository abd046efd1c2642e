import type { Speaker } from '#shared/domain/transcripts.ts'
import { useState } from 'react'
import { orNull } from '../../parts/form-values.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { renameStep } from './make-steps.ts'
import styles from './popovers.module.css'
import type { Step } from './steps.ts'

interface RenameFormProps {
  readonly speaker: Speaker
  /** Names of the others: one of them makes the two one. */
  readonly others: readonly string[]
  readonly onCorrect: (step: Step) => void
  readonly onClose: () => void
}

/** Name, office and side of a speaker, for the whole text. */
export function RenameForm({ speaker, others, onCorrect, onClose }: RenameFormProps) {
  const [name, setName] = useState(speaker.name)
  const [office, setOffice] = useState(speaker.office ?? '')
  const [affiliation, setAffiliation] = useState(speaker.affiliation ?? '')
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() === '') return
        onClose()
        onCorrect(renameStep(speaker, { name: name.trim(), office: orNull(office), affiliation: orNull(affiliation) }))
      }}
    >
      <TextField
        label="Name"
        value={name}
        onChange={setName}
        takesFocus
        {...(others.includes(name.trim()) ? { description: 'Speaks here already: the two become one.' } : {})}
      />
      <TextField label="Office" value={office} onChange={setOffice} />
      <TextField label="Speaks for" value={affiliation} onChange={setAffiliation} placeholder="State, body or outlet" />
      <div className={styles.foot}>
        <Button onPress={onClose}>Cancel</Button>
        <Button variant="primary" type="submit" isDisabled={name.trim() === ''}>
          Set throughout
        </Button>
      </div>
    </form>
  )
}
