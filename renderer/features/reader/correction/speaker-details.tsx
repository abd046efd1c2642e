import type { Speaker } from '#shared/domain/transcripts.ts'
import { useState } from 'react'
import { call, messageOf } from '../../../api/client.ts'
import { Button } from '../../../ui/button.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import styles from './correct-block.module.css'

/** The name, office and side of a speaker, for the whole transcript. */
export function SpeakerDetails({ speaker }: { readonly speaker: Speaker }) {
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState(speaker.name)
  const [office, setOffice] = useState(speaker.office ?? '')
  const [affiliation, setAffiliation] = useState(speaker.affiliation ?? '')
  const [problem, setProblem] = useState<string | null>(null)
  if (!isOpen) {
    return (
      <button type="button" className={styles.more} onClick={() => setOpen(true)}>
        Name, office and side of {speaker.name}…
      </button>
    )
  }
  const store = async () => {
    try {
      await call('transcripts.updateSpeaker', {
        id: speaker.id,
        name,
        office: office.trim() || null,
        affiliation: affiliation.trim() || null,
      })
      setOpen(false)
    } catch (error) {
      setProblem(messageOf(error))
    }
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
      {problem === null ? null : <InlineError>{problem}</InlineError>}
      <Button type="submit" isDisabled={name.trim() === ''}>
        Store for this transcript
      </Button>
    </form>
  )
}
