import type { Correction } from '#shared/corrections/correction.ts'
import type { Speaker } from '#shared/domain/transcripts.ts'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import styles from './correct-block.module.css'

/** The name, office and side of a speaker, for the whole transcript. */
export function SpeakerDetails({
  speaker,
  correct,
}: {
  readonly speaker: Speaker
  /** Answers whether it was stored; where it was not, the form around says why. */
  readonly correct: (correction: Correction) => Promise<boolean>
}) {
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState(speaker.name)
  const [office, setOffice] = useState(speaker.office ?? '')
  const [affiliation, setAffiliation] = useState(speaker.affiliation ?? '')
  if (!isOpen) {
    return (
      <button type="button" className={styles.more} onClick={() => setOpen(true)}>
        Name, office and side of {speaker.name}…
      </button>
    )
  }
  const store = async () => {
    const details = { name, office: office.trim() || null, affiliation: affiliation.trim() || null }
    if (await correct({ does: 'rename', speakerId: speaker.id, ...details })) setOpen(false)
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void store()
      }}
    >
      <TextField label="Name" value={name} onChange={setName} takesFocus />
      <TextField label="Office" value={office} onChange={setOffice} />
      <TextField label="Speaks for" value={affiliation} onChange={setAffiliation} placeholder="State, body or outlet" />
      <Button type="submit" isDisabled={name.trim() === ''}>
        Store for this transcript
      </Button>
    </form>
  )
}
